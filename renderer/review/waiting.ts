/** What waits for a signature: requests about filed declarations first, as customs waits for them, then checked declarations. */
import type { CallOutput } from "../../core/contract.ts";
import type { DeclarationRow } from "../../core/contract/shapes.ts";

type Request = CallOutput<"request.list">["requests"][number];

export interface Waiting {
  readonly row: DeclarationRow;
  /** COR or INV when a request is signed; null: the declaration itself. */
  readonly request: Request["typeCode"] | null;
}

export function waitingOf(
  requests: readonly Request[],
  rows: readonly DeclarationRow[],
): readonly Waiting[] {
  return [
    ...requests.map(({ typeCode, declaration }) => ({ row: declaration, request: typeCode })),
    ...rows.map((row) => ({ row, request: null })),
  ];
}
