/** The hub's wire: every request and answer body, once, as zod schemas. */
import { z } from "zod";

export const limits = {
  messagesPerBatch: 100,
  bodyBytes: 5 * 1024 * 1024,
  pageMaximum: 500,
  pageDefault: 100,
  waitSecondsMaximum: 30,
  idempotencyDays: 7,
} as const;

/** Text that XML 1.0 and every database can hold: no control characters, no half surrogates. */
function plainText(longest: number) {
  return z
    .string()
    .min(1)
    .max(longest)
    .regex(/^[^\u0000-\u001f\u007f\ufffe\uffff]*$/u, "holds control characters")
    .refine((text) => text.isWellFormed(), "holds half a surrogate pair");
}

export const identifier = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._:@-]{0,63}$/, "must be 1 to 64 letters, digits or . _ : @ -");
export const sha256 = z.string().regex(/^[A-Za-z0-9+/]{43}=$/, "must be a SHA-256 in base64");
export const instant = z.iso.datetime({ offset: true });
const amount = z
  .string()
  .regex(/^\d{1,13}(\.\d{1,3})?$/, "must be decimal text, at most three decimals");
const currency = z.string().regex(/^[A-Z]{3}$/, "must be three capital letters");
export const functionCode = z.enum(["9", "13"]);

/** Customs states, the same words in notifications' effect, in lists and at the desk. */
const customsStates = [
  "received",
  "accepted",
  "rejected",
  "controlled",
  "documents-required",
  "queried",
  "detained",
  "amended",
  "released",
  "cleared",
  "exited",
  "invalidated",
  "expired",
] as const;
export const customsState = z.enum(customsStates);
const requestStates = ["requested", "granted", "denied", "rejected"] as const;
export const requestState = z.enum(requestStates);

export const riskChannel = z
  .enum(["green", "yellow", "red"])
  .describe("green goes through, yellow needs a document, red is inspected");

/** Where a list goes on; of a query. */
export const cursor = z.string().max(300).default("").describe("empty: from the beginning");

const problemError = z.object({
  validationCode: z.string(),
  pointer: z.string().describe("JSON pointer into the request"),
  detail: z.string(),
});

/** RFC 9457; other members may stand beside these (`oldestCursor` with `cursor-expired`). */
export const problemBody = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string().describe("kebab-case"),
  errors: z.array(problemError),
});

export const filedMessage = z.object({
  messageID: identifier,
  functionCode,
  typeCode: z
    .string()
    .regex(/^[A-Z0-9]{0,3}$/, "must be up to three capital letters or digits")
    .default(""),
  functionalReferenceID: plainText(35),
  versionID: z.string().regex(/^[1-9]\d{0,8}$/, "must be a whole number from 1, as text"),
  contentDigest: sha256.describe("SHA-256, base64, of the UTF-8 bytes of declarationXML"),
  declarationXML: z.string().min(1),
  approval: z
    .string()
    .max(20_000)
    .nullish()
    .describe("detached JWS (EdDSA) of the approver over the UTF-8 bytes of declarationXML"),
});

/** The envelope only: each message is read by itself, so that one bad filing never blocks the rest. */
export const batchEnvelope = z.object({
  batchID: identifier,
  submitterID: identifier,
  messages: z.array(z.looseObject({ messageID: identifier })).min(1),
});

export const batchRequest = batchEnvelope.extend({
  messages: z.array(filedMessage).min(1).max(limits.messagesPerBatch),
});

const kept = {
  messageID: identifier,
  receiptID: z.string(),
  conversationID: z.string(),
  receivedDateTime: instant,
  contentDigest: sha256,
};
const receipt = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("accepted"), ...kept }),
  z.object({ outcome: z.literal("duplicate").describe("the original receipt"), ...kept }),
  z.object({
    outcome: z.literal("rejected"),
    messageID: identifier,
    receiptID: z.null(),
    conversationID: z.null(),
    problem: problemBody,
  }),
]);
export const batchAnswer = z.object({ receipts: z.array(receipt) });

export const messageAnswer = z.object({
  ...kept,
  outcome: z.literal("accepted"),
  submitterID: identifier,
  batchID: identifier,
  functionCode,
  typeCode: z.string(),
  functionalReferenceID: z.string(),
  versionID: z.string(),
  declarationID: z.string().nullable().describe("MRN"),
  status: z.union([customsState, requestState]),
});

