/** Charges that a declaration states beside the price, of the whole shipment or of one item. */
import type { GoodsShipment, Item } from "../declaration/declaration.ts";
import { readMoney, readNumber } from "./amounts.ts";
import type { Money } from "./amounts.ts";
import type { ChargeKind } from "./incoterms.ts";
import type { Decimal } from "../money/decimal.ts";
import { said, tell } from "./told.ts";
import { given, withhold } from "./withheld.ts";
import type { Outcome } from "./withheld.ts";

/** An amount, or a percentage of the price. */
type ChargeSize =
  | { readonly kind: "amount"; readonly money: Money }
  | { readonly kind: "percentage"; readonly rate: Decimal; readonly pointer: string };

export interface Charge {
  readonly kind: ChargeKind;
  /** by-terms: as the delivery term says; add and deduct: the code itself says it. */
  readonly effect: "by-terms" | "add" | "deduct";
  readonly size: Outcome<ChargeSize>;
}

interface ChargeCode {
  readonly kind: ChargeKind;
  readonly effect: Charge["effect"];
  readonly isPercentage: boolean;
}

/** Codes of the parcel file and the desk; the delivery term decides what they do. */
const ownCodes: Readonly<Record<string, ChargeKind>> = {
  FRT: "freight",
  INS: "insurance",
  INL: "inland-export",
  POA: "inland-import",
  DTY: "duty-tax",
  OTH: "other",
};

/** Additions of D.E. 4/9 that stand for the carriage to the border. */
const carriage: ReadonlySet<string> = new Set(["AK", "AR", "AS", "AT", "AU", "AW"]);

/**
 * What a charge code means. D.E. 4/9 (CDS volume 3, appendix 9; UCC annex B): codes in A are added,
 * codes in B deducted, whatever the terms, since they hold only what the price does not account for; a
 * second letter X makes them a percentage.
 */
function chargeCode(code: string): ChargeCode | undefined {
  const kind = Object.hasOwn(ownCodes, code) ? ownCodes[code] : undefined;
  if (kind) return { kind, effect: "by-terms", isPercentage: false };
  if (!/^[AB][A-Z]$/u.test(code)) return undefined;
  return {
    kind: carriage.has(code) ? "freight" : "other",
    effect: code.startsWith("A") ? "add" : "deduct",
    isPercentage: code.endsWith("X"),
  };
}

type ChargeRows = NonNullable<NonNullable<Item["customsValuation"]>["chargeDeductions"]>;

function chargeOf(
  { chargesTypeCode: code = "", otherChargeDeductionAmount: field }: ChargeRows[number],
  pointer: string,
): Charge {
  const meaning = chargeCode(code);
  const place = `${pointer}/otherChargeDeductionAmount`;
  if (!meaning) {
    const told = code === "" ? tell("charge-without-code") : tell("charge-unknown", { code });
    return {
      kind: "other",
      effect: "add",
      size: withhold(`${pointer}/chargesTypeCode`, "charge-unknown", told),
    };
  }
  const { kind, effect, isPercentage } = meaning;
  if (isPercentage) {
    const rate = readNumber(field?.value, place, said("charge", code));
    const size = rate.ok
      ? given({ kind: "percentage", rate: rate.value, pointer: place } as const)
      : rate;
    return { kind, effect, size };
  }
  const money = readMoney(field, place, said("charge", code));
  return {
    kind,
    effect,
    size: money.ok ? given({ kind: "amount", money: money.value } as const) : money,
  };
}

/** Charges of one item, stated with it. */
export function itemCharges(item: Item, pointer: string): Charge[] {
  return (item.customsValuation?.chargeDeductions ?? []).map((row, at) =>
    chargeOf(row, `${pointer}/customsValuation/chargeDeductions/${at}`),
  );
}

const header = "/goodsShipment/customsValuation";

/** Charges of the whole shipment, to be shared out over its items. */
export function shipmentCharges(shipment: GoodsShipment | undefined): Charge[] {
  const { freightChargeAmount: freight, chargeDeductions = [] } = shipment?.customsValuation ?? {};
  const charges = chargeDeductions.map((row, at) =>
    chargeOf(row, `${header}/chargeDeductions/${at}`),
  );
  if (!freight) return charges;
  const money = readMoney(freight, `${header}/freightChargeAmount`, said("freight"));
  const size = money.ok ? given({ kind: "amount", money: money.value } as const) : money;
  return [{ kind: "freight", effect: "by-terms", size }, ...charges];
}
