/** Which measures of the tariff an item is charged with: the longest code, in force that day, by the origin that is proven. */
import { compareDecimals } from "../money/decimal.ts";
import { said, tell } from "../valuation/told.ts";
import type { Told } from "../valuation/told.ts";
import { given, withhold } from "../valuation/withheld.ts";
import type { Outcome } from "../valuation/withheld.ts";
import type { ItemFacts } from "./commodity.ts";
import type { Measure, MeasureCondition } from "./measure.ts";
import { isNoLower, mostSpecific, withPreferences } from "./nearest.ts";
import { coversOrigin } from "./originGroups.ts";
import { canonicalType } from "./scheme.ts";
import type { DutyScheme, TaxPlan } from "./scheme.ts";
import type { Tariff } from "./tariff.ts";

export interface Selection {
  readonly measures: readonly Measure[];
  /** What the broker should know beside it: a preference that is not claimed, a quota. */
  readonly notes: readonly Told[];
}

/** Preference codes of D.E. 4/17 and what they claim. */
const claims: readonly (readonly [RegExp, MeasureCondition])[] = [
  [/^[1-4](?:2\d|18|43)$/u, "quota"],
  [/^1(?:1\d|4\d)$/u, "suspension"],
  [/^[2-4]\d\d$/u, "preference"],
];

/** What the item claims by its preference code. */
export function claimOf(regime: string): MeasureCondition {
  return claims.find(([pattern]) => pattern.test(regime))?.[1] ?? "normal";
}

/** All measures on an item, from its origin and from the one under which it claims a preference. */
export function measuresOn(item: ItemFacts, tariff: Tariff, day: string): readonly Measure[] {
  const found = tariff(item.hs, item.origin, day);
  if (item.preferenceOrigin === item.origin) return found;
  const more = tariff(item.hs, item.preferenceOrigin, day).filter(
    ({ origins }) => !coversOrigin(origins, item.origin),
  );
  return [...found, ...more];
}

function isInForce({ from, to }: Measure, day: string): boolean {
  return from <= day && (to === null || day <= to);
}

/** The goods that a measure is on, for a sentence. */
function goodsOf({ hs }: Measure): string {
  return hs === "" ? said("all-goods") : hs;
}

function commodityPointer(item: ItemFacts): string {
  return `${item.pointer}/commodity/classifications/0/id`;
}

/** Of several preferences the importer may take the lowest, when they can be compared at all. */
function lowest(measures: readonly Measure[]): Measure | undefined {
  const [first, ...others] = measures;
  if (!first || others.length === 0) return first;
  if (measures.some(({ rate, amount }) => amount !== null || rate === null)) return undefined;
  return measures.reduce((low, each) =>
    low.rate && each.rate && compareDecimals(each.rate, low.rate) < 0 ? each : low,
  );
}

/** The one that began last replaces those before it; two that began on one day contradict each other. */
function newest(measures: readonly Measure[]): Measure | undefined {
  const last = measures.reduce((day, { from }) => (from > day ? from : day), "");
  const [found, ...more] = measures.filter(({ from }) => from === last);
  return more.length === 0 ? found : undefined;
}

interface Wanted {
  readonly item: ItemFacts;
  readonly type: string;
  readonly plan: TaxPlan;
  readonly day: string;
  readonly scheme: DutyScheme;
  /** Whether the tariff has any measure on the commodity that day. */
  readonly knowsDay: boolean;
}

function only(
  measures: readonly Measure[],
  choose: (measures: readonly Measure[]) => Measure | undefined,
  { item, type }: Wanted,
): Outcome<Measure> {
  const chosen = choose(mostSpecific(measures));
  if (chosen) return given(chosen);
  return withhold(
    commodityPointer(item),
    "measure-ambiguous",
    tell("measure-ambiguous", { type, hs: item.hs }),
  );
}

/**
 * Nothing in force: it ended or is to come, it never was and must be, or there is no such tax. A tax
 * that need not be (excise, anti-dumping) and is to come is none today; one that ended is none where
 * the tariff knows the day by another measure on the commodity, else the tariff itself may be old.
 */
function nothingFound(all: readonly Measure[], wanted: Wanted): Outcome<Selection> {
  const { item, type, plan, day, knowsDay } = wanted;
  const ended = all
    .filter(
      ({ condition, from }) => condition === "normal" && (plan.need === "required" || from <= day),
    )
    .toSorted((left, right) => ((left.to ?? "") < (right.to ?? "") ? 1 : -1))[0];
  if (ended && plan.need === "if-any" && knowsDay) {
    const source = ended.label || ended.source;
    const note = tell("ended", { type, hs: goodsOf(ended), source, to: ended.to ?? day });
    return given({ measures: [], notes: [note] });
  }
  if (ended) {
    const { from, to, source } = ended;
    const facts = { type, hs: goodsOf(ended), source, day };
    const told =
      from > day
        ? tell("measure-begins", { ...facts, from })
        : tell("measure-ended", { ...facts, to: to ?? day });
    return withhold(commodityPointer(item), "measure-expired", told);
  }
  if (plan.need === "if-any") return given({ measures: [], notes: [] });
  return withhold(
    commodityPointer(item),
    "measure-missing",
    tell("measure-missing", { type, hs: item.hs }),
  );
}

