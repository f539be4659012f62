/** What a review compares with: the declaration as it was imported, or as it was filed last. */
import type { DeclarationShown } from "../../core/contract/shapes.ts";

export type Basis = "import" | "filing";

type Corrections = DeclarationShown["corrections"];

export interface Comparison {
  /** Since the import. */
  readonly all: Corrections;
  /** Since the last filing; null while nothing was ever filed. */
  readonly sinceFiling: Corrections | null;
}

/** The moment of the last approval whose bytes were made to be sent; undefined when there was none. */
function lastFiled({ messages }: DeclarationShown): string | undefined {
  return messages.filter(({ direction }) => direction === "sent").at(-1)?.when;
}

/**
 * @param shown what is signed: the declaration, or the corrected copy of an amendment, with its own corrections.
 * @param inForce the declaration as customs has it, when an amendment is signed.
 */
export function comparisonOf(
  shown: DeclarationShown,
  inForce: DeclarationShown | undefined,
): Comparison {
  if (inForce) {
    return { all: [...inForce.corrections, ...shown.corrections], sinceFiling: shown.corrections };
  }
  const filed = lastFiled(shown);
  const { corrections } = shown;
  return {
    all: corrections,
    sinceFiling: filed === undefined ? null : corrections.filter(({ when }) => when > filed),
  };
}
