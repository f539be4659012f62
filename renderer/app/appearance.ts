/** Theme, text size and language as the person chose them, kept on this computer and put on the page's root. */
import { languages } from "../../core/labels/language.ts";
import type { Language } from "../../core/labels/language.ts";

export const themes = ["system", "light", "dark", "contrast"] as const;
export type Theme = (typeof themes)[number];
/** Per cent. */
export const textSizes = [90, 100, 110, 125] as const;
export type TextSize = (typeof textSizes)[number];

/** Height of a row in grids, px. */
export const rowHeights = { compact: 24, normal: 28, roomy: 32 } as const;
export type Density = keyof typeof rowHeights;
export const densities = ["compact", "normal", "roomy"] as const satisfies readonly Density[];

export interface Appearance {
  readonly theme: Theme;
  readonly size: TextSize;
  readonly density: Density;
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

/** What was kept, part by part; what is missing or not known stays as it is. */
export function appearanceOf(kept: unknown, otherwise: Appearance): Appearance {
  if (typeof kept !== "object" || kept === null) return otherwise;
  const parts: Partial<Record<keyof Appearance, unknown>> = kept;
  return {
    theme: among(themes, parts.theme) ?? otherwise.theme,
    size: among(textSizes, parts.size) ?? otherwise.size,
    density: among(densities, parts.density) ?? otherwise.density,
    language: among(languages, parts.language) ?? otherwise.language,
    peek: typeof parts.peek === "boolean" ? parts.peek : otherwise.peek,
  };
}

export function readAppearance(storage: Storage, navigator: Navigator): Appearance {
  const language = ownLanguage(navigator);
  const usual: Appearance = { theme: "system", size: 100, density: "normal", language, peek: true };
  try {
    return appearanceOf(JSON.parse(storage.getItem(shelf) ?? "{}"), usual);
  } catch {
    // Not ours, or cut short: the window starts with its defaults and writes it anew.
    return usual;
  }
}

export function keepAppearance(storage: Storage, appearance: Appearance): void {
  storage.setItem(shelf, JSON.stringify(appearance));
}

/** Below this many px of room, text size counted in, columns are dropped and panels narrower. */
const narrowBelow = 1361;
/** Below this many px the queue has no room for the panel beside it. */
const tightBelow = 1100;

/** Puts the choice on the page and follows window and system; the returned function stops following. */
export function wear(root: HTMLElement, window: Window, appearance: Appearance): () => void {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const contrast = window.matchMedia("(prefers-contrast: more)");
  function put() {
    const { theme, size, language, density } = appearance;
    const ofSystem = contrast.matches ? "contrast" : dark.matches ? "dark" : "light";
    root.dataset["theme"] = theme === "system" ? ofSystem : theme;
    root.style.setProperty("--row", `${rowHeights[density]}px`);
    root.lang = language;
    root.style.setProperty("--zoom", String(size / 100));
    const room = window.innerWidth / (size / 100);
    root.toggleAttribute("data-narrow", room < narrowBelow);
    root.toggleAttribute("data-tight", room < tightBelow);
  }
  put();
  dark.addEventListener("change", put);
  contrast.addEventListener("change", put);
  window.addEventListener("resize", put);
  return () => {
    dark.removeEventListener("change", put);
    contrast.removeEventListener("change", put);
    window.removeEventListener("resize", put);
  };
}