/** Whether a preference is claimed and proven. */
function preferenceOf(
  prefs: readonly Measure[],
  wanted: Wanted,
): Outcome<{ measure: Measure | undefined; notes: Told[] }> {
  const { item, type, scheme } = wanted;
  const isClaimed = claimOf(item.regime) === "preference";
  const hasProof = item.documents.some(scheme.isProof);
  const origin = item.preferenceOrigin;
  if (prefs.length === 0) {
    if (!isClaimed) return given({ measure: undefined, notes: [] });
    return withhold(
      `${item.pointer}/commodity/dutyTaxFees/0/dutyRegimeCode`,
      "preference-unknown",
      tell("preference-unknown", {
        regime: item.regime,
        type,
        hs: item.hs,
        origin: origin || said("no-origin"),
      }),
    );
  }
  const names = prefs.map(({ label, source }) => label || source).join(", ");
  if (!hasProof) {
    const note = tell("preference-without-proof", { origin, names });
    return given({ measure: undefined, notes: [note] });
  }
  if (!isClaimed && !item.claimsOrigin && item.regime !== "") {
    return given({
      measure: undefined,
      notes: [tell("preference-not-claimed", { origin, names })],
    });
  }
  const chosen = only(prefs, lowest, wanted);
  return chosen.ok ? given({ measure: chosen.value, notes: [] }) : chosen;
}

/** A suspension or quota: taken where claimed, else told. */
function claimedOf(
  condition: "suspension" | "quota",
  rows: readonly Measure[],
  wanted: Wanted,
): Outcome<{ measure: Measure | undefined; notes: Told[] }> {
  const { item, type, scheme } = wanted;
  const isClaimed = claimOf(item.regime) === condition;
  if (isClaimed && rows.length === 0) {
    return withhold(
      `${item.pointer}/commodity/dutyTaxFees/0/dutyRegimeCode`,
      "preference-unknown",
      tell("claim-unknown", {
        regime: item.regime,
        condition: said(condition),
        type,
        hs: item.hs,
      }),
    );
  }
  const isTaken = isClaimed || (condition === "suspension" && scheme.suspendsByItself);
  if (rows.length === 0) return given({ measure: undefined, notes: [] });
  if (!isTaken) {
    const notes = rows.map(({ label, source }) =>
      tell("exists-not-claimed", { condition: said(condition), source: label || source }),
    );
    return given({ measure: undefined, notes });
  }
  const chosen = only(rows, lowest, wanted);
  return chosen.ok ? given({ measure: chosen.value, notes: [] }) : chosen;
}

/** The normal measure: preferences, suspensions and quotas are matters of the customs duty alone. */
function usual(
  all: readonly Measure[],
  normal: readonly Measure[],
  notes: readonly Told[],
  wanted: Wanted,
): Outcome<Selection> {
  if (normal.length === 0) return nothingFound(all, wanted);
  const chosen = only(normal, newest, wanted);
  return chosen.ok ? given({ measures: [chosen.value], notes }) : chosen;
}

function selectOne(all: readonly Measure[], wanted: Wanted): Outcome<Selection> {
  const { item, day, plan, type } = wanted;
  const inForce = withPreferences(
    all.filter((measure) => isInForce(measure, day)),
    plan,
  );
  const normal = inForce.filter(
    ({ condition, origins }) =>
      condition === "normal" && (item.origin === "" || coversOrigin(origins, item.origin)),
  );
  if (item.origin === "" && normal.some(({ origins }) => origins.length > 0)) {
    return withhold(
      `${item.pointer}/origins/0/countryCode`,
      "origin-missing",
      tell("origin-missing", { type, hs: item.hs }),
    );
  }
  if (plan.isCumulative) {
    return normal.length === 0
      ? nothingFound(all, wanted)
      : given({ measures: mostSpecific(normal), notes: [] });
  }
  if (plan.role !== "duty") return usual(all, normal, [], wanted);
  const ofOrigin = item.preferenceOrigin;
  const prefs = inForce.filter(
    ({ condition, origins }) =>
      condition === "preference" && ofOrigin !== "" && coversOrigin(origins, ofOrigin),
  );
  const isClaimed = claimOf(item.regime) === "preference" || item.claimsOrigin;
  // What is not claimed is taken where it helps: a preference over the normal duty helps nobody.
  const [usualOne] = mostSpecific(normal);
  const better = prefs.filter((pref) => isClaimed || !usualOne || !isNoLower(pref, usualOne));
  const preference = preferenceOf(better, wanted);
  if (!preference.ok) return preference;
  const suspension = claimedOf(
    "suspension",
    inForce.filter(({ condition }) => condition === "suspension"),
    wanted,
  );
  if (!suspension.ok) return suspension;
  const quota = claimedOf(
    "quota",
    inForce.filter(({ condition }) => condition === "quota"),
    wanted,
  );
  if (!quota.ok) return quota;
  const notes = [...preference.value.notes, ...suspension.value.notes, ...quota.value.notes];
  const special = quota.value.measure ?? preference.value.measure ?? suspension.value.measure;
  if (special) return given({ measures: [special], notes });
  return usual(all, normal, notes, wanted);
}

/** The measures with which a plan charges an item, by type, and why there is none where one must be. */
export function selectMeasures(
  on: readonly Measure[],
  item: ItemFacts,
  plan: TaxPlan,
  type: string,
  day: string,
  scheme: DutyScheme,
): Outcome<Selection> {
  if (plan.measure) return given({ measures: [plan.measure], notes: [] });
  const knowsDay = on.some((measure) => measure.hs !== "" && isInForce(measure, day));
  const wanted = { item, type: plan.measureType ?? type, plan, day, scheme, knowsDay };
  if (item.hs === "") {
    return withhold(commodityPointer(item), "commodity-missing", tell("commodity-missing"));
  }
  const all = on.filter((measure) => canonicalType(measure.type, scheme) === wanted.type);
  if (all.length === 0 && plan.need === "if-any") return given({ measures: [], notes: [] });
  return selectOne(all, wanted);
}
