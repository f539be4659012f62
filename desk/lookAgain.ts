/** After a fault of the disk: is what was opened again what was there before, and whole? */
import type { CallError } from "../core/contract.ts";
import { appendAudit, auditHead, headFault } from "../db/audit.ts";
import type { AuditHead } from "../db/audit.ts";
import { listBackups } from "../db/backup.ts";
import { deskName } from "./handler.ts";
import type { Life } from "./life.ts";

/** What to do about a damaged database, with the newest backup named. */
export function damaged(folder: string, findings: readonly string[]): CallError {
  const [newest] = listBackups(folder);
  const advice =
    newest === undefined
      ? "Restore a backup into another folder"
      : `Restore the newest backup into another folder (restore ${newest.path} --data FOLDER)`;
  return {
    code: "damaged",
    message: `The database in ${folder} is damaged (${findings.slice(0, 3).join("; ")}). Nothing more is written. ${advice}, and keep this one as it is.`,
    detail: { findings },
  };
}

/** The audit's end as a faulty life still sees it; what cannot be read says nothing. */
export function headSeenBy(life: Life | undefined): AuditHead | undefined {
  try {
    return life === undefined ? undefined : auditHead(life.opened.db);
  } catch {
    return undefined;
  }
}

interface Fault {
  readonly folder: string;
  /** The code of what happened. */
  readonly after: string;
  /** How often it was tried to go on. */
  readonly tries: number;
}

/**
 * Looks a life through that does not write yet, and writes into its audit that work goes on. Throws what the disk throws.
 * @returns why work must not go on; null when it may.
 */
export async function lookAgain(
  { opened, context }: Life,
  before: AuditHead | undefined,
  { folder, after, tries }: Fault,
): Promise<CallError | null> {
  const { db, ports } = context;
  // A quick look passes over indexes; where damage was met already, that is not enough.
  const findings = await opened.lookThrough(after === "damaged" ? "whole" : "quick");
  const head = headFault(db, before);
  const all = head === null ? findings : [...findings, head];
  if (all.length > 0) return damaged(folder, all);
  db.transaction(() =>
    appendAudit(db, {
      at: ports.clock.now(),
      who: deskName,
      what: "storage-mended",
      detail: { after, tries },
    }),
  );
  return null;
}
