/** What a declaration's timeline is made of that no other reading gives: corrections with the request they belong to, and what customs said with its taxes. */
import type { CorrectedField, Notice } from "../core/history/timeline.ts";
import type { ReadableDb } from "./database.ts";

/** All of them, oldest first; those of requests too, whatever became of the request. */
export function everyCorrectionOf(db: ReadableDb, declarationId: number): CorrectedField[] {
  return db.all<CorrectedField>(
    `SELECT pointer, before, after, who, at AS "when", corrections.why, type_code AS request
      FROM corrections LEFT JOIN change_requests ON change_requests.id = request_id
      WHERE corrections.declaration_id = ? ORDER BY corrections.id`,
    declarationId,
  );
}

interface Received {
  readonly hub: string;
  readonly when: string;
  readonly messageID: string;
  readonly functionCode: string;
  readonly state: string;
  readonly errors: string;
  readonly taxes: string;
  readonly xml: string | null;
}

type Tax = Notice["taxes"][number];

/** As the hub wrote it; what it did not write is null. */
function taxOf(line: Readonly<Record<string, unknown>>): Tax {
  const text = (key: string): string | null => {
    const value = line[key];
    return typeof value === "string" || typeof value === "number" ? String(value) : null;
  };
  return {
    item: text("item"),
    type: text("type") ?? "",
    amount: text("assessed") ?? text("amount"),
    payable: text("payable"),
  };
}

/** Oldest first. */
export function noticesOf(db: ReadableDb, lrn: string): Notice[] {
  return db
    .all<Received>(
      `SELECT hubs.name AS hub, received AS "when", coalesce(message_id, notification_id) AS messageID,
          function_code AS functionCode, coalesce(status, 'received') AS state, errors, taxes, response_xml AS xml
        FROM inbox JOIN hubs ON hubs.id = hub_id WHERE lrn = ? ORDER BY inbox.id`,
      lrn,
    )
    .map((row) => ({
      ...row,
      digest: null,
      errors: JSON.parse(row.errors) as Notice["errors"],
      taxes: (JSON.parse(row.taxes) as Record<string, unknown>[]).map(taxOf),
    }));
}
