/** What the packs in use say of single codes, for the rules: looked up once, then remembered for as long as the packs stay. */
import type { ProfileId } from "../../core/profiles/profileIds.ts";
import type { CodeListName } from "../../core/reference/lists.ts";
import type { ReferenceEntry, ReferenceLookup } from "../../core/rules/reference.ts";
import type { ReadableDb } from "../../db/database.ts";
import { putLatest } from "../../db/latest.ts";
import { codeOrPart, codePacks, nameOfCode } from "../../db/referenceLookups.ts";
import type { CodePack } from "../../db/referenceLookups.ts";

/** Codes remembered for one database; the oldest go first. */
const mostEntries = 20_000;

interface Kept {
  readonly packs: readonly CodePack[];
  /** By pack and code; null: the pack does not hold it. */
  readonly entries: Map<string, ReferenceEntry | null>;
  readonly lookups: Map<ProfileId, ReferenceLookup>;
}

// One for each open database; it goes when that does.
const kept = new WeakMap<ReadableDb, Kept>();

function isSame(left: readonly CodePack[], right: readonly CodePack[]): boolean {
  return left.length === right.length && left.every(({ id }, at) => id === right[at]?.id);
}

/** What is remembered, or a fresh start after a pack was loaded or rolled back. */
function keptOf(db: ReadableDb): Kept {
  const packs = codePacks(db);
  const held = kept.get(db);
  if (held && isSame(held.packs, packs)) return held;
  const fresh = { packs, entries: new Map(), lookups: new Map() };
  kept.set(db, fresh);
  return fresh;
}

function entryOf(db: ReadableDb, { id, list }: CodePack, code: string): ReferenceEntry | null {
  // A commodity code is known when the list divides it further; of other codes only the very one is.
  if (list === "hs") return codeOrPart(db, id, code) ?? null;
  const name = nameOfCode(db, id, code);
  return name === undefined ? null : { name, hasParts: false };
}

function remembered(db: ReadableDb, { entries }: Kept, pack: CodePack, code: string) {
  const key = `${pack.id} ${code}`;
  let entry = entries.get(key);
  if (entry === undefined) {
    entry = entryOf(db, pack, code);
    putLatest(entries, key, entry, mostEntries);
  }
  return entry;
}

function packFor({ packs }: Kept, list: CodeListName, profile: ProfileId): CodePack | undefined {
  const fitting = packs.filter((pack) => pack.list === list);
  return (
    fitting.find((pack) => pack.profile === profile) ?? fitting.find((pack) => pack.profile === "")
  );
}

function holdsOn({ valid_from: from, valid_to: to }: CodePack, day: string): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}

/** The look-up for a profile's rules; undefined while no pack of codes is loaded. The same one until the packs change. */
export function referenceFor(db: ReadableDb, profile: ProfileId): ReferenceLookup | undefined {
  const held = keptOf(db);
  if (held.packs.length === 0) return undefined;
  let lookup = held.lookups.get(profile);
  if (!lookup) {
    lookup = (list, code, day) => {
      const pack = packFor(held, list, profile);
      if (!pack || !holdsOn(pack, day)) return "no-pack";
      return remembered(db, held, pack, code) ?? undefined;
    };
    held.lookups.set(profile, lookup);
  }
  return lookup;
}
