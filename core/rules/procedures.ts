/** Rules about procedures and their additional codes. */
import type { ItemProcedure, ItemView } from "./itemView.ts";
import { inEach, found, none, rulesOf } from "./rule.ts";

/** Codes for what is requested, and for what the goods were under before; 00 is none (UCC annex B, D.E. 1/10). */
const known: ReadonlySet<string> = new Set(
  (
    "00 01 02 07 10 11 21 22 23 31 40 41 42 43 44 45 46 48 51 53 54 61 63 68 71 73 76 77 78 " +
    "91 92 95 96"
  ).split(" "),
);
/** Before the UCC's own, C21 declarations write the kind of entry as the previous procedure (00 20, 00 12). */
const isKnown = ({ requested, previous }: ItemProcedure): boolean =>
  !/^\d\d$/u.test(requested) ||
  (known.has(requested) && (requested === "00" || previous === "" || known.has(previous)));

/** Additional codes that belong to certain procedures: these must be among the requested or the previous ones. */
const belongs: readonly (readonly [codes: RegExp, procedures: readonly string[]])[] = [
  // Relief for temporary admission.
  [/^D\d\d$/u, ["53"]],
  // Goods sent out for outward processing, and coming back from it.
  [/^B5\d$/u, ["21", "22"]],
  [/^B0\d$/u, ["21", "22", "48"]],
  // Inward processing.
  [/^A\d\d$/u, ["51", "54"]],
  // Returned goods.
  [/^F0[123]$/u, ["61", "63", "68", "10", "23"]],
];

/** Procedures that bring goods in, and those that take them out (UCC annex B, D.E. 1/10). */
const importing: ReadonlySet<string> = new Set(
  "01 07 40 42 43 44 45 46 48 51 53 61 63 68 71 91 95 96".split(" "),
);
const exporting: ReadonlySet<string> = new Set("10 11 21 22 23 31 76 77".split(" "));

/** Data sets to which the requested procedures lead; items of one declaration share one. */
const dataSets: Readonly<Record<string, string>> = {
  ...Object.fromEntries("40 42 43 44 45 46 48 61 63 68".split(" ").map((code) => [code, "H1"])),
  "71": "H2",
  "53": "H3",
  "51": "H4",
  "95": "H5",
  "96": "H5",
  ...Object.fromEntries("10 11 23 31".split(" ").map((code) => [code, "B1"])),
  "21": "B2",
  "22": "B2",
  "76": "B3",
  "77": "B3",
};

function codePlace(row: number): string {
  return `/governmentProcedures/${row}/currentCode`;
}

function mainPlace({ procedure }: ItemView): string {
  return codePlace(procedure.row);
}

/** The place of the nth additional code, or of one to be added. */
function additionalPlace({ procedure }: ItemView, at = procedure.additional.length): string {
  const { row, additionalRows } = procedure;
  return codePlace(additionalRows[at] ?? Math.max(row, additionalRows.at(-1) ?? 0) + 1);
}

const wrongIn: Readonly<Record<string, ReadonlySet<string>>> = {
  import: exporting,
  export: importing,
};

