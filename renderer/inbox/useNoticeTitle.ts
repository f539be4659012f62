/** A notice in one line: what customs decided, and the field that it is about. */
import { useFieldLabel } from "../editor/useFieldLabel.ts";
import { useNoticeWord } from "../words/useNoticeWord.ts";
import type { InboxEntry } from "./Inbox.tsx";

export function useNoticeTitle(): (entry: InboxEntry) => string {
  const labelOf = useFieldLabel();
  const noticeOf = useNoticeWord();
  return (entry) => {
    const title = noticeOf(entry.functionCode);
    const pointer = entry.errors[0]?.pointer ?? null;
    return pointer === null ? title : `${title}: ${labelOf(pointer)}`;
  };
}
