/** What a message of customs says, in a word or two, by its WCO function code. */
import { noticeWord } from "../../core/lifecycle/noticeWords.ts";
import { useSpeech } from "./say.tsx";

export function useNoticeWord(): (functionCode: string) => string {
  const { say, language } = useSpeech();
  return (code) => noticeWord(code, language) ?? `${say("messages.notice")} ${code}`;
}
