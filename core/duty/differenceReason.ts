/** Why customs' figure is probably another than ours. */
import {
  absolute,
  addDecimals,
  compareDecimals,
  decimalText,
  parseDecimal,
  subtractDecimals,
} from "../money/decimal.ts";
import type { Decimal } from "../money/decimal.ts";
import { isZero, roundDecimal } from "../money/divide.ts";
import { tell } from "../valuation/told.ts";
import type { Told } from "../valuation/told.ts";
import { leavesOf } from "../valuation/step.ts";
import type { DifferenceReason } from "./differenceReasons.ts";
import type { ExplainedLine } from "./explanation.ts";
import { checkNotice } from "./notice.ts";
import { equal } from "./pairs.ts";
import type { Theirs } from "./pairs.ts";

export interface Reason extends Told {
  readonly reason: DifferenceReason;
}

export function reason(code: DifferenceReason, told: Told): Reason {
  return { reason: code, ...told };
}

/** The price alone in our base, without freight, insurance and the like. */
function baseWithoutCharges(ours: ExplainedLine): Decimal | undefined {
  const [base] = ours.steps;
  if (base?.key !== "tax.base") return undefined;
  const kept = leavesOf(base).filter(({ key }) => key === "value.price" || key === "tax.earlier");
  return kept.reduce((sum, { value }) => addDecimals(sum, parseDecimal(value) ?? sum), {
    units: 0n,
    places: 0,
  });
}

function baseReason(ours: ExplainedLine, { figures }: Theirs): Reason | undefined {
  const base = parseDecimal(ours.base ?? "");
  if (!base || !figures.base || equal(base, figures.base)) return undefined;
  const bare = baseWithoutCharges(ours);
  if (bare && equal(bare, figures.base)) {
    return reason("base-without-charges", tell("base-without-charges"));
  }
  const off = decimalText(subtractDecimals(figures.base, base));
  return reason("base", tell("base-differs", { off }));
}

function rateReason(ours: ExplainedLine, { line, figures }: Theirs): Reason | undefined {
  const rate = parseDecimal(ours.rate ?? "");
  if (!rate || !figures.rate) return undefined;
  const shown = roundDecimal(rate, { places: figures.rate.places, mode: "half-up" });
  const cut = roundDecimal(rate, { places: figures.rate.places, mode: "down" });
  const isShownRounded =
    !equal(rate, figures.rate) && (equal(shown, figures.rate) || equal(cut, figures.rate));
  if (
    isShownRounded ||
    checkNotice(line, { places: 2, mode: "half-up" }).finding === "rounded-rate"
  ) {
    return reason("rounded-rate", tell("rounded-rate"));
  }
  if (equal(rate, figures.rate)) return undefined;
  return reason(
    "rate",
    tell("rate-differs", { theirs: decimalText(figures.rate), ours: decimalText(rate) }),
  );
}

/** `off` is payable to customs less payable by us. */
export function reasonOf(ours: ExplainedLine, theirs: Theirs, off: Decimal): Reason {
  const { figures } = theirs;
  const isReleased =
    figures.payable !== undefined &&
    isZero(figures.payable) &&
    !isZero(parseDecimal(ours.payable) ?? off);
  if (isReleased && figures.deducted && !isZero(figures.deducted)) {
    return reason("relief", tell("deducted", { amount: decimalText(figures.deducted, 2) }));
  }
  if (isReleased && figures.assessed && !isZero(figures.assessed)) {
    return reason("suspension", tell("held"));
  }
  if (isReleased && checkNotice(theirs.line, { places: 2, mode: "half-up" }).finding === "relief") {
    return reason("relief", tell("relieved"));
  }
  const why = baseReason(ours, theirs) ?? rateReason(ours, theirs);
  if (why) return why;
  if (compareDecimals(absolute(off), { units: 1n, places: 2 }) <= 0) {
    return reason("rounding", tell("one-unit"));
  }
  if (!figures.base || !figures.rate) {
    return reason("not-stated", tell("not-stated"));
  }
  return reason("unexplained", tell("unexplained"));
}
