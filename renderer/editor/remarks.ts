/** All that is held against a declaration now: what the hub said once it decided, before that what our rules found. */
import type { DeclarationShown } from "../../core/contract/shapes.ts";
import type { Language } from "../../core/labels/language.ts";
import { problemText } from "../../core/rules/problemText.ts";
import { lastHubErrors } from "../queue/hubErrors.ts";
import { inOrder } from "./problemsAt.ts";
import type { Remark } from "./problemsAt.ts";

/** Customs wants something: its errors are about what was sent. */
const decided: readonly DeclarationShown["customs"][] = [
  "rejected",
  "queried",
  "documents-required",
];

/** In the person's language where the text is ours; what a hub said stays in its own words. */
export function remarksOf(shown: DeclarationShown, language: Language): readonly Remark[] {
  const told = decided.includes(shown.customs) ? lastHubErrors(shown.messages) : [];
  const fromHub = told.map((error): Remark => ({
    pointer: error.pointer ?? "/",
    severity: "blocking",
    code: error.validationCode,
    message: error.detail,
    fromHub: true,
  }));
  const found = shown.problems.map((problem): Remark => ({
    pointer: problem.pointer,
    severity: problem.severity,
    code: problem.code,
    ...problemText(problem, language),
    fromHub: false,
  }));
  return [...fromHub, ...inOrder(found)];
}
