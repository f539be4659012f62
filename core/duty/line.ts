/** The tax lines of one item, in the order in which each goes into the base of the next. */
import { addDecimals, decimalText, parseDecimal } from "../money/decimal.ts";
import type { Decimal } from "../money/decimal.ts";
import { isZero, negateDecimal, roundDecimal } from "../money/divide.ts";
import { readMoney } from "../valuation/amounts.ts";
import type { ConversionContext } from "../valuation/rates.ts";
import { input, leaf, sumOf } from "../valuation/step.ts";
import type { Figure } from "../valuation/step.ts";
import type { ItemValue } from "../valuation/value.ts";
import { said, tell } from "../valuation/told.ts";
import type { Told } from "../valuation/told.ts";
import { given, withhold } from "../valuation/withheld.ts";
import type { Outcome, Withheld } from "../valuation/withheld.ts";
import type { ItemFacts } from "./commodity.ts";
import type { Measure } from "./measure.ts";
import { reckon } from "./reckon.ts";
import type { Reckoning } from "./reckon.ts";
import { canonicalType } from "./scheme.ts";
import type { DutyScheme, TaxPlan, TaxRole, Treatment } from "./scheme.ts";
import { selectMeasures } from "./select.ts";

export interface WorkedLine {
  readonly item: ItemFacts;
  readonly type: string;
  readonly role: TaxRole;
  readonly measure: Measure | null;
  readonly reckoning: Reckoning;
  readonly treatment: Treatment | null;
  readonly notes: readonly Told[];
}

/** A figure that is not given; type is null for the customs value itself. */
export interface WithheldFigure extends Withheld {
  readonly item: number;
  readonly type: string | null;
}

export interface ItemTaxes {
  readonly lines: readonly WorkedLine[];
  readonly withheld: readonly WithheldFigure[];
}

export interface LineContext extends ConversionContext {
  readonly scheme: DutyScheme;
}

/** What is left of a line after relief; suspended amounts are still owed if the goods stay. */
function netOf({ reckoning, treatment }: WorkedLine): Decimal {
  const { amount } = reckoning.amount;
  return treatment?.kind === "relief" ? { units: 0n, places: amount.places } : amount;
}

function earlierPart(line: WorkedLine, plan: TaxPlan, context: LineContext): Figure {
  const { reckoning, type } = line;
  const amount =
    plan.addsAs === "net"
      ? netOf(line)
      : plan.addsAs === "statutory"
        ? reckoning.statutory
        : reckoning.amount.amount;
  const inputs = [input(type, amount, context.currency)];
  return leaf("tax.earlier", type, amount, context.currency, { inputs, least: amount.places });
}

/** Everything that grows while an item is taxed. */
interface Course {
  readonly item: ItemFacts;
  readonly value: ItemValue;
  readonly on: readonly Measure[];
  readonly context: LineContext;
  readonly lines: WorkedLine[];
  readonly withheld: WithheldFigure[];
  readonly failed: Set<string>;
}

function dependent(course: Course, type: string, on: string, cause: string): Outcome<never> {
  const place = cause === "" ? course.item.pointer : cause;
  return withhold(place, "base-withheld", tell("computed-from", { type, on }));
}

function startOf(course: Course, plan: TaxPlan, type: string): Outcome<Figure | null> {
  const { value } = course;
  if (plan.base === "none") return given(null);
  const figure = plan.base === "customs-value" ? value.value : value.sale;
  if (figure) {
    if (plan.base !== "sale-value") return given(figure);
    return given({ ...figure, step: { ...figure.step, key: "value.sale" } });
  }
  const on = plan.base === "customs-value" ? said("value-inside") : said("sale-inside");
  return dependent(course, type, on, value.withheld[0]?.pointer ?? "");
}

function baseOf(course: Course, plan: TaxPlan, type: string): Outcome<Figure> {
  const start = startOf(course, plan, type);
  if (!start.ok) return start;
  const failed = plan.adds.find((each) => course.failed.has(each));
  if (failed !== undefined) {
    const cause = course.withheld.find(({ type: each }) => each === failed);
    return dependent(course, type, failed, cause?.pointer ?? "");
  }
  const earlier = course.lines
    .filter((line) => plan.adds.includes(line.type))
    .map((line) => earlierPart(line, plan, course.context));
  const parts = [...(start.value ? [start.value] : []), ...earlier];
  const { places } = course.context.scheme.valueRounding;
  const total = parts.reduce((sum, { amount }) => addDecimals(sum, amount), { units: 0n, places });
  return given(sumOf("tax.base", total, course.context.currency, parts, { least: places }));
}

type FeeRows = NonNullable<NonNullable<ItemFacts["item"]["commodity"]>["dutyTaxFees"]>;

function feeOf(
  course: Course,
  type: string,
): { row: FeeRows[number]; pointer: string } | undefined {
  const rows = course.item.item.commodity?.dutyTaxFees ?? [];
  const at = rows.findIndex(
    ({ typeCode }) =>
      typeCode !== undefined && canonicalType(typeCode, course.context.scheme) === type,
  );
  const row = rows[at];
  return row && { row, pointer: `${course.item.pointer}/commodity/dutyTaxFees/${at}` };
}

/** Methods of payment under which nothing is paid to customs now. */
const unpaid: Readonly<Record<string, Treatment>> = {
  "0": {
    kind: "suspension",
    ...tell("payment-0"),
    source: "SAD box 47, method of payment",
  },
  G: {
    kind: "suspension",
    ...tell("payment-g"),
    source: "UCC annex B, D.E. 4/8; UK postponed VAT accounting",
  },
};

