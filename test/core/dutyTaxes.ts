/** Explaining a few goods under a law, and reading off what came out. */
import type { Measure } from "../../core/duty/measure.ts";
import { explainDeclaration } from "../../core/duty/explain.ts";
import type { DutyContext } from "../../core/duty/explain.ts";
import type { Explanation } from "../../core/duty/explanation.ts";
import { tariffOf } from "../../core/duty/tariff.ts";
import { day, declarationOf, ratesAt } from "./dutyCases.ts";
import type { Goods, Shipment } from "./dutyCases.ts";

export const rates = ratesAt({ USD: "4.45", EUR: "5.10", CNY: "0.62" });

export function explain(
  goods: readonly Goods[],
  measures: readonly Measure[],
  shipment: Shipment = {},
  more: Partial<DutyContext> = {},
): Explanation {
  const context: DutyContext = {
    profile: "my",
    form: "K1",
    day,
    rates,
    tariff: tariffOf(measures),
    ...more,
  };
  return explainDeclaration(declarationOf(goods, shipment), context);
}

/** `1 CUD 4872.04`, and the payable amount where it is another. */
export function lines({ lines: all }: Explanation): string[] {
  return all.map(({ item, type, amount, payable }) =>
    payable === amount ? `${item} ${type} ${amount}` : `${item} ${type} ${amount} → ${payable}`,
  );
}

/** `1 SST base-withheld /goodsShipment/…` */
export function reasons({ withheld }: Explanation): string[] {
  return withheld.map(
    ({ item, type, code, pointer }) => `${item} ${type ?? "value"} ${code} ${pointer}`,
  );
}
