/** A declaration taken apart so that each part stays under a limit; what stood in the header is shared out, so that all totals stay exact. */
import { fail, succeed } from "../contract.ts";
import type { CallResult } from "../contract.ts";
import type { Declaration, Item } from "../declaration/declaration.ts";
import type { Amount, Quantity } from "../declaration/schema.ts";
import { apportion } from "../money/apportion.ts";
import { addDecimals, compareDecimals, parseDecimal, zero } from "../money/decimal.ts";
import type { Decimal } from "../money/decimal.ts";
import { sumDecimals } from "../money/divide.ts";
import { explainDeclaration } from "./explain.ts";
import type { DutyContext } from "./explain.ts";
import type { SplitMeasure } from "./reshapings.ts";
import { fieldDecimal, withItems } from "./totals.ts";

export interface SplitWish {
  /** value: prices in the invoice's currency; customs-value: in the home currency; gross-mass: kg; items: how many. */
  readonly by: SplitMeasure;
  /** The most that one part may have; an item that has more alone becomes a part alone. */
  readonly limit: string;
  /** LRN of each part, from 0: an LRN is never used twice. */
  readonly lrnOf: (part: number) => string;
  /** Rates and tariff, for customs-value. */
  readonly context?: DutyContext;
}

export interface Split {
  /** New declarations; the old one is the way back. */
  readonly parts: readonly Declaration[];
  /** The rows of the old items that each part holds. */
  readonly from: readonly (readonly number[])[];
}

const one: Decimal = { units: 1n, places: 0 };

function sizeOf(
  item: Item,
  at: number,
  { by }: SplitWish,
  customsValues: ReadonlyMap<number, string>,
): Decimal | undefined {
  if (by === "items") return one;
  const texts = {
    value: item.commodity?.invoiceLine?.itemChargeAmount?.value,
    "gross-mass": item.commodity?.goodsMeasure?.grossMass?.value,
    "customs-value": customsValues.get(at),
  };
  const size = parseDecimal(texts[by] ?? "");
  return size && size.units >= 0n ? size : undefined;
}

function customsValuesOf(
  declaration: Declaration,
  { by, context }: SplitWish,
): Map<number, string> {
  const found = new Map<number, string>();
  if (by !== "customs-value" || !context) return found;
  // Numbered anew, so that each value finds its row whatever numbers the items had.
  const items = declaration.goodsShipment?.items ?? [];
  const { values } = explainDeclaration(withItems(declaration, items), context);
  for (const at of items.keys()) {
    const value = values.find(({ item }) => item === at + 1);
    if (value) found.set(at, value.value);
  }
  return found;
}

/** Rows in groups of at most the limit, in the order of the items. */
function groupsOf(sizes: readonly Decimal[], limit: Decimal): number[][] {
  const groups: number[][] = [];
  let group: number[] = [];
  let filled = zero;
  for (const [at, size] of sizes.entries()) {
    const sum = addDecimals(filled, size);
    if (group.length > 0 && compareDecimals(sum, limit) > 0) {
      groups.push(group);
      group = [at];
      filled = size;
    } else {
      group.push(at);
      filled = sum;
    }
  }
  return group.length > 0 ? [...groups, group] : groups;
}

type Texts = (item: Item) => string | undefined;

const priceOf: Texts = (item) => item.commodity?.invoiceLine?.itemChargeAmount?.value;
const massOf: Texts = (item) => item.commodity?.goodsMeasure?.grossMass?.value;
const packagesOf: Texts = (item) => {
  const counts = (item.packagings ?? []).map(
    ({ quantity }) => parseDecimal(quantity?.value ?? "") ?? zero,
  );
  return fieldDecimal(sumDecimals(counts));
};

function weightsOf(groups: readonly (readonly Item[])[], text: Texts): Decimal[] {
  const sums = groups.map((items) =>
    sumDecimals(items.map((item) => parseDecimal(text(item) ?? "") ?? zero)),
  );
  // Where nothing tells the parts apart, they share by their number of items.
  if (sums.some(({ units }) => units > 0n)) return sums;
  return groups.map((items) => sumDecimals(items.map(() => one)));
}

