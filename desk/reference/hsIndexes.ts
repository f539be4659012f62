/** The index of the HS pack in use, made at the first search after a pack was loaded or rolled back. */
import { buildHsIndex } from "../../core/hs/hsIndex.ts";
import type { HsIndex } from "../../core/hs/hsIndex.ts";
import type { ReadableDb } from "../../db/database.ts";
import { currentPack, hsCodesOfPack } from "../../db/referenceLookups.ts";

interface Kept {
  /** null: made without a pack. */
  readonly pack: number | null;
  readonly index: HsIndex;
}

// One for each open database; it goes when that does.
const kept = new WeakMap<ReadableDb, Kept>();

/** The index with the edition that it was made from; null for our own vocabulary alone. */
export function hsIndexOf(db: ReadableDb): { index: HsIndex; edition: string | null } {
  const current = currentPack(db, "hs");
  const pack = current?.id ?? null;
  const edition = current?.edition ?? null;
  const held = kept.get(db);
  if (held?.pack === pack) return { index: held.index, edition };
  const index = buildHsIndex(pack === null ? [] : hsCodesOfPack(db, pack));
  kept.set(db, { pack, index });
  return { index, edition };
}
