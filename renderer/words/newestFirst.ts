/** Entries of a log from the newest to the oldest; what happened in the same moment keeps its order, turned round. */
export function newestFirst<Entry extends { readonly when: string }>(
  entries: readonly Entry[],
): readonly Entry[] {
  return entries.toReversed().toSorted((one, other) => other.when.localeCompare(one.when));
}
