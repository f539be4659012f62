/** Which CDS data set a declaration belongs to: it follows from its type and its procedures. */
import { hasAdditional } from "../../rules/facts.ts";
import type { DeclarationFacts } from "../../rules/facts.ts";

/** Data sets for which there is a table of obligations. */
export type Category = "H1" | "H2" | "H3" | "H4" | "I1" | "C21" | "reduced" | "B1" | "other";

const setOfProcedure: Readonly<Record<string, Category>> = {
  "40": "H1",
  "42": "H1",
  "44": "H1",
  "45": "H1",
  "46": "H1",
  "48": "H1",
  "61": "H1",
  "63": "H1",
  "68": "H1",
  "71": "H2",
  "53": "H3",
  "51": "H4",
};

const reducedCodes: ReadonlySet<string> = new Set(["1H7", "1H8"]);

function exportCategory(type: string, requested: string): Category {
  if (requested === "00" || "JK".includes(type)) return "C21";
  return "AD".includes(type) ? "B1" : "other";
}

/** The data set of a declaration (CDS volume 3, declaration category data sets). */
export function categoryOf(facts: Omit<DeclarationFacts, "category">): Category {
  const type = facts.additionalType;
  const requested = facts.views[0]?.procedure.requested ?? "";
  if (type === "") return "other";
  if (facts.direction === "export") return exportCategory(type, requested);
  if ("JKQ".includes(type) || requested === "00") return "C21";
  if (hasAdditional(facts, reducedCodes)) return "reduced";
  if ("BCEF".includes(type)) return "I1";
  return "ADYZ".includes(type) ? (setOfProcedure[requested] ?? "other") : "other";
}
