/** Declarations, rates and measures from which the tests of value and duty are made. */
import type { Declaration, Item } from "../../core/declaration/declaration.ts";
import { measureOf } from "../../core/duty/measure.ts";
import type { Measure, TariffRow } from "../../core/duty/measure.ts";
import { addDecimals, compareDecimals, parseDecimal, zero } from "../../core/money/decimal.ts";
import type { Decimal } from "../../core/money/decimal.ts";
import { ratesOf } from "../../core/valuation/rates.ts";
import type { Rates } from "../../core/valuation/rates.ts";
import { leavesOf } from "../../core/valuation/step.ts";
import type { Step } from "../../core/valuation/step.ts";

// `npm run prove` raises the count and moves the seed; both are printed, so that a failure replays.
export const runs = Number(process.env["TIDEWAITER_FUZZ"] ?? 2000);
export const seed = Number(process.env["TIDEWAITER_SEED"] ?? 20_261_122);

export const day = "2026-06-15";

export function decimal(text: string): Decimal {
  const number = parseDecimal(text);
  if (!number) throw new Error(`No decimal: ${text}`);
  return number;
}

/** One item as the tests need it. */
export interface Goods {
  readonly price?: string;
  readonly currency?: string;
  readonly hs?: string;
  readonly origin?: string;
  readonly net?: string;
  readonly gross?: string;
  readonly quantity?: string;
  readonly unit?: string;
  readonly number?: string;
  readonly more?: Partial<Item>;
}

function itemOf(goods: Goods): Item {
  const { price, currency, hs, origin, net, gross, quantity, unit, number, more = {} } = goods;
  const { commodity, ...rest } = more;
  return {
    ...(number === undefined ? {} : { sequenceNumeric: number }),
    commodity: {
      ...(hs === undefined ? {} : { classifications: [{ id: hs, identificationTypeCode: "HS" }] }),
      ...(price === undefined
        ? {}
        : { invoiceLine: { itemChargeAmount: { value: price, currencyID: currency ?? "USD" } } }),
      goodsMeasure: {
        ...(gross === undefined ? {} : { grossMass: { value: gross } }),
        ...(net === undefined ? {} : { netMass: { value: net } }),
        ...(quantity === undefined
          ? {}
          : {
              tariffQuantity: {
                value: quantity,
                ...(unit === undefined ? {} : { unitCode: unit }),
              },
            }),
      },
      ...commodity,
    },
    ...(origin === undefined ? {} : { origins: [{ countryCode: origin, typeCode: "1" }] }),
    ...rest,
  };
}

/** A cap of the kind that several items of a parcel are. */
export function cap(price: string, more: Partial<Goods> = {}): Goods {
  return {
    price,
    currency: "CNY",
    hs: "650500",
    origin: "CN",
    gross: "0.5",
    net: "0.40",
    quantity: "2",
    unit: "H87",
    ...more,
  };
}

export interface Shipment {
  readonly terms?: string;
  readonly freight?: readonly [value: string, currency: string];
  readonly insurance?: readonly [value: string, currency: string];
  readonly charges?: readonly (readonly [code: string, value: string, currency: string])[];
  readonly mode?: string;
  readonly more?: Partial<Declaration>;
}

/** An import of goods. */
export function declarationOf(goods: readonly Goods[], shipment: Shipment = {}): Declaration {
  const { terms = "CIF", freight, insurance, charges = [], mode, more = {} } = shipment;
  const rows = [...(insurance ? [["INS", ...insurance] as const] : []), ...charges];
  return {
    typeCode: "IMA",
    ...(mode === undefined ? {} : { borderTransportMeans: { modeCode: mode } }),
    goodsShipment: {
      ...(terms === "" ? {} : { tradeTerms: { conditionCode: terms } }),
      customsValuation: {
        ...(freight ? { freightChargeAmount: { value: freight[0], currencyID: freight[1] } } : {}),
        chargeDeductions: rows.map(([chargesTypeCode, value, currencyID]) => ({
          chargesTypeCode,
          otherChargeDeductionAmount: { value, currencyID },
        })),
      },
      items: goods.map(itemOf),
    },
    ...more,
  };
}

/** Rates of 2026 into one currency: `{ USD: "4.45" }`. */
export function ratesAt(table: Readonly<Record<string, string>>, source = "test rates"): Rates {
  return ratesOf(
    Object.entries(table).map(([currency, rate]) => ({
      currency,
      rate,
      per: "1",
      source,
      from: "2026-01-01",
      to: "2026-12-31",
    })),
  );
}

/** A measure of 2026 from a row of a pack. */
export function measure(row: Partial<TariffRow>): Measure {
  const result = measureOf({
    hs: "",
    validFrom: "2026-01-01",
    validTo: "",
    origin: "",
    type: "CUD",
    kind: "",
    rate: "",
    amount: "",
    unit: "",
    minimum: "",
    maximum: "",
    source: "test tariff",
    label: "",
    ...row,
  });
  if (!result.ok) throw new Error(`${result.refusal.column}: ${result.refusal.message}`);
  return result.value;
}

/** Every step of a tree, from the top down. */
export function everyStep(steps: readonly Step[]): Step[] {
  return steps.flatMap((step) => [step, ...everyStep(step.children)]);
}

function sum(steps: readonly Step[]): Decimal {
  return steps.reduce((total, { value }) => addDecimals(total, decimal(value)), zero);
}

/** The steps whose children, or whose leaves, do not sum to them; none in a true explanation. */
export function unequalSteps(steps: readonly Step[]): Step[] {
  return everyStep(steps).filter(
    (step) =>
      step.children.length > 0 &&
      (compareDecimals(sum(step.children), decimal(step.value)) !== 0 ||
        compareDecimals(sum(leavesOf(step)), decimal(step.value)) !== 0),
  );
}
