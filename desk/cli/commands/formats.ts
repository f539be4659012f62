/** What is said of a format that is not known, or not yet. */
import type { CallError } from "../../../core/contract.ts";

/** Formats of the design that this version does not read or write yet. */
const laterFormats: readonly string[] = ["xlsx", "jsonl", "pdf"];

export function formatTrouble(format: string, known: readonly string[]): CallError {
  return laterFormats.includes(format)
    ? { code: "not-yet", message: `${format} is not there yet. Use ${known.join(" or ")}.` }
    : { code: "wrong-usage", message: `There is no format ${format}. Use ${known.join(" or ")}.` };
}
