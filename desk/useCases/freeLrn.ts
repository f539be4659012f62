/** LRNs for declarations that come from others. */
import type { ReadableDb } from "../../db/database.ts";
import { hasLrn } from "../../db/declarations.ts";

const longestLrn = 35;

/** The LRN with -`from` and so on, shortened where it would grow too long; the first that is free and not among those taken. */
export function freeLrn(
  db: ReadableDb,
  lrn: string,
  from: number,
  taken: ReadonlySet<string> = new Set(),
): string {
  for (let number = from; ; number += 1) {
    const suffix = `-${number}`;
    const free = lrn.slice(0, longestLrn - suffix.length) + suffix;
    if (!taken.has(free) && !hasLrn(db, free)) return free;
  }
}
