/** Shapes that several calls of the contract share: what a declaration, a problem, a report look like from outside. */
import { z } from "zod";
import { moment } from "./asked.ts";
import {
  customsStates,
  paymentStates,
  roles,
  transportStates,
  workStates,
} from "../lifecycle/facets.ts";
import { statuses } from "../lifecycle/status.ts";
import { correction, hubError, problem } from "./findings.ts";
import type { Problem } from "./findings.ts";
import { automaticValue } from "./keying.ts";
import { attachmentShown, beside, changeRequest, lately, mayAsk } from "./requests.ts";

export { correction, hubError, problem };
export type { Problem };

/** On the command line a path; from the window a token that the shell exchanges for the path the person picked. */
export const fileReference = z.string().min(1).max(4096);

export const facets = z.object({
  work: z.enum(workStates),
  transport: z.enum(transportStates),
  customs: z.enum(customsStates),
  payment: z.enum(paymentStates),
});

export const userShown = z.object({ name: z.string(), role: z.enum(roles) });
export const hubShown = z.object({
  name: z.string(),
  url: z.string(),
  profile: z.string(),
  /** Who the desk is there, as its operator registered it; null: by the name made from the desk's own key. */
  submitter: z.string().nullable(),
  lastContact: moment.nullable(),
  /** What the last exchange said when it failed. */
  trouble: z.string().nullable(),
});

export const lineState = z.object({
  /** off: switched off by the person; unwell: reached, but it does not answer as it should. */
  state: z.enum(["off", "online", "offline", "unwell", "never-tried"]),
  waiting: z.int(),
  unknown: z.int(),
  lastContact: moment.nullable(),
  trouble: z.string().nullable(),
});

export const refusal = z.object({
  file: z.string().nullable(),
  line: z.int().nullable(),
  lrn: z.string().nullable(),
  pointer: z.string().nullable(),
  code: z.string(),
  message: z.string(),
});
export type Refusal = z.output<typeof refusal>;

export const importReport = z.object({
  read: z.int(),
  imported: z.int(),
  requests: z.int(),
  duplicates: z.int(),
  refused: z.int(),
  seconds: z.number(),
  refusals: z.array(refusal),
  /** same false: the queue holds another content under this LRN, and keeps it. */
  duplicatesOf: z.array(z.object({ file: z.string(), lrn: z.string(), same: z.boolean() })),
});

export const declarationRow = z.object({
  lrn: z.string(),
  mrn: z.string().nullable(),
  profile: z.string(),
  form: z.string().nullable(),
  client: z.string().nullable(),
  importer: z.string().nullable(),
  goods: z.string().nullable(),
  hs: z.string().nullable(),
  status: z.enum(statuses),
  ...facets.shape,
  /** Decimal text in `currency`. */
  value: z.string().nullable(),
  currency: z.string().nullable(),
  duty: z.string().nullable(),
  items: z.int(),
  blocking: z.int(),
  warnings: z.int(),
  deadline: moment.nullable(),
  revision: z.int(),
  created: moment,
  updated: moment,
});
export type DeclarationRow = z.output<typeof declarationRow>;

export const message = z.object({
  direction: z.enum(["sent", "received"]),
  when: moment,
  messageID: z.string(),
  functionCode: z.string(),
  digest: z.string().nullable(),
  state: z.string(),
  errors: z.array(hubError),
  xml: z.string().nullable(),
});

/** What the signed-in user may do with a declaration now. */
const may = z.object({
  edit: z.boolean(),
  check: z.boolean(),
  approve: z.boolean(),
  return: z.boolean(),
  discard: z.boolean(),
  restore: z.boolean(),
  recall: z.boolean(),
  ...mayAsk,
});

