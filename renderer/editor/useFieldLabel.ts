/** A place of the declaration in the person's words: `Item 4 · Gross mass`. */
import { placeOf } from "../../core/labels/labels.ts";
import { useSpeech } from "../words/say.tsx";

export function useFieldLabel(): (pointer: string) => string {
  const { language } = useSpeech();
  return (pointer) => placeOf(pointer, language);
}
