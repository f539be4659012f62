/** Tax lines of a practice assessment, computed from the declaration's own amounts in exact decimals. */
import { add, percentOf, readDecimal, roundTo, writeDecimal } from "./amounts.ts";
import type { Decimal } from "./amounts.ts";
import { childrenOf, elementAt, goodsItems, textAt } from "./reading.ts";
import type { XmlElement } from "./reading.ts";
import type { TaxLine } from "./wire.ts";

/** Practice rates, in per cent, where an item states none of its own; they are no country's law. */
const practiceRates = [
  { type: "A00", rate: "5.00" },
  { type: "B00", rate: "10.00" },
] as const;

interface Charge {
  readonly type: string;
  readonly rate: string;
  /** The base the item states, if it does. */
  readonly base: Decimal | null;
}

/**
 * One line per item and tax: the item's own DutyTaxFee rows that carry a rate, else the practice duty and tax.
 * Duty (types not beginning with B) is on the item's value; tax (B…) on value and duty. Each line is rounded
 * once, to two decimals. An item without any amount gets no line.
 */
export function assess(declaration: XmlElement): TaxLine[] {
  const invoiceCurrency = elementAt(declaration, "InvoiceAmount")?.attributes["currencyID"];
  return goodsItems(declaration).flatMap((item, index) => {
    const stated = valueOf(item);
    if (stated === null) return [];
    const currency = stated.currency ?? invoiceCurrency ?? "XXX";
    return assessItem(index + 1, stated.value, currency, chargesOf(item));
  });
}

function assessItem(
  item: number,
  value: Decimal,
  currency: string,
  charges: readonly Charge[],
): TaxLine[] {
  let dutiable = value;
  const lines: TaxLine[] = [];
  for (const charge of charges) {
    const rate = readDecimal(charge.rate);
    if (rate === null) continue;
    const base = charge.base ?? (charge.type.startsWith("B") ? dutiable : value);
    const amount = roundTo(percentOf(base, rate), 2);
    if (!charge.type.startsWith("B")) dutiable = add(dutiable, amount);
    const text = writeDecimal(amount);
    lines.push({
      item,
      type: charge.type,
      base: writeDecimal(base),
      rate: charge.rate,
      amount: text,
      payable: text,
      currency,
    });
  }
  return lines;
}

function chargesOf(item: XmlElement): readonly Charge[] {
  const commodity = elementAt(item, "Commodity");
  const rows = commodity === null ? [] : childrenOf(commodity, "DutyTaxFee");
  const stated = rows.flatMap((row) => {
    const rate = readDecimal(textAt(row, "TaxRateNumeric"));
    const type = textAt(row, "TypeCode");
    if (rate === null || type === "") return [];
    return [
      { type, rate: writeDecimal(rate), base: readDecimal(textAt(row, "AdValoremTaxBaseAmount")) },
    ];
  });
  if (stated.length > 0)
    return stated.toSorted(
      (left, right) => Number(left.type.startsWith("B")) - Number(right.type.startsWith("B")),
    );
  return practiceRates.map((practice) => ({ ...practice, base: null }));
}

function valueOf(item: XmlElement): { value: Decimal; currency: string | undefined } | null {
  const places = [
    ["CustomsValueAmount"],
    ["StatisticalValueAmount"],
    ["Commodity", "InvoiceLine", "ItemChargeAmount"],
  ];
  for (const place of places) {
    const element = elementAt(item, ...place);
    const value = element === null ? null : readDecimal(element.text);
    if (element === null || value === null || value.units < 0n) continue;
    const currency = element.attributes["currencyID"];
    return {
      value,
      currency: currency !== undefined && /^[A-Z]{3}$/.test(currency) ? currency : undefined,
    };
  }
  return null;
}
