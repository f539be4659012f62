/** Why a figure is not given: the field that is to blame and what to do about it. A figure is right, or it is withheld. */

import type { Told } from "./told.ts";

/** Reasons, in kebab-case; a message always goes with them. */
export const withheldCodes = [
  "amount-missing",
  "amount-too-large",
  "apportionment-impossible",
  "base-withheld",
  "charge-unknown",
  "commodity-missing",
  "currency-missing",
  "currency-unknown",
  "freight-missing",
  "measure-ambiguous",
  "measure-expired",
  "measure-missing",
  "measure-unreadable",
  "negative-amount",
  "negative-quantity",
  "negative-value",
  "not-a-number",
  "origin-missing",
  "preference-unknown",
  "quantity-missing",
  "rate-absurd",
  "rate-expired",
  "rate-missing",
  "relief-needs-figures",
  "terms-missing",
  "terms-unknown",
  "unit-missing",
  "unit-unknown",
  "zero-quantity",
] as const;
export type WithheldCode = (typeof withheldCodes)[number];

/** Told: what is wrong and what to do next. */
export interface Withheld extends Told {
  /** The field that is missing or wrong. */
  readonly pointer: string;
  readonly code: WithheldCode;
}

/** A figure, or why there is none. */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly withheld: Withheld };

export function given<Value>(value: Value): Outcome<Value> {
  return { ok: true, value };
}

export function withhold(
  pointer: string,
  code: WithheldCode,
  told: Told,
): { readonly ok: false; readonly withheld: Withheld } {
  return { ok: false, withheld: { pointer, code, ...told } };
}

/** Each reason once, in the order in which they were found. */
export function distinctReasons<Reason extends Withheld>(reasons: readonly Reason[]): Reason[] {
  const seen = new Set<string>();
  return reasons.filter((reason) => {
    const key = JSON.stringify(reason);
    return !seen.has(key) && seen.add(key);
  });
}
