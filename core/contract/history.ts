/** Shapes of the calls about what happened to a declaration and what was said about it, and of what waits for a signature. */
import { z } from "zod";
import { lrn, moment, pointer } from "./asked.ts";
import { requestTypes } from "../lifecycle/requests.ts";
import { hubError } from "./findings.ts";
import { attachmentShown } from "./requests.ts";
import { declarationRow } from "./shapes.ts";

export const comment = z.object({
  /** The field that it is about; null: the whole declaration. */
  pointer: z.string().nullable(),
  text: z.string(),
  who: z.string(),
  when: moment,
});
export type Comment = z.output<typeof comment>;

/** step: the desk or a person did something; notice: customs said something. */
export const timelineKinds = [
  "step",
  "correction",
  "sent",
  "notice",
  "attachment",
  "comment",
] as const;

/** A tax line that customs notified: item or null for the whole, and decimal text. */
export const notifiedTax = z.object({
  item: z.string().nullable(),
  type: z.string(),
  amount: z.string().nullable(),
  payable: z.string().nullable(),
});

export const timelineEntry = z.object({
  when: moment,
  /** A person, the desk, or the hub by its name. */
  who: z.string(),
  kind: z.enum(timelineKinds),
  /** The audit's word; of a notice its function code. */
  what: z.string(),
  /** The reason that was given. */
  why: z.string().nullable(),
  /** A comment's text; what the hub said in words. */
  text: z.string().nullable(),
  /** COR or INV, when it is about an amendment or cancellation. */
  request: z.enum(requestTypes).nullable(),
  /** The field that a comment is about. */
  pointer: z.string().nullable(),
  changes: z
    .array(
      z.object({
        pointer: z.string(),
        before: z.string().nullable(),
        after: z.string().nullable(),
      }),
    )
    .readonly(),
  message: z
    .object({
      messageID: z.string(),
      functionCode: z.string(),
      /** SHA-256 of what was sent, base64. */
      digest: z.string().nullable(),
      state: z.string(),
      errors: z.array(hubError).readonly(),
      taxes: z.array(notifiedTax).readonly(),
      xml: z.string().nullable(),
    })
    .nullable(),
  attachment: attachmentShown.nullable(),
});
export type TimelineEntry = z.output<typeof timelineEntry>;

export const historyCalls = {
  /** All that happened to a declaration and was said about it, oldest first. */
  "declaration.timeline": {
    input: z.object({ lrn }),
    output: z.object({ lrn, entries: z.array(timelineEntry).readonly() }),
  },
  /** A note for the people at the desk. It is no part of the declaration, is never sent, and stays as it is. */
  "comment.add": {
    input: z.object({
      lrn,
      text: z.string().trim().min(1).max(2000),
      pointer: pointer.optional(),
    }),
    output: z.object({ lrn, comment }),
  },
  /** Amendments and cancellations that wait for a signature, oldest first. */
  "request.list": {
    input: z.object({ limit: z.int().min(1).max(1000).default(200) }),
    output: z.object({
      total: z.int(),
      requests: z.array(
        z.object({
          typeCode: z.enum(requestTypes),
          why: z.string(),
          opened: moment,
          openedBy: z.string(),
          declaration: declarationRow,
        }),
      ),
    }),
  },
} as const;
