/**
 * A data folder with a million declarations for benches, made in about two minutes and kept in the cache folder.
 * The first are seeded by the desk itself; the others are mixed rows, put in with triggers and indexes away. What it
 * lacks: the filings and outbox rows of declarations that were filed, so `verify` finds its check "states" wanting;
 * structure, foreign keys, guards, counters and full-text index are whole.
 */
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cacheFolder } from "../../../build/setup/places.mjs";
import { documentOf } from "../../../core/declaration/document.ts";
import { writeXml } from "../../../core/xml/write.ts";
import type { WritableDb } from "../../../db/database.ts";
import { migrations } from "../../../db/migrations/migrations.ts";
import { openDatabase } from "../../../db/open.ts";
import { counterDimensions } from "../../../db/upkeep.ts";
import { createDesk } from "../../../desk/desk.ts";
import { systemPorts } from "../../../desk/systemPorts.ts";
import { keptFolder } from "../../kept.ts";
import { mixedColumns, mixedRows, profiles } from "./mixedRows.ts";

/** Who can sign in there. */
export const person = { name: "Ann Tide", pin: "spring tide 1" };

const seededEach = 250;
const batch = 20_000;

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

const quietPorts = systemPorts({
  log: {
    info: () => {},
    warn: () => {},
    error: (message, detail) => console.error(message, detail),
  },
  version: "bench",
});

async function beginDesk(folder: string): Promise<void> {
  const opened = createDesk(quietPorts, { folder });
  if (!opened.ok) throw new Error(opened.error.message);
  const session = opened.value.session();
  const begun = await session.call("desk.initialise", { user: person.name, pin: person.pin });
  if (!begun.ok) throw new Error(begun.error.message);
  for (const profile of profiles) {
    const seeded = await session.call("declaration.seed", { count: seededEach, profile });
    if (!seeded.ok) throw new Error(seeded.error.message);
  }
  await opened.value.close();
}

/** Takes indexes and triggers off a table; returns the indexes' text. Triggers come back at the next opening. */
function strip(db: WritableDb): string[] {
  for (const name of db.column<string>("SELECT name FROM sqlite_schema WHERE type = 'trigger'")) {
    db.run(`DROP TRIGGER "${name}"`);
  }
  const indexes = db.all<{ name: string; sql: string }>(
    "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'declarations' AND sql IS NOT NULL",
  );
  for (const { name } of indexes) db.run(`DROP INDEX "${name}"`);
  return indexes.map(({ sql }) => sql);
}

function putIn(db: WritableDb, first: number, last: number): void {
  const marks = mixedColumns.map(() => "?").join(", ");
  const insert = `INSERT INTO declarations (${mixedColumns.join(", ")}) VALUES (${marks})`;
  const place = "LRN-STANDS-HERE";
  const text = writeXml(documentOf({ functionCode: "9", functionalReferenceID: place }));
  const rows = mixedRows(first, last, person.name);
  for (let id = first; id <= last; id += batch) {
    db.transaction(() => {
      for (let n = id; n < Math.min(id + batch, last + 1); n += 1) {
        const { value: row, done } = rows.next();
        if (done === true) throw new Error("the rows ended early");
        db.run(insert, ...mixedColumns.map((column) => row[column]));
        db.run("INSERT INTO problems (declaration_id, list) VALUES (?, ?)", n, row.problems);
        db.run(
          "INSERT INTO documents (declaration_id, xml) VALUES (?, ?)",
          n,
          text.replace(place, String(row.lrn)),
        );
      }
    });
  }
}

function countAnew(db: WritableDb): void {
  db.run("DELETE FROM counters");
  db.run("INSERT INTO counters SELECT 'total', '', count(*) FROM declarations");
  for (const each of counterDimensions) {
    db.run(
      `INSERT INTO counters SELECT '${each}', coalesce(${each}, ''), count(*) FROM declarations GROUP BY 2`,
    );
  }
}

function multiply(folder: string, count: number): void {
  const opened = openDatabase({ folder, heard: () => {} });
  if (!opened.ok) throw new Error(opened.error.message);
  const { db } = opened.value;
  db.run("PRAGMA synchronous = OFF");
  db.run("PRAGMA cache_size = -400000");
  const first = (db.value<number>("SELECT max(id) FROM declarations") ?? 0) + 1;
  const indexes = strip(db);
  putIn(db, first, count);
  say("  rows are in; indexes, counters, full text …");
  for (const sql of indexes) db.run(sql);
  countAnew(db);
  db.run("INSERT INTO search (search) VALUES ('rebuild')");
  db.run("INSERT INTO search (search) VALUES ('optimize')");
  opened.value.close();
  // Once more as the app does it, so that the triggers are back.
  const again = openDatabase({ folder, heard: () => {} });
  if (!again.ok) throw new Error(again.error.message);
  again.value.close();
}

/** What the folder is made of: another recipe makes another folder. */
function recipe(count: number): string {
  const hash = createHash("sha256").update(JSON.stringify([count, migrations]));
  for (const file of ["mixedRows.ts", "millionDesk.ts"]) {
    hash.update(readFileSync(join(import.meta.dirname, file)));
  }
  return hash.digest("hex").slice(0, 12);
}

/** The kept folder with so many declarations; makes it when it is not there. Nothing may be written in it. */
async function keptDesk(count = 1_000_000): Promise<string> {
  const kept = join(cacheFolder(), "bench", `desk-${count}-${recipe(count)}`);
  return keptFolder(kept, async (folder) => {
    say(`Making a desk with ${count} declarations, once for all benches …`);
    const start = performance.now();
    mkdirSync(folder);
    await beginDesk(folder);
    multiply(folder, count);
    say(`  done in ${((performance.now() - start) / 1000).toFixed(0)} s`);
  });
}

/** A copy of the kept folder to work in; the caller removes it. */
export async function copiedDesk(count?: number): Promise<string> {
  const kept = await keptDesk(count);
  const folder = mkdtempSync(join(tmpdir(), "tidewaiter-million-"));
  cpSync(kept, folder, { recursive: true });
  return folder;
}
