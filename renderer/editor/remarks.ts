/** All that is held against a declaration now: what the hub said once it decided, before that what our rules found. */
import type { DeclarationShown } from "../../core/contract/shapes.ts";
import { lastHubErrors } from "../queue/hubErrors.ts";
import { inOrder } from "./problemsAt.ts";
import type { Remark } from "./problemsAt.ts";

/** Customs wants something: its errors are about what was sent. */
const decided: readonly DeclarationShown["customs"][] = [
  "rejected",
  "queried",
  "documents-required",
];

export function remarksOf(shown: DeclarationShown): readonly Remark[] {
  const told = decided.includes(shown.customs) ? lastHubErrors(shown.messages) : [];
  const fromHub = told.map((error): Remark => ({
    pointer: error.pointer ?? "/",
    severity: "blocking",
    code: error.validationCode,
    message: error.detail,
    fromHub: true,
  }));
  const found = shown.problems.map(({ pointer, severity, code, message, fix }): Remark => ({
    pointer,
    severity,
    code,
    message,
    fix,
    fromHub: false,
  }));
  return [...fromHub, ...inOrder(found)];
}