function treatmentOf(course: Course, plan: TaxPlan, type: string): Treatment | null {
  if (plan.treatment) return plan.treatment;
  const method = feeOf(course, type)?.row.payment?.methodCode ?? "";
  return Object.hasOwn(unpaid, method) ? (unpaid[method] ?? null) : null;
}

/** An amount that the declarant states himself (statement OVR01): taken as it is. */
function statedLine(course: Course, plan: TaxPlan, type: string): Outcome<WorkedLine> | undefined {
  if (!course.item.statements.has("OVR01")) return undefined;
  const fee = feeOf(course, type);
  const payment = fee?.row.payment;
  if (!fee || !payment?.paymentAmount) return undefined;
  const key = payment.taxAssessedAmount ? "taxAssessedAmount" : "paymentAmount";
  const { currency, scheme } = course.context;
  const money = readMoney(
    payment[key],
    `${fee.pointer}/payment/${key}`,
    said("stated-tax", type),
    currency,
  );
  if (!money.ok) return money;
  const inputs = [input("stated", money.value.amount, money.value.currency, money.value.pointer)];
  const rounded = roundDecimal(money.value.amount, scheme.taxRounding);
  const part = leaf("tax.stated", "as stated", rounded, currency, {
    inputs,
    least: scheme.taxRounding.places,
  });
  const amount = sumOf("tax.amount", rounded, currency, [part], {
    least: scheme.taxRounding.places,
  });
  const rate = parseDecimal(fee.row.taxRateNumeric ?? "");
  const reckoning = {
    base: null,
    quantity: null,
    rate: rate ? decimalText(rate) : "",
    amount,
    statutory: rounded,
  };
  return given({
    item: course.item,
    type,
    role: plan.role,
    measure: null,
    reckoning,
    treatment: treatmentOf(course, plan, type),
    notes: [tell("stated")],
  });
}

function fail(course: Course, type: string, withheld: Withheld): void {
  course.failed.add(type);
  const reason = { item: course.item.number, type, ...withheld };
  const isKnown = course.withheld.some(
    (each) =>
      each.type === type && each.pointer === withheld.pointer && each.code === withheld.code,
  );
  if (!isKnown) course.withheld.push(reason);
}

/** A tax that may not even exist is not named again for a reason that is already given. */
function failSelection(course: Course, plan: TaxPlan, type: string, withheld: Withheld): void {
  const isGiven = course.withheld.some(
    ({ pointer, code }) => pointer === withheld.pointer && code === withheld.code,
  );
  if (isGiven && plan.need === "if-any") course.failed.add(type);
  else fail(course, type, withheld);
}

/** What is to be known of a tax that is not charged stands with the line before it. */
function remark({ lines }: Course, notes: readonly Told[]): void {
  const last = lines.at(-1);
  if (last && notes.length > 0) lines.splice(-1, 1, { ...last, notes: [...last.notes, ...notes] });
}

function chargeType(course: Course, plan: TaxPlan, type: string): void {
  const { item, context } = course;
  const stated = statedLine(course, plan, type);
  if (stated) {
    if (stated.ok) course.lines.push(stated.value);
    else fail(course, type, stated.withheld);
    return;
  }
  const selection = selectMeasures(course.on, item, plan, type, context.day, context.scheme);
  if (!selection.ok) return failSelection(course, plan, type, selection.withheld);
  const { measures, notes } = selection.value;
  if (measures.length === 0) remark(course, notes);
  const { scheme, currency, day, rates } = context;
  const { taxRounding: rounding, impliesUnit } = scheme;
  const reckoning = { currency, day, rates, rounding, impliesUnit };
  for (const measure of measures) {
    const found = reckon(measure, item, plan, () => baseOf(course, plan, type), reckoning);
    if (!found.ok) {
      fail(course, type, found.withheld);
      continue;
    }
    course.lines.push({
      item,
      type,
      role: plan.role,
      measure,
      reckoning: found.value,
      treatment: treatmentOf(course, plan, type),
      notes: [...notes, ...(plan.notes ?? []), ...(plan.charged ? [plan.charged.told] : [])],
    });
  }
}

/** All lines of an item that its plans ask for; a line that cannot be known is withheld, the others go on. */
export function taxItem(
  item: ItemFacts,
  value: ItemValue,
  on: readonly Measure[],
  plans: readonly TaxPlan[],
  context: LineContext,
): ItemTaxes {
  const course: Course = { item, value, on, context, lines: [], withheld: [], failed: new Set() };
  for (const plan of plans) {
    for (const type of plan.types) {
      if (plan.withheld) fail(course, type, plan.withheld);
      else chargeType(course, plan, type);
    }
  }
  return { lines: course.lines, withheld: course.withheld };
}

/** What is payable, with the relief or suspension taken off; the amount itself where there is none. */
export function payableOf({ reckoning, treatment }: WorkedLine, currency: string): Figure {
  const { amount, step } = reckoning.amount;
  if (!treatment || isZero(amount)) return reckoning.amount;
  const nothing: Decimal = { units: 0n, places: amount.places };
  const key = treatment.kind === "relief" ? "tax.relief" : "tax.suspension";
  const { message, parameters, source } = treatment;
  const told = { key: treatment.key, parameters };
  const used = { value: message, source, from: null, to: null, told };
  const taken = leaf(key, message, negateDecimal(amount), currency, {
    rate: used,
    least: amount.places,
  });
  const whole = { amount, step };
  return sumOf("tax.payable", nothing, currency, [whole, taken], { least: amount.places });
}
