/** Rules about dates. Dates long past are doubted, not refused: a declaration may be kept and looked at later. */
import { addDays, dayOfDateTime } from "../dates.ts";
import type { Declaration } from "../declaration/declaration.ts";
import { inEach, found, none, rulesOf } from "./rule.ts";

/** The day of acceptance that a supplementary declaration states, CCYY-MM-DD. */
export function acceptanceDay(declaration: Declaration): string | undefined {
  return dayOfDateTime(declaration.acceptanceDateTime?.value ?? "");
}

function invoiceDay(declaration: Declaration): string | undefined {
  return dayOfDateTime(declaration.goodsShipment?.invoice?.issueDateTime?.value ?? "");
}

/** CDS takes an acceptance date of at most so many days ago. */
const oldestAcceptance = -180;

export const dateRules = rulesOf([
  {
    id: "acceptance-future",
    code: "CDS12016",
    severity: "blocking",
    subject: "dates",
    holds: "The acceptance date is not in the future.",
    source: "CDS error list",
    message: "Acceptance date {day} is in the future.",
    fix: "Give the day on which the goods were released.",
    check: (declaration, { today }) => {
      const day = acceptanceDay(declaration);
      // A day of grace: the broker's clock may be behind customs'.
      return day !== undefined && day > (addDays(today, 1) ?? today)
        ? [found("/acceptanceDateTime", { day })]
        : none;
    },
  },
  {
    id: "acceptance-old",
    code: "CDS12016",
    severity: "warning",
    subject: "dates",
    holds: "The acceptance date is at most 180 days ago.",
    source: "CDS error list",
    message: "Acceptance date {day} is more than 180 days ago; customs would refuse it today.",
    fix: "Correct the date, or ask customs how to lodge it late.",
    check: (declaration, { today }) => {
      const day = acceptanceDay(declaration);
      const oldest = addDays(today, oldestAcceptance);
      return day !== undefined && oldest !== undefined && day < oldest
        ? [found("/acceptanceDateTime", { day })]
        : none;
    },
  },
  {
    id: "invoice-future",
    code: "TW-DATE-01",
    severity: "warning",
    subject: "dates",
    holds: "The invoice is not dated in the future.",
    source: "Our own check",
    message: "Invoice date {day} is in the future.",
    fix: "See whether day and month were exchanged.",
    check: (declaration, { today }) => {
      const day = invoiceDay(declaration);
      return day !== undefined && day > (addDays(today, 1) ?? today)
        ? [found("/goodsShipment/invoice/issueDateTime", { day })]
        : none;
    },
  },
  {
    id: "invoice-old",
    code: "TW-DATE-02",
    severity: "note",
    subject: "dates",
    holds: "The invoice is at most two years old.",
    source: "Our own check",
    message: "Invoice date {day} is more than two years ago.",
    fix: "See whether the year is right.",
    check: (declaration, { today }) => {
      const day = invoiceDay(declaration);
      const oldest = addDays(today, -731);
      return day !== undefined && oldest !== undefined && day < oldest
        ? [found("/goodsShipment/invoice/issueDateTime", { day })]
        : none;
    },
  },
  {
    id: "document-future",
    code: "TW-DATE-03",
    severity: "warning",
    subject: "dates",
    holds: "No document of an item begins to hold only in the future.",
    source: "Our own check",
    message: "The document is dated {day}, in the future.",
    fix: "Correct the date, or wait until the document holds.",
    checkItem: ({ item }, { today }) =>
      inEach(item.additionalDocuments, ({ effectiveDateTime }, row) => {
        const day = dayOfDateTime(effectiveDateTime?.value ?? "");
        return day !== undefined && day > (addDays(today, 1) ?? today)
          ? [found(`/additionalDocuments/${row}/effectiveDateTime`, { day })]
          : none;
      }),
  },
]);
