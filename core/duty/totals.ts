/** Exact sums of a declaration's own fields, for declarations that are put together or taken apart. */
import type { Declaration, Item } from "../declaration/declaration.ts";
import type { Amount, Quantity } from "../declaration/schema.ts";
import { decimalText, parseDecimal, sumOfTexts } from "../money/decimal.ts";
import type { Decimal } from "../money/decimal.ts";

/** Places after the point that a text writes, kept in sums so that 12.50 stays 12.50. */
function writtenPlaces(texts: readonly string[]): number {
  return texts.reduce((most, text) => {
    const places = parseDecimal(text)?.places ?? 0;
    return places > most ? places : most;
  }, 0);
}

/** The sum as text; undefined when one of them is no number, or there is none. */
function textSum(texts: readonly string[]): string | undefined {
  const total = texts.length === 0 ? undefined : sumOfTexts(texts);
  return total && decimalText(total, writtenPlaces(texts));
}

/** The sum of amounts in one currency; undefined when they differ in currency or one is no number. */
export function amountSum(amounts: readonly Amount[]): Amount | undefined {
  const [first] = amounts;
  const value = textSum(amounts.map((each) => each.value));
  if (!first || value === undefined) return undefined;
  if (amounts.some(({ currencyID }) => currencyID !== first.currencyID)) return undefined;
  return { ...first, value };
}

/** The sum of quantities in one unit; undefined when they differ in unit or one is no number. */
export function quantitySum(quantities: readonly Quantity[]): Quantity | undefined {
  const [first] = quantities;
  const value = textSum(quantities.map((each) => each.value));
  if (!first || value === undefined) return undefined;
  if (quantities.some(({ unitCode }) => unitCode !== first.unitCode)) return undefined;
  return { ...first, value };
}

/** A number as the text of a field, with the places it carries. */
export function fieldDecimal(number: Decimal): string {
  return decimalText(number, number.places);
}

/** Items numbered from 1 in their order. */
function numbered(items: readonly Item[]): Item[] {
  return items.map((item, at) => ({ ...item, sequenceNumeric: String(at + 1) }));
}

/** The declaration with these items, numbered, and its count of items. */
export function withItems(declaration: Declaration, items: readonly Item[]): Declaration {
  return {
    ...declaration,
    goodsItemQuantity: { value: String(items.length) },
    goodsShipment: { ...declaration.goodsShipment, items: numbered(items) },
  };
}
