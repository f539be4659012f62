/** A declaration's history as one line: the audit's steps, with the corrections, messages, documents and comments that they tell of in their place. */
import type { Correction } from "../contract/findings.ts";
import type { Comment, TimelineEntry } from "../contract/history.ts";
import type { AttachmentShown } from "../contract/requests.ts";
import { requestTypes } from "../lifecycle/requests.ts";
import type { RequestType } from "../lifecycle/requests.ts";

type Message = NonNullable<TimelineEntry["message"]>;

/** An entry of the audit. */
export interface Step {
  readonly when: string;
  readonly who: string;
  readonly what: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

export interface CorrectedField extends Readonly<Correction> {
  /** Of which request's copy; null: of the declaration itself. */
  readonly request: RequestType | null;
}

export interface Notice extends Message {
  readonly when: string;
  readonly hub: string;
}

export interface TimelineParts {
  /** As they were written, oldest first. */
  readonly steps: readonly Step[];
  readonly corrections: readonly CorrectedField[];
  /** What was frozen to be sent. */
  readonly sent: readonly Message[];
  readonly notices: readonly Notice[];
  /** Amendments and cancellations of others that were imported for this LRN. */
  readonly imported: readonly {
    readonly when: string;
    readonly typeCode: string;
    readonly xml: string;
  }[];
  readonly attachments: readonly AttachmentShown[];
  readonly comments: readonly Comment[];
}

/** Told in full by the rows that they speak of. */
const toldElsewhere: ReadonlySet<string> = new Set(["corrected", "notified", "commented"]);

/** What the audit writes before the name of a hub that sent something. */
const hubPrefix = /^hub (?=.)/u;

const nothing = {
  why: null,
  text: null,
  request: null,
  pointer: null,
  changes: [],
  message: null,
  attachment: null,
} as const;

function textOf(detail: Step["detail"], key: string): string | null {
  const value = detail[key];
  return typeof value === "string" ? value : null;
}

function requestOf({ detail, what }: Step): RequestType | null {
  if (what === "amendment-opened") return "COR";
  if (what === "cancellation-opened") return "INV";
  const named = textOf(detail, "request");
  return requestTypes.find((type) => type === named) ?? null;
}

function attachmentOf(step: Step, attachments: readonly AttachmentShown[]): AttachmentShown | null {
  const [sha256, id] = [textOf(step.detail, "sha256"), textOf(step.detail, "attachmentID")];
  const found = attachments.find(
    (each) => each.sha256 === sha256 || (id !== null && each.attachmentID === id),
  );
  return found ?? null;
}

/** An imported request as a message: it was read from a file, so it has no number and no digest here. */
function importedMessage({ when, what, detail }: Step, parts: TimelineParts): Message | null {
  if (what !== "request-imported") return null;
  const typeCode = textOf(detail, "typeCode") ?? "";
  const found = parts.imported.find((each) => each.when === when && each.typeCode === typeCode);
  if (!found) return null;
  const { xml } = found;
  return {
    messageID: "",
    functionCode: "13",
    digest: null,
    state: typeCode,
    errors: [],
    taxes: [],
    xml,
  };
}

function stepEntry(step: Step, parts: TimelineParts): TimelineEntry {
  const { when, who, what, detail } = step;
  const messageID = textOf(detail, "messageID");
  const frozen = parts.sent.find((each) => each.messageID === messageID);
  const attachment = what.startsWith("attach") ? attachmentOf(step, parts.attachments) : null;
  return {
    ...nothing,
    when,
    who: textOf(detail, "hub") ?? who.replace(hubPrefix, ""),
    kind: what === "sent" ? "sent" : attachment ? "attachment" : "step",
    what,
    why: textOf(detail, "why") ?? textOf(detail, "note"),
    text: textOf(detail, "message") ?? textOf(detail, "trouble"),
    request: requestOf(step),
    // The bytes are shown where they were approved, once.
    message: frozen
      ? { ...frozen, xml: what === "approved" ? frozen.xml : null }
      : importedMessage(step, parts),
    attachment,
  };
}

/** Fields that were changed by one order stand together. */
function correctionEntries(corrections: readonly CorrectedField[]): TimelineEntry[] {
  const orders = Map.groupBy(corrections, ({ when, who, why, request }) =>
    JSON.stringify([when, who, why, request]),
  );
  return [...orders.values()].flatMap((fields): TimelineEntry[] => {
    const [first] = fields;
    if (!first) return [];
    const { when, who, why, request } = first;
    const changes = fields.map(({ pointer, before, after }) => ({ pointer, before, after }));
    return [
      { ...nothing, when, who, kind: "correction", what: "corrected", why, request, changes },
    ];
  });
}

/** In the order in which it happened; of one moment steps first, as they led to the rest. */
export function timelineOf(parts: TimelineParts): readonly TimelineEntry[] {
  const entries: TimelineEntry[] = [
    ...parts.steps
      .filter(({ what }) => !toldElsewhere.has(what))
      .map((step) => stepEntry(step, parts)),
    ...correctionEntries(parts.corrections),
    ...parts.notices.map(({ when, hub, ...message }): TimelineEntry => ({
      ...nothing,
      when,
      who: hub,
      kind: "notice",
      what: message.functionCode,
      message,
    })),
    ...parts.comments.map(({ when, who, text, pointer }): TimelineEntry => ({
      ...nothing,
      when,
      who,
      kind: "comment",
      what: "commented",
      text,
      pointer,
    })),
  ];
  return entries.toSorted((one, other) =>
    one.when < other.when ? -1 : one.when > other.when ? 1 : 0,
  );
}
