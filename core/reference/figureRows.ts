/** Rows of tariffs and of exchange rates. */
import { isCurrency } from "../codes/currencies.ts";
import type { Cells, ColumnMap } from "./columns.ts";
import { dayOf, figureOf, isZero, percentOf } from "./figures.ts";
import { rowFault, tariffKinds } from "./lists.ts";
import type { RateRow, RowFault, TariffKind, TariffRow } from "./lists.ts";

export type TariffColumn =
  | "hs"
  | "validFrom"
  | "validTo"
  | "origin"
  | "type"
  | "kind"
  | "rate"
  | "amount"
  | "currency"
  | "unit"
  | "minimum"
  | "maximum"
  | "source"
  | "label";
export type RateColumn = "currency" | "home" | "rate" | "per" | "validFrom" | "validTo" | "source";

/** Where a reading went wrong: the first reason is the row's. */
class Trouble {
  fault: RowFault | null = null;
  say(code: string, message: string): void {
    this.fault ??= rowFault(code, message);
  }
}

type Read = (text: string) => string | undefined;

/** A cell read by `read`; null when it is empty, a reason when it is something else. */
function optional(text: string, name: string, read: Read, trouble: Trouble): string | null {
  if (text === "") return null;
  const value = read(text);
  if (value === undefined)
    trouble.say("figure-malformed", `${name} “${text.slice(0, 40)}” cannot be read.`);
  return value ?? null;
}

interface Days {
  readonly validFrom: string;
  readonly validTo: string | null;
}

function daysOf(from: string, to: string, trouble: Trouble): Days {
  const validFrom = optional(from, "validFrom", dayOf, trouble) ?? "";
  const validTo = optional(to, "validTo", dayOf, trouble);
  if (validTo !== null && validTo < validFrom) {
    trouble.say("days-reversed", `validTo ${validTo} is before validFrom ${validFrom}.`);
  }
  return { validFrom, validTo };
}

type Figures = Pick<TariffRow, "rate" | "amount" | "unit" | "minimum" | "maximum">;

function kindOf(figures: Figures): TariffKind {
  if (figures.minimum !== null || figures.maximum !== null) return "mixed";
  if (figures.amount === null) return "ad-valorem";
  return figures.rate === null || isZero(figures.rate) ? "specific" : "compound";
}

/** What a kind of line needs before anything can be computed from it. */
const needs: Readonly<Record<TariffKind, (figures: Figures) => string | null>> = {
  "ad-valorem": ({ rate }) => (rate === null ? "a rate" : null),
  specific: ({ amount, unit }) =>
    amount === null || unit === null ? "an amount and a unit" : null,
  compound: ({ rate, amount, unit }) =>
    rate === null || amount === null || unit === null ? "a rate, an amount and a unit" : null,
  mixed: ({ rate, minimum, maximum, unit }) =>
    rate === null || (minimum ?? maximum) === null || unit === null
      ? "a rate, a minimum or maximum, and a unit"
      : null,
};

function isTariffKind(text: string): text is TariffKind {
  return (tariffKinds as readonly string[]).includes(text);
}

const kebab = (text: string): string => text.toLowerCase().replaceAll(/[\s_]+/gu, "-");

export function tariffRow(columns: ColumnMap<TariffColumn>, cells: Cells): TariffRow | RowFault {
  const cell = (name: TariffColumn): string => columns.cell(cells, name);
  const trouble = new Trouble();
  const hs = cell("hs").replaceAll(/[.\s]/gu, "");
  if (!/^\d{2,12}$/u.test(hs))
    trouble.say("code-malformed", `“${cell("hs").slice(0, 40)}” is no commodity code.`);
  const type = kebab(cell("type"));
  if (!/^[a-z][a-z0-9-]{1,31}$/u.test(type)) {
    trouble.say(
      "type-malformed",
      `“${cell("type").slice(0, 40)}” is no type of duty or tax, such as import-duty or vat.`,
    );
  }
  const currency = cell("currency").toUpperCase() || null;
  if (currency !== null && !isCurrency(currency))
    trouble.say("currency-unknown", `${currency} is no currency.`);
  const figures: Figures = {
    rate: optional(cell("rate"), "rate", percentOf, trouble),
    amount: optional(cell("amount"), "amount", figureOf, trouble),
    unit: cell("unit").toUpperCase() || null,
    minimum: optional(cell("minimum"), "minimum", figureOf, trouble),
    maximum: optional(cell("maximum"), "maximum", figureOf, trouble),
  };
  const days = daysOf(cell("validFrom"), cell("validTo"), trouble);
  const named = kebab(cell("kind"));
  if (named !== "" && !isTariffKind(named)) {
    trouble.say(
      "kind-unknown",
      `“${cell("kind").slice(0, 40)}” is none of ${tariffKinds.join(", ")}.`,
    );
  }
  const rateKind = isTariffKind(named) ? named : kindOf(figures);
  const missing = needs[rateKind](figures);
  if (missing !== null)
    trouble.say("figures-missing", `A line of kind ${rateKind} needs ${missing}.`);
  if (trouble.fault) return trouble.fault;
  const origin = cell("origin")
    .toUpperCase()
    .replace(/^(?:ALL|ERGA OMNES|\*)$/u, "");
  const words = { source: cell("source"), label: cell("label") };
  return { kind: "tariff", hs, origin, type, rateKind, ...figures, currency, ...days, ...words };
}

export function rateRow(columns: ColumnMap<RateColumn>, cells: Cells): RateRow | RowFault {
  const trouble = new Trouble();
  const cell = (name: RateColumn): string => columns.cell(cells, name);
  const currency = cell("currency").toUpperCase();
  const home = cell("home").toUpperCase();
  for (const code of [currency, home]) {
    if (!isCurrency(code))
      trouble.say("currency-unknown", `“${code.slice(0, 40)}” is no currency of ISO 4217.`);
  }
  const rate = optional(cell("rate"), "rate", figureOf, trouble);
  if (rate === null || isZero(rate))
    trouble.say("figure-malformed", `The rate “${cell("rate").slice(0, 40)}” is no rate.`);
  const per = optional(cell("per"), "per", figureOf, trouble) ?? "1";
  if (isZero(per))
    trouble.say("figure-malformed", "per is 0: a rate is for 1, 100 or 1000 of the currency.");
  const days = daysOf(cell("validFrom"), cell("validTo"), trouble);
  if (trouble.fault) return trouble.fault;
  return { kind: "rate", currency, home, rate: rate ?? "", per, ...days, source: cell("source") };
}