/** The declaration as a nested object of core/declaration, for reading; edits go by pointer. */
export const declarationShown = z.object({
  lrn: z.string(),
  mrn: z.string().nullable(),
  revision: z.int(),
  ...facets.shape,
  status: z.enum(statuses),
  profile: z.string(),
  form: z.string().nullable(),
  client: z.string().nullable(),
  /** Why an edit is refused now, in plain words; null when it may be edited. */
  lockedBecause: z.string().nullable(),
  may,
  declaration: z.record(z.string(), z.unknown()),
  /** Columns of the file that it came from which have no place in the declaration. */
  extras: z.record(z.string(), z.string()),
  problems: z.array(problem),
  corrections: z.array(correction),
  /** Values that the desk filled in and no person confirmed yet. */
  automatic: z.array(automaticValue),
  messages: z.array(message),
  ...beside,
  /** Amendments, cancellations and presentations that were imported for this LRN. */
  requests: z.array(z.object({ typeCode: z.string(), received: moment, xml: z.string() })),
});
export type DeclarationShown = z.output<typeof declarationShown>;

export const historyEntry = z.object({
  when: moment,
  who: z.string(),
  what: z.string(),
  detail: z.record(z.string(), z.unknown()),
});

export const count = z.object({ total: z.int(), counts: z.record(z.string(), z.int()) });

export const editResult = z.object({
  lrn: z.string(),
  revision: z.int(),
  work: z.enum(workStates),
  status: z.enum(statuses),
  problems: z.array(problem),
  corrections: z.array(correction),
  automatic: z.array(automaticValue),
  may,
});

export const stateChangeResult = z.object({
  lrn: z.string(),
  revision: z.int(),
  ...facets.shape,
  status: z.enum(statuses),
});

export const requestResult = stateChangeResult.extend({ request: changeRequest });
export const correctedResult = stateChangeResult.extend({ corrects: z.string() });
/** added false: these very bytes were attached to this declaration before. */
export const attachResult = z.object({
  lrn: z.string(),
  added: z.boolean(),
  attachment: attachmentShown,
});

export const checkResult = z.object({
  checked: z.int(),
  blocked: z.int(),
  results: z.array(z.object({ lrn: z.string(), problems: z.array(problem) })),
});

export const approveResult = z.object({
  approved: z.int(),
  refused: z.int(),
  results: z.array(
    z.object({
      lrn: z.string(),
      messageID: z.string().nullable(),
      digest: z.string().nullable(),
      refusal: z.object({ code: z.string(), message: z.string() }).nullable(),
      /** Somebody should look: the same goods seem to have been filed lately. Absent where there is nothing to look at. */
      warning: lately.extend({ code: z.string(), message: z.string() }).optional(),
      /** Values signed that the desk filled in and no person confirmed. Absent where there were none. */
      unconfirmed: z.int().min(1).optional(),
    }),
  ),
});

export const syncReport = z.object({
  sent: z.int(),
  receipts: z.int(),
  duplicates: z.int(),
  rejected: z.int(),
  unknown: z.int(),
  notifications: z.int(),
  remaining: z.int(),
  seconds: z.number(),
});

export const exportResult = z.object({
  path: z.string(),
  rows: z.int(),
  bytes: z.int(),
  sha256: z.string(),
  seconds: z.number(),
});

export const verifyResult = z.object({
  ok: z.boolean(),
  checks: z.array(z.object({ name: z.string(), ok: z.boolean(), detail: z.string() })),
});

export const outboxEntry = z.object({
  lrn: z.string(),
  hub: z.string(),
  messageID: z.string(),
  state: z.enum(transportStates),
  attempts: z.int(),
  nextTry: moment.nullable(),
  trouble: z.string().nullable(),
});

export const inboxEntry = z.object({
  hub: z.string(),
  notificationID: z.string(),
  received: moment,
  issued: moment,
  functionCode: z.string(),
  name: z.string().nullable(),
  /** It came before its time: its step is taken after what comes before it. */
  waits: z.boolean(),
  lrn: z.string().nullable(),
  mrn: z.string().nullable(),
  importer: z.string().nullable(),
  status: z.enum(statuses).nullable(),
  needsSomebody: z.boolean(),
  errors: z.array(hubError),
});
