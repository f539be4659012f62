/** Edits that wait for their reason: what stood there when the person began, and what shall stand there. */

import { inRows } from "./rows.ts";
import type { RowKey } from "./rows.ts";

/** Fields that are changed for one reason in one sitting. */
export const editGroups = [
  "declaration",
  "transport",
  "parties",
  "valuation",
  "items",
  "documents",
  "fields",
] as const;
export type EditGroup = (typeof editGroups)[number];

export interface Edit {
  readonly pointer: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly group: EditGroup;
  /** Where the value came from when no person typed it. */
  readonly source?: string | undefined;
}

/** By pointer. */
export type Pending = ReadonlyMap<string, Edit>;

export const nothingPending: Pending = new Map();

/** The edits once the items stand in other rows. */
export function pendingIn(
  pending: Pending,
  before: readonly RowKey[],
  after: readonly RowKey[],
): Pending {
  return inRows(pending, before, after, (edit, pointer) => ({ ...edit, pointer }));
}

/** The edits with some more; one that brings a field back to what it was is none. */
export function withEdits(pending: Pending, edits: readonly Edit[]): Pending {
  const next = new Map(pending);
  for (const edit of edits) {
    const before = next.get(edit.pointer)?.before ?? edit.before;
    if (edit.after === before) next.delete(edit.pointer);
    else next.set(edit.pointer, { ...edit, before });
  }
  return next;
}

/** What is left once some were saved; a field typed into meanwhile stays, and was what was saved. */
export function withoutSaved(pending: Pending, saved: Pending): Pending {
  const next = new Map<string, Edit>();
  for (const [pointer, edit] of pending) {
    const done = saved.get(pointer);
    if (done === undefined) next.set(pointer, edit);
    else if (done.after !== edit.after) next.set(pointer, { ...edit, before: done.after });
  }
  return next;
}

export function groupsOf(pending: Pending): readonly EditGroup[] {
  const groups = new Set([...pending.values()].map((edit) => edit.group));
  return editGroups.filter((group) => groups.has(group));
}

/** One field that somebody else changed while it was being edited here, or that was merely edited here. */
export interface Clash {
  readonly pointer: string;
  readonly before: string | null;
  readonly mine: string | null;
  readonly theirs: string | null;
}

/** The edits against the declaration as it now stands; `read` gives what stands at a pointer. */
export function clashesOf(
  pending: Pending,
  read: (pointer: string) => string | null,
): readonly Clash[] {
  return [...pending.values()].map(({ pointer, before, after }) => ({
    pointer,
    before,
    mine: after,
    theirs: read(pointer),
  }));
}

/** Whether somebody else put another value there than was found and than is wanted. */
export function isContested({ before, mine, theirs }: Clash): boolean {
  return theirs !== before && theirs !== mine;
}

/** The edits once the person has chosen: those dropped are gone, the others start from what now stands there. */
export function settled(
  pending: Pending,
  clashes: readonly Clash[],
  dropped: ReadonlySet<string>,
): Pending {
  const theirs = new Map(clashes.map((clash) => [clash.pointer, clash.theirs]));
  const kept = [...pending.values()]
    .filter(({ pointer }) => !dropped.has(pointer))
    .map((edit) => ({ ...edit, before: theirs.get(edit.pointer) ?? null }));
  return withEdits(nothingPending, kept);
}
