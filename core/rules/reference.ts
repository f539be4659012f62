/** What rules ask of reference packs. */
import type { CodeListName } from "../reference/lists.ts";
import type { Severity } from "./rule.ts";

/** What a list says of one of its codes. */
export interface ReferenceEntry {
  readonly name: string;
  /** Whether the list divides it further: 6 digits into 8 and 10. */
  readonly hasParts: boolean;
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

/** listed: in the list, divided: in it with its parts, missing: not in it, unsaid: no pack is there. */
export type Standing = "listed" | "divided" | "missing" | "unsaid";

/** How a code stands to the packs. */
export function standingOf(
  lookup: ReferenceLookup | undefined,
  list: CodeListName,
  code: string,
  day: string,
): Standing {
  if (lookup === undefined) return "unsaid";
  const answer = lookup(list, code, day);
  if (answer === "no-pack") return "unsaid";
  if (answer === undefined) return "missing";
  return answer.hasParts ? "divided" : "listed";
}

/** Whether the list holds the code, with parts of its own or not. */
export function isIn(standing: Standing): boolean {
  return standing === "listed" || standing === "divided";
}

/** A code that no list of the desk holds is refused only where a whole list was there to look in. */
export function weightOf(standing: Standing): Severity {
  return standing === "missing" ? "blocking" : "warning";
}
