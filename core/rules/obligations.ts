/** Rules that read the profile's tables of obligations: what is missing, what is not allowed. */
import { labelOf } from "../labels/labels.ts";
import { isPresent, placeFor } from "./obligation.ts";
import type { Need, Obligation } from "./obligation.ts";
import { found } from "./rule.ts";
import type { Finding, Rule, RuleContext } from "./rule.ts";
import type { Declaration } from "../declaration/declaration.ts";

type Broken = (obligation: Obligation, item: number | undefined) => boolean;

function eachPlace(context: RuleContext, needs: readonly Need[], broken: Broken): Finding[] {
  const findings: Finding[] = [];
  for (const obligation of context.profile.obligations[context.facts.category] ?? []) {
    if (!needs.includes(obligation.need)) continue;
    const count = obligation.pointer.includes("*") ? context.facts.items.length : 1;
    for (let index = 0; index < count; index += 1) {
      const item = obligation.pointer.includes("*") ? index : undefined;
      if (!broken(obligation, item)) continue;
      const pointer = placeFor(obligation.pointer, item);
      const { because, severity, code } = obligation;
      const parameters = { field: labelOf(pointer, "en"), ...(because ? { because } : {}) };
      findings.push(
        found(pointer, parameters, { severity, code, ...(because ? { variant: "because" } : {}) }),
      );
    }
  }
  return findings;
}

function isMissing(declaration: Declaration, obligation: Obligation, item?: number): boolean {
  return ![obligation.pointer, ...obligation.or].some((place) =>
    isPresent(declaration, place, item),
  );
}

export const obligationRules: readonly Rule[] = [
  {
    id: "mandatory-missing",
    code: "CDS10001",
    severity: "blocking",
    subject: "obligations",
    holds: "Every field that the form and type of declaration make mandatory is given.",
    source: "CDS error list; obligation tables in core/profiles",
    message: "{field} is missing.",
    fix: "Fill it in.",
    variants: {
      because: { message: "{field} is missing: {because}.", fix: "Fill it in." },
    },
    check: (declaration, context) =>
      eachPlace(
        context,
        ["mandatory", "conditional"],
        (obligation, item) =>
          (obligation.condition?.(declaration, context.facts, item) ?? true) &&
          isMissing(declaration, obligation, item),
      ),
  },
  {
    id: "not-allowed",
    code: "CDS10002",
    severity: "blocking",
    subject: "obligations",
    holds: "No field is given that the form or type of declaration does not allow.",
    source: "CDS error list; obligation tables in core/profiles",
    message: "{field} is not allowed on this kind of declaration.",
    fix: "Remove it.",
    check: (declaration, context) =>
      eachPlace(context, ["forbidden"], (obligation, item) =>
        isPresent(declaration, obligation.pointer, item),
      ),
  },
];
