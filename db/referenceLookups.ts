/** What the current packs say: codes, names, tariff lines, exchange rates. */
import type {
  CodeListName,
  RateRow,
  ReferenceList,
  TariffKind,
  TariffRow,
} from "../core/reference/lists.ts";
import type { ReadableDb } from "./database.ts";

export interface CurrentPack {
  readonly id: number;
  readonly edition: string;
}

/** The pack in use: the profile's own goes before the one for all. */
export function currentPack(
  db: ReadableDb,
  list: ReferenceList,
  profile = "",
): CurrentPack | undefined {
  return db.get<CurrentPack>(
    "SELECT id, edition FROM packs WHERE state = 'current' AND list = ? AND profile IN (?, '') ORDER BY profile DESC LIMIT 1",
    list,
    profile,
  );
}

export interface CodePack extends CurrentPack {
  readonly list: CodeListName;
  /** '' for all profiles. */
  readonly profile: string;
  /** First and last day, CCYY-MM-DD; null where it does not say. */
  readonly valid_from: string | null;
  readonly valid_to: string | null;
}

/** The packs of codes in use, every profile's own beside those for all. */
export function codePacks(db: ReadableDb): CodePack[] {
  return db.all<CodePack>(
    `SELECT id, edition, list, profile, valid_from, valid_to FROM packs
     WHERE state = 'current' AND list IN ('hs', 'locode', 'unit', 'package') ORDER BY id`,
  );
}

/** The code itself, or the first of those that begin with it, and whether there are such. */
export function codeOrPart(
  db: ReadableDb,
  pack: number,
  code: string,
): { readonly name: string; readonly hasParts: boolean } | undefined {
  const [first, second] = db.all<{ readonly code: string; readonly name: string }>(
    "SELECT code, name FROM pack_codes WHERE pack_id = ? AND code >= ? AND code < ? ORDER BY code LIMIT 2",
    pack,
    code,
    `${code}\u{10ffff}`,
  );
  if (!first) return undefined;
  return { name: first.name, hasParts: first.code !== code || second !== undefined };
}

/** The name of a code of a pack; undefined when the pack does not hold it. */
export function nameOfCode(db: ReadableDb, pack: number, code: string): string | undefined {
  const sql = "SELECT name FROM pack_codes WHERE pack_id = ? AND code = ?";
  return db.value<string>(sql, pack, code);
}

export interface FoundCode {
  readonly code: string;
  readonly name: string;
  readonly detail: Readonly<Record<string, string>>;
}

interface StoredCode {
  readonly code: string;
  readonly name: string;
  readonly detail: string;
}

function found({ code, name, detail }: StoredCode): FoundCode {
  return { code, name, detail: JSON.parse(detail) as Record<string, string> };
}

/** Whether the current pack of a list holds a code; undefined while no pack is loaded, so that nothing can be said. */
export function isKnownCode(db: ReadableDb, list: CodeListName, code: string): boolean | undefined {
  const pack = currentPack(db, list);
  if (!pack) return undefined;
  const sql = "SELECT 1 FROM pack_codes WHERE pack_id = ? AND code = ?";
  return db.value<number>(sql, pack.id, code) === 1;
}

export interface HsCode {
  readonly code: string;
  readonly description: string;
}

/** More than the HS has, and as many as a search holds in memory. */
const mostLines = 50_000;

/** Chapters, headings and subheadings of an HS pack; where it has national codes alone, the first of each subheading. */
export function hsCodesOfPack(db: ReadableDb, pack: number): HsCode[] {
  const lines = db.all<HsCode>(
    `SELECT code, name AS description FROM pack_codes WHERE pack_id = ? AND length(code) <= 6 ORDER BY code LIMIT ${mostLines}`,
    pack,
  );
  if (lines.some(({ code }) => code.length === 6)) return lines;
  const deeper = db.all<HsCode & { readonly first: string }>(
    `SELECT substr(code, 1, 6) AS code, name AS description, min(code) AS first FROM pack_codes
     WHERE pack_id = ? AND length(code) > 6 GROUP BY substr(code, 1, 6) LIMIT ${mostLines}`,
    pack,
  );
  return [...lines, ...deeper.map(({ code, description }) => ({ code, description }))];
}

// All matches of a common word are not worth sorting; the nearest of this many are.
const mostMatches = 2000;

