/** What the sync engine asks of a hub, whatever protocol the hub speaks. */
import type { HeldFiling } from "../../db/reconciling.ts";

/** One filing as it was frozen at approval; the same bytes on every try. */
export interface OutgoingMessage {
  readonly messageID: string;
  readonly functionCode: string;
  readonly typeCode: string;
  readonly lrn: string;
  readonly version: number;
  /** SHA-256 of the document's bytes, base64. */
  readonly digest: string;
  /** The document as a string of JSON, UTF-8. */
  readonly json: Uint8Array;
  /** The approver's detached JWS (EdDSA) over the document's bytes. */
  readonly approval: string;
}

/** A message in the form of the hub's protocol, for the adapter that wrote it. */
export interface WrittenMessage {
  readonly messageID: string;
  readonly digest: string;
  readonly content: readonly Uint8Array[];
  /** Bytes that it takes on the wire. */
  readonly size: number;
}

export interface OutgoingBatch {
  /** Kept in the database before the first byte leaves. */
  readonly batchID: string;
  readonly messages: readonly WrittenMessage[];
}

/** Why the hub, or the line to it, did not do what was asked. */
export interface Trouble {
  /** kebab-case, for programs. */
  readonly code: string;
  /** For people: what happened and what to do. */
  readonly message: string;
  /** offline: nothing answered. unwell: something answered, but not as a hub does. */
  readonly line: "offline" | "unwell";
  /** False when what answered, if anything did, cannot have been the hub. */
  readonly reached: boolean;
  /** How long the hub asked to be left alone. */
  readonly retryAfterMs?: number;
}

export interface Receipt {
  readonly messageID: string;
  readonly outcome: "accepted" | "duplicate" | "rejected";
  readonly receiptID: string | null;
  readonly conversationID: string | null;
  /** Why the hub does not take it, when rejected. */
  readonly problem: HubProblem | null;
}

export interface HubProblem {
  readonly code: string;
  readonly detail: string;
}

export type SendOutcome =
  /** Receipts that belong to the batch; a message without one is unknown. */
  | { readonly kind: "receipts"; readonly receipts: readonly Receipt[]; readonly trouble?: Trouble }
  /** It cannot be told whether the hub has them. */
  | { readonly kind: "unknown"; readonly trouble: Trouble }
  /** No byte of the request can have been taken. */
  | { readonly kind: "not-sent"; readonly trouble: Trouble }
  /** The hub answered that it does not take them now, or not from this desk. */
  | { readonly kind: "not-now"; readonly trouble: Trouble }
  | { readonly kind: "too-large" }
  /** Refused for good, as a whole. */
  | { readonly kind: "refused"; readonly problem: HubProblem };

export type FindOutcome =
  | { readonly kind: "receipt"; readonly receipt: Receipt }
  | { readonly kind: "absent" }
  | { readonly kind: "unknown"; readonly trouble: Trouble };

/** A part of a document that goes with a filing. */
export interface AttachmentPart {
  /** The same on every try. */
  readonly attachmentID: string;
  /** Of the filing that it belongs to. */
  readonly messageID: string;
  readonly name: string;
  readonly mediaType: string;
  readonly note: string | null;
  /** Bytes of the whole, and its SHA-256, base64. */
  readonly size: number;
  readonly digest: string;
  /** Where the part begins; empty bytes only ask how much the hub holds. */
  readonly offset: number;
  readonly bytes: Uint8Array;
}

export type PartOutcome =
  /** The hub holds so many bytes without a gap; a receipt once it holds the whole. */
  | { readonly kind: "held"; readonly received: number; readonly receiptID: string | null }
  /** It cannot be told what the hub holds, or it does not take anything now: asked again later. */
  | { readonly kind: "unknown"; readonly trouble: Trouble }
  /** Refused for good. */
  | { readonly kind: "refused"; readonly problem: HubProblem };

interface NotificationError {
  readonly validationCode: string;
  readonly wcoPointer: string | null;
  readonly detail: string;
}

export interface HubNotification {
  /** The hub's own order. */
  readonly sequence: number;
  readonly notificationID: string;
  readonly issued: string;
  /** The desk's message that it answers; null when it says none. */
  readonly messageID: string | null;
  readonly functionCode: string;
  readonly lrn: string | null;
  readonly mrn: string | null;
  readonly version: number | null;
  readonly errors: readonly NotificationError[];
  readonly taxes: readonly Readonly<Record<string, unknown>>[];
  readonly status: string | null;
  readonly responseXML: string | null;
}

export type PullOutcome =
  | {
      readonly kind: "page";
      readonly notifications: readonly HubNotification[];
      /** Opaque; kept as the hub wrote it. */
      readonly nextCursor: string;
      readonly hasMore: boolean;
    }
  /** The hub no longer knows the place: read on from its beginning. */
  | { readonly kind: "cursor-expired" }
  | { readonly kind: "unknown"; readonly trouble: Trouble };

export interface PullRequest {
  readonly after: string;
  readonly limit: number;
  /** Seconds for which the hub may hold the answer back until there is something to say. */
  readonly wait: number;
  /** Ends the wait early; harmless, reading changes nothing at the hub. */
  readonly signal?: AbortSignal;
}

export interface ListRequest {
  /** RFC 3339 UTC: only what changed there since then; "" lists all. */
  readonly updatedAfter: string;
  readonly after: string;
  readonly limit: number;
  readonly signal: AbortSignal;
}

export type ListOutcome =
  | {
      readonly kind: "page";
      readonly filings: readonly HeldFiling[];
      /** Whether requests (function code 13) are listed too. */
      readonly requests: boolean;
      readonly nextCursor: string;
      readonly hasMore: boolean;
    }
  | { readonly kind: "not-offered" }
  | { readonly kind: "unknown"; readonly trouble: Trouble };

export interface HubAdapter {
  write(message: OutgoingMessage): WrittenMessage;
  /** @param signal ends the try early, when the desk closes: what was under way is then unknown. */
  send(batch: OutgoingBatch, signal: AbortSignal): Promise<SendOutcome>;
  /** Asks whether the hub has the message with exactly these bytes. */
  find(messageID: string, digest: string, signal: AbortSignal): Promise<FindOutcome>;
  pull(request: PullRequest): Promise<PullOutcome>;
  /** What the hub holds of this desk. */
  list(request: ListRequest): Promise<ListOutcome>;
  /** Harmless however often: the hub takes a part only where the last one ended. */
  attach(part: AttachmentPart, signal: AbortSignal): Promise<PartOutcome>;
}
