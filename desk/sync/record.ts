/** What the line did with a filing, for the audit; written in the transaction that does it. */
import { appendAudit } from "../../db/audit.ts";
import type { DueFiling } from "../../db/outbox.ts";
import { deskName } from "../handler.ts";
import type { Lane, SyncContext } from "./lane.ts";
import { noteSetAside } from "./requestAnswers.ts";

export function recordOutcome(
  context: SyncContext,
  lane: Lane,
  filing: Pick<DueFiling, "lrn" | "message_id" | "version">,
  what: "sent" | "set-aside",
  detail: object,
): void {
  appendAudit(context.db, {
    at: context.ports.clock.now(),
    who: deskName,
    what,
    lrn: filing.lrn,
    detail: {
      hub: lane.hub.name,
      messageID: filing.message_id,
      version: filing.version,
      ...detail,
    },
  });
  if (what === "set-aside") {
    noteSetAside(context, { messageID: filing.message_id, lrn: filing.lrn });
  }
}
