/** What went to a hub and came back, for one declaration. */
import type { DeclarationShown } from "../core/contract/shapes.ts";
import type { Notice } from "../core/history/timeline.ts";
import type { ReadableDb } from "./database.ts";
import { filingsOf } from "./filings.ts";

export type Message = DeclarationShown["messages"][number];

/** What was frozen to be sent, oldest first. */
export function sentOf(db: ReadableDb, declarationId: number): Omit<Message, "direction">[] {
  return filingsOf(db, declarationId).map((filing) => ({
    when: filing.approved,
    messageID: filing.messageId,
    functionCode: filing.functionCode,
    digest: filing.sha256,
    state: filing.state,
    errors: [],
    xml: filing.xml,
  }));
}

interface Received extends Omit<Notice, "digest" | "errors" | "taxes"> {
  /** JSON, as are the taxes. */
  readonly errors: string;
  readonly taxes: string;
}

/** As the hub wrote it; what it did not write is null. */
function taxOf(line: Readonly<Record<string, unknown>>): Notice["taxes"][number] {
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

/** What customs said, oldest first. */
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

/** Both, oldest first. */
export function messagesOf(db: ReadableDb, { id, lrn }: { id: number; lrn: string }): Message[] {
  const sent = sentOf(db, id).map((message): Message => ({ direction: "sent", ...message }));
  const received = noticesOf(db, lrn).map(
    ({ hub: _hub, taxes: _taxes, errors, ...message }): Message => ({
      direction: "received",
      ...message,
      errors: [...errors],
    }),
  );
  // Stable: what came at the moment of a filing stands after it.
  return [...sent, ...received].sort((a, b) => (a.when < b.when ? -1 : a.when > b.when ? 1 : 0));
}