/** A field of the header shared out; the field itself where it is no number, so that a fault stays seen. */
function shared<Field extends Amount | Quantity>(
  field: Field,
  weights: readonly Decimal[],
  least: number,
): Field[] {
  const total = parseDecimal(field.value);
  const places = total && total.places > least ? total.places : least;
  const parts = total && apportion(total, weights, places);
  return weights.map((_, at) => {
    const part = parts?.[at];
    return part ? { ...field, value: fieldDecimal(part) } : field;
  });
}

/** The header of each part. */
function headersOf(declaration: Declaration, groups: readonly (readonly Item[])[]): Declaration[] {
  const byPrice = weightsOf(groups, priceOf);
  const { invoiceAmount, totalGrossMass, totalPackageQuantity, goodsShipment } = declaration;
  const valuation = goodsShipment?.customsValuation;
  const invoice = invoiceAmount && shared(invoiceAmount, byPrice, 2);
  const mass = totalGrossMass && shared(totalGrossMass, weightsOf(groups, massOf), 0);
  const packages =
    totalPackageQuantity && shared(totalPackageQuantity, weightsOf(groups, packagesOf), 0);
  const freight =
    valuation?.freightChargeAmount && shared(valuation.freightChargeAmount, byPrice, 2);
  const guarantees = declaration.obligationGuarantees?.map((row) => ({
    row,
    amounts: row.amount && shared(row.amount, byPrice, 2),
  }));
  const charges = valuation?.chargeDeductions?.map((row) => ({
    row,
    amounts: row.otherChargeDeductionAmount && shared(row.otherChargeDeductionAmount, byPrice, 2),
  }));
  return groups.map((_, at) => {
    const [total, grossMass, count, carriage] = [
      invoice?.[at],
      mass?.[at],
      packages?.[at],
      freight?.[at],
    ];
    const rows = charges?.map(({ row, amounts }) => {
      const amount = amounts?.[at];
      return amount ? { ...row, otherChargeDeductionAmount: amount } : row;
    });
    return {
      ...declaration,
      ...(total ? { invoiceAmount: total } : {}),
      ...(grossMass ? { totalGrossMass: grossMass } : {}),
      ...(count ? { totalPackageQuantity: count } : {}),
      ...(guarantees
        ? {
            obligationGuarantees: guarantees.map(({ row, amounts }) => {
              const amount = amounts?.[at];
              return amount ? { ...row, amount } : row;
            }),
          }
        : {}),
      goodsShipment: {
        ...goodsShipment,
        ...(valuation
          ? {
              customsValuation: {
                ...valuation,
                ...(carriage ? { freightChargeAmount: carriage } : {}),
                ...(rows ? { chargeDeductions: rows } : {}),
              },
            }
          : {}),
      },
    };
  });
}

/**
 * The declaration in parts, each of at most the limit where its items allow it; items stay in their
 * order. Invoice total, freight, charges, gross mass and packages are shared out by largest remainder,
 * so that the parts sum to what stood there. Errors: `bad-limit`, `several-currencies`, `size-missing`.
 */
export function splitByThreshold(declaration: Declaration, wish: SplitWish): CallResult<Split> {
  const items = declaration.goodsShipment?.items ?? [];
  const limit = parseDecimal(wish.limit);
  if (!limit || limit.units <= 0n) {
    return fail("bad-limit", `The limit “${wish.limit}” is no number above 0.`);
  }
  const currencies = new Set(
    items.map(({ commodity }) => commodity?.invoiceLine?.itemChargeAmount?.currencyID),
  );
  if (currencies.size > 1 && wish.by !== "customs-value") {
    return fail(
      "several-currencies",
      "The items are priced in several currencies: split by customs value.",
    );
  }
  const customsValues = customsValuesOf(declaration, wish);
  const sizes: Decimal[] = [];
  for (const [at, item] of items.entries()) {
    const size = sizeOf(item, at, wish, customsValues);
    if (!size) {
      return fail("size-missing", `Item ${at + 1} has no ${wish.by} to split by: fill it in.`);
    }
    sizes.push(size);
  }
  const from = groupsOf(sizes, limit);
  if (from.length < 2) return succeed({ parts: [declaration], from });
  const groups = from.map((rows) => rows.flatMap((at) => items[at] ?? []));
  const headers = headersOf(declaration, groups);
  const parts = groups.map((group, part) => ({
    ...withItems(headers[part] ?? declaration, group),
    functionalReferenceID: wish.lrnOf(part),
  }));
  return succeed({ parts, from });
}
