/** A notice in one line: what customs decided, and the field that it is about. */
import { notificationKind } from "../../core/lifecycle/notifications.ts";
import { useFieldLabel } from "../editor/useFieldLabel.ts";
import { useSpeech } from "../words/say.ts";
import type { PlainSaying } from "../words/words.ts";
import type { InboxEntry } from "./Inbox.tsx";

/** What each message says, by its WCO function code. */
const titles: Readonly<Record<string, PlainSaying>> = {
  "01": "notice.01",
  "02": "notice.02",
  "03": "notice.03",
  "05": "notice.05",
  "06": "notice.06",
  "07": "notice.07",
  "08": "notice.08",
  "09": "notice.09",
  "10": "notice.10",
  "11": "notice.11",
  "13": "notice.13",
  "14": "notice.14",
  "15": "notice.15",
  "16": "notice.16",
  "51": "notice.51",
  "52": "notice.52",
};

export function useNoticeTitle(): (entry: InboxEntry) => string {
  const { say } = useSpeech();
  const labelOf = useFieldLabel();
  return (entry) => {
    const saying = titles[entry.functionCode];
    const title =
      saying === undefined
        ? (notificationKind(entry.functionCode)?.name ?? entry.name ?? entry.functionCode)
        : say(saying);
    const [first] = entry.errors;
    return first?.pointer == null ? title : `${title}: ${labelOf(first.pointer)}`;
  };
}