/** Every word must begin one of the name's; each is quoted, so that nothing typed is a query of its own. */
function matchOf(text: string): string | undefined {
  const words = text.match(/[\p{L}\p{N}]+/gu)?.slice(0, 12) ?? [];
  return words.length === 0 ? undefined : words.map((word) => `"${word}"*`).join(" AND ");
}

function rank(text: string, { code, name }: StoredCode): number {
  const plain = name.toLowerCase();
  if (code === text.toUpperCase()) return 0;
  if (plain === text) return 1;
  if (plain.startsWith(text)) return 2;
  return 3;
}

/** Codes of a pack whose code begins with the text or whose name holds words that begin so, nearest first. */
export function findCodes(db: ReadableDb, pack: number, text: string, limit: number): FoundCode[] {
  const plain = text.trim().toLowerCase();
  const start = plain.toUpperCase();
  const byCode = db.all<StoredCode>(
    "SELECT code, name, detail FROM pack_codes WHERE pack_id = ? AND code >= ? AND code < ? ORDER BY code LIMIT ?",
    pack,
    start,
    `${start}\u{10ffff}`,
    limit,
  );
  const match = matchOf(plain);
  const byName =
    match === undefined
      ? []
      : db.all<StoredCode>(
          `SELECT code, pack_codes.name, detail FROM pack_names JOIN pack_codes ON pack_codes.id = pack_names.rowid
           WHERE pack_names MATCH ? AND pack_id = ? LIMIT ${mostMatches}`,
          match,
          pack,
        );
  const all = new Map([...byCode, ...byName].map((row) => [row.code, row]));
  return [...all.values()]
    .toSorted(
      (a, b) =>
        rank(plain, a) - rank(plain, b) ||
        a.name.length - b.name.length ||
        (a.code < b.code ? -1 : 1),
    )
    .slice(0, limit)
    .map(found);
}

interface StoredTariff {
  readonly hs: string;
  readonly origin: string;
  readonly type: string;
  readonly valid_from: string;
  readonly valid_to: string | null;
  readonly kind: TariffKind;
  readonly rate: string | null;
  readonly amount: string | null;
  readonly currency: string | null;
  readonly unit: string | null;
  readonly minimum: string | null;
  readonly maximum: string | null;
  readonly source: string;
  readonly label: string;
}

/** Every tariff line in force on a day whose code is the beginning of `hs`, longest code first; the caller chooses by origin and type. */
export function tariffLines(
  db: ReadableDb,
  hs: string,
  day: string,
  profile = "",
): readonly TariffRow[] {
  const pack = currentPack(db, "tariff", profile);
  if (!pack) return [];
  const starts = Array.from({ length: Math.max(0, hs.length - 1) }, (_, at) => hs.slice(0, at + 2));
  const rows = db.all<StoredTariff>(
    `SELECT * FROM pack_tariffs WHERE pack_id = ? AND hs IN (SELECT value FROM json_each(?))
     AND valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?) ORDER BY length(hs) DESC, type, origin, valid_from DESC`,
    pack.id,
    JSON.stringify(starts),
    day,
    day,
  );
  return rows.map(({ valid_from, valid_to, kind, ...rest }) => ({
    ...rest,
    kind: "tariff",
    rateKind: kind,
    validFrom: valid_from,
    validTo: valid_to,
  }));
}

/** The rate of a currency in the home currency on a day; undefined when the packs have none. */
export function exchangeRate(
  db: ReadableDb,
  currency: string,
  home: string,
  day: string,
  profile = "",
): RateRow | undefined {
  const pack = currentPack(db, "rate", profile);
  if (!pack) return undefined;
  const row = db.get<
    Omit<RateRow, "kind" | "validFrom" | "validTo"> & {
      valid_from: string;
      valid_to: string | null;
    }
  >(
    `SELECT currency, home, rate, per, valid_from, valid_to, source FROM pack_rates WHERE pack_id = ? AND home = ? AND currency = ?
     AND valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?) ORDER BY valid_from DESC LIMIT 1`,
    pack.id,
    home,
    currency,
    day,
    day,
  );
  if (!row) return undefined;
  const { valid_from, valid_to, ...rest } = row;
  return { ...rest, kind: "rate", validFrom: valid_from, validTo: valid_to };
}
