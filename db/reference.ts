/** Reference packs: loaded into staging in slices, switched in one step, the one before kept for a roll back. */
import type { PackShown } from "../core/contract/reference.ts";
import { keyOf } from "../core/reference/lists.ts";
import type { PackRow, ReferenceList } from "../core/reference/lists.ts";
import type { ReadableDb, Value, WritableDb } from "./database.ts";

export interface PackStart {
  readonly list: ReferenceList;
  /** '' for all profiles. */
  readonly profile: string;
  readonly edition: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly file: string;
  readonly sha256: string;
  /** RFC 3339 UTC. */
  readonly at: string;
  readonly who: string;
}

interface StoredPack {
  readonly id: number;
  readonly list: ReferenceList;
  readonly profile: string;
  readonly edition: string;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
  readonly file: string;
  readonly sha256: string;
  readonly row_count: number;
  readonly duplicates: number;
  readonly state: "current" | "previous";
  readonly loaded: string;
  readonly loaded_by: string;
}

function shown(pack: StoredPack): PackShown {
  const { id, list, edition, file, sha256, duplicates, state, loaded } = pack;
  return {
    id,
    list,
    profile: pack.profile === "" ? null : pack.profile,
    edition,
    validFrom: pack.valid_from,
    validTo: pack.valid_to,
    rows: pack.row_count,
    duplicates,
    file,
    sha256,
    state,
    loaded,
    loadedBy: pack.loaded_by,
  };
}

const epoch = "(SELECT CAST(value AS INTEGER) FROM settings WHERE key = 'epoch')";

/** Opens a staging pack; undefined while another load of the same list is under way. */
export function startPack(db: WritableDb, start: PackStart): number | undefined {
  return db.transaction(() => {
    // What an earlier life of the desk left half loaded.
    db.run(
      `UPDATE packs SET state = 'leaving' WHERE state = 'staging' AND list = ? AND profile = ? AND epoch <> ${epoch}`,
      start.list,
      start.profile,
    );
    const { changes, id } = db.run(
      `INSERT INTO packs (list, profile, edition, valid_from, valid_to, file, sha256, epoch, loaded, loaded_by)
       VALUES (?, ?, ?, ?, ?, ?, ?, ${epoch}, ?, ?) ON CONFLICT DO NOTHING`,
      start.list,
      start.profile,
      start.edition,
      start.validFrom,
      start.validTo,
      start.file,
      start.sha256,
      start.at,
      start.who,
    );
    return changes === 1 ? id : undefined;
  });
}

const insertCode =
  "INSERT INTO pack_codes (pack_id, code, name, detail) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING";
const insertName = "INSERT INTO pack_names (rowid, name) VALUES (?, ?)";
const tariffColumns =
  "pack_id, hs, origin, type, valid_from, valid_to, kind, rate, amount, currency, unit, minimum, maximum, source, label";
const insertTariff = `INSERT INTO pack_tariffs (${tariffColumns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`;
const rateColumns = "pack_id, home, currency, valid_from, valid_to, rate, per, source";
const insertRate = `INSERT INTO pack_rates (${rateColumns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`;

function valuesOf(pack: number, row: PackRow): Value[] {
  switch (row.kind) {
    case "code":
      return [pack, row.code, row.name, JSON.stringify(row.detail)];
    case "tariff": {
      const key = [pack, row.hs, row.origin, row.type, row.validFrom];
      const figures = [row.rate, row.amount, row.currency, row.unit, row.minimum, row.maximum];
      return [...key, row.validTo, row.rateKind, ...figures, row.source, row.label];
    }
    case "rate": {
      const days = [row.validFrom, row.validTo];
      return [pack, row.home, row.currency, ...days, row.rate, row.per, row.source];
    }
  }
}

function heldUnderKey(db: ReadableDb, values: readonly Value[], row: PackRow): Value[] {
  const sql = {
    code: "SELECT pack_id, code, name, detail FROM pack_codes WHERE pack_id = ? AND code = ?",
    tariff: `SELECT ${tariffColumns} FROM pack_tariffs WHERE pack_id = ? AND hs = ? AND origin = ? AND type = ? AND valid_from = ?`,
    rate: `SELECT ${rateColumns} FROM pack_rates WHERE pack_id = ? AND home = ? AND currency = ? AND valid_from = ?`,
  }[row.kind];
  const places = { code: 2, tariff: 5, rate: 4 }[row.kind];
  const held = db.get<Record<string, Value>>(sql, ...values.slice(0, places));
  if (!held) throw new Error(`${keyOf(row)} is a duplicate of nothing`);
  return Object.values(held);
}

