/** Theme, text size and language as the person chose them, kept on this computer and put on the page's root. */
import { languages } from "../../core/labels/language.ts";
import type { Language } from "../../core/labels/language.ts";

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];
/** Per cent. */
export const textSizes = [90, 100, 110, 125] as const;
export type TextSize = (typeof textSizes)[number];

export interface Appearance {
  readonly theme: Theme;
  readonly size: TextSize;
  readonly language: Language;
  /** The panel beside the queue. */
  readonly peek: boolean;
}

const shelf = "tidewaiter.appearance";

function among<Value>(choices: readonly Value[], value: unknown): Value | undefined {
  return choices.find((choice) => choice === value);
}

/** The machine's own language where we speak it. */
function ownLanguage(navigator: Navigator): Language {
  return among(languages, navigator.language.slice(0, 2)) ?? "en";
}

export function readAppearance(storage: Storage, navigator: Navigator): Appearance {
  let kept: Partial<Record<keyof Appearance, unknown>> = {};
  try {
    const parsed: unknown = JSON.parse(storage.getItem(shelf) ?? "{}");
    if (typeof parsed === "object" && parsed !== null) kept = parsed;
  } catch {
    // Not ours, or cut short: the window starts with its defaults and writes it anew.
  }
  return {
    theme: among(themes, kept.theme) ?? "system",
    size: among(textSizes, kept.size) ?? 100,
    language: among(languages, kept.language) ?? ownLanguage(navigator),
    peek: kept.peek !== false,
  };
}

export function keepAppearance(storage: Storage, appearance: Appearance): void {
  storage.setItem(shelf, JSON.stringify(appearance));
}

/** Below this many px of room, text size counted in, columns are dropped and panels narrower. */
const narrowBelow = 1361;

/** Puts the choice on the page and follows window and system; the returned function stops following. */
export function wear(root: HTMLElement, window: Window, appearance: Appearance): () => void {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  function put() {
    const { theme, size, language } = appearance;
    root.dataset["theme"] = theme === "system" ? (dark.matches ? "dark" : "light") : theme;
    root.lang = language;
    root.style.setProperty("--zoom", String(size / 100));
    root.toggleAttribute("data-narrow", window.innerWidth / (size / 100) < narrowBelow);
  }
  put();
  dark.addEventListener("change", put);
  window.addEventListener("resize", put);
  return () => {
    dark.removeEventListener("change", put);
    window.removeEventListener("resize", put);
  };
}
