/** All that is held against a declaration now: what the hub said once it decided, before that what our rules found. */
import type { DeclarationShown } from "../../core/contract/shapes.ts";
import type { Language } from "../../core/labels/language.ts";
import { problemText } from "../../core/rules/problemText.ts";
import { unconfirmedCode } from "../../core/rules/unconfirmed.ts";
import { lastHubErrors } from "../queue/hubErrors.ts";
import { inOrder } from "./problemsAt.ts";
import type { Remark } from "./problemsAt.ts";
import type { Edits } from "./useEdits.ts";

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
  // What waits to be confirmed is told by the values themselves, as they are seen.
  const ours = shown.problems.filter(({ code }) => code !== unconfirmedCode);
  const found = ours.map((problem): Remark => ({
    pointer: problem.pointer,
    severity: problem.severity,
    code: problem.code,
    ...problemText(problem, language),
    fromHub: false,
  }));
  return [...fromHub, ...inOrder(found)];
}

/** What is held against the declaration as it is seen: remarks go with their rows, and behind them what waits to be confirmed. */
export function remarksSeen(
  remarks: readonly Remark[],
  edits: Pick<Edits, "seenAt" | "automatic" | "inOrder">,
  sourceWord: (source: string) => string,
  howToConfirm: string,
): readonly Remark[] {
  const moved = edits.inOrder
    ? remarks
    : remarks.flatMap((remark) => {
        const pointer = edits.seenAt(remark.pointer);
        return pointer === undefined ? [] : [{ ...remark, pointer }];
      });
  const filled = [...edits.automatic].map(([pointer, source]): Remark => ({
    pointer,
    severity: "warning",
    code: unconfirmedCode,
    message: sourceWord(source),
    fix: howToConfirm,
    fromHub: false,
  }));
  return [...moved, ...inOrder(filled)];
}

/** What is drawn at cells: what waits to be confirmed has marks of its own there. */
export function remarksAtCells(remarks: readonly Remark[]): readonly Remark[] {
  return remarks.filter(({ code }) => code !== unconfirmedCode);
}
