/** What is left of the desk's data after the power went: every acknowledged approval, each whole, and a file that is in order. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { openDatabase } from "../../db/open.ts";
import { verifyDatabase } from "../../db/verify.ts";
import type { Ack } from "./diskTrace.ts";

export interface Look {
  /** Acknowledged approvals that are gone, or whose bytes are others. */
  readonly lost: readonly string[];
  /** What is wrong with the file, or half there. */
  readonly damage: readonly string[];
}

const databaseName = "tidewaiter.sqlite";

// Each finds approvals of which a part is there and a part is not.
const halves: readonly (readonly [what: string, sql: string])[] = [
  [
    "filed and not approved",
    "SELECT lrn FROM filings WHERE lrn NOT IN (SELECT lrn FROM declarations WHERE work = 'approved')",
  ],
  [
    "approved and not filed",
    "SELECT lrn FROM declarations WHERE work = 'approved' AND lrn NOT IN (SELECT lrn FROM filings)",
  ],
  [
    "filed and not queued",
    "SELECT lrn FROM filings WHERE id NOT IN (SELECT filing_id FROM outbox)",
  ],
  [
    "filed without a word in the audit",
    "SELECT lrn FROM filings WHERE lrn NOT IN (SELECT lrn FROM audit WHERE what = 'approved')",
  ],
];

/** @param path the database, opened as after any crash: SQLite reads its log first. */
export function lookAt(path: string, acks: readonly Ack[]): Look {
  let file: Sqlite.Database | undefined;
  try {
    file = new Sqlite(path, { fileMustExist: true });
    const damage = file
      .prepare<[], string>("PRAGMA integrity_check(5)")
      .pluck()
      .all()
      .filter((line) => line !== "ok");
    for (const [what, sql] of halves) {
      const found = file.prepare<[], string>(sql).pluck().all();
      if (found.length > 0) damage.push(`${found.join(", ")}: ${what}`);
    }
    const held = new Map(
      file
        .prepare<[], { message_id: string; sha256: string }>(
          "SELECT message_id, sha256 FROM filings",
        )
        .all()
        .map((row) => [row.message_id, row.sha256]),
    );
    const lost = acks.filter(({ messageID, digest }) => held.get(messageID) !== digest);
    return { lost: lost.map(({ lrn }) => lrn), damage };
  } catch (error) {
    return { lost: acks.map(({ lrn }) => lrn), damage: [String(error)] };
  } finally {
    file?.close();
  }
}

/** Opens the files as the desk does, and looks every table, digest and signature through. */
export function deskFindings(folder: string): string[] {
  const opened = openDatabase({ folder, heard: () => undefined });
  if (!opened.ok) return [`${opened.error.code}: ${opened.error.message}`];
  const found = [...verifyDatabase(opened.value.db)].flatMap((check) =>
    check && !check.ok ? [`${check.name}: ${check.detail}`] : [],
  );
  opened.value.close();
  return found;
}

/** @param thorough also opened and verified by the desk itself, which takes ten times as long. */
export function lookAtFiles(
  files: ReadonlyMap<string, Buffer>,
  acks: readonly Ack[],
  place: string,
  thorough: boolean,
): Look {
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  for (const [name, bytes] of files) writeFileSync(join(place, name), bytes);
  const found = lookAt(join(place, databaseName), acks);
  const more = thorough && found.damage.length === 0 ? deskFindings(place) : [];
  return { lost: found.lost, damage: [...found.damage, ...more] };
}
