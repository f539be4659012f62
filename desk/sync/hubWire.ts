/** What a hub's answers look like on the wire (design.md §7); whatever does not fit is no answer. */
import { z } from "zod";

/** RFC 9457. */
export const problemAnswer = z.looseObject({
  code: z.string().min(1).max(200),
  detail: z.string().max(10_000).default(""),
});

const receiptNames = {
  messageID: z.string().min(1).max(200),
  receiptID: z.string().max(200).nullish(),
  conversationID: z.string().max(200).nullish(),
  contentDigest: z.string().max(200).nullish(),
};

export const receiptAnswer = z.discriminatedUnion("outcome", [
  z.looseObject({
    outcome: z.literal("accepted"),
    ...receiptNames,
    receiptID: z.string().min(1).max(200),
  }),
  z.looseObject({
    outcome: z.literal("duplicate"),
    ...receiptNames,
    receiptID: z.string().min(1).max(200),
  }),
  z.looseObject({ outcome: z.literal("rejected"), ...receiptNames, problem: problemAnswer }),
]);
export type ReceiptAnswer = z.output<typeof receiptAnswer>;

export const batchAnswer = z.looseObject({ receipts: z.array(z.unknown()).max(10_000) });

export const messageAnswer = z.looseObject({
  ...receiptNames,
  receiptID: z.string().min(1).max(200),
  contentDigest: z.string().min(1).max(200),
});

export const partAnswer = z.looseObject({
  attachmentID: z.string().min(1).max(200),
  contentDigest: z.string().min(1).max(200),
  received: z.int().min(0),
  receiptID: z.string().min(1).max(200).nullish(),
});

const text = (longest: number): z.ZodString => z.string().max(longest);

const notificationAnswer = z.looseObject({
  sequence: z.int(),
  notificationID: text(200).min(1),
  issueDateTime: z.iso.datetime({ offset: true }),
  messageID: text(200).nullish(),
  functionCode: text(20).min(1),
  functionalReferenceID: text(100).nullish(),
  declarationID: text(100).nullish(),
  versionID: z.union([text(20), z.int()]).nullish(),
  errors: z
    .array(
      z.looseObject({
        validationCode: text(200),
        wcoPointer: text(1000).nullish(),
        detail: text(10_000).default(""),
      }),
    )
    .max(10_000)
    .default([]),
  taxes: z.array(z.record(z.string(), z.unknown())).max(10_000).default([]),
  status: text(100).nullish(),
  responseXML: z.string().nullish(),
});

export const notificationPage = z.looseObject({
  notifications: z.array(notificationAnswer).max(10_000),
  nextCursor: text(400),
  hasMore: z.boolean(),
});
