/** What merging and splitting would make, before anything is written. */
import { succeed } from "../../core/contract.ts";
import type { CallOutput, CallParsed, CallResult } from "../../core/contract.ts";
import type { Declaration } from "../../core/declaration/declaration.ts";
import { itemFacts } from "../../core/duty/commodity.ts";
import { explainDeclaration } from "../../core/duty/explain.ts";
import type { DutyContext } from "../../core/duty/explain.ts";
import { mergeDocument, splitDocument } from "../../core/duty/reshape.ts";
import type { MergedDocument, SplitDocument } from "../../core/duty/reshape.ts";
import { keptText } from "../../core/duty/reshapeWords.ts";
import { amountSum, quantitySum } from "../../core/duty/totals.ts";
import { decimalText, sumOfTexts } from "../../core/money/decimal.ts";
import { readDeclaration } from "../../db/declarations.ts";
import type { StoredDeclaration } from "../../db/declarations.ts";
import type { HandlerContext } from "../handler.ts";
import { readOne } from "./check.ts";
import type { ReadOne } from "./check.ts";
import { dutyContextOf } from "./explain.ts";
import { freeLrn } from "./freeLrn.ts";
import { unknownLrn } from "./lock.ts";

type SplitWish = Pick<CallParsed<"declaration.split">, "by" | "over">;
type Price = CallOutput<"declaration.planMerge">["groups"][number]["price"];

export interface Subject {
  readonly stored: StoredDeclaration;
  readonly read: ReadOne;
  readonly duty: DutyContext;
}

export function subjectOf(context: HandlerContext, lrn: string): CallResult<Subject> {
  const stored = readDeclaration(context.db, lrn);
  if (!stored) return unknownLrn(lrn);
  const read = readOne(context.db, stored);
  return succeed({ stored, read, duty: dutyContextOf(context, stored, read.declaration) });
}

const itemsOf = ({ goodsShipment }: Declaration) => goodsShipment?.items ?? [];

/** What is payable; null while a figure is withheld, for a part of a sum does not compare. */
function payableOf(declaration: Declaration, duty: DutyContext): string | null {
  const { total, withheld } = explainDeclaration(declaration, duty);
  return withheld.length === 0 ? total : null;
}

function numbersOf(declaration: Declaration, rows: readonly number[]): number[] {
  const items = itemsOf(declaration);
  return rows.map((at) => itemFacts(items[at] ?? {}, at).number);
}

function priceOf(declaration: Declaration): Price {
  const prices = itemsOf(declaration).flatMap(
    ({ commodity }) => commodity?.invoiceLine?.itemChargeAmount ?? [],
  );
  const sum = amountSum(prices);
  return sum ? { value: sum.value, currency: sum.currencyID ?? null } : null;
}

function massOf(declaration: Declaration): string | null {
  const masses = itemsOf(declaration).map(({ commodity }) => commodity?.goodsMeasure?.grossMass);
  const given = masses.flatMap((mass) => mass ?? []);
  return given.length === masses.length ? (quantitySum(given)?.value ?? null) : null;
}

export function mergePlan(
  { stored, read, duty }: Subject,
  merged: MergedDocument,
): CallOutput<"declaration.planMerge"> {
  const { declaration } = read;
  const groups = merged.from.flatMap((rows, place) => {
    const item = itemsOf(merged.declaration)[place];
    if (rows.length < 2 || !item) return [];
    return [
      {
        items: numbersOf(declaration, rows),
        hs: itemFacts(item, place).hs,
        description: item.commodity?.description ?? "",
        price: priceOf({ goodsShipment: { items: [item] } }),
      },
    ];
  });
  const currency = explainDeclaration(declaration, duty).currency;
  return {
    lrn: stored.lrn,
    revision: stored.revision,
    items: { before: itemsOf(declaration).length, after: merged.from.length },
    groups,
    kept: merged.kept.map(({ rows, why }) => ({
      items: numbersOf(declaration, rows),
      why,
      message: keptText(why),
    })),
    cost: {
      currency,
      before: payableOf(declaration, duty),
      after: payableOf(merged.declaration, duty),
    },
  };
}

/** The parts with the LRNs that they would have; the first keeps its own. Errors are those of `splitByThreshold`. */
export function splitOf(
  { db }: Pick<HandlerContext, "db">,
  { stored, read, duty }: Subject,
  { by, over }: SplitWish,
): CallResult<SplitDocument> {
  const taken = new Set<string>();
  return splitDocument(read.document, {
    by,
    limit: over,
    context: duty,
    lrnOf: (part) => {
      if (part === 0) return stored.lrn;
      const lrn = freeLrn(db, stored.lrn, part + 1, taken);
      taken.add(lrn);
      return lrn;
    },
  });
}

function sumOf(texts: readonly (string | null)[]): string | null {
  const given = texts.filter((text) => text !== null);
  const sum = given.length === texts.length ? sumOfTexts(given) : undefined;
  return sum ? decimalText(sum, 2) : null;
}

export function splitPlan(
  { stored, read, duty }: Subject,
  split: SplitDocument,
): CallOutput<"declaration.planSplit"> {
  const { declaration } = read;
  const parts = split.parts.map((part, at) => ({
    lrn: part.functionalReferenceID ?? stored.lrn,
    items: numbersOf(declaration, split.from[at] ?? []),
    price: priceOf(part),
    grossMass: massOf(part),
    payable: payableOf(part, duty),
  }));
  return {
    lrn: stored.lrn,
    revision: stored.revision,
    parts,
    cost: {
      currency: explainDeclaration(declaration, duty).currency,
      before: payableOf(declaration, duty),
      after: sumOf(parts.map(({ payable }) => payable)),
    },
  };
}

export const planHandlers = {
  "declaration.planMerge": (
    context: HandlerContext,
    { lrn }: CallParsed<"declaration.planMerge">,
  ): CallResult<CallOutput<"declaration.planMerge">> => {
    const subject = subjectOf(context, lrn);
    if (!subject.ok) return subject;
    return succeed(mergePlan(subject.value, mergeDocument(subject.value.read.document)));
  },
  "declaration.planSplit": (
    context: HandlerContext,
    { lrn, ...wish }: CallParsed<"declaration.planSplit">,
  ): CallResult<CallOutput<"declaration.planSplit">> => {
    const subject = subjectOf(context, lrn);
    if (!subject.ok) return subject;
    const split = splitOf(context, subject.value, wish);
    return split.ok ? succeed(splitPlan(subject.value, split.value)) : split;
  },
};
