/** One entry of a declaration's history as a short sentence. */
import type { CallOutput } from "../../core/contract.ts";
import { en } from "./en.ts";
import { useSpeech } from "./say.tsx";
import { useNoticeWord } from "./useNoticeWord.ts";
import type { PlainSaying } from "./words.ts";

type Entry = CallOutput<"declaration.history">["entries"][number];

function isSaying(key: string): key is Extract<PlainSaying, `happened.${string}`> {
  return Object.hasOwn(en, key);
}

/** What the audit writes before the name of a hub that sent something. */
const hubPrefix = /^hub (?=.)/u;

/** What happened, and who made it; what we have no word for is shown as the desk wrote it. */
export function useHappening(): (entry: Entry) => string {
  const { say, format } = useSpeech();
  const noticeOf = useNoticeWord();
  return ({ what, who, detail }) => {
    const text = (key: string) => (typeof detail[key] === "string" ? detail[key] : undefined);
    const code = text("functionCode");
    if (what === "notified" && code !== undefined) {
      return format.list([noticeOf(code), who.replace(hubPrefix, "")]);
    }
    const key = `happened.${what}`;
    const word = isSaying(key) ? say(key) : what;
    return format.list([word, text("hub") ?? who]);
  };
}
