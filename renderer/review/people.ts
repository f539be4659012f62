/** Who had a hand in a declaration, read from its history. */
import type { CallOutput } from "../../core/contract.ts";

type Entry = CallOutput<"declaration.history">["entries"][number];

/** Who imported or seeded counts as an editor; checking is no edit (design.md §10, four eyes). */
const byEditing: ReadonlySet<string> = new Set(["imported", "seeded", "corrected", "edited"]);

export function editorsOf(entries: readonly Entry[]): ReadonlySet<string> {
  return new Set(entries.filter((entry) => byEditing.has(entry.what)).map((entry) => entry.who));
}

/** The last entry of each kind, by its word, with who made it and when. */
export function lastOf(entries: readonly Entry[], what: string): Entry | undefined {
  return entries
    .filter((entry) => entry.what === what)
    .toSorted((one, other) => one.when.localeCompare(other.when))
    .at(-1);
}
