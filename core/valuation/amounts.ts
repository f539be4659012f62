/** Reading amounts and quantities from a declaration so that nothing absurd is computed with. */
import { isCurrency, likelyCurrency } from "../codes/currencies.ts";
import type { Amount } from "../declaration/schema.ts";
import { compareDecimals, parseDecimal } from "../money/decimal.ts";
import type { Decimal } from "../money/decimal.ts";
import { tell } from "./told.ts";
import { given, withhold } from "./withheld.ts";
import type { Outcome } from "./withheld.ts";

/** An amount of a field, not yet converted. */
export interface Money {
  readonly amount: Decimal;
  readonly currency: string;
  readonly pointer: string;
}

// The format n..16,3 leaves thirteen digits before the point: what needs fourteen is a slip.
const tooLarge = parseDecimal("10000000000000") ?? { units: 0n, places: 0 };

/** A number of a field that may not be negative; `what` names it in messages. */
export function readNumber(
  text: string | undefined,
  pointer: string,
  what: string,
): Outcome<Decimal> {
  if (text === undefined || text === "") {
    return withhold(pointer, "amount-missing", tell("missing", { what }));
  }
  const number = parseDecimal(text);
  if (!number) {
    return withhold(pointer, "not-a-number", tell("not-a-number", { what, text }));
  }
  if (number.units < 0n) {
    return withhold(pointer, "negative-amount", tell("negative", { what, text }));
  }
  if (compareDecimals(number, tooLarge) >= 0) {
    return withhold(pointer, "amount-too-large", tell("too-large", { what, text }));
  }
  return given(number);
}

/** A currency code of a field; `fallback` is the invoice's, which holds for prices that name none. */
function readCurrency(
  code: string | undefined,
  fallback: string | undefined,
  pointer: string,
  what: string,
): Outcome<string> {
  const currency = code ?? fallback;
  if (currency === undefined || currency === "") {
    return withhold(pointer, "currency-missing", tell("no-currency", { what }));
  }
  if (isCurrency(currency)) return given(currency);
  const meant = likelyCurrency(currency);
  return withhold(
    pointer,
    "currency-unknown",
    meant === undefined
      ? tell("wrong-currency", { what, currency })
      : tell("meant-currency", { what, currency, meant }),
  );
}

/** An amount with its currency. */
export function readMoney(
  field: Amount | undefined,
  pointer: string,
  what: string,
  fallback?: string,
): Outcome<Money> {
  const number = readNumber(field?.value, pointer, what);
  if (!number.ok) return number;
  const currency = readCurrency(field?.currencyID, fallback, `${pointer}/currencyID`, what);
  if (!currency.ok) return currency;
  return given({ amount: number.value, currency: currency.value, pointer });
}
