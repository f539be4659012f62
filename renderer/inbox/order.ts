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

/** Of the notices about one declaration the one that tells why it waits: the newest that names errors, else the newest. */
function tellsWhy(one: InboxEntry, other: InboxEntry): InboxEntry {
  const [first, second] = [one, other].map((entry) => (entry.errors.length > 0 ? 1 : 0));
  if (first !== second) return (first ?? 0) > (second ?? 0) ? one : other;
  return newestFirst(one, other) <= 0 ? one : other;
}

/** One declaration stands once among what needs somebody; its other notices are for information. */
export function inOrder(entries: readonly InboxEntry[]): {
  readonly needy: readonly InboxEntry[];
  readonly others: readonly InboxEntry[];
} {
  const telling = new Map<string, InboxEntry>();
  for (const entry of entries) {
    if (!entry.needsSomebody) continue;
    const about = entry.lrn ?? entry.notificationID;
    const known = telling.get(about);
    telling.set(about, known ? tellsWhy(known, entry) : entry);
  }
  const needy = new Set(telling.values());
  return {
    needy: [...needy].toSorted(
      (one, other) => pressing(one) - pressing(other) || newestFirst(one, other),
    ),
    others: entries.filter((entry) => !needy.has(entry)).toSorted(newestFirst),
  };
}
