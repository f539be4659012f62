/** What the line did with filings, in the outbox and the audit; written in the transaction that does it. */
import { appendAudit } from "../../db/audit.ts";
import { settleSent } from "../../db/outbox.ts";
import type { DueFiling } from "../../db/outbox.ts";
import { deskName } from "../handler.ts";
import type { Receipt } from "./hubAdapter.ts";
import type { Lane, SyncContext } from "./lane.ts";
import { noteSetAside } from "./requestAnswers.ts";

type Filing = Pick<DueFiling, "lrn" | "message_id" | "version">;

export interface Receipted {
  readonly filing: DueFiling;
  readonly receipt: Pick<Receipt, "receiptID" | "conversationID">;
  /** How it came to be known: with which word of the hub. */
  readonly how: { readonly duplicate: boolean } | { readonly found: true };
}

function entryOf(
  lane: Lane,
  at: string,
  { lrn, message_id: messageID, version }: Filing,
  what: "sent" | "set-aside",
  detail: object,
) {
  const told = { hub: lane.hub.name, messageID, version, ...detail };
  return { at, who: deskName, what, lrn, detail: told };
}

/** The hub has them. */
export function recordSent(
  { db, ports }: SyncContext,
  lane: Lane,
  receipted: readonly Receipted[],
): void {
  const at = ports.clock.now();
  settleSent(
    db,
    receipted.map(({ filing: { id }, receipt: { receiptID, conversationID } }) => ({
      id,
      receiptID,
      conversationID,
    })),
    at,
  );
  const entries = receipted.map(({ filing, receipt: { receiptID }, how }) =>
    entryOf(lane, at, filing, "sent", { receiptID, ...how }),
  );
  appendAudit(db, ...entries);
}

/** It is not sent any more, with why. */
export function recordSetAside(
  context: SyncContext,
  lane: Lane,
  filing: Filing,
  detail: object,
): void {
  const { db, ports } = context;
  appendAudit(db, entryOf(lane, ports.clock.now(), filing, "set-aside", detail));
  noteSetAside(context, { messageID: filing.message_id, lrn: filing.lrn });
}
