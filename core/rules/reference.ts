/** What rules ask of reference packs. */
import type { CodeListName } from "../reference/lists.ts";
import type { Severity } from "./rule.ts";

/** What a list says of one of its codes. */
export interface ReferenceEntry {
  readonly name: string;
}

/**
 * What a list of codes holds under a code on a day (CCYY-MM-DD). Undefined: the list in force does not
 * hold it. "no-pack": no pack is loaded for that list and day, so nobody can say.
 */
export type ReferenceLookup = (
  list: CodeListName,
  code: string,
  day: string,
) => ReferenceEntry | undefined | "no-pack";

export type Standing = "listed" | "missing" | "unsaid";

/** How a code stands to the packs: in the list, missing from it, or unsaid while no pack is there. */
export function standingOf(
  lookup: ReferenceLookup | undefined,
  list: CodeListName,
  code: string,
  day: string,
): Standing {
  const answer = lookup?.(list, code, day) ?? (lookup === undefined ? "no-pack" : undefined);
  if (answer === "no-pack") return "unsaid";
  return answer === undefined ? "missing" : "listed";
}

/** A code that no list of the desk holds is refused only where a whole list was there to look in. */
export function weightOf(standing: "missing" | "unsaid"): Severity {
  return standing === "missing" ? "blocking" : "warning";
}
