/** Totals of the header that follow from the items, for a header that does not give them. */
import type { Fill } from "../contract/keying.ts";
import type { Declaration } from "../declaration/declaration.ts";
import { amountSum, quantitySum } from "../duty/totals.ts";

function given<T>(values: readonly (T | undefined)[]): readonly T[] | undefined {
  const present = values.filter((value) => value !== undefined);
  return present.length === values.length && present.length > 0 ? present : undefined;
}

function amounts(declaration: Declaration): Fill[] {
  const items = declaration.goodsShipment?.items ?? [];
  const prices = given(items.map(({ commodity }) => commodity?.invoiceLine?.itemChargeAmount));
  const total = prices && amountSum(prices);
  if (!total || (declaration.invoiceAmount?.value ?? "") !== "") return [];
  const value: Fill = { pointer: "/invoiceAmount", value: total.value, source: "sum" };
  return total.currencyID === undefined || declaration.invoiceAmount?.currencyID !== undefined
    ? [value]
    : [value, { pointer: "/invoiceAmount/currencyID", value: total.currencyID, source: "sum" }];
}

function mass(declaration: Declaration): Fill[] {
  const items = declaration.goodsShipment?.items ?? [];
  const masses = given(items.map(({ commodity }) => commodity?.goodsMeasure?.grossMass));
  const total = masses && quantitySum(masses);
  if (!total || (declaration.totalGrossMass?.value ?? "") !== "") return [];
  const { unitCode = "KGM" } = total;
  return [
    { pointer: "/totalGrossMass", value: total.value, source: "sum" },
    { pointer: "/totalGrossMass/unitCode", value: unitCode, source: "sum" },
  ];
}

function packages(declaration: Declaration): Fill[] {
  const items = declaration.goodsShipment?.items ?? [];
  const rows = items.flatMap(({ packagings }) => packagings ?? []);
  const counts = given(rows.map(({ quantity }) => quantity));
  const total = counts && quantitySum(counts.map(({ value }) => ({ value })));
  if (!total || (declaration.totalPackageQuantity?.value ?? "") !== "") return [];
  return [{ pointer: "/totalPackageQuantity", value: total.value, source: "sum" }];
}

/**
 * Sums for empty totals: invoice amount, gross mass, packages. A total is left out where an item lacks the figure,
 * or where currencies or units differ.
 */
export function sumFills(declaration: Declaration): Fill[] {
  return [...amounts(declaration), ...mass(declaration), ...packages(declaration)];
}
