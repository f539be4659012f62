/** What may be done with a declaration in its state, and by whom, in the words that a person is told. */
import { fail } from "../../core/contract.ts";
import { wasEverSent } from "../../core/lifecycle/moves.ts";
import type { StoredDeclaration } from "../../db/declarations.ts";

export type Refused = ReturnType<typeof fail>;

/** Why an edit is refused now; undefined when it is not. */
export function editRefusal(declaration: StoredDeclaration): Refused | undefined {
  const { lrn } = declaration;
  if (declaration.work === "discarded") {
    return fail("discarded", `${lrn} was discarded. Restore it first.`);
  }
  if (wasEverSent(declaration, declaration.attempts)) {
    return fail(
      "already-filed",
      `${lrn} was filed already, so it is edited no more. Amend it, cancel it, or correct it under a new LRN.`,
    );
  }
  return undefined;
}

export function unknownLrn(lrn: string): Refused {
  return fail("unknown-lrn", `There is no declaration ${lrn}. Check the LRN.`, { lrn });
}

/** A stale screen must not overwrite what somebody else did meanwhile. */
export function changedMeanwhile(
  declaration: StoredDeclaration,
  expected: number | undefined,
): Refused | undefined {
  const { lrn, revision } = declaration;
  if (expected === undefined || expected === revision) return undefined;
  return fail(
    "changed-meanwhile",
    `${lrn} was changed meanwhile (revision ${revision}, you saw ${expected}). Look at it again first.`,
    { lrn, revision, expected },
  );
}
