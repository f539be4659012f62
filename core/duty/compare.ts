/** Our figures beside those of customs, line by line: what differs, by how much, and what the likely reason is. */
import { addDecimals, decimalText, parseDecimal, subtractDecimals } from "../money/decimal.ts";
import type { Decimal } from "../money/decimal.ts";
import { isZero, negateDecimal } from "../money/divide.ts";
import { tell, tellAround } from "../valuation/told.ts";
import type { Told } from "../valuation/told.ts";
import { reason, reasonOf } from "./differenceReason.ts";
import type { Reason } from "./differenceReason.ts";
import type { DifferenceReason } from "./differenceReasons.ts";
import type { ExplainedLine, Explanation } from "./explanation.ts";
import { noticeFigures } from "./notice.ts";
import type { NoticeFigures, NoticeLine } from "./notice.ts";
import { equal, pairsOf, roleOfType } from "./pairs.ts";
import type { Theirs } from "./pairs.ts";

interface Side {
  readonly type: string;
  readonly base: string | null;
  readonly rate: string | null;
  readonly amount: string | null;
  readonly payable: string | null;
}

interface ComparedLine extends Told {
  /** Number of the item; "" for a sum over the declaration. */
  readonly item: string;
  readonly type: string;
  readonly ours: Side | null;
  readonly theirs: Side | null;
  /** What differs. */
  readonly differs: readonly ("base" | "rate" | "amount" | "payable")[];
  /** Payable to customs less payable by us; null when one side has none. */
  readonly difference: string | null;
  /** Why, and the same told in words. */
  readonly reason: DifferenceReason;
}

export interface Comparison {
  readonly same: boolean;
  readonly lines: readonly ComparedLine[];
  readonly ours: string;
  readonly theirs: string;
  readonly difference: string;
}

function ourSide({ type, base, rate, amount, payable }: ExplainedLine): Side {
  return { type, base, rate, amount, payable };
}

function theirSide({ type, base, rate, assessed, payable }: NoticeFigures): Side {
  const text = (number: Decimal | undefined, least: number): string | null =>
    number === undefined ? null : decimalText(number, least);
  return {
    type,
    base: text(base, 2),
    rate: text(rate, 0),
    amount: text(assessed, 2),
    payable: text(payable, 2),
  };
}

function differing(ours: Side, theirs: Side): ComparedLine["differs"] {
  const keys = ["base", "rate", "amount", "payable"] as const;
  return keys.filter((key) => {
    const [left, right] = [ours[key], theirs[key]];
    // A quantity or a rate in words has no counterpart in a notice.
    if (left === null || right === null) return false;
    const [a, b] = [parseDecimal(left), parseDecimal(right)];
    return a !== undefined && b !== undefined && !equal(a, b);
  });
}

function compareBoth(ours: ExplainedLine, theirs: Theirs): ComparedLine {
  const [left, right] = [ourSide(ours), theirSide(theirs.figures)];
  const [a, b] = [parseDecimal(ours.payable), theirs.figures.payable];
  const off = a && b ? subtractDecimals(b, a) : undefined;
  const isSame = off !== undefined && isZero(off);
  const why = isSame || !off ? reason("same", tell("same")) : reasonOf(ours, theirs, off);
  return {
    item: theirs.figures.item,
    type: ours.type,
    ours: left,
    theirs: right,
    differs: differing(left, right),
    difference: off ? decimalText(off, 2) : null,
    ...why,
  };
}

function missingOurs({ figures }: Theirs, { withheld }: Explanation): Reason {
  if (!figures.payable || isZero(figures.payable)) {
    return reason("same", tell("told-not-payable"));
  }
  const held = withheld.find(
    ({ item, type }) =>
      String(item) === figures.item &&
      (type === figures.type || (type !== null && roleOfType(type) === roleOfType(figures.type))),
  );
  return held
    ? reason("withheld", tellAround("ours-withheld", held))
    : reason("not-computed", tell("not-computed"));
}

function onlyTheirs(line: Theirs, explained: Explanation): ComparedLine {
  const { figures } = line;
  const why = missingOurs(line, explained);
  const theirs = theirSide(figures);
  return {
    item: figures.item,
    type: figures.type,
    ours: null,
    theirs,
    differs: [],
    difference: theirs.payable,
    ...why,
  };
}

function onlyOurs(line: ExplainedLine): ComparedLine {
  const payable = parseDecimal(line.payable);
  const isNothing = payable !== undefined && isZero(payable);
  const why = isNothing
    ? reason("same", tell("not-notified-nothing"))
    : reason("not-notified", tell("not-notified"));
  const difference = payable ? decimalText(negateDecimal(payable), 2) : null;
  return {
    item: String(line.item),
    type: line.type,
    ours: ourSide(line),
    theirs: null,
    differs: [],
    difference,
    ...why,
  };
}

/**
 * Explained lines against notified ones. Lines are matched by item and type, of several of one type by
 * rate, then by what the tax is (a hub's A00 meets our CUD). A notice without items' lines (a sum) is
 * left to the totals.
 */
export function compareTaxes(explained: Explanation, notified: readonly NoticeLine[]): Comparison {
  const known = notified.map((line) => ({ line, figures: noticeFigures(line) }));
  const ofItems = known.filter(({ figures }) => figures.item !== "");
  const lines = pairsOf(explained.lines, ofItems).flatMap(({ ours, theirs }) => {
    if (ours && theirs) return [compareBoth(ours, theirs)];
    if (ours) return [onlyOurs(ours)];
    return theirs ? [onlyTheirs(theirs, explained)] : [];
  });
  const counted = ofItems.length > 0 ? ofItems : known;
  const nothing: Decimal = { units: 0n, places: 2 };
  const theirs = counted.reduce(
    (sum, { figures }) => addDecimals(sum, figures.payable ?? nothing),
    nothing,
  );
  const ours = parseDecimal(explained.total) ?? nothing;
  const difference = subtractDecimals(theirs, ours);
  return {
    same: isZero(difference) && lines.every((line) => line.reason === "same"),
    lines,
    ours: decimalText(ours, 2),
    theirs: decimalText(theirs, 2),
    difference: decimalText(difference, 2),
  };
}
