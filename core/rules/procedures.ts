/** Rules about procedures and their additional codes. */
import { found, itemPointer } from "./rule.ts";
import type { Finding, Rule, RuleContext } from "./rule.ts";

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

function codePointer(item: number, row: number): string {
  return itemPointer(item, `/governmentProcedures/${row}/currentCode`);
}

function mainPointer({ facts }: RuleContext, item: number): string {
  return codePointer(item, facts.procedures[item]?.row ?? 0);
}

/** Looks at the additional codes of every item; `place` is the pointer of the nth code, or of one to be added. */
type Each = (codes: readonly string[], item: number, place: (at: number) => string) => Finding[];

function eachItem({ facts }: RuleContext, check: Each): Finding[] {
  return facts.procedures.flatMap(({ additional, additionalRows, row }, item) => {
    const last = Math.max(row, ...additionalRows);
    return check(additional, item, (at) => codePointer(item, additionalRows[at] ?? last + 1));
  });
}

export const procedureRules: readonly Rule[] = [
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
    check: (_declaration, context) =>
      context.facts.procedures.flatMap(({ requested, previous }, item) =>
        requested === "" || (/^\d{2}$/u.test(requested) && /^\d{2}$/u.test(previous))
          ? []
          : [found(mainPointer(context, item), { requested, previous })],
      ),
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
    check: ({ typeCode = "" }, context) => {
      const { direction, procedures } = context.facts;
      const wrong =
        direction === "import" ? exporting : direction === "export" ? importing : new Set();
      return procedures.flatMap(({ requested }, item) =>
        wrong.has(requested)
          ? [found(mainPointer(context, item), { requested, type: typeCode })]
          : [],
      );
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
    check: (_declaration, context) => {
      const { procedures } = context.facts;
      const sets = procedures.map(({ requested }) => dataSets[requested]);
      const first = sets.find((set) => set !== undefined);
      return procedures.flatMap(({ requested }, item) => {
        const set = sets[item];
        if (first === undefined || set === undefined || set === first) return [];
        return [found(mainPointer(context, item), { requested, set, first })];
      });
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
    check: (_declaration, context) =>
      eachItem(context, (codes, _item, place) => {
        const others = codes.filter((code) => code !== "000");
        if (!codes.includes("000") || others.length === 0) return [];
        return [found(place(codes.indexOf("000")), { others: others.join(", ") })];
      }),
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
    check: (_declaration, context) =>
      eachItem(context, (codes, _item, place) =>
        codes.flatMap((code, at) => (codes.indexOf(code) < at ? [found(place(at), { code })] : [])),
      ),
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
    check: (_declaration, context) =>
      eachItem(context, (codes, _item, place) => (codes.length === 0 ? [found(place(0))] : [])),
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
    check: (_declaration, context) =>
      eachItem(context, (codes, _item, place) =>
        codes.flatMap((code, at) =>
          /^[A-Z\d]{3}$/u.test(code) ? [] : [found(place(at), { code })],
        ),
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
    check: (_declaration, context) => {
      const isUsed = context.facts.procedures.some(({ additional }) => additional.includes("1H7"));
      return isUsed
        ? eachItem(context, (codes, _item, place) =>
            codes.includes("1H7") ? [] : [found(place(codes.length))],
          )
        : [];
    },
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
    check: (_declaration, context) =>
      eachItem(context, (codes, item) => {
        const method = context.facts.items[item]?.customsValuation?.methodCode;
        if (!codes.includes("E01") || method === undefined || method === "4") return [];
        return [found(itemPointer(item, "/customsValuation/methodCode"), { method })];
      }),
  },
];
