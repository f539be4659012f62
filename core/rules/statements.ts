/** Rules about additional statements (codes such as NIIMP), most of them on goods that move to and from Northern Ireland. */
import { found, itemPointer } from "./rule.ts";
import type { Finding, Rule, RuleContext } from "./rule.ts";

/** Where a statement stands, or would stand: the row after the last. */
function statementPlace({ facts }: RuleContext, item: number, code?: string): string {
  const rows = facts.items[item]?.additionalInformation ?? [];
  const at =
    code === undefined ? -1 : rows.findIndex(({ statementCode }) => statementCode === code);
  return itemPointer(item, `/additionalInformation/${at < 0 ? rows.length : at}/statementCode`);
}

function onAllItems(code: string, errorCode: string): Rule {
  return {
    id: `${code.toLowerCase()}-on-all`,
    code: errorCode,
    severity: "blocking",
    subject: "statements",
    holds: `Statement ${code} stands on all items or on none.`,
    source: "CDS error list (D.E. 2/2)",
    profiles: ["gb"],
    message: `Other items have the statement ${code}, this one has not.`,
    fix: `Add ${code} here, or declare the item separately.`,
    check: (_declaration, context) => {
      const { statements } = context.facts;
      if (!statements.some((codes) => codes.has(code))) return [];
      return statements.flatMap((codes, item) =>
        codes.has(code) ? [] : [found(statementPlace(context, item))],
      );
    },
  };
}

function needsMovement(code: string, errorCode: string): Rule {
  return {
    id: `${code.toLowerCase()}-needs-movement`,
    code: errorCode,
    severity: "blocking",
    subject: "statements",
    holds: `Statement ${code} stands beside NIIMP or NIDOM.`,
    source: "CDS error list (D.E. 2/2)",
    profiles: ["gb"],
    message: `Statement ${code} needs NIIMP or NIDOM on the same item.`,
    fix: "Add the one that says how the goods move.",
    check: (_declaration, context) =>
      context.facts.statements.flatMap((codes, item) =>
        codes.has(code) && !codes.has("NIIMP") && !codes.has("NIDOM")
          ? [found(statementPlace(context, item, code))]
          : [],
      ),
  };
}

export const statementRules: readonly Rule[] = [
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
      const { statements } = context.facts;
      const item = statements.findIndex((codes) => codes.has("NIIMP"));
      if (item < 0 || !statements.some((codes) => codes.has("NIDOM"))) return [];
      return [found(statementPlace(context, item, "NIIMP"))];
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
    check: (_declaration, context) =>
      context.facts.statements.flatMap((codes, item) =>
        codes.has("NIREM") && codes.has("NIAID")
          ? [found(statementPlace(context, item, "NIAID"))]
          : [],
      ),
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
    check: (_declaration, context) =>
      context.facts.procedures.flatMap(({ requested }, item): Finding[] => {
        const isStated = context.facts.statements[item]?.has("OSR42") ?? false;
        if (requested === "42" && !isStated) return [found(statementPlace(context, item))];
        if (requested === "42" || !isStated) return [];
        return [
          found(statementPlace(context, item, "OSR42"), { requested }, { variant: "procedure" }),
        ];
      }),
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
    check: ({ functionCode }, context) =>
      functionCode === "9"
        ? context.facts.statements.flatMap((codes, item) =>
            codes.has("UVC01") ? [found(statementPlace(context, item, "UVC01"))] : [],
          )
        : [],
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
      const { statements, direction } = context.facts;
      const isStated = statements.some((codes) =>
        ["NIIMP", "NIDOM", "NIEXP"].some((code) => codes.has(code)),
      );
      if (direction !== "import" || isStated || !goodsShipment?.importer?.id?.startsWith("XI"))
        return [];
      return [found(statementPlace(context, 0))];
    },
  },
];
