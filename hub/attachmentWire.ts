/** Attachments on the wire: a part with the facts of the whole, and how much the hub holds. */
import { z } from "zod";
import { identifier, instant, sha256 } from "./wire.ts";

export const attachmentLimits = {
  bytes: 10 * 1024 * 1024,
  /** Of one part, before base64. */
  partBytes: 1024 * 1024,
} as const;

function words(longest: number) {
  return z
    .string()
    .max(longest)
    .refine((text) => text.isWellFormed() && !text.includes("\0"), "holds what no text may hold");
}

export const attachmentPart = z.object({
  attachmentID: identifier,
  submitterID: identifier,
  messageID: identifier.describe("the filing that it belongs to"),
  name: words(1000).min(1),
  mediaType: z.enum(["application/pdf", "image/png", "image/jpeg"]),
  description: words(2000).nullish().describe("what it says or answers"),
  size: z.int().min(1).max(attachmentLimits.bytes).describe("bytes of the whole"),
  contentDigest: sha256.describe("SHA-256, base64, of the whole"),
  offset: z.int().min(0).describe("where the part begins"),
  part: z
    .base64()
    .max(Math.ceil(attachmentLimits.partBytes / 3) * 4)
    .describe("base64; may be empty, to learn what is held"),
});
export type AttachmentPart = z.infer<typeof attachmentPart>;

export const attachmentAnswer = z.object({
  attachmentID: identifier,
  contentDigest: sha256,
  size: z.int(),
  received: z.int().describe("bytes held, without a gap: where to go on"),
  receiptID: z.string().nullable().describe("once it is held whole"),
  receivedDateTime: instant.nullable(),
});
