/**
 * One backup of the books beside them, and the books put back to it while the hub runs: what a hub does whose people
 * restored it from yesterday. What came meanwhile is then unknown, and numbers that were given are given again.
 */
import { z } from "zod";
import { lockBooks } from "./books.ts";
import type { HubPorts } from "./books.ts";
import { isoTime } from "./clock.ts";
import { refusal } from "./problems.ts";
import type { Refusal } from "./problems.ts";
import { one, wholeNumber } from "./store.ts";

/** In the order in which their references allow them to be filled. The hub's own row and its migrations stay. */
export const restoredTables = [
  "submitter_key",
  "message",
  "declaration",
  "request",
  "notification",
  "step",
  "waybill",
  "account",
  "due",
  "payment",
  "idempotency",
  "audit_head",
  "attachment",
  "attachment_part",
] as const;

const counted = z.object({ messages: wholeNumber });

export interface BackupFacts {
  readonly madeDateTime: string;
  /** Messages in it, and the last number given before it. */
  readonly messages: number;
  readonly sequence: number;
}

/** Keeps a backup in a schema of its own, in place of the one before. */
export function makeBackup(ports: HubPorts): Promise<BackupFacts> {
  return ports.store.transaction(async (statements) => {
    const sequence = await lockBooks(statements);
    const madeDateTime = isoTime(ports.clock.now());
    await statements.script("drop schema if exists backup cascade; create schema backup");
    for (const table of ["hub", "migration", ...restoredTables])
      await statements.script(`create table backup.${table} as table ${table}`);
    await statements.script("create table backup.made (made_at text not null)");
    await statements.run("insert into backup.made values ($1)", [madeDateTime]);
    const held = await one(statements, counted, "select count(*) as messages from message");
    if (held === undefined) throw new Error("nothing was counted");
    return { madeDateTime, messages: held.messages, sequence };
  });
}

export type RestoreResult =
  | { readonly ok: true; readonly answer: BackupFacts }
  | { readonly ok: false; readonly refusal: Refusal };

const known = z.object({ name: z.string().nullable() });
const facts = z.object({
  made_at: z.string(),
  sequence: wholeNumber,
  messages: wholeNumber,
  same_form: z.boolean(),
});

/** Puts the books back to the backup, which stays; waiting readers are woken to what is left. */
export async function restoreBackup(ports: HubPorts): Promise<RestoreResult> {
  const result = await ports.store.transaction(async (statements): Promise<RestoreResult> => {
    await lockBooks(statements);
    const made = await one(statements, known, "select to_regclass('backup.made')::text as name");
    if (made?.name === null || made === undefined)
      return refuse("backup-missing", "No backup was made. Make one with POST /admin/backups.");
    const backup = await one(
      statements,
      facts,
      `select made_at, h.sequence, (select count(*) from backup.message) as messages,
         (select max(number) from backup.migration) = (select max(number) from migration) as same_form
       from backup.made, backup.hub h`,
    );
    if (backup === undefined || !backup.same_form)
      return refuse("backup-of-other-form", "The backup was made by an older hub. Make a new one.");
    await statements.script(`truncate ${restoredTables.join(", ")}`);
    for (const table of restoredTables)
      await statements.script(`insert into ${table} select * from backup.${table}`);
    await statements.run(
      "update hub set sequence = b.sequence, dropped = b.dropped from backup.hub b",
    );
    const { made_at: madeDateTime, messages, sequence } = backup;
    return { ok: true, answer: { madeDateTime, messages, sequence } };
  });
  ports.bell.ring(null);
  return result;
}

function refuse(code: string, detail: string): RestoreResult {
  return { ok: false, refusal: refusal(409, code, detail) };
}
