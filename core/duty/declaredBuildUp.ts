/** The value build-up of a whole declaration: its invoice total, freight and insurance set out as FOB, freight, insurance and CIF. */
import type { Declaration } from "../declaration/declaration.ts";
import { compareDecimals, parseDecimal } from "../money/decimal.ts";
import { k1BuildUp } from "../valuation/buildUp.ts";
import type { BuildUpParts } from "../valuation/buildUp.ts";
import { shipmentCharges } from "../valuation/charges.ts";
import type { Charge } from "../valuation/charges.ts";
import type { ConversionContext } from "../valuation/rates.ts";
import { withFixedRates } from "../valuation/rates.ts";
import type { Step } from "../valuation/step.ts";
import type { Valuation } from "../valuation/value.ts";
import type { Rounding } from "../money/divide.ts";
import { amountSum } from "./totals.ts";

function moneyOf(charge: Charge | undefined): BuildUpParts["freight"] {
  if (!charge?.size.ok || charge.size.value.kind !== "amount") return undefined;
  return charge.size.value.money;
}

function priceOf({ goodsShipment }: Declaration): BuildUpParts["price"] | undefined {
  const prices = (goodsShipment?.items ?? []).flatMap(
    ({ commodity }) => commodity?.invoiceLine?.itemChargeAmount ?? [],
  );
  const sum = amountSum(prices);
  const amount = parseDecimal(sum?.value ?? "");
  if (!amount || sum?.currencyID === undefined) return undefined;
  return { amount, currency: sum.currencyID, pointer: "/invoiceAmount" };
}

/**
 * FOB, freight, insurance, CIF with their steps. Null where they are not the whole of the value: prices in
 * several currencies, other charges, charges of items, a value that is withheld or declared otherwise.
 */
export function declaredBuildUp(
  declaration: Declaration,
  valuation: Valuation,
  context: ConversionContext & Rounding,
): readonly Step[] | null {
  const price = priceOf(declaration);
  const term = declaration.goodsShipment?.tradeTerms?.conditionCode;
  if (!price || term === undefined || !valuation.total) return null;
  const charges = shipmentCharges(declaration.goodsShipment);
  const of = (kind: Charge["kind"]) => charges.filter((charge) => charge.kind === kind);
  const [freights, insurances] = [of("freight"), of("insurance")];
  if (freights.length > 1 || insurances.length > 1) return null;
  const [freight, insurance] = [moneyOf(freights[0]), moneyOf(insurances[0])];
  const parts: BuildUpParts = {
    term,
    price,
    ...(freight ? { freight } : {}),
    ...(insurance ? { insurance } : {}),
  };
  const rates = withFixedRates(declaration, context.currency, context.rates);
  const built = k1BuildUp(parts, { ...context, rates });
  if (!built.ok || compareDecimals(built.value.cif.amount, valuation.total) !== 0) return null;
  const { fob, cif } = built.value;
  return [fob.step, built.value.freight.step, built.value.insurance.step, cif.step];
}
