/** The wire of the admin door: faults on request, and what the hub holds. */
import { z } from "zod";
import { customsState, functionCode, identifier, instant, requestState, sha256 } from "./wire.ts";

export const faultModes = [
  "dropBeforeCommit",
  "dropAfterCommit",
  "delay",
  "html200",
  "status500",
  "status429",
  "truncate",
  "wrongDigest",
  "duplicateNotifications",
  "reorderNotifications",
  "reorderReceipts",
  "clockSkew",
] as const;
/** Ten years. */
const longestSkew = 315_576_000_000;

export const faultRequest = z.object({
  mode: z.enum(faultModes),
  count: z
    .int()
    .min(1)
    .max(1_000_000)
    .optional()
    .describe("how many requests it hits; otherwise 1, or all there are while it lasts"),
  during: z
    .int()
    .min(1)
    .max(3_600_000)
    .optional()
    .describe("milliseconds after which it is over, however many it has hit"),
  method: z.enum(["GET", "POST"]).optional(),
  path: z.string().startsWith("/v1/").max(200).optional().describe("hits paths that begin so"),
  milliseconds: z.int().min(0).max(600_000).default(1000).describe("for delay"),
  skew: z
    .int()
    .min(-longestSkew)
    .max(longestSkew)
    .default(3_600_000)
    .describe("for clockSkew: milliseconds by which the clock is ahead, or below 0 behind"),
  retryAfter: z.int().min(0).max(86_400).default(1).describe("seconds, for status429"),
});
export const fault = faultRequest.extend({
  faultID: z.string(),
  remaining: z.int().nullable().describe("null: as many as come while it lasts"),
  untilDateTime: instant.nullable().describe("when it is over, if not by its count"),
});
export const faultsAnswer = z.object({ faults: z.array(fault) });

export const backupAnswer = z.object({
  madeDateTime: instant,
  messages: z.int().describe("held in it"),
  sequence: z.int().describe("the last number given before it"),
});

export const heldMessage = z.object({
  submitterID: identifier,
  functionalReferenceID: z.string(),
  versionID: z.string(),
  messageID: identifier,
  functionCode,
  typeCode: z.string(),
  contentDigest: sha256,
  arrivals: z.int().describe("how often the message reached the hub, the first time included"),
  receivedDateTime: instant,
  status: z.union([customsState, requestState]),
});
export const heldMessagesAnswer = z.object({
  total: z.int(),
  messages: z.array(heldMessage),
  nextCursor: z.string(),
  hasMore: z.boolean(),
});

export type FaultRequest = z.infer<typeof faultRequest>;
export type Fault = z.infer<typeof fault>;
