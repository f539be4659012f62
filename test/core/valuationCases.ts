/** Valuing a few goods into ringgit, and reading off what came out. */
import { decimalText } from "../../core/money/decimal.ts";
import { valueDeclaration } from "../../core/valuation/value.ts";
import type { Valuation, ValuationContext } from "../../core/valuation/value.ts";
import { day, declarationOf, ratesAt } from "./dutyCases.ts";
import type { Goods, Shipment } from "./dutyCases.ts";

export const myr = ratesAt({ USD: "4.45", EUR: "5.10", CNY: "0.62", JPY: "0.029" });

export function value(
  goods: readonly Goods[],
  shipment: Shipment = {},
  more: Partial<ValuationContext> = {},
): Valuation {
  return valueDeclaration(declarationOf(goods, shipment), {
    currency: "MYR",
    places: 2,
    mode: "half-up",
    day,
    rates: myr,
    target: "cif",
    apportionBy: {},
    ...more,
  });
}

export const shown = ({ items }: Valuation): (string | undefined)[] =>
  items.map((item) => item.value?.step.value);
export const codes = ({ items }: Valuation): string[][] =>
  items.map(({ withheld }) => withheld.map(({ code }) => code));
export const total = (valuation: Valuation): string | undefined =>
  valuation.total && decimalText(valuation.total);
