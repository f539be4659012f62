/** What must hold after every step, read from the database and the hub's books (reliability.md §6). */
import type { ReadableDb } from "../../db/database.ts";
import type { HubModel } from "./hubModel.ts";

export interface Acknowledged {
  readonly lrn: string;
  readonly messageID: string;
  readonly digest: string;
}

interface FilingRow {
  readonly messageID: string;
  readonly digest: string;
  readonly approver: string;
  readonly state: string | null;
  readonly attempts: number | null;
}

function filings(db: ReadableDb): Map<string, FilingRow> {
  const rows = db.all<FilingRow>(
    `SELECT message_id AS messageID, sha256 AS digest, approver, state, outbox.attempts AS attempts
      FROM filings LEFT JOIN outbox ON outbox.filing_id = filings.id`,
  );
  return new Map(rows.map((row) => [row.messageID, row]));
}

/** Everything that is wrong now; empty when all is well. */
export function violations(
  db: ReadableDb,
  hub: HubModel,
  acknowledged: readonly Acknowledged[],
  recalled: ReadonlySet<string>,
): string[] {
  const found = [...hub.offences];
  const rows = filings(db);
  for (const { lrn, messageID, digest } of acknowledged) {
    const row = rows.get(messageID);
    if (!row) found.push(`lost: the approval of ${lrn} was acknowledged and is gone`);
    else if (row.digest !== digest)
      found.push(`changed: the bytes of ${lrn} are not those that were approved`);
    else if (row.state === null && !recalled.has(messageID))
      found.push(`lost: ${lrn} was approved and is not in the outbox`);
  }
  for (const held of hub.held.values()) {
    const row = rows.get(held.messageID);
    if (!row) found.push(`unapproved: the hub holds ${held.lrn}, which nobody approved`);
    else if (row.digest !== held.digest)
      found.push(`changed: the hub holds other bytes of ${held.lrn}`);
    else if (row.state === null)
      found.push(`recalled: the hub holds ${held.lrn}, which the desk took back`);
    else if (row.attempts === 0)
      found.push(`uncounted: the hub holds ${held.lrn}, of which the desk counts no try`);
  }
  for (const [messageID, row] of rows) {
    if (row.state === "sent" && !hub.held.has(messageID))
      found.push(`false receipt: ${messageID} counts as sent and the hub has never seen it`);
  }
  for (const lrn of db.column<string>(
    `SELECT lrn FROM declarations AS d JOIN documents ON documents.declaration_id = d.id WHERE work = 'approved' AND xml <> coalesce(
      (SELECT xml FROM change_requests WHERE declaration_id = d.id AND state = 'granted' AND type_code = 'COR' ORDER BY decided_revision DESC LIMIT 1),
      (SELECT CAST(bytes AS TEXT) FROM filings WHERE declaration_id = d.id AND request_id IS NULL ORDER BY version DESC LIMIT 1))`,
  )) {
    found.push(`not what was approved: ${lrn} is neither as filed nor as customs amended it`);
  }
  found.push(...cursorTrouble(db), ...ownApprovals(db), ...unaudited(db));
  return found;
}

/** What customs said of each request at the hub must be its state. */
function undecided(db: ReadableDb): string[] {
  const rows = db.all<{ lrn: string; state: string; said: string | null }>(
    `SELECT filings.lrn, change_requests.state, (SELECT function_code || coalesce('/' || status, '') FROM inbox
        WHERE inbox.message_id = filings.message_id AND function_code IN ('03', '11') ORDER BY inbox.id LIMIT 1) AS said
      FROM change_requests JOIN filings ON request_id = change_requests.id
        JOIN outbox ON filing_id = filings.id AND outbox.state = 'sent'`,
  );
  const decisions: Readonly<Record<string, string>> = {
    "03": "rejected",
    "11/39": "granted",
    "11/41": "denied",
  };
  return rows
    .filter(({ state, said }) => state !== (said === null ? "requested" : decisions[said]))
    .map(
      ({ lrn, state, said }) =>
        `behind: customs said ${said} of a request about ${lrn}, which is ${state}`,
    );
}

/** The cursor says how far was read; all up to there must be in the inbox. */
function cursorTrouble(db: ReadableDb): string[] {
  const cursor = db.value<string>("SELECT cursor FROM cursors LIMIT 1");
  const read = Number((cursor ?? "").replace(/^c/u, "") || 0);
  const kept =
    db.value<number>(
      "SELECT count(DISTINCT notification_id) FROM inbox WHERE sequence <= ?",
      read,
    ) ?? 0;
  return kept < read ? [`skipped: the cursor is at ${read}, the inbox holds ${kept}`] : [];
}

