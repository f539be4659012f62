/** The four facets of a declaration's state (design.md §5), independent of each other. */

export const workStates = ["draft", "checked", "approved", "returned", "discarded"] as const;
export const transportStates = [
  "none",
  "queued",
  "sending",
  "sent",
  "unknown",
  "waiting",
  "quarantined",
] as const;
export const customsStates = [
  "none",
  "received",
  "accepted",
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
] as const;
export const paymentStates = ["none", "due", "paid", "short", "reminded"] as const;

export type WorkState = (typeof workStates)[number];
export type TransportState = (typeof transportStates)[number];
export type CustomsState = (typeof customsStates)[number];
export type PaymentState = (typeof paymentStates)[number];

export interface Facets {
  readonly work: WorkState;
  readonly transport: TransportState;
  readonly customs: CustomsState;
  readonly payment: PaymentState;
}

export const roles = ["preparer", "reviewer", "admin"] as const;
export type Role = (typeof roles)[number];
