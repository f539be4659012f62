/** What is asked of customs about a filed declaration, and the documents that go with it, as they look from outside. */
import { z } from "zod";
import { moment } from "./asked.ts";
import { transportStates } from "../lifecycle/facets.ts";
import { requestStates, requestTypes } from "../lifecycle/requests.ts";
import { correction, hubError, problem } from "./findings.ts";

export const changeRequest = z.object({
  /** COR: an amendment; INV: a cancellation. */
  typeCode: z.enum(requestTypes),
  state: z.enum(requestStates),
  why: z.string(),
  opened: moment,
  openedBy: z.string(),
  /** Of its message, once it was approved. */
  version: z.int().nullable(),
  messageID: z.string().nullable(),
  transport: z.enum(transportStates),
  /** What is wrong with the line, or why the hub does not take it. */
  trouble: z.string().nullable(),
  decided: moment.nullable(),
  /** Why customs did not grant it, in its words. */
  decision: z.string().nullable(),
  errors: z.array(hubError),
  problems: z.array(problem),
  corrections: z.array(correction),
  /** The corrected copy; null for a cancellation. */
  declaration: z.record(z.string(), z.unknown()).nullable(),
});
export type ChangeRequestShown = z.output<typeof changeRequest>;

export const attachmentStates = ["waiting", "sent", "set-aside"] as const;

export const attachmentShown = z.object({
  attachmentID: z.string(),
  name: z.string(),
  mediaType: z.string(),
  /** Bytes. */
  size: z.int(),
  /** Base64. */
  sha256: z.string(),
  note: z.string().nullable(),
  attached: moment,
  attachedBy: z.string(),
  /** waiting: until customs has the declaration, then until the line is up. */
  state: z.enum(attachmentStates),
  /** Bytes that the hub holds. */
  received: z.int(),
  trouble: z.string().nullable(),
  sent: moment.nullable(),
});
export type AttachmentShown = z.output<typeof attachmentShown>;

/** Another declaration, approved lately, that looks like the same goods. */
export const lately = z.object({
  lrn: z.string(),
  when: moment,
  /** consignment: the same waybill and order; goods: the same importer, commodity code and amount. */
  same: z.enum(["consignment", "goods"]),
});

/** What is told of a declaration beside its document. */
export const beside = {
  /** Looked for until it is approved. */
  filedLately: lately.nullable(),
  /** Of the message in force at customs; 0 before the first approval. */
  version: z.int(),
  /** Oldest first; at most one is preparing, checked or requested. */
  changeRequests: z.array(changeRequest),
  /** LRN of the rejected declaration that this one corrects. */
  corrects: z.string().nullable(),
  /** LRN of the declaration that corrects this rejected one. */
  correctedBy: z.string().nullable(),
  attachments: z.array(attachmentShown),
};

/** What the signed-in user may do about a filed declaration now. */
export const mayAsk = {
  amend: z.boolean(),
  cancel: z.boolean(),
  withdraw: z.boolean(),
  correct: z.boolean(),
  attach: z.boolean(),
};
