/** The formats of the element table (an..35, a2, n..16,6) as checks of a text. */
import { dayOfDateTime } from "../dates.ts";

interface Trouble {
  readonly variant: string;
  readonly parameters: Readonly<Record<string, string>>;
}
type Check = (text: string) => Trouble | undefined;

const shape = /^(an?|n)(\.\.)?(\d+)(?:,(\d+))?$/u;
const decimalShape = /^[+-]?(\d*)(?:\.(\d*))?$/u;
const letters = /^[A-Za-z]*$/u;
const digits = /^\d*$/u;
// What a field of one line must not hold; line breaks stand in real files and are let pass.
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFD]/u;

/** Characters as a person counts them. Only a text that is too long in code units has to be counted. */
function lengthOf(text: string): number {
  return text.length < 5 ? text.length : [...text].length;
}

function textCheck(onlyLetters: boolean, exact: boolean, most: number): Check {
  return (text) => {
    if (controls.test(text)) return { variant: "control", parameters: { value: text } };
    if (text.length > most && lengthOf(text) > most) {
      const parameters = { value: text, length: String(lengthOf(text)), most: String(most) };
      return { variant: "long", parameters };
    }
    if ((exact && lengthOf(text) !== most) || (onlyLetters && !letters.test(text))) {
      const variant = onlyLetters ? "letters" : "characters";
      return { variant, parameters: { value: text, most: String(most) } };
    }
    return undefined;
  };
}

function numberCheck(most: number, decimals: number): Check {
  return (text) => {
    if (text === "") return { variant: "empty", parameters: {} };
    const [matched, whole = "", fraction = ""] = decimalShape.exec(text) ?? [];
    if (matched === undefined || whole + fraction === "") {
      return { variant: "number", parameters: { value: text } };
    }
    if (fraction.length > decimals) {
      return { variant: "decimals", parameters: { value: text, most: String(decimals) } };
    }
    const count = whole.replace(/^0+/u, "").length + fraction.length;
    if (count > most) return { variant: "digits", parameters: { value: text, most: String(most) } };
    return undefined;
  };
}

function codeDigitsCheck(exact: boolean, most: number): Check {
  return (text) =>
    digits.test(text) && text.length <= most && (!exact || text.length === most)
      ? undefined
      : {
          variant: exact ? "exactDigits" : "fewDigits",
          parameters: { value: text, most: String(most) },
        };
}

const checks = new Map<string, Check>();

/** The check of a format; `isCode` where digits are a code and not a quantity. */
export function formatCheck(format: string, isCode: boolean): Check {
  const key = format + (isCode ? "#" : "");
  let check = checks.get(key);
  if (!check) {
    const [, kind = "an", range, most = "0", decimals] = shape.exec(format) ?? [];
    if (kind !== "n") check = textCheck(kind === "a", range === undefined, Number(most));
    else if (isCode && decimals === undefined)
      check = codeDigitsCheck(range === undefined, Number(most));
    else check = numberCheck(Number(most), Number(decimals ?? 0));
    checks.set(key, check);
  }
  return check;
}

const time = /^\d{8}(?:\d{2}){0,3}(?:Z|[+-]\d{2}(?::?\d{2})?)?$/u;

/** Whether a time is one of UN/EDIFACT 2379: 102 a day, 203 to the minute, 304 to the second with its zone. */
export function isDateTime(text: string, formatCode: string | undefined): boolean {
  if (!time.test(text) || dayOfDateTime(text) === undefined) return false;
  const wanted = formatCode === "102" ? 8 : formatCode === "304" ? 14 : undefined;
  const written = /^\d*/u.exec(text)?.[0].length ?? 0;
  const [hours, minutes, seconds] = [text.slice(8, 10), text.slice(10, 12), text.slice(12, 14)];
  const isTime = written < 10 || (hours < "24" && !(minutes >= "60") && !(seconds >= "60"));
  return isTime && (wanted === undefined || written === wanted);
}
