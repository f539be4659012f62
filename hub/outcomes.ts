/** What the hub will say about an original declaration: by rule, or by request for `TRY-` references. */
import { z } from "zod";
import { selectChannel } from "./channels.ts";
import type { Selection } from "./channels.ts";
import type { XmlElement } from "./reading.ts";
import { findFaults } from "./rules.ts";
import { assess } from "./taxes.ts";
import { notificationError, taxLine } from "./wire.ts";
import type { CustomsState, NotificationError, RiskChannel } from "./wire.ts";

/** One thing the hub will say. Plain data, so that it can wait in the books and outlive the process. */
export const step = z.object({
  functionCode: z.string(),
  errors: z.array(notificationError).default([]),
  taxes: z.array(taxLine).default([]),
  /** Free words to the declarant. */
  words: z.string().default(""),
  /** How many times the hub's delay it takes, where there is one. */
  pause: z.int().default(1),
});
export type Step = z.infer<typeof step>;

/** A step with the function code, and nothing more than is given. */
export function say(functionCode: string, more: Partial<Step> = {}): Step {
  return { functionCode, errors: [], taxes: [], words: "", pause: 1, ...more };
}

/** How a notification moves the customs state; codes that are not here leave it. */
export const stateAfter: Readonly<Record<string, CustomsState>> = {
  "01": "accepted",
  "03": "rejected",
  "05": "controlled",
  "06": "documents-required",
  "07": "amended",
  "08": "released",
  "09": "cleared",
  "10": "invalidated",
  "51": "queried",
  "52": "detained",
};

/** Where an asked-for rejection points; a code that is not here points at the declaration itself. */
const askedPointers: Readonly<Record<string, string>> = {
  CDS10001: "42A/67A/68A[1]/23A/21A/145",
  CDS10010: "42A/67A/68A[1]/23A/65A/126",
  CDS10020: "42A/67A/95B/062",
  CDS11003: "42A/228",
  CDS11004: "42A/D013",
  CDS11006: "42A/67A/68A[1]/23A/65A/128",
  CDS12003: "42A/D026",
  CDS12005: "42A/17C[1]/R144",
  CDS12007: "42A/17C[1]/R144",
  CDS12016: "42A/023",
  CDS12056: "42A/67A/68A[1]/70A[1]/166",
  CDS12057: "42A/67A/68A[1]/23A/79A/112",
  CDS12058: "42A/67A/68A[1]/93A[1]/144",
  CDS12062: "42A/67A/35B/009",
  CDS12077: "42A/67A/68A[1]/03A[1]/226",
  CDS12081: "42A/67A/74A/R038",
  CDS12088: "42A/05A/R004",
  CDS12119: "42A/67A/68A[1]/02A[1]/D006",
  CDS12135: "42A/67A/95B/062",
  CDS13000: "42A/67A/68A[1]",
  CDS40045: "42A/67A/68A[1]/02A[1]/D006",
};

const wishes = ["ACC", "REJ", "DOC", "CTL", "QRY", "TAX", "ROG", "CLE", "SIL", "DET"] as const;
type Wish = (typeof wishes)[number];

/** The outcome a `TRY-` reference asks for; null for every other reference. */
function wishOf(lrn: string): Wish | null {
  const asked = /^TRY-([A-Z]{3})(?:-|$)/.exec(lrn)?.[1];
  return wishes.find((wish) => wish === asked) ?? null;
}

function askedRejection(lrn: string): NotificationError {
  const validationCode = /^TRY-REJ-(CDS\d{5})(?:-|$)/.exec(lrn)?.[1] ?? "CDS12005";
  return {
    validationCode,
    wcoPointer: askedPointers[validationCode] ?? "42A",
    detail: "Rejected because the reference asks for it.",
  };
}

function byRequest(wish: Wish, lrn: string, declaration: XmlElement): Step[] {
  const received = say("02");
  const accepted = say("01");
  switch (wish) {
    case "ACC":
      return [received, accepted];
    case "REJ":
      return [received, say("03", { errors: [askedRejection(lrn)] })];
    case "DOC":
      return [received, accepted, say("06", { words: "Send the invoice and the packing list." })];
    case "CTL":
      return [received, accepted, say("05")];
    case "QRY":
      return [received, accepted, say("51", { words: "What are the goods made of?" })];
    case "DET":
      return [received, accepted, say("52", { words: "The goods are detained for examination." })];
    case "TAX":
      return [received, accepted, say("13", { taxes: assess(declaration) })];
    case "ROG":
      return [received, accepted, say("13", { taxes: assess(declaration) }), say("08")];
    case "CLE":
      return [received, accepted, say("08"), say("09")];
    case "SIL":
      return [];
  }
}

/** What the hub makes of an original declaration. */
export interface Outcome {
  /** Null when the reference asked for its outcome, or the declaration is rejected. */
  readonly channel: RiskChannel | null;
  /** Everything it will say, in order; what a person does later brings more. */
  readonly steps: readonly Step[];
}

/** An inspection takes longer than a step at a desk. */
const inspectionPause = 4;

function byChannel({ channel, words }: Selection): Step[] {
  const begin = [say("02"), say("01", { words: `Risk channel: ${channel}.` })];
  switch (channel) {
    case "green":
      return [...begin, say("08"), say("09")];
    case "yellow":
      return [...begin, say("06", { words })];
    case "red":
      return [...begin, say("05", { words }), say("08", { pause: inspectionPause }), say("09")];
  }
}

/** @param contentDigest SHA-256 of the declaration's bytes, base64. */
export function outcomeOf(
  lrn: string,
  declaration: XmlElement,
  contentDigest: string,
  now: number,
): Outcome {
  const wish = wishOf(lrn);
  if (wish !== null) return { channel: null, steps: byRequest(wish, lrn, declaration) };
  const errors = findFaults(declaration, now);
  if (errors.length > 0) return { channel: null, steps: [say("02"), say("03", { errors })] };
  const selection = selectChannel(declaration, contentDigest);
  return { channel: selection.channel, steps: byChannel(selection) };
}

/** What follows when the duty of a taxed declaration has been paid in full. */
export function afterPayment(state: CustomsState): Step[] {
  if (state === "accepted") return [say("08"), say("09")];
  return state === "released" ? [say("09")] : [];
}

/** What follows when a document has come that customs asked for, or that answers its question. */
export function afterDocuments(state: CustomsState): Step[] {
  return state === "documents-required" || state === "queried" ? [say("08"), say("09")] : [];
}
