/** Every legal move of each facet and who may make it; the database's triggers are written from these tables. */
import type { CustomsState, Facets, PaymentState, TransportState, WorkState } from "./facets.ts";

export interface Move<State> {
  readonly from: State;
  readonly to: State;
  /** What makes it, as the use case or message is called. */
  readonly by: string;
}

export const workMoves: readonly Move<WorkState>[] = [
  { from: "draft", to: "checked", by: "check" },
  { from: "returned", to: "checked", by: "check" },
  { from: "checked", to: "draft", by: "check or edit" },
  { from: "returned", to: "draft", by: "edit" },
  { from: "checked", to: "approved", by: "approve" },
  { from: "checked", to: "returned", by: "return" },
  { from: "approved", to: "returned", by: "return" },
  { from: "approved", to: "draft", by: "edit or recall" },
  { from: "draft", to: "discarded", by: "discard" },
  { from: "checked", to: "discarded", by: "discard" },
  { from: "returned", to: "discarded", by: "discard" },
  { from: "discarded", to: "draft", by: "restore" },
];

export const transportMoves: readonly Move<TransportState>[] = [
  { from: "none", to: "queued", by: "approve" },
  { from: "queued", to: "none", by: "recall, return or edit" },
  { from: "queued", to: "sending", by: "lease" },
  { from: "waiting", to: "sending", by: "lease" },
  { from: "unknown", to: "sending", by: "lease" },
  { from: "sending", to: "sent", by: "receipt" },
  { from: "sending", to: "waiting", by: "refused for now" },
  { from: "sending", to: "unknown", by: "no readable answer" },
  { from: "queued", to: "unknown", by: "data restored or copied" },
  { from: "waiting", to: "unknown", by: "data restored or copied" },
  { from: "quarantined", to: "unknown", by: "data restored or copied" },
  { from: "sending", to: "quarantined", by: "refused for good" },
  { from: "sending", to: "queued", by: "never left the desk" },
  { from: "unknown", to: "sent", by: "receipt found" },
  { from: "unknown", to: "waiting", by: "hub does not have it" },
  { from: "unknown", to: "quarantined", by: "refused for good" },
  { from: "waiting", to: "none", by: "recall of what was never sent" },
  { from: "quarantined", to: "queued", by: "try again" },
];

// Customs may skip steps and correct itself; what it never does is leave an end state.
const customsAfter: Readonly<Record<CustomsState, readonly CustomsState[]>> = {
  none: [
    "received",
    "accepted",
    "rejected",
    "controlled",
    "documents-required",
    "queried",
    "detained",
    "released",
    "cleared",
    "invalidated",
    "expired",
  ],
  received: [
    "accepted",
    "rejected",
    "controlled",
    "documents-required",
    "queried",
    "detained",
    "amended",
    "released",
    "cleared",
    "invalidated",
    "expired",
  ],
  accepted: [
    "rejected",
    "controlled",
    "documents-required",
    "queried",
    "detained",
    "amended",
    "released",
    "cleared",
    "exited",
    "invalidated",
    "expired",
  ],
  rejected: [],
  controlled: [
    "accepted",
    "documents-required",
    "queried",
    "detained",
    "amended",
    "released",
    "cleared",
    "rejected",
    "invalidated",
  ],
  "documents-required": [
    "accepted",
    "controlled",
    "queried",
    "detained",
    "amended",
    "released",
    "cleared",
    "rejected",
    "invalidated",
    "expired",
  ],
  queried: [
    "accepted",
    "controlled",
    "documents-required",
    "detained",
    "amended",
    "released",
    "cleared",
    "rejected",
    "invalidated",
    "expired",
  ],
  detained: [
    "controlled",
    "documents-required",
    "queried",
    "amended",
    "released",
    "cleared",
    "rejected",
    "invalidated",
  ],
  amended: [
    "controlled",
    "documents-required",
    "queried",
    "detained",
    "released",
    "cleared",
    "rejected",
    "invalidated",
  ],
  released: ["amended", "cleared", "exited", "invalidated"],
  cleared: ["amended", "exited", "invalidated"],
  exited: [],
  invalidated: [],
  expired: [],
};

export const customsMoves: readonly Move<CustomsState>[] = Object.entries(customsAfter).flatMap(
  ([from, targets]) =>
    targets.map((to) => ({ from: from as CustomsState, to, by: "notification" })),
);

export const paymentMoves: readonly Move<PaymentState>[] = [
  { from: "none", to: "due", by: "notification 13" },
  { from: "due", to: "paid", by: "payment" },
  { from: "due", to: "short", by: "notification 14" },
  { from: "due", to: "reminded", by: "notification 15" },
  { from: "short", to: "reminded", by: "notification 15" },
  { from: "short", to: "paid", by: "payment" },
  { from: "reminded", to: "paid", by: "payment" },
  { from: "reminded", to: "short", by: "notification 14" },
  { from: "short", to: "due", by: "notification 13" },
  { from: "paid", to: "due", by: "notification 13" },
];

export function mayMove<State>(moves: readonly Move<State>[], from: State, to: State): boolean {
  return moves.some((move) => move.from === from && move.to === to);
}

/** True once any byte of the filing may have left the desk: from then on it is amended or corrected, never edited. */
export function wasEverSent(facets: Facets, attempts: number): boolean {
  return (
    attempts > 0 || facets.customs !== "none" || !["none", "queued"].includes(facets.transport)
  );
}
