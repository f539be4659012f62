/** Where a filled-in value came from, in words: `previous HZ-1` → "From HZ-1", and "From HZ-1, not confirmed." */
import { useSpeech } from "../words/say.tsx";

const kinds = ["previous", "template", "product", "party", "sum"] as const;

export function useSourceName(): (source: string) => string {
  const { say } = useSpeech();
  return (source) => {
    const [word = "", ...rest] = source.split(" ");
    const kind = kinds.find((each) => each === word) ?? "previous";
    return kind === "sum"
      ? say("source.sum")
      : say(`source.${kind}`, { name: rest.join(" ") === "" ? source : rest.join(" ") });
  };
}

export function useSourceWord(): (source: string) => string {
  const { say } = useSpeech();
  const nameOf = useSourceName();
  return (source) => say("source.unconfirmed", { from: nameOf(source) });
}
