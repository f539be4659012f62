/** The order of the inbox: what needs somebody first, by how hard it presses, then the rest, newest first. */
import { needsSomebody } from "../../core/lifecycle/status.ts";
import type { InboxEntry } from "./Inbox.tsx";

function pressing(entry: InboxEntry): number {
  const place = entry.status === null ? -1 : needsSomebody.indexOf(entry.status);
  return place < 0 ? needsSomebody.length : place;
}

function newestFirst(one: InboxEntry, other: InboxEntry): number {
  return other.received.localeCompare(one.received);
}

export function inOrder(entries: readonly InboxEntry[]): {
  readonly needy: readonly InboxEntry[];
  readonly others: readonly InboxEntry[];
} {
  return {
    needy: entries
      .filter((entry) => entry.needsSomebody)
      .toSorted((one, other) => pressing(one) - pressing(other) || newestFirst(one, other)),
    others: entries.filter((entry) => !entry.needsSomebody).toSorted(newestFirst),
  };
}
