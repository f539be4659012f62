/** Why a declaration costs what it costs: its figures explained, set beside those of customs, and tried otherwise. */
import { fail, succeed } from "../../core/contract.ts";
import type { CallOutput } from "../../core/contract.ts";
import { dayInZone } from "../../core/dates.ts";
import { compareTaxes } from "../../core/duty/compare.ts";
import { explainDeclaration, homeCurrency } from "../../core/duty/explain.ts";
import type { DutyContext } from "../../core/duty/explain.ts";
import type { Explanation } from "../../core/duty/explanation.ts";
import { measureOfPack } from "../../core/duty/measure.ts";
import type { Measure } from "../../core/duty/measure.ts";
import type { NoticeLine } from "../../core/duty/notice.ts";
import { schemeOf } from "../../core/duty/schemes.ts";
import { tariffOf } from "../../core/duty/tariff.ts";
import type { Tariff } from "../../core/duty/tariff.ts";
import { changesFor, whatIf } from "../../core/duty/whatIf.ts";
import type { Wish } from "../../core/duty/whatIf.ts";
import type { Declaration } from "../../core/declaration/declaration.ts";
import { sumOfTexts, decimalText } from "../../core/money/decimal.ts";
import type { ProfileId } from "../../core/profiles/profileIds.ts";
import { chargeKinds } from "../../core/valuation/incoterms.ts";
import type { ShareMeasure } from "../../core/valuation/incoterms.ts";
import { ratesOf } from "../../core/valuation/rates.ts";
import type { Rates } from "../../core/valuation/rates.ts";
import type { ReadableDb } from "../../db/database.ts";
import { readDeclaration } from "../../db/declarations.ts";
import type { StoredDeclaration } from "../../db/declarations.ts";
import { measuresOf, notifiedTaxes, ratesInto } from "../../db/dutyTables.ts";
import { currentPack } from "../../db/referenceLookups.ts";
import type { HandlerContext, Handlers } from "../handler.ts";
import { readOne } from "./check.ts";
import { unknownLrn } from "./lock.ts";

/** The tariff of the profile's current pack; each code is looked up once. */
function tariffFrom(db: ReadableDb, profile: ProfileId): Tariff {
  const known = new Map<string, Tariff>();
  return (hs, origin, day) => {
    let tariff = known.get(hs);
    if (!tariff) {
      // What no measure can be made of was refused when the pack was loaded.
      const measures = measuresOf(db, hs, profile).flatMap((row): Measure[] => {
        const read = measureOfPack(row);
        return read.ok ? [read.value] : [];
      });
      tariff = tariffOf(measures);
      known.set(hs, tariff);
    }
    return tariff(hs, origin, day);
  };
}

function ratesFrom(db: ReadableDb, profile: ProfileId, home: string): Rates {
  return (currency, day) => {
    const rows = ratesInto(db, currency, home, profile);
    const rates = rows.map(({ rate, per, source, validFrom, validTo }) => ({
      currency,
      rate,
      per,
      source: source === "" ? "rate pack" : source,
      from: validFrom === "" ? "0001-01-01" : validFrom,
      to: validTo,
    }));
    return ratesOf(rates)(currency, day);
  };
}

/** Rates, tariff and day with which a declaration is reckoned. */
export function dutyContextOf(
  { db, ports }: HandlerContext,
  { profile, form }: StoredDeclaration,
  declaration: Declaration,
): DutyContext {
  const scheme = schemeOf(profile);
  const home = homeCurrency(declaration, scheme);
  return {
    profile,
    form,
    day: dayInZone(ports.clock.now(), scheme.timeZone),
    rates: ratesFrom(db, profile, home),
    tariff: tariffFrom(db, profile),
  };
}

interface Subject {
  readonly stored: StoredDeclaration;
  readonly declaration: Declaration;
  readonly duty: DutyContext;
}

