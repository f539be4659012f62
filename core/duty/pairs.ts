/** Which explained line and which notified line are the same tax on the same item. */
import { compareDecimals, parseDecimal } from "../money/decimal.ts";
import type { Decimal } from "../money/decimal.ts";
import type { ExplainedLine } from "./explanation.ts";
import type { NoticeFigures, NoticeLine } from "./notice.ts";
import type { TaxRole } from "./scheme.ts";

/** What a tax is, by its code in any of the code lists: so that a hub's A00 meets our CUD. */
export function roleOfType(type: string): TaxRole | undefined {
  if (/^(?:A00|A50|CUD)$/u.test(type)) return "duty";
  if (/^(?:A\d\d|ADD|CVD)$/u.test(type)) return "additional-duty";
  if (/^(?:B0[05]|VAT|GST|SST)$/u.test(type)) return "sales-tax";
  return /^(?:EXC|\d{3})$/u.test(type) ? "excise" : undefined;
}

export interface Pair {
  readonly ours: ExplainedLine | undefined;
  readonly theirs: { readonly line: NoticeLine; readonly figures: NoticeFigures } | undefined;
}

export type Theirs = NonNullable<Pair["theirs"]>;

/** Equal numbers, or both missing. */
export function equal(left: Decimal | undefined, right: Decimal | undefined): boolean {
  return (
    left === right ||
    (left !== undefined && right !== undefined && compareDecimals(left, right) === 0)
  );
}

/** How well a notified line fits ours; the best fit is taken, so that two lines of one type find each other. */
function fit(ours: ExplainedLine, { figures }: Theirs): 0 | 1 | 2 | 3 {
  if (String(ours.item) !== figures.item) return 0;
  if (ours.type !== figures.type) return ours.role === roleOfType(figures.type) ? 1 : 0;
  return equal(parseDecimal(ours.rate ?? ""), figures.rate) ? 3 : 2;
}

/** Each line with its counterpart, ours in their order, then what only customs has. */
export function pairsOf(lines: readonly ExplainedLine[], notified: readonly Theirs[]): Pair[] {
  const open = new Set(notified);
  const found = new Map<ExplainedLine, Theirs>();
  for (const wanted of [3, 2, 1] as const) {
    for (const ours of lines) {
      if (found.has(ours)) continue;
      const theirs = [...open].find((each) => fit(ours, each) === wanted);
      if (!theirs) continue;
      open.delete(theirs);
      found.set(ours, theirs);
    }
  }
  return [
    ...lines.map((ours) => ({ ours, theirs: found.get(ours) })),
    ...[...open].map((theirs) => ({ ours: undefined, theirs })),
  ];
}