/** What the audit does not tell although it was done. */
function unaudited(db: ReadableDb): string[] {
  const rows = db.column<string>(
    `SELECT message_id || ' approved' FROM filings WHERE NOT EXISTS (SELECT 1 FROM audit
        WHERE audit.lrn = filings.lrn AND what = 'approved' AND detail ->> 'messageID' = message_id)
      UNION ALL SELECT message_id || ' sent' FROM outbox JOIN filings ON filings.id = filing_id
        WHERE state = 'sent' AND NOT EXISTS (SELECT 1 FROM audit
          WHERE audit.lrn = filings.lrn AND what = 'sent' AND detail ->> 'messageID' = message_id)
      UNION ALL SELECT notification_id || ' notified' FROM inbox WHERE applied = 1 AND NOT EXISTS (
        SELECT 1 FROM audit WHERE audit.lrn = inbox.lrn AND what = 'notified'
          AND detail ->> 'notificationID' = notification_id)`,
  );
  return rows.map((what) => `unaudited: ${what}`);
}

function ownApprovals(db: ReadableDb): string[] {
  const rows = db.column<string>(
    `SELECT filings.lrn FROM filings JOIN corrections ON corrections.declaration_id = filings.declaration_id
      AND corrections.revision = filings.revision AND corrections.who = filings.approver
      AND corrections.request_id IS filings.request_id
      UNION ALL SELECT filings.lrn FROM filings JOIN change_requests ON change_requests.id = request_id WHERE opened_by = approver`,
  );
  return rows.map((lrn) => `own work: ${lrn} was approved by its last editor`);
}

const order = [
  "none",
  "received",
  "accepted",
  "controlled",
  "documents-required",
  "queried",
  "released",
  "cleared",
  "exited",
];

/** Where a declaration must at least be, by the furthest thing that customs said. */
const leastAfter: readonly (readonly [code: string, state: string])[] = [
  ["16", "exited"],
  ["09", "cleared"],
  ["08", "released"],
  ["01", "accepted"],
];

interface Standing {
  readonly lrn: string;
  readonly customs: string;
  readonly payment: string;
  readonly codes: string;
}

/** What must hold once the line is healed and everything had its time. */
export function violationsAtRest(db: ReadableDb, hub: HubModel): string[] {
  const found: string[] = [];
  const waiting = db.all<{ lrn: string; state: string; trouble: string | null }>(
    "SELECT lrn, state, trouble FROM outbox JOIN filings ON filings.id = outbox.filing_id WHERE state <> 'sent'",
  );
  for (const { lrn, state, trouble } of waiting) {
    if (state !== "quarantined") found.push(`stuck: ${lrn} is still ${state}`);
    else if (trouble === null) found.push(`silent: ${lrn} was set aside without a reason`);
    // The model refuses no honest filing; only failing on one again and again is a reason here.
    else if (!trouble.includes("failed")) found.push(`set aside: ${lrn}: ${trouble}`);
  }
  const inbox = db.value<number>("SELECT count(DISTINCT notification_id) FROM inbox") ?? 0;
  if (inbox !== hub.told)
    found.push(`unheard: the hub said ${hub.told} things, the inbox holds ${inbox}`);
  const parked = db.value<number>("SELECT count(*) FROM inbox WHERE applied = 0") ?? 0;
  if (parked > 0) found.push(`parked: ${parked} notifications were never applied`);
  for (const { lrn, customs, payment, codes } of db.all<Standing>(
    `SELECT d.lrn, d.customs, d.payment, group_concat(i.function_code) AS codes FROM declarations d JOIN filings f ON f.declaration_id = d.id
      JOIN inbox i ON i.message_id = f.message_id WHERE request_id IS NULL GROUP BY d.id`,
  )) {
    const said = new Set(codes.split(","));
    const least = leastAfter.find(([code]) => said.has(code))?.[1] ?? "received";
    const due = said.has("15") ? "reminded" : "due";
    if (payment !== (said.has("13") ? due : "none"))
      found.push(`unpaid: customs said ${codes} of ${lrn}, its payment is ${payment}`);
    const right = said.has("10")
      ? customs === "invalidated" ||
        (said.has("03") && customs === "rejected") ||
        (said.has("16") && customs === "exited")
      : said.has("03")
        ? customs === "rejected"
        : order.indexOf(customs) >= order.indexOf(least);
    if (!right) found.push(`behind: customs said ${codes} of ${lrn}, the desk shows ${customs}`);
  }
  found.push(...undecided(db));
  return found;
}
