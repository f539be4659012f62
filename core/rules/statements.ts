/** Rules about additional statements (codes such as NIIMP), most of them on goods that move to and from Northern Ireland. */
import { itemPointer } from "../declaration/itemPlaces.ts";
import type { ItemView } from "./itemView.ts";
import { found, none, rulesOf } from "./rule.ts";
import type { Rule, RuleContext } from "./rule.ts";

/** Where a statement stands in an item, or would stand: the row after the last. */
function statementPlace({ item }: ItemView, code?: string): string {
  const rows = item.additionalInformation ?? [];
  const at =
    code === undefined ? -1 : rows.findIndex(({ statementCode }) => statementCode === code);
  return `/additionalInformation/${at < 0 ? rows.length : at}/statementCode`;
}

function isAtSomeItem({ facts }: RuleContext, code: string): boolean {
  return facts.views.some(({ statements }) => statements.has(code));
}

function onAllItems<const Code extends string>(code: Code, errorCode: string) {
  return {
    id: `${code.toLowerCase() as Lowercase<Code>}-on-all`,
    code: errorCode,
    severity: "blocking",
    subject: "statements",
    holds: `Statement ${code} stands on all items or on none.`,
    source: "CDS error list (D.E. 2/2)",
    profiles: ["gb"],
    message: `Other items have the statement ${code}, this one has not.`,
    fix: `Add ${code} here, or declare the item separately.`,
    given: (_declaration: unknown, context: RuleContext) =>
      isAtSomeItem(context, code) ? ["used"] : [],
    checkItem: (view: ItemView, _context: unknown, [isUsed]: readonly string[]) =>
      isUsed === undefined || view.statements.has(code) ? none : [found(statementPlace(view))],
  } as const satisfies Rule;
}

function needsMovement<const Code extends string>(code: Code, errorCode: string) {
  return {
    id: `${code.toLowerCase() as Lowercase<Code>}-needs-movement`,
    code: errorCode,
    severity: "blocking",
    subject: "statements",
    holds: `Statement ${code} stands beside NIIMP or NIDOM.`,
    source: "CDS error list (D.E. 2/2)",
    profiles: ["gb"],
    message: `Statement ${code} needs NIIMP or NIDOM on the same item.`,
    fix: "Add the one that says how the goods move.",
    checkItem: (view: ItemView) => {
      const { statements } = view;
      return statements.has(code) && !statements.has("NIIMP") && !statements.has("NIDOM")
        ? [found(statementPlace(view, code))]
        : none;
    },
  } as const satisfies Rule;
}

export const statementRules = rulesOf([
  onAllItems("NIIMP", "CDS40070"),
  onAllItems("NIDOM", "CDS40071"),
  onAllItems("NIEXP", "CDS40072"),
  needsMovement("NIREM", "CDS40073"),
  needsMovement("NIAID", "CDS40074"),
  {
    id: "nidom-and-niimp",
    code: "CDS12141",
    severity: "blocking",
    subject: "statements",
    holds: "NIDOM and NIIMP do not stand on one declaration.",
    source: "CDS error list (D.E. 2/2)",
    profiles: ["gb"],
    message: "NIDOM (from Great Britain) and NIIMP (from elsewhere) stand on one declaration.",
    fix: "Keep the one that is true.",
    check: (_declaration, context) => {
      const { views } = context.facts;
      const at = views.findIndex(({ statements }) => statements.has("NIIMP"));
      const view = views[at];
      if (view === undefined || !isAtSomeItem(context, "NIDOM")) return none;
      return [found(itemPointer(at, statementPlace(view, "NIIMP")))];
    },
  },
  {
    id: "nirem-and-niaid",
    code: "CDS12143",
    severity: "blocking",
    subject: "statements",
    holds: "NIREM and NIAID do not stand on one item.",
    source: "CDS error list (D.E. 2/2)",
    profiles: ["gb"],
    message: "NIREM and NIAID stand on one item.",
    fix: "Keep one of them.",
    checkItem: (view) =>
      view.statements.has("NIREM") && view.statements.has("NIAID")
        ? [found(statementPlace(view, "NIAID"))]
        : none,
  },
  {
    id: "onward-supply-statement",
    code: "CDS12146",
    severity: "blocking",
    subject: "statements",
    holds: "Procedure 42 and statement OSR42 stand together.",
    source: "CDS error list (D.E. 1/10, 2/2)",
    profiles: ["gb"],
    message: "Procedure 42 needs the statement OSR42 on the same item.",
    fix: "Add OSR42, or change the procedure.",
    variants: {
      procedure: {
        message: "Statement OSR42 goes with procedure 42, not {requested}.",
        fix: "Remove OSR42, or change the procedure to 42.",
      },
    },
    checkItem: (view) => {
      const { requested } = view.procedure;
      const isStated = view.statements.has("OSR42");
      if (requested === "42") return isStated ? none : [found(statementPlace(view))];
      return isStated
        ? [found(statementPlace(view, "OSR42"), { requested }, { variant: "procedure" })]
        : none;
    },
  },
  {
    id: "onward-supply-movement",
    code: "CDS12145",
    severity: "warning",
    subject: "statements",
    holds: "Procedure 42 stands beside the statement NIIMP.",
    source: "CDS error list (D.E. 1/10, 2/2)",
    profiles: ["gb"],
    message: "Procedure 42 needs the statement NIIMP on the same item.",
    fix: "Add NIIMP, or change the procedure.",
    checkItem: (view) =>
      view.procedure.requested === "42" && !view.statements.has("NIIMP")
        ? [found(statementPlace(view))]
        : none,
  },
  {
    id: "amendment-statement",
    code: "CDS12147",
    severity: "blocking",
    subject: "statements",
    holds: "Statement UVC01 stands only on an amendment.",
    source: "CDS error list (D.E. 2/2)",
    profiles: ["gb"],
    message: "Statement UVC01 stands on a new declaration.",
    fix: "Remove it; it belongs to a request to amend.",
    given: ({ functionCode = "" }) => [functionCode],
    checkItem: (view, _context, [functionCode]) =>
      functionCode === "9" && view.statements.has("UVC01")
        ? [found(statementPlace(view, "UVC01"))]
        : none,
  },
  {
    id: "northern-ireland-statement",
    code: "CDS12158",
    severity: "note",
    subject: "statements",
    holds:
      "An importer registered in Northern Ireland says how the goods move (NIIMP, NIDOM, NIEXP).",
    source: "CDS error list (D.E. 2/2)",
    profiles: ["gb"],
    message: "The importer's number begins with XI, but no item has NIIMP, NIDOM or NIEXP.",
    fix: "Add the statement that says how the goods move.",
    check: ({ goodsShipment }, context) => {
      const { views, direction } = context.facts;
      if (direction !== "import" || !goodsShipment?.importer?.id?.startsWith("XI")) return none;
      if (["NIIMP", "NIDOM", "NIEXP"].some((code) => isAtSomeItem(context, code))) return none;
      const [first] = views;
      return [
        found(
          itemPointer(0, first ? statementPlace(first) : "/additionalInformation/0/statementCode"),
        ),
      ];
    },
  },
]);
