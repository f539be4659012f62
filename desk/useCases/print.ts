/** Sheets to print: what each is made of is gathered here, how it is laid out is core's. */
import { z } from "zod";
import { fail, succeed } from "../../core/contract.ts";
import type { CallOutput, CallParsed, CallResult } from "../../core/contract.ts";
import type { Sheet } from "../../core/contract/print.ts";
import type { DeclarationRow } from "../../core/contract/shapes.ts";
import { formSheet } from "../../core/print/form.ts";
import { listSheet } from "../../core/print/list.ts";
import type { Approval, PrintedDeclaration, Printing } from "../../core/print/printed.ts";
import { releasedAt, releaseSheet } from "../../core/print/release.ts";
import { worksheetSheet } from "../../core/print/worksheet.ts";
import { summaryOf } from "../../core/summary.ts";
import { auditOf } from "../../db/audit.ts";
import { readDeclaration, readDocument, rowOf } from "../../db/declarations.ts";
import type { StoredDeclaration } from "../../db/declarations.ts";
import { openRequestOf, versionInForce } from "../../db/requestFilings.ts";
import type { HandlerContext, Handlers } from "../handler.ts";
import { readStored } from "../rules.ts";
import { explained, subjectWith } from "./explain.ts";
import { timelineFor } from "./history.ts";
import { unknownLrn } from "./lock.ts";
import { filterOf } from "./queue.ts";

type Order = CallParsed<"print.sheets">;

/** Rows of a list on paper: about 120 pages. */
const mostRows = 5000;

const approvedDetail = z.object({ messageID: z.string(), digest: z.string() });

/** The approval of a version, whose bytes are at customs, or will be once they are sent. */
function approvalOf(
  { db }: HandlerContext,
  stored: StoredDeclaration,
  version: number | null,
): Approval | null {
  if (stored.work !== "approved" || version === null) return null;
  const entry = auditOf(db, stored.lrn).findLast(
    ({ what, detail }) => what === "approved" && detail?.["version"] === version,
  );
  if (!entry) throw new Error(`the audit does not tell who approved ${stored.lrn}`);
  const { messageID, digest } = approvedDetail.parse(entry.detail);
  return { who: entry.who, when: entry.at, messageID, digest, version };
}

/** The amendment whose corrected copy stands for the document, from its opening until customs decided. */
function openAmendment({ db }: HandlerContext, stored: StoredDeclaration) {
  const request = openRequestOf(db, stored.id);
  if (!request || request.xml === null) return undefined;
  return { version: request.version, xml: request.xml };
}

function gather(
  context: HandlerContext,
  lrn: string,
  inForce: boolean,
): CallResult<PrintedDeclaration> {
  const { db } = context;
  const stored = readDeclaration(db, lrn);
  if (!stored) return unknownLrn(lrn);
  const amendment = inForce ? undefined : openAmendment(context, stored);
  const { xml } = amendment ?? readDocument(db, stored.id);
  const { declaration } = readStored(xml);
  const subject = subjectWith(context, stored, declaration, "value");
  const told = explained(context, subject);
  const timeline = timelineFor(db, stored);
  const row = rowOf(stored);
  return succeed({
    row: amendment ? { ...row, importer: summaryOf(declaration, {}).importer } : row,
    declaration,
    // What customs reckoned is about what is in force.
    explained: amendment ? { ...told, customs: null } : told,
    isAmendment: amendment !== undefined,
    approval: approvalOf(
      context,
      stored,
      amendment ? amendment.version : versionInForce(db, stored.id),
    ),
    notices: timeline.filter(({ kind }) => kind === "notice"),
  });
}

function sheetOf(
  context: HandlerContext,
  { as, inForce }: { as: Exclude<Order["as"], "list">; inForce: boolean },
  lrn: string,
  printing: Printing,
): CallResult<Sheet> {
  // Goods are released on what is in force.
  const gathered = gather(context, lrn, inForce || as === "release");
  if (!gathered.ok) return gathered;
  const printed = gathered.value;
  switch (as) {
    case "form":
      return succeed(formSheet(printed, printing));
    case "worksheet":
      return succeed(worksheetSheet(printed, printing));
    case "release": {
      const released = releasedAt(printed);
      if (released !== undefined) return succeed(releaseSheet(printed, printing, released));
      return fail(
        "not-released",
        `Customs has not released ${lrn}, so there is no release note of it. Print its form or worksheet.`,
        { lrn },
      );
    }
  }
}

function rowsOf({ queue }: HandlerContext, where: string): CallResult<DeclarationRow[]> {
  const filter = filterOf(where);
  if (!filter.ok) return filter;
  const total = queue.count(filter.value);
  if (total > mostRows) {
    return fail(
      "too-many",
      `A list on paper has at most ${mostRows} rows, and this one would have ${total}. Narrow the filter, or export it.`,
      { total, most: mostRows },
    );
  }
  const order = { sort: "lrn", descending: false, limit: mostRows, skip: 0 } as const;
  return succeed(queue.page(filter.value, order).rows.map(rowOf));
}

/** Errors: `unknown-lrn`, `not-released`, `bad-filter`, `too-many`, `wrong-usage`. */
function sheets(
  context: HandlerContext,
  { as, lrns, where, inForce, language }: Order,
): CallResult<CallOutput<"print.sheets">> {
  const { ports, session } = context;
  const printing = { at: ports.clock.now(), by: session.user?.name ?? null, language };
  if (as === "list") {
    const rows = rowsOf(context, where);
    return rows.ok ? succeed({ sheets: [listSheet(rows.value, where, printing)] }) : rows;
  }
  if (lrns === undefined) return fail("wrong-usage", `Say which declarations: a ${as} is of one.`);
  const made: Sheet[] = [];
  for (const lrn of lrns) {
    const sheet = sheetOf(context, { as, inForce }, lrn, printing);
    if (!sheet.ok) return sheet;
    made.push(sheet.value);
  }
  return succeed({ sheets: made });
}

export const printHandlers = { "print.sheets": sheets } satisfies Partial<Handlers>;
