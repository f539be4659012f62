/** What a message of customs says, in a word or two, by its WCO function code. */
import { notificationKind } from "../../core/lifecycle/notifications.ts";
import { en } from "./en.ts";
import { useSpeech } from "./say.tsx";
import type { PlainSaying } from "./words.ts";

function isSaying(key: string): key is Extract<PlainSaying, `notice.${string}`> {
  return Object.hasOwn(en, key);
}

/** A code without a word of ours is named as customs names it. */
export function useNoticeWord(): (functionCode: string) => string {
  const { say } = useSpeech();
  return (functionCode) => {
    const key = `notice.${functionCode}`;
    if (isSaying(key)) return say(key);
    return notificationKind(functionCode)?.name ?? `${say("messages.notice")} ${functionCode}`;
  };
}
