/** Decimal text and exact arithmetic on it: money and mass never pass through floating point. */

/** The number `units / 10^scale`. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

const shape = /^([+-]?)(\d{1,30})(?:\.(\d{1,15}))?$/;

/** Null when the text is no plain decimal (`12`, `-0.50`). */
export function readDecimal(text: string): Decimal | null {
  const parts = shape.exec(text);
  if (parts === null) return null;
  const [, sign = "", whole = "", fraction = ""] = parts;
  const units = BigInt(whole + fraction);
  return { units: sign === "-" ? -units : units, scale: fraction.length };
}

export const nought: Decimal = { units: 0n, scale: 0 };

function atScale(value: Decimal, scale: number): bigint {
  return value.units * 10n ** BigInt(scale - value.scale);
}

export function add(left: Decimal, right: Decimal): Decimal {
  const scale = Math.max(left.scale, right.scale);
  return { units: atScale(left, scale) + atScale(right, scale), scale };
}

export function negate(value: Decimal): Decimal {
  return { units: -value.units, scale: value.scale };
}

/** Below, at or above zero as left is smaller than, equal to or larger than right. */
export function compare(left: Decimal, right: Decimal): number {
  const scale = Math.max(left.scale, right.scale);
  const difference = atScale(left, scale) - atScale(right, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Rounded half away from zero, as tax lines are. */
export function roundTo(value: Decimal, places: number): Decimal {
  if (value.scale <= places) return { units: atScale(value, places), scale: places };
  const divisor = 10n ** BigInt(value.scale - places);
  const size = value.units < 0n ? -value.units : value.units;
  const rounded = (size + divisor / 2n) / divisor;
  return { units: value.units < 0n ? -rounded : rounded, scale: places };
}

/** `rate` per cent of `base`, exact: round once, afterwards. */
export function percentOf(base: Decimal, rate: Decimal): Decimal {
  return { units: base.units * rate.units, scale: base.scale + rate.scale + 2 };
}

/** Decimal text with at least `places` decimals; further ones only where they are not zero. */
export function writeDecimal(value: Decimal, places = 2): string {
  const shown = value.scale < places ? roundTo(value, places) : value;
  const size = shown.units < 0n ? -shown.units : shown.units;
  const digits = size.toString().padStart(shown.scale + 1, "0");
  const whole = digits.slice(0, digits.length - shown.scale);
  let fraction = digits.slice(digits.length - shown.scale);
  while (fraction.length > places && fraction.endsWith("0")) fraction = fraction.slice(0, -1);
  return `${shown.units < 0n ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}