/** A declaration with all that its figures are reckoned from; undefined when there is none of this LRN. */
export function subjectOf(
  context: HandlerContext,
  lrn: string,
  shareBy: ShareMeasure,
): Subject | undefined {
  const stored = readDeclaration(context.db, lrn);
  return stored && subjectWith(context, stored, readOne(context.db, stored).declaration, shareBy);
}

/** The same with a document in the place of the stored one: the corrected copy of an amendment. */
export function subjectWith(
  context: HandlerContext,
  stored: StoredDeclaration,
  declaration: Declaration,
  shareBy: ShareMeasure,
): Subject {
  const duty = dutyContextOf(context, stored, declaration);
  const apportionBy = Object.fromEntries(chargeKinds.map((kind) => [kind, shareBy]));
  return { stored, declaration, duty: { ...duty, apportionBy } };
}

/** One item's part of an explanation; the total is then of that item. */
function partOf(whole: Explanation, item: number | undefined): Explanation {
  if (item === undefined) return whole;
  const isOf = (each: { readonly item: number }): boolean => each.item === item;
  const lines = whole.lines.filter(isOf);
  const sum = sumOfTexts(lines.map(({ payable }) => payable));
  return {
    ...whole,
    values: whole.values.filter(isOf),
    lines,
    withheld: whole.withheld.filter(isOf),
    total: sum && lines.length > 0 ? decimalText(sum, sum.places) : "0.00",
  };
}

function isNotice(line: unknown): line is NoticeLine {
  return typeof line === "object" && line !== null;
}

/** An item that the declaration has not, by its number. */
function hasItem({ goodsShipment }: Declaration, item: number): boolean {
  const items = goodsShipment?.items ?? [];
  return items.some(
    ({ sequenceNumeric }, at) => (sequenceNumeric ?? String(at + 1)) === String(item),
  );
}

function noSuchItem(lrn: string, item: number): ReturnType<typeof fail> {
  return fail("no-such-item", `Declaration ${lrn} has no item ${item}.`, { lrn, item });
}

/** Absent and undefined are the same to a caller, not to the type. */
function wishOf(wish: { readonly [Key in keyof Wish]?: Wish[Key] | undefined }): Wish {
  return Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined));
}

/** Every figure of a declaration, or of one item, with its reasons, beside what customs said last. */
export function explained(
  { db }: HandlerContext,
  { stored, declaration, duty }: Subject,
  item?: number,
): CallOutput<"declaration.explain"> {
  const { lrn, profile } = stored;
  const explanation = explainDeclaration(declaration, duty);
  const notified = notifiedTaxes(db, lrn);
  const edition = (list: "tariff" | "rate"): string | null =>
    currentPack(db, list, profile)?.edition ?? null;
  return {
    lrn,
    ...partOf(explanation, item),
    customs: notified ? compareTaxes(explanation, notified.filter(isNotice)) : null,
    packs: { tariff: edition("tariff"), rate: edition("rate") },
  };
}

export const explainHandlers = {
  "declaration.explain": (context, { lrn, item, shareBy }) => {
    const subject = subjectOf(context, lrn, shareBy);
    if (!subject) return unknownLrn(lrn);
    if (item !== undefined && !hasItem(subject.declaration, item)) return noSuchItem(lrn, item);
    return succeed(explained(context, subject, item));
  },
  "declaration.whatIf": (context, { lrn, changes, wish, shareBy }) => {
    const subject = subjectOf(context, lrn, shareBy);
    if (!subject) return unknownLrn(lrn);
    const { declaration, duty } = subject;
    const missing = wish?.items?.find((item) => !hasItem(declaration, item));
    if (missing !== undefined) return noSuchItem(lrn, missing);
    const all = [...changes, ...(wish ? changesFor(declaration, wishOf(wish)) : [])];
    const tried = whatIf(declaration, all, duty);
    if (!tried.ok) return tried;
    const { before, after, lines, difference } = tried.value;
    return succeed({ lrn, changes: all, before, after, lines, difference });
  },
} satisfies Partial<Handlers>;