/** Puts a row into a staging pack. same: it is there already; other: something else is there under its key, and stays. */
export function addPackRow(db: WritableDb, pack: number, row: PackRow): "added" | "same" | "other" {
  const values = valuesOf(pack, row);
  const sql = { code: insertCode, tariff: insertTariff, rate: insertRate }[row.kind];
  const { changes, id } = db.run(sql, ...values);
  if (changes === 1) {
    if (row.kind === "code") db.run(insertName, id, row.name);
    return "added";
  }
  const held = heldUnderKey(db, values, row);
  return values.every((value, at) => value === held[at]) ? "same" : "other";
}

/** Makes a staging pack the one in use, in one step with what `told` writes; the one in use becomes the previous. */
export function switchPack(
  db: WritableDb,
  pack: number,
  counts: { readonly rows: number; readonly duplicates: number },
  told: (pack: PackShown) => void,
): PackShown {
  return db.transaction(() => {
    const place = "(list, profile) = (SELECT list, profile FROM packs WHERE id = ?)";
    db.run(`UPDATE packs SET state = 'leaving' WHERE state = 'previous' AND ${place}`, pack);
    db.run(`UPDATE packs SET state = 'previous' WHERE state = 'current' AND ${place}`, pack);
    db.run(
      "UPDATE packs SET state = 'current', row_count = ?, duplicates = ? WHERE id = ? AND state = 'staging'",
      counts.rows,
      counts.duplicates,
      pack,
    );
    const current = packById(db, pack);
    if (current?.state !== "current") throw new Error(`pack ${pack} was not in staging`);
    told(current);
    return current;
  });
}

/** Gives up a staging pack; its rows go with the next sweeps. */
export function dropPack(db: WritableDb, pack: number): void {
  db.run("UPDATE packs SET state = 'leaving' WHERE id = ? AND state = 'staging'", pack);
}

/** Puts the previous pack in the current one's place and keeps that one as the previous; undefined when there is none. */
export function rollBackPack(
  db: WritableDb,
  list: ReferenceList,
  profile: string,
  told: (pack: PackShown) => void,
): PackShown | undefined {
  return db.transaction(() => {
    const find = "SELECT id FROM packs WHERE list = ? AND profile = ? AND state = ?";
    const before = db.value<number>(find, list, profile, "previous");
    if (before === undefined) return undefined;
    const now = db.value<number>(find, list, profile, "current");
    const move = "UPDATE packs SET state = ? WHERE id = ?";
    if (now !== undefined) db.run(move, "leaving", now);
    db.run(move, "current", before);
    if (now !== undefined) db.run(move, "previous", now);
    const current = packById(db, before);
    if (!current) throw new Error(`pack ${before} went away`);
    told(current);
    return current;
  });
}

function packById(db: ReadableDb, id: number): PackShown | undefined {
  const pack = db.get<StoredPack>("SELECT * FROM packs WHERE id = ?", id);
  return pack === undefined ? undefined : shown(pack);
}

/** Every pack in use or kept, by list. */
export function packs(db: ReadableDb): PackShown[] {
  return db
    .all<StoredPack>(
      "SELECT * FROM packs WHERE state IN ('current', 'previous') ORDER BY list, profile, state",
    )
    .map(shown);
}

const sweepings = [
  {
    // The full-text index takes the words as they were put in.
    before: `INSERT INTO pack_names (pack_names, rowid, name)
      SELECT 'delete', id, name FROM pack_codes WHERE pack_id = ? ORDER BY id LIMIT ?`,
    sql: "DELETE FROM pack_codes WHERE id IN (SELECT id FROM pack_codes WHERE pack_id = ? ORDER BY id LIMIT ?)",
  },
  {
    before: null,
    sql: `DELETE FROM pack_tariffs WHERE (pack_id, hs, origin, type, valid_from) IN
      (SELECT pack_id, hs, origin, type, valid_from FROM pack_tariffs WHERE pack_id = ? LIMIT ?)`,
  },
  {
    before: null,
    sql: `DELETE FROM pack_rates WHERE (pack_id, home, currency, valid_from) IN
      (SELECT pack_id, home, currency, valid_from FROM pack_rates WHERE pack_id = ? LIMIT ?)`,
  },
] as const;

/** Deletes some rows of packs that nobody wants any more; false when nothing is left to delete. */
export function sweepPacks(db: WritableDb, most: number): boolean {
  return db.transaction(() => {
    db.run(`UPDATE packs SET state = 'leaving' WHERE state = 'staging' AND epoch <> ${epoch}`);
    const pack = db.value<number>("SELECT id FROM packs WHERE state = 'leaving' LIMIT 1");
    if (pack === undefined) return false;
    for (const { before, sql } of sweepings) {
      if (before !== null) db.run(before, pack, most);
      if (db.run(sql, pack, most).changes > 0) return true;
    }
    db.run("DELETE FROM packs WHERE id = ?", pack);
    return true;
  });
}
