/** How a declaration's requests and attachments are shown. */
import type { AttachmentShown, ChangeRequestShown } from "../../core/contract/requests.ts";
import type { Attachment } from "../../db/attachments.ts";
import { correctionsOfRequest } from "../../db/corrections.ts";
import type { ReadableDb } from "../../db/database.ts";
import type { ChangeRequest } from "../../db/requestFilings.ts";
import { readStored } from "../rules.ts";

export function requestShown(db: ReadableDb, request: ChangeRequest): ChangeRequestShown {
  const { id, xml, typeCode, state, why, opened, openedBy, version, transport } = request;
  return {
    typeCode,
    state,
    why,
    opened,
    openedBy,
    version,
    messageID: request.messageId,
    transport,
    trouble: request.trouble,
    decided: request.decided,
    decision: request.decision,
    errors: JSON.parse(request.errors) as ChangeRequestShown["errors"],
    problems: JSON.parse(request.problems) as ChangeRequestShown["problems"],
    corrections: correctionsOfRequest(db, id),
    declaration: xml === null ? null : readStored(xml).declaration,
  };
}

export function attachmentShown(attachment: Attachment): AttachmentShown {
  const { id: _, attachmentId, receipted, ...shown } = attachment;
  return { ...shown, attachmentID: attachmentId, sent: receipted };
}
