/** How values are written on paper: digits in groups, moments with their time zone, addresses in lines. */
import type { Box } from "../contract/print.ts";
import { grouped } from "../duty/figureWords.ts";
import { decimalText, parseDecimal, sumOfTexts } from "../money/decimal.ts";

interface Amount {
  readonly value: string;
  readonly currencyID?: string;
}

/** `24360.1` as `24,360.10`; a text that is no decimal as it is. */
export function money(text: string | null | undefined): string {
  if (text === null || text === undefined) return "";
  const read = parseDecimal(text);
  return read === undefined ? text : grouped(decimalText(read, 2));
}

export function amountText(amount: Amount | undefined): string {
  if (amount === undefined) return "";
  return joined([money(amount.value), amount.currencyID], " ");
}

/** A number as it is written, its digits in groups. */
export function number(text: string | null | undefined): string {
  return text === null || text === undefined ? "" : grouped(text);
}

/** The exact sum of decimal texts; nothing when one of them is none. */
export function sumText(texts: readonly string[]): string {
  const sum = sumOfTexts(texts);
  return sum === undefined ? "" : money(decimalText(sum));
}

/** On paper nobody knows whose clock it was: the zone is written out. */
export function momentText(utc: string): string {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d/u.test(utc)
    ? `${utc.slice(0, 10)} ${utc.slice(11, 16)} UTC`
    : utc;
}

/** What is there of these, one after the other. */
export function joined(parts: readonly (string | null | undefined)[], by: string): string {
  return parts.filter((part) => part !== undefined && part !== null && part !== "").join(by);
}

interface Party {
  readonly name?: string;
  readonly id?: string;
  readonly address?: {
    readonly line?: string;
    readonly cityName?: string;
    readonly postcodeID?: string;
    readonly countryCode?: string;
  };
}

/** Name, number and address, a line each. */
export function partyLines(party: Party | undefined): string {
  const { name, id, address } = party ?? {};
  const place = joined([address?.postcodeID, address?.cityName], " ");
  return joined([name, id, address?.line, joined([place, address?.countryCode], ", ")], "\n");
}

/** Code and name of a place. */
export function placeText(place: Pick<Party, "id" | "name"> | undefined): string {
  return joined([place?.id, place?.name], " ");
}

export function box(label: string, value: string, more: Partial<Box> = {}): Box {
  return { label, value, span: 1, code: false, ...more };
}