export const procedureRules = rulesOf([
  {
    id: "procedure-shape",
    code: "CDS12050",
    severity: "blocking",
    subject: "procedures",
    holds: "The procedure of an item is two digits requested and two digits before.",
    source: "CDS error list (D.E. 1/10)",
    profiles: ["gb"],
    message: "Procedure “{requested}{previous}” is not two digits requested and two digits before.",
    fix: "Write for instance 40 and 00.",
    checkItem: (view) => {
      const { requested, previous } = view.procedure;
      return requested === "" || (/^\d{2}$/u.test(requested) && /^\d{2}$/u.test(previous))
        ? none
        : [found(mainPlace(view), { requested, previous })];
    },
  },
  {
    id: "unknown-procedure",
    code: "CDS12050",
    severity: "warning",
    subject: "procedures",
    holds: "The requested and the previous procedure are codes of the list.",
    source: "UCC Delegated Act annex B, D.E. 1/10; CDS error list",
    profiles: ["gb"],
    message: "Procedure {requested} {previous} is not on the list.",
    fix: "Look the pair up: the first two digits are what is requested, the next what the goods were under.",
    checkItem: (view) => {
      const { requested, previous } = view.procedure;
      return isKnown(view.procedure) ? none : [found(mainPlace(view), { requested, previous })];
    },
  },
  {
    id: "additional-code-belongs",
    code: "CDS12056",
    severity: "warning",
    subject: "procedures",
    holds:
      "Additional codes for temporary admission, processing and returned goods stand beside their procedures.",
    source: "UCC Delegated Act annex B, D.E. 1/11; CDS error list",
    profiles: ["gb"],
    message: "Additional code {code} does not go with procedure {requested} {previous}.",
    fix: "Correct the code or the procedure.",
    checkItem: (view) => {
      const { requested, previous, additional } = view.procedure;
      return inEach(additional, (code, at) => {
        const [, procedures] = belongs.find(([codes]) => codes.test(code)) ?? [];
        return procedures === undefined ||
          procedures.includes(requested) ||
          procedures.includes(previous)
          ? none
          : [found(additionalPlace(view, at), { code, requested, previous })];
      });
    },
  },
  {
    id: "procedure-direction",
    code: "CDS11004",
    severity: "blocking",
    subject: "procedures",
    holds: "Imports request an import procedure, exports an export procedure.",
    source: "CDS error list; UCC Delegated Act annex B, D.E. 1/10",
    profiles: ["gb"],
    message: "Procedure {requested} does not go with the declaration type {type}.",
    fix: "Correct the type or the procedure.",
    given: ({ typeCode = "" }, { facts }) => [facts.direction, typeCode],
    checkItem: (view, _context, [direction = "", type = ""]) => {
      const { requested } = view.procedure;
      return wrongIn[direction]?.has(requested)
        ? [found(mainPlace(view), { requested, type })]
        : none;
    },
  },
  {
    id: "one-data-set",
    code: "CDS11005",
    severity: "blocking",
    subject: "procedures",
    holds: "The procedures of all items lead to one data set (H1, H2, B1 …).",
    source: "CDS error list (D.E. 1/10)",
    profiles: ["gb"],
    message: "Procedure {requested} belongs to {set}, that of the first item to {first}.",
    fix: "Declare these goods separately.",
    given: (_declaration, { facts }) => {
      const first = facts.views.find(({ procedure }) =>
        Object.hasOwn(dataSets, procedure.requested),
      );
      return first === undefined ? [] : [dataSets[first.procedure.requested] ?? ""];
    },
    checkItem: (view, _context, [first]) => {
      const { requested } = view.procedure;
      const set = Object.hasOwn(dataSets, requested) ? dataSets[requested] : undefined;
      if (first === undefined || set === undefined || set === first) return none;
      return [found(mainPlace(view), { requested, set, first })];
    },
  },
  {
    id: "additional-code-alone",
    code: "CDS12149",
    severity: "blocking",
    subject: "procedures",
    holds: "Additional procedure code 000 stands alone.",
    source: "CDS error list (D.E. 1/11)",
    message: "Additional code 000 says “none”, but {others} stands beside it.",
    fix: "Remove 000.",
    checkItem: (view) => {
      const codes = view.procedure.additional;
      const at = codes.indexOf("000");
      const others = codes.filter((code) => code !== "000");
      if (at < 0 || others.length === 0) return none;
      return [found(additionalPlace(view, at), { others: others.join(", ") })];
    },
  },
  {
    id: "additional-code-twice",
    code: "CDS12024",
    severity: "blocking",
    subject: "procedures",
    holds: "No additional procedure code stands twice in one item.",
    source: "CDS error list (D.E. 1/11)",
    message: "Additional code {code} stands twice.",
    fix: "Remove one.",
    checkItem: (view) => {
      const seen = new Set<string>();
      return inEach(view.procedure.additional, (code, at) => {
        const isSecond = seen.has(code);
        seen.add(code);
        return isSecond ? [found(additionalPlace(view, at), { code })] : none;
      });
    },
  },
  {
    id: "additional-code-missing",
    code: "CDS10001",
    severity: "warning",
    subject: "procedures",
    holds: "Every item has an additional procedure code, 000 when none applies.",
    source: "CDS completion, D.E. 1/11",
    profiles: ["gb"],
    message: "The item has no additional procedure code.",
    fix: "Add 000 when none applies.",
    checkItem: (view) =>
      view.procedure.additional.length === 0 ? [found(additionalPlace(view))] : none,
  },
  {
    id: "additional-code-shape",
    code: "CDS10020",
    severity: "blocking",
    subject: "procedures",
    holds: "Additional procedure codes have three characters.",
    source: "CDS completion, D.E. 1/11",
    profiles: ["gb"],
    message: "Additional code “{code}” has not three characters.",
    fix: "Look it up for this procedure.",
    checkItem: (view) =>
      inEach(view.procedure.additional, (code, at) =>
        /^[A-Z\d]{3}$/u.test(code) ? none : [found(additionalPlace(view, at), { code })],
      ),
  },
  {
    id: "reduced-data-on-all",
    code: "CDS12152",
    severity: "blocking",
    subject: "procedures",
    holds: "Additional code 1H7 (reduced data set) stands on all items or on none.",
    source: "CDS error list (D.E. 1/11)",
    profiles: ["gb"],
    message: "Other items have the additional code 1H7, this one has not.",
    fix: "Add 1H7 here, or declare the item separately.",
    given: (_declaration, { facts }) =>
      facts.views.some(({ procedure }) => procedure.additional.includes("1H7")) ? ["used"] : [],
    checkItem: (view, _context, [isUsed]) =>
      isUsed === undefined || view.procedure.additional.includes("1H7")
        ? none
        : [found(additionalPlace(view))],
  },
  {
    id: "standard-value-method",
    code: "CDS12070",
    severity: "warning",
    subject: "valuation",
    holds: "Goods valued at published unit prices (E01) use valuation method 4.",
    source:
      "HMRC, simplified procedure values for fresh fruit and vegetables; CDS completion, D.E. 4/16",
    profiles: ["gb"],
    message: "Additional code E01 goes with valuation method 4, not {method}.",
    fix: "Change the method to 4.",
    checkItem: ({ item, procedure }) => {
      const method = item.customsValuation?.methodCode;
      if (!procedure.additional.includes("E01") || method === undefined || method === "4")
        return none;
      return [found("/customsValuation/methodCode", { method })];
    },
  },
]);
