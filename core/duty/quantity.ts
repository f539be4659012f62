/** The quantity of an item in the unit in which it is taxed. */
import { likelyUnit, units } from "../codes/units.ts";
import type { Quantity } from "../declaration/schema.ts";
import { compareDecimals, multiplyDecimals } from "../money/decimal.ts";
import type { Decimal } from "../money/decimal.ts";
import { divideDecimals, percentOf } from "../money/divide.ts";
import { readNumber } from "../valuation/amounts.ts";
import { input, leaf } from "../valuation/step.ts";
import type { Figure } from "../valuation/step.ts";
import { said, tell } from "../valuation/told.ts";
import { given, withhold } from "../valuation/withheld.ts";
import type { Outcome } from "../valuation/withheld.ts";
import type { ItemFacts } from "./commodity.ts";
import { unitOf } from "./units.ts";
import type { Unit } from "./units.ts";

interface Stated {
  readonly field: Quantity | undefined;
  readonly pointer: string;
  readonly what: string;
  /** The unit where the field names none. */
  readonly usual: string | null;
}

// Finer than any quantity is stated: six places in the format, and factors of at most twelve.
const fine = { places: 18, mode: "half-up" } as const;

function readQuantity({ field, pointer, what }: Stated): Outcome<Decimal> {
  if (field?.value === undefined || field.value === "") {
    return withhold(pointer, "quantity-missing", tell("quantity-missing", { what }));
  }
  const number = readNumber(field.value, pointer, what);
  if (!number.ok) {
    const code =
      number.withheld.code === "negative-amount" ? "negative-quantity" : number.withheld.code;
    return { ok: false, withheld: { ...number.withheld, code } };
  }
  if (number.value.units === 0n) {
    return withhold(pointer, "zero-quantity", tell("zero-quantity", { what }));
  }
  return number;
}

function unknownUnit(code: string, pointer: string, wanted: string): ReturnType<typeof withhold> {
  const meant = likelyUnit(code);
  const isMeant = meant !== undefined && meant !== code;
  const key = Object.hasOwn(units, code) ? "unit-other" : "unit-unknown";
  const told = isMeant
    ? tell(`${key}-meant`, { code, wanted, meant })
    : tell(key, { code, wanted });
  return withhold(pointer, "unit-unknown", told);
}

function inUnit(stated: Stated, wantedCode: string, wanted: Unit): Outcome<Figure> {
  const number = readQuantity(stated);
  if (!number.ok) return number;
  const code = stated.field?.unitCode ?? stated.usual;
  if (code === null) {
    const told = tell("unit-missing", { what: stated.what, wanted: wantedCode });
    return withhold(`${stated.pointer}/unitCode`, "unit-missing", told);
  }
  const unit = unitOf(code);
  if (!unit || unit.kind !== wanted.kind)
    return unknownUnit(code, `${stated.pointer}/unitCode`, wantedCode);
  const isSame = compareDecimals(unit.factor, wanted.factor) === 0;
  const amount = isSame
    ? number.value
    : divideDecimals(multiplyDecimals(number.value, unit.factor), wanted.factor, fine);
  const formula = isSame ? "quantity" : `quantity × ${code} in ${wantedCode}`;
  const inputs = [input("quantity", number.value, code, stated.pointer)];
  return given(leaf("tax.quantity", formula, amount, wantedCode, { inputs }));
}

/** Quantities that the item's tax rows state for themselves (alcoholic strength, litres, a tax base in pieces). */
function statedForTax(item: ItemFacts, wanted: Unit): Stated | undefined {
  const rows = item.item.commodity?.dutyTaxFees ?? [];
  const at = rows.findIndex(
    ({ specificTaxBaseQuantity: field }) => unitOf(field?.unitCode ?? "")?.kind === wanted.kind,
  );
  if (at < 0) return undefined;
  const pointer = `${item.pointer}/commodity/dutyTaxFees/${at}/specificTaxBaseQuantity`;
  return {
    field: rows[at]?.specificTaxBaseQuantity,
    pointer,
    what: said("taxed-quantity"),
    usual: null,
  };
}

function measured(item: ItemFacts, wantedCode: string, wanted: Unit, impliesUnit: boolean): Stated {
  const measure = item.item.commodity?.goodsMeasure;
  const place = `${item.pointer}/commodity/goodsMeasure`;
  if (wanted.kind === "mass") {
    return {
      field: measure?.netMass,
      pointer: `${place}/netMass`,
      what: said("net-mass"),
      usual: "KGM",
    };
  }
  return {
    field: measure?.tariffQuantity,
    pointer: `${place}/tariffQuantity`,
    what: said("supplementary"),
    usual: impliesUnit ? wantedCode : null,
  };
}

/** Litres of pure alcohol: litres × strength, which a tax row states in ASV (per cent by volume). */
function pureAlcohol(item: ItemFacts, impliesUnit: boolean): Outcome<Figure> {
  const rows = item.item.commodity?.dutyTaxFees ?? [];
  const at = rows.findIndex(({ specificTaxBaseQuantity: field }) => field?.unitCode === "ASV");
  const pointer = `${item.pointer}/commodity/dutyTaxFees/${at < 0 ? 0 : at}/specificTaxBaseQuantity`;
  const litre = unitOf("LTR");
  const what = said("strength");
  const strength = readQuantity({
    field: rows[at]?.specificTaxBaseQuantity,
    pointer,
    what,
    usual: null,
  });
  if (!strength.ok || !litre) return strength.ok ? unknownUnit("LTR", pointer, "LPA") : strength;
  const litres = inUnit(measured(item, "LTR", litre, impliesUnit), "LTR", litre);
  if (!litres.ok) return litres;
  const inputs = [...litres.value.step.inputs, input("strength", strength.value, "% vol", pointer)];
  const amount = percentOf(litres.value.amount, strength.value);
  return given(leaf("tax.quantity", "litres × strength", amount, "LPA", { inputs }));
}

/** The quantity of an item in a unit; `impliesUnit`: a supplementary quantity without unit is in the tariff's. */
export function quantityIn(
  item: ItemFacts,
  unitCode: string,
  impliesUnit: boolean,
): Outcome<Figure> {
  const wanted = unitOf(unitCode);
  if (!wanted) {
    const pointer = `${item.pointer}/commodity/classifications/0/id`;
    return withhold(pointer, "unit-unknown", tell("tariff-unit", { hs: item.hs, unit: unitCode }));
  }
  const own = statedForTax(item, wanted);
  if (own) return inUnit(own, unitCode, wanted);
  const hasAlcohol = item.item.commodity?.goodsMeasure?.tariffQuantity?.unitCode === "LPA";
  if (wanted.kind === "alcohol" && !hasAlcohol) return pureAlcohol(item, impliesUnit);
  return inUnit(measured(item, unitCode, wanted, impliesUnit), unitCode, wanted);
}
