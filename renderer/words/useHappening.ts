/** One entry of a declaration's history as a short sentence. */
import type { CallOutput } from "../../core/contract.ts";
import { en } from "./en.ts";
import { useSpeech } from "./say.ts";
import type { PlainSaying } from "./words.ts";

type Entry = CallOutput<"declaration.history">["entries"][number];

function isSaying(key: string): key is Extract<PlainSaying, `happened.${string}`> {
  return Object.hasOwn(en, key);
}

/** What happened, and who made it; what we have no word for is shown as the desk wrote it. */
export function useHappening(): (entry: Entry) => string {
  const { say } = useSpeech();
  return ({ what, who, detail }) => {
    const key = `happened.${what}`;
    const word = isSaying(key) ? say(key) : what;
    const name = typeof detail["name"] === "string" ? ` ${detail["name"]}` : "";
    return `${word}${name}, ${who}`;
  };
}
