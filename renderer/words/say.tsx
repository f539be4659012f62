/** Words for components: made once for the whole window, they change at once when the language does. */
import { createContext, use, useEffect, useMemo } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { afterFirstScreen } from "../app/painted.ts";
import { refusalOf } from "../desk/ask.ts";
import { createFormat } from "./format.ts";
import type { Format } from "./format.ts";
import { isLanguage } from "../../core/labels/language.ts";
import type { Language } from "../../core/labels/language.ts";
import { refusalIn } from "./refusals.ts";
import { space } from "./words.ts";
import type { Say } from "./words.ts";

export interface Speech {
  readonly say: Say;
  readonly language: Language;
  readonly format: Format;
  /** A refusal: in the person's language where we know its code, else as the desk said it. */
  readonly refusal: (error: unknown) => string;
}

function languageOf(text: string): Language {
  return isLanguage(text) ? text : "en";
}

/** What needs no filling in is read as it stands: a screen says some hundred such things each time it is drawn. */
function plainIn(words: unknown, key: string): string | undefined {
  const text: unknown = typeof words === "object" && words !== null && Reflect.get(words, key);
  return typeof text === "string" ? text : undefined;
}

function useMadeSpeech(): Speech {
  const { t, i18n } = useTranslation();
  const spoken = i18n.language;
  return useMemo(() => {
    const language = languageOf(spoken);
    const plain: unknown = i18n.getResourceBundle(language, space);
    const speak = (key: string, blanks?: Readonly<Record<string, string | number>>): string =>
      blanks ? t(key, { ...blanks }) : (plainIn(plain, key) ?? t(key));
    const say: Say = (saying, ...values) => speak(saying, values[0]);
    return {
      say,
      language,
      format: createFormat(language),
      refusal: (error) => {
        const { code, message, detail } = refusalOf(error);
        return refusalIn(language, code, detail) ?? message;
      },
    };
  }, [t, i18n, spoken]);
}

const SpeechContext = createContext<Speech | null>(null);

export function SpeechProvider({ children }: { children: ReactNode }) {
  const speech = useMadeSpeech();
  useEffect(() => afterFirstScreen(speech.format.prepare), [speech]);
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

export function useSpeech(): Speech {
  const speech = use(SpeechContext);
  if (!speech) throw new Error("No words around this component");
  return speech;
}
