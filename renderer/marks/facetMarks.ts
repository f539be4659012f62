/** The shape of each facet on its own: the one that its state would have as the status of the whole. */
import { statusOf } from "../../core/lifecycle/status.ts";
import type { Facets } from "../../core/lifecycle/facets.ts";
import { statusMarks } from "./statusMarks.ts";
import type { StatusMark } from "./statusMarks.ts";

const nothing: StatusMark = { shape: "ringSlash", hue: "grey" };
const untouched: Facets = { work: "approved", transport: "none", customs: "none", payment: "none" };

export function facetMarks(facets: Facets): Readonly<Record<keyof Facets, StatusMark>> {
  const { work, transport, customs, payment } = facets;
  const due: StatusMark = { shape: "card", hue: "amber" };
  return {
    work: statusMarks[statusOf({ ...untouched, work })],
    transport:
      transport === "none"
        ? nothing
        : transport === "sent"
          ? { shape: "upArrow", hue: "blue" }
          : statusMarks[statusOf({ ...untouched, transport })],
    customs: customs === "none" ? nothing : statusMarks[statusOf({ ...untouched, customs })],
    payment:
      payment === "none" ? nothing : payment === "paid" ? { shape: "discTick", hue: "green" } : due,
  };
}
