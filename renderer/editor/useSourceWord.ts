/** Where a filled-in value came from, in words: `previous HZ-1` → "From HZ-1", and "From HZ-1, not confirmed." */
import { readSource } from "../../core/keying/source.ts";
import { useSpeech } from "../words/say.tsx";

export function useSourceName(): (source: string) => string {
  const { say } = useSpeech();
  return (source) => {
    const { kind, name } = readSource(source);
    return kind === "sum"
      ? say("source.sum")
      : say(`source.${kind}`, { name: name === "" ? source : name });
  };
}

export function useSourceWord(): (source: string) => string {
  const { say } = useSpeech();
  const nameOf = useSourceName();
  return (source) => say("source.unconfirmed", { from: nameOf(source) });
}
