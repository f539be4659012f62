/** What a change would cost: both explanations and the difference, before anything is kept. */
import { itemPointer } from "../declaration/itemPlaces.ts";
import { succeed } from "../contract.ts";
import type { CallResult } from "../contract.ts";
import type { Declaration } from "../declaration/declaration.ts";
import { declarationOf, documentOf } from "../declaration/document.ts";
import { setFields } from "../declaration/setFields.ts";
import type { SetField } from "../declaration/withFields.ts";
import { decimalText, parseDecimal, subtractDecimals } from "../money/decimal.ts";
import type { Decimal } from "../money/decimal.ts";
import { isZero } from "../money/divide.ts";
import { commodityRows, itemFacts } from "./commodity.ts";
import type { ItemFacts } from "./commodity.ts";
import { explainDeclaration } from "./explain.ts";
import type { DutyContext } from "./explain.ts";
import type { ExplainedLine, Explanation } from "./explanation.ts";

/** What a broker would try. */
export interface Wish {
  /** Numbers of the items that hs and origin are for; all when absent. */
  readonly items?: readonly number[];
  readonly hs?: string;
  readonly origin?: string;
  readonly incoterm?: string;
  /** Of all prices and the invoice total; the figures stay. */
  readonly currency?: string;
}

/** The code goes where the item's tariff code stands: one split into eight digits and the rest stays split. */
function hsChanges({ at, item }: ItemFacts, hs: string): SetField[] {
  const pointer = itemPointer(at, "/commodity/classifications");
  const rows = item.commodity?.classifications ?? [];
  const { main, more } = commodityRows(item);
  if (main < 0) {
    return [
      { pointer: `${pointer}/${rows.length}/id`, value: hs },
      { pointer: `${pointer}/${rows.length}/identificationTypeCode`, value: "HS" },
    ];
  }
  const isSplit = rows[main]?.identificationTypeCode === "TSP";
  if (!isSplit) return [{ pointer: `${pointer}/${main}/id`, value: hs }];
  const rest = hs.slice(8);
  const row = more < 0 ? rows.length : more;
  const isNew = more < 0 && rest !== "";
  return [
    { pointer: `${pointer}/${main}/id`, value: hs.slice(0, 8) },
    // Digits of the old code must not end the new one.
    ...(more >= 0 || isNew
      ? [{ pointer: `${pointer}/${row}/id`, value: rest === "" ? null : rest }]
      : []),
    ...(isNew ? [{ pointer: `${pointer}/${row}/identificationTypeCode`, value: "TRC" }] : []),
  ];
}

/** Goods have one origin, whichever of its rows a preference is claimed under. */
function originChanges({ at, item }: ItemFacts, origin: string): SetField[] {
  const rows = item.origins?.length ?? 0;
  return Array.from({ length: rows === 0 ? 1 : rows }, (_, row) => ({
    pointer: itemPointer(at, `/origins/${row}/countryCode`),
    value: origin,
  }));
}

/** The fields that a wish changes. */
export function changesFor(declaration: Declaration, wish: Wish): SetField[] {
  const items = declaration.goodsShipment?.items ?? [];
  const chosen = items
    .map(itemFacts)
    .filter(({ number }) => wish.items === undefined || wish.items.includes(number));
  const { hs, origin, incoterm, currency } = wish;
  return [
    ...(hs === undefined ? [] : chosen.flatMap((item) => hsChanges(item, hs))),
    ...(origin === undefined ? [] : chosen.flatMap((item) => originChanges(item, origin))),
    ...(incoterm === undefined
      ? []
      : [{ pointer: "/goodsShipment/tradeTerms/conditionCode", value: incoterm }]),
    ...(currency === undefined
      ? []
      : items.flatMap(({ commodity }, at) =>
          commodity?.invoiceLine?.itemChargeAmount
            ? [
                {
                  pointer: itemPointer(at, "/commodity/invoiceLine/itemChargeAmount/currencyID"),
                  value: currency,
                },
              ]
            : [],
        )),
    ...(currency === undefined || !declaration.invoiceAmount
      ? []
      : [{ pointer: "/invoiceAmount/currencyID", value: currency }]),
  ];
}

interface LineDifference {
  readonly item: number;
  readonly type: string;
  /** Payable; null where there is no such line. */
  readonly before: string | null;
  readonly after: string | null;
  /** After less before. */
  readonly difference: string;
}

export interface WhatIf {
  readonly declaration: Declaration;
  readonly before: Explanation;
  readonly after: Explanation;
  /** Lines whose payable amount changes. */
  readonly lines: readonly LineDifference[];
  /** After less before; null when a figure is withheld on either side, for then the totals do not compare. */
  readonly difference: string | null;
}

const nothing: Decimal = { units: 0n, places: 0 };

function difference(before: string | null, after: string | null): Decimal {
  return subtractDecimals(
    parseDecimal(after ?? "") ?? nothing,
    parseDecimal(before ?? "") ?? nothing,
  );
}

/** Lines by item and type; several of one type (additional duties) by their turn. */
function keyed(lines: readonly ExplainedLine[]): Map<string, ExplainedLine> {
  const found = new Map<string, ExplainedLine>();
  for (const line of lines) {
    let key = `${line.item} ${line.type}`;
    while (found.has(key)) key = `${key} again`;
    found.set(key, line);
  }
  return found;
}

function lineDifferences(before: Explanation, after: Explanation): LineDifference[] {
  const [left, right] = [keyed(before.lines), keyed(after.lines)];
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((key) => {
    const line = right.get(key) ?? left.get(key);
    const [a, b] = [left.get(key)?.payable ?? null, right.get(key)?.payable ?? null];
    const off = difference(a, b);
    if (!line || isZero(off)) return [];
    return [
      { item: line.item, type: line.type, before: a, after: b, difference: decimalText(off, 2) },
    ];
  });
}

/**
 * Both explanations with the changes made to a copy; the declaration given stays as it is. Errors are
 * those of `setFields`: `no-such-field`, `no-such-row`, `not-a-field`, `unwritable-character`.
 */
export function whatIf(
  declaration: Declaration,
  changes: readonly SetField[],
  context: DutyContext,
): CallResult<WhatIf> {
  const changed = setFields(documentOf(declaration), changes);
  if (!changed.ok) return changed;
  const other = declarationOf(changed.value);
  const before = explainDeclaration(declaration, context);
  const after = explainDeclaration(other, context);
  const isWhole = before.withheld.length === 0 && after.withheld.length === 0;
  const off = difference(before.total, after.total);
  return succeed({
    declaration: other,
    before,
    after,
    lines: lineDifferences(before, after),
    difference: isWhole ? decimalText(off, 2) : null,
  });
}
