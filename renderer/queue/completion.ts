/** What the filter box offers while a person types: fields first, then the values a field can have. */
import { filterFields } from "../../core/filter/filter.ts";
import type { FilterField } from "../../core/filter/filter.ts";
import {
  customsStates,
  paymentStates,
  transportStates,
  workStates,
} from "../../core/lifecycle/facets.ts";
import { statuses } from "../../core/lifecycle/status.ts";
import { filterValue } from "./filterValue.ts";

export interface Offer {
  /** What stands in the box when it is taken. */
  readonly text: string;
  /** Whether more belongs behind it: a field waits for its value. */
  readonly open: boolean;
}

export interface Completion {
  /** The part of the text that an offer replaces. */
  readonly from: number;
  readonly to: number;
  readonly offers: readonly Offer[];
}

/** Fields that are compared rather than looked up. */
const ordered: readonly FilterField[] = ["value", "due", "items"];

const fixedValues: Partial<Record<FilterField, readonly string[]>> = {
  status: statuses,
  work: workStates,
  transport: transportStates,
  customs: customsStates,
  payment: paymentStates,
  profile: ["cn", "gb", "my", "wco"],
};

const none = { from: 0, to: 0, offers: [] } as const satisfies Completion;
const mostOffers = 9;

function isField(text: string): text is FilterField {
  return filterFields.some((field) => field === text);
}

function valueOffers(field: FilterField, begun: string, known: Known): readonly string[] {
  const values = fixedValues[field] ?? known[field] ?? [];
  return values
    .filter((value) => value.toLowerCase().startsWith(begun.toLowerCase()) && value !== begun)
    .map(filterValue);
}

/** Values seen in the queue, for fields whose values are not fixed. */
export type Known = Partial<Record<FilterField, readonly string[]>>;

/** Offers for the word that ends at `caret`. */
export function complete(text: string, caret: number, known: Known): Completion {
  const start = text.slice(0, caret).search(/\S+$/u);
  if (start < 0) return none;
  const word = text.slice(start, caret);
  const sign = word.startsWith("-") ? 1 : 0;
  const colon = word.indexOf(":");
  if (colon < 0) {
    const begun = word.slice(sign).toLowerCase();
    if (begun === "" || /[<>="]/u.test(begun)) return none;
    const offers = filterFields
      .filter((field) => field.startsWith(begun))
      .map((field) => ({ text: `${field}${ordered.includes(field) ? ">" : ":"}`, open: true }));
    return { from: start + sign, to: caret, offers };
  }
  const field = word.slice(sign, colon).toLowerCase();
  if (!isField(field)) return none;
  const from = Math.max(colon, word.lastIndexOf(",")) + 1;
  const offers = valueOffers(field, word.slice(from), known)
    .slice(0, mostOffers)
    .map((value) => ({ text: value, open: false }));
  return { from: start + from, to: caret, offers };
}

/** The text and the place of the caret after an offer is taken. */
export function take(
  text: string,
  completion: Completion,
  offer: Offer,
): { readonly text: string; readonly caret: number } {
  const behind = text.slice(completion.to);
  const space = offer.open || /^\s/u.test(behind) ? "" : " ";
  const before = `${text.slice(0, completion.from)}${offer.text}${space}`;
  return { text: before + behind, caret: before.length };
}

export type PieceKind = "field" | "operator" | "value" | "word";

export interface Piece {
  readonly kind: PieceKind;
  readonly text: string;
}

/** The text in coloured pieces, character for character. */
export function pieces(text: string): readonly Piece[] {
  const found: Piece[] = [];
  const pattern = /(-?[A-Za-z]+)(:|<=|>=|<|>)((?:"(?:[^"]|"")*"?|[^\s"])*)|(\s+|\S+)/gu;
  for (const [whole, field, operator, value] of text.matchAll(pattern)) {
    if (field === undefined || operator === undefined) {
      found.push({ kind: "word", text: whole });
      continue;
    }
    found.push({ kind: "field", text: field }, { kind: "operator", text: operator });
    if (value) found.push({ kind: "value", text: value });
  }
  return found;
}
