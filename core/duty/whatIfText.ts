/** What a change would cost as plain text, for the command line. */
import type { Language } from "../labels/language.ts";
import { stepLabel } from "../valuation/stepLabels.ts";
import { toldIn } from "../valuation/told.ts";
import type { Explanation } from "./explanation.ts";
import { amountText, figureWord, grouped, signed } from "./figureWords.ts";
import type { WhatIf } from "./whatIf.ts";

function totalText({ total, currency, withheld }: Explanation, language: Language): string {
  const isWhole = withheld.length === 0;
  return isWhole
    ? amountText(total, currency)
    : `${amountText(total, currency)} (${figureWord("part", language)})`;
}

function withheldText(reason: Explanation["withheld"][number], language: Language): string {
  const { item, type, pointer } = reason;
  const name = type ?? stepLabel("value.customs", language);
  return `${figureWord("withheld", language)}: ${item} ${name} — ${toldIn(reason, language)} [${pointer}]`;
}

/** The lines that change, the total before and after, and what cannot be known any more. */
export function whatIfText(
  { before, after, lines, difference }: Omit<WhatIf, "declaration">,
  language: Language = "en",
): string {
  const word = (text: string | null): string => (text === null ? "–" : grouped(text));
  const rows = lines.map(
    ({ item, type, before: old, after: other, difference: off }) =>
      `${figureWord("item", language)} ${item}  ${type}  ${word(old)} → ${word(other)}  ${signed(grouped(off))}`,
  );
  const off =
    difference === null
      ? figureWord("unknown", language)
      : `${signed(grouped(difference))} ${after.currency}`;
  return [
    ...(rows.length === 0 ? [figureWord("unchanged", language)] : rows),
    `${figureWord("total", language)}: ${totalText(before, language)} → ${totalText(after, language)}  ${off}`,
    ...after.withheld.map((reason) => withheldText(reason, language)),
  ].join("\n");
}