export const notificationError = z.object({
  validationCode: z.string(),
  wcoPointer: z.string().describe("such as 42A/67A/68A[4]/23A/65A/128"),
  detail: z.string(),
});
export const taxLine = z.object({
  item: z.int(),
  type: z.string(),
  base: z.string(),
  rate: z.string().describe("per cent"),
  amount: z.string(),
  payable: z.string(),
  currency: z.string(),
});
const notification = z.object({
  sequence: z.int(),
  notificationID: z.string(),
  issueDateTime: instant,
  messageID: identifier,
  functionCode: z.string().describe("two digits, 01 to 52"),
  functionalReferenceID: z.string(),
  declarationID: z.string().nullable(),
  versionID: z.string(),
  errors: z.array(notificationError),
  taxes: z.array(taxLine),
  status: z.string().nullable().describe("39 granted, 41 denied, with function code 11; else null"),
  riskChannel: riskChannel
    .nullable()
    .describe("from acceptance (01) on; null when the reference asked for its outcome"),
  responseXML: z.string(),
});
export const notificationPage = z.object({
  notifications: z.array(notification),
  nextCursor: z.string(),
  hasMore: z.boolean(),
});

const listedRequest = z.object({
  messageID: identifier,
  functionalReferenceID: z.string(),
  versionID: z.string(),
  typeCode: z.string(),
  contentDigest: sha256,
  status: requestState,
});
const listedDeclaration = z.object({
  id: z.string().nullable().describe("MRN; null before acceptance and after rejection"),
  functionalReferenceID: z.string(),
  versionID: z.string(),
  messageID: identifier,
  contentDigest: sha256,
  status: customsState,
  riskChannel: riskChannel.nullable(),
  updatedDateTime: instant,
  requests: z.array(listedRequest),
});
export const declarationPage = z.object({
  declarations: z.array(listedDeclaration),
  nextCursor: z.string(),
  hasMore: z.boolean(),
});

const account = z.object({
  accountID: z.string(),
  submitterID: identifier,
  currency,
  balance: z.string(),
  due: z.string(),
});
export const accountsAnswer = z.object({ accounts: z.array(account) });

export const paymentRequest = z.object({
  paymentID: identifier,
  submitterID: identifier,
  declarationID: z.string().min(1).max(70).describe("MRN"),
  amount,
  currency,
});
export const paymentAnswer = z.object({
  ...paymentRequest.shape,
  outcome: z.enum(["accepted", "duplicate"]),
  receiptID: z.string(),
  accountID: z.string(),
  balance: z.string().describe("of the account, after this payment"),
  due: z.string().describe("still due on this declaration, after this payment"),
  receivedDateTime: instant,
});

export const consignment = z.object({
  waybill: z.string(),
  declarationID: z.string().nullable(),
  functionalReferenceID: z.string(),
  messageID: identifier,
  status: customsState,
  arrivalDateTime: instant.nullable(),
  inspection: z.enum(["none", "required", "done"]),
  gateReleaseDateTime: instant.nullable(),
});
export const consignmentsAnswer = z.object({ consignments: z.array(consignment) });

export const auditHeadRequest = z.object({
  submitterID: identifier,
  deskID: identifier,
  count: z.int().min(0),
  head: z.string().regex(/^[A-Za-z0-9+/=_-]{16,128}$/, "must be a digest in hex or base64"),
  signature: z
    .string()
    .max(20_000)
    .nullish()
    .describe(
      "detached JWS (EdDSA) over submitterID, deskID, count and head, each ended by a line feed",
    ),
});
export const auditHeadAnswer = z.object({
  receiptID: z.string(),
  submitterID: identifier,
  deskID: identifier,
  count: z.int(),
  head: z.string(),
  countersignedDateTime: instant,
  keyID: z.string(),
  countersignature: z
    .string()
    .describe("compact JWS (EdDSA) by the hub; its payload repeats the fields above"),
});

const publicKey = z.object({
  kty: z.literal("OKP"),
  crv: z.literal("Ed25519"),
  x: z.string(),
  kid: z.string(),
});
export const healthAnswer = z.object({
  status: z.literal("ok"),
  hubID: z.string(),
  dateTime: instant,
  open: z.boolean(),
  key: publicKey.describe("the hub's own key, for countersignatures"),
});

export type Problem = z.infer<typeof problemBody>;
export type ProblemError = z.infer<typeof problemError>;
export type FiledMessage = z.infer<typeof filedMessage>;
export type Receipt = z.infer<typeof receipt>;
export type CustomsState = z.infer<typeof customsState>;
export type RiskChannel = z.infer<typeof riskChannel>;
export type NotificationError = z.infer<typeof notificationError>;
export type TaxLine = z.infer<typeof taxLine>;
export type Notification = z.infer<typeof notification>;
export type NotificationPage = z.infer<typeof notificationPage>;
export type PublicKey = z.infer<typeof publicKey>;
