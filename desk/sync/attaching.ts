/** Sending documents: in parts, each where the hub says that the last one ended, after customs has the declaration. */
import {
  dueAttachments,
  noteReceived,
  setAsideAttachment,
  settleAttachment,
} from "../../db/attachments.ts";
import type { DueAttachment } from "../../db/attachments.ts";
import { appendAudit } from "../../db/audit.ts";
import { readKept } from "../attachmentFiles.ts";
import { diskFaultOf } from "../exchange/disk.ts";
import { deskName } from "../handler.ts";
import { noteTrouble, noteWell } from "./lane.ts";
import type { Lane, SyncContext } from "./lane.ts";

/** A slow line loses little when it breaks; a fast one is hardly held up. */
const partBytes = 256 * 1024;

function record(
  context: SyncContext,
  lane: Lane,
  attachment: DueAttachment,
  what: "attachment-sent" | "attachment-set-aside",
  detail: object,
): void {
  appendAudit(context.db, {
    at: context.ports.clock.now(),
    who: deskName,
    what,
    lrn: attachment.lrn,
    detail: {
      hub: lane.hub.name,
      attachmentID: attachment.attachmentId,
      name: attachment.name,
      ...detail,
    },
  });
}

function setAside(
  context: SyncContext,
  lane: Lane,
  attachment: DueAttachment,
  problem: { code: string; detail: string },
): void {
  const { db } = context;
  db.transaction(() => {
    setAsideAttachment(db, attachment.id, problem.detail);
    record(context, lane, attachment, "attachment-set-aside", problem);
  });
  context.emit({ name: "declaration.changed", data: { lrns: [attachment.lrn] } });
}

/** Writes down how far the hub has it; false when that is no further than before, though something was sent. */
function noteHeld(
  context: SyncContext,
  lane: Lane,
  attachment: DueAttachment,
  { received, receiptID }: { received: number; receiptID: string | null },
): boolean {
  const { db, ports } = context;
  if (receiptID === null) {
    noteReceived(db, attachment.id, received);
    // A hub that holds less than it did was restored: sending goes on from there, once.
    return received !== attachment.received && received < attachment.size;
  }
  db.transaction(() => {
    settleAttachment(db, attachment.id, { receiptID, at: ports.clock.now() });
    record(context, lane, attachment, "attachment-sent", { receiptID });
  });
  context.emit({ name: "declaration.changed", data: { lrns: [attachment.lrn] } });
  return true;
}

/** The bytes as they were attached, or why there are none to send. */
async function readWhole(
  { ports, folder }: SyncContext,
  { sha256, name }: DueAttachment,
): Promise<Uint8Array | { code: string; detail: string }> {
  const advice = `so it was not sent. Attach ${name} again.`;
  try {
    const whole = await readKept(ports.files, folder, sha256);
    if (whole !== undefined) return whole;
  } catch (error) {
    const fault = diskFaultOf(error, name);
    if (fault === undefined) throw error;
    return { code: fault.code, detail: `Its file cannot be read, ${advice}` };
  }
  return { code: "attachment-missing", detail: `Its file is missing or damaged, ${advice}` };
}

/**
 * Sends one part of the oldest document that is due.
 * @returns false when nothing is due or it came to nothing.
 */
export async function sendPart(context: SyncContext, lane: Lane): Promise<boolean> {
  const { db, ports } = context;
  const [attachment] = dueAttachments(db, lane.hub.id, 1);
  if (attachment === undefined) return false;
  const began = ports.clock.monotonic();
  const whole = await readWhole(context, attachment);
  if (!(whole instanceof Uint8Array)) {
    setAside(context, lane, attachment, whole);
    return true;
  }
  const offset = attachment.received;
  const outcome = await lane.adapter.attach(
    {
      attachmentID: attachment.attachmentId,
      messageID: attachment.messageId,
      name: attachment.name,
      mediaType: attachment.mediaType,
      note: attachment.note,
      size: attachment.size,
      digest: attachment.sha256,
      offset,
      bytes: whole.subarray(offset, offset + partBytes),
    },
    context.closing,
  );
  switch (outcome.kind) {
    case "unknown":
      if (!context.closing.aborted) noteTrouble(context, lane, "attach", outcome.trouble, began);
      return false;
    case "refused": {
      const { code, detail } = outcome.problem;
      const reason = { code, detail: `The hub does not take it (${code}): ${detail}` };
      setAside(context, lane, attachment, reason);
      return true;
    }
    case "held": {
      if (noteHeld(context, lane, attachment, outcome)) {
        noteWell(context, lane, "attach");
        return true;
      }
      const message = `The hub at ${lane.hub.url} takes no further part of ${attachment.name}. It will be tried again.`;
      const trouble = { code: "wrong-answer", message, line: "unwell", reached: true } as const;
      noteTrouble(context, lane, "attach", trouble, began);
      return false;
    }
  }
}
