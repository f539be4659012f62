/** What a desk asks of customs about a declaration already filed, and every legal move of such a request; the triggers are written from these tables. */
import type { CustomsState } from "./facets.ts";
import { mayMove } from "./moves.ts";
import type { Move } from "./moves.ts";

/** TypeCode of the message: COR amends, INV cancels. */
export const requestTypes = ["COR", "INV"] as const;
export type RequestType = (typeof requestTypes)[number];

export const requestStates = [
  "preparing",
  "checked",
  "requested",
  "granted",
  "denied",
  "rejected",
  "set-aside",
  "withdrawn",
] as const;
export type RequestState = (typeof requestStates)[number];

/** A declaration has at most one request in these states: customs takes one at a time (CDS12036). */
export const openRequestStates = ["preparing", "checked", "requested"] as const;

export const requestMoves: readonly Move<RequestState>[] = [
  { from: "preparing", to: "checked", by: "check" },
  { from: "checked", to: "preparing", by: "check, edit or return" },
  { from: "checked", to: "requested", by: "approve" },
  { from: "requested", to: "preparing", by: "edit, recall or return of what was never sent" },
  { from: "preparing", to: "withdrawn", by: "withdraw" },
  { from: "checked", to: "withdrawn", by: "withdraw" },
  { from: "requested", to: "withdrawn", by: "withdraw of what was never sent" },
  { from: "requested", to: "granted", by: "notification" },
  { from: "requested", to: "denied", by: "notification" },
  { from: "requested", to: "rejected", by: "notification" },
  { from: "requested", to: "set-aside", by: "refused for good" },
  // What the hub was thought not to have, it may have had all along.
  { from: "set-aside", to: "granted", by: "late notification" },
  { from: "set-aside", to: "denied", by: "late notification" },
  { from: "set-aside", to: "rejected", by: "late notification" },
];

const endOfAsking: ReadonlySet<CustomsState> = new Set([
  "rejected",
  "exited",
  "invalidated",
  "expired",
]);

/** False once customs is done with a declaration in a way that no request changes; a cleared one may still be amended. */
export function mayBeAsked(customs: CustomsState): boolean {
  return !endOfAsking.has(customs);
}

export type RequestDecision = Extract<RequestState, "granted" | "denied" | "rejected">;

/** Name codes of a Response's Status with function code 11 (domain.md §2a). */
const decisionOfStatus: Readonly<Record<string, RequestDecision>> = {
  "39": "granted",
  "41": "denied",
};

/**
 * What an answer to a request decides; undefined for one that only tells of its arrival.
 * @param status name code with function code 11, else null.
 */
export function decisionIn(
  type: RequestType,
  functionCode: string,
  status: string | null,
): RequestDecision | undefined {
  if (functionCode === "03") return "rejected";
  // Some customs answer a cancellation with the invalidation itself.
  if (functionCode === "10" && type === "INV") return "granted";
  if (functionCode !== "11" || status === null) return undefined;
  return Object.hasOwn(decisionOfStatus, status) ? decisionOfStatus[status] : undefined;
}

/** The state after a decision; undefined when it was decided before, so that a late or doubled answer changes nothing. */
export function decidedState(
  state: RequestState,
  decision: RequestDecision | undefined,
): RequestDecision | undefined {
  return decision !== undefined && mayMove(requestMoves, state, decision) ? decision : undefined;
}
