/** Refused records as lines for people: where, what and why. */
import type { Refusal } from "../../core/contract/shapes.ts";
import { plain } from "./text.ts";

const mostShown = 200;

export function refusalLines(refusals: readonly Refusal[]): string[] {
  const lines = refusals.slice(0, mostShown).map(({ file, line, lrn, pointer, code, message }) => {
    const place = [file ?? "", line === null ? "" : String(line)]
      .filter((part) => part !== "")
      .join(":");
    const record = [lrn ?? "", pointer ?? ""].filter((part) => part !== "").join(" ");
    return ["refused", place, record, `${code}: ${plain(message)}`]
      .filter((part) => part !== "")
      .join("  ");
  });
  const more = refusals.length - mostShown;
  return more > 0 ? [...lines, `… and ${more} more; --json lists all.`] : lines;
}
