/** The one plain status of a declaration, computed from its facets (design.md §10, Status words). */
import type { Facets } from "./facets.ts";

export const statuses = [
  "draft",
  "returned",
  "checked",
  "approved",
  "waiting-for-line",
  "sending",
  "answer-unknown",
  "set-aside",
  "at-customs",
  "inspection",
  "documents-required",
  "customs-asks",
  "detained",
  "payment-due",
  "amended-by-customs",
  "rejected",
  "released",
  "cleared",
  "exited",
  "cancelled",
  "expired",
  "discarded",
] as const;

export type Status = (typeof statuses)[number];

function customsStatus(facets: Facets): Status {
  const owing = facets.payment !== "none" && facets.payment !== "paid";
  switch (facets.customs) {
    case "controlled":
      return "inspection";
    case "documents-required":
      return "documents-required";
    case "queried":
      return "customs-asks";
    case "amended":
      return "amended-by-customs";
    case "invalidated":
      return "cancelled";
    case "detained":
    case "rejected":
    case "released":
    case "cleared":
    case "exited":
    case "expired":
      return facets.customs;
    case "none":
    case "received":
    case "accepted":
      return owing ? "payment-due" : "at-customs";
  }
}

/** What customs says wins over where the bytes are, and that over what people at the desk did. */
export function statusOf(facets: Facets): Status {
  if (facets.work === "discarded") return "discarded";
  if (facets.customs !== "none") return customsStatus(facets);
  switch (facets.transport) {
    case "queued":
    case "waiting":
      return "waiting-for-line";
    case "sending":
      return "sending";
    case "sent":
      return "at-customs";
    case "unknown":
      return "answer-unknown";
    case "quarantined":
      return "set-aside";
    case "none":
      return facets.work;
  }
}

/** Statuses that wait for a person, in the order in which they press. */
export const needsSomebody: readonly Status[] = [
  "rejected",
  "documents-required",
  "customs-asks",
  "payment-due",
  "detained",
  "set-aside",
  "answer-unknown",
  "returned",
];
