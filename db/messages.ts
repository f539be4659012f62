/** What went to a hub and came back, for one declaration. */
import type { DeclarationShown } from "../core/contract/shapes.ts";
import type { ReadableDb } from "./database.ts";
import { filingsOf } from "./filings.ts";

export type Message = DeclarationShown["messages"][number];

interface Received {
  readonly received: string;
  readonly message_id: string | null;
  readonly notification_id: string;
  readonly function_code: string;
  readonly status: string | null;
  readonly errors: string;
  readonly response_xml: string | null;
}

/** Oldest first. */
export function messagesOf(db: ReadableDb, declaration: { id: number; lrn: string }): Message[] {
  const sent = filingsOf(db, declaration.id).map((filing): Message => ({
    direction: "sent",
    when: filing.approved,
    messageID: filing.messageId,
    functionCode: filing.functionCode,
    digest: filing.sha256,
    state: filing.state,
    errors: [],
    xml: filing.xml,
  }));
  const received = db
    .all<Received>(
      `SELECT received, message_id, notification_id, function_code, status, errors, response_xml
        FROM inbox WHERE lrn = ? ORDER BY id`,
      declaration.lrn,
    )
    .map((row): Message => ({
      direction: "received",
      when: row.received,
      messageID: row.message_id ?? row.notification_id,
      functionCode: row.function_code,
      digest: null,
      state: row.status ?? "received",
      errors: JSON.parse(row.errors) as Message["errors"],
      xml: row.response_xml,
    }));
  // Stable: what came at the moment of a filing stands after it.
  return [...sent, ...received].sort((a, b) => (a.when < b.when ? -1 : a.when > b.when ? 1 : 0));
}
