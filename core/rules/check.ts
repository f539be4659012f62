/** Runs the rules of a profile over a declaration. */
import type { Declaration } from "../declaration/declaration.ts";
import { wcoPointerOf } from "../declaration/pointer.ts";
import type { FoundProblem, ProfileData } from "../profiles/profile.ts";
import { factsOf } from "./facts.ts";
import { textOfFinding } from "./rule.ts";
import type { CheckContext, Finding, Rule, RuleContext, Severity } from "./rule.ts";
import { rules } from "./rules.ts";

/** A rule with the weight that a profile gives it. */
interface ActiveRule {
  readonly rule: Rule;
  /** The profile's own weight; undefined leaves it to the rule and its finding. */
  readonly weight: Severity | undefined;
}

/** The rules that a profile checks. */
export function activeRules(profile: ProfileData): readonly ActiveRule[] {
  return rules.flatMap((rule) => {
    const weight = profile.severities[rule.id];
    const isHere = rule.profiles?.includes(profile.id) ?? true;
    return !isHere || weight === "off" ? [] : [{ rule, weight }];
  });
}

const order = { blocking: 0, warning: 1, note: 2 } as const satisfies Record<Severity, number>;

function problemOf({ rule, weight }: ActiveRule, finding: Finding): FoundProblem {
  return {
    code: finding.code ?? rule.code,
    severity: weight ?? finding.severity ?? rule.severity,
    pointer: finding.pointer,
    wcoPointer: wcoPointerOf(finding.pointer),
    ...textOfFinding(rule, finding),
    key: finding.variant === undefined ? rule.id : `${rule.id}.${finding.variant}`,
    parameters: finding.parameters,
  };
}

/** The context in which one declaration is checked. */
export function ruleContextOf(
  declaration: Declaration,
  profile: ProfileData,
  context: CheckContext,
): RuleContext {
  return { ...context, profile, facts: factsOf(declaration, profile, context.form) };
}

/** A request about a declaration filed before holds only what changes, so nothing can be missing from it. */
const forRequests: ReadonlySet<string> = new Set(["value-format", "time-format", "too-many-rows"]);

/** Every problem of a declaration under a profile: blocking ones first, each weight in the order of the table. */
export function checkDeclaration(
  profile: ProfileData,
  active: readonly ActiveRule[],
  declaration: Declaration,
  given: CheckContext,
): FoundProblem[] {
  const context = ruleContextOf(declaration, profile, given);
  const isRequest = declaration.functionCode === "13";
  const problems: FoundProblem[] = [];
  for (const each of active) {
    if (isRequest && !forRequests.has(each.rule.id)) continue;
    for (const finding of each.rule.check(declaration, context))
      problems.push(problemOf(each, finding));
  }
  return problems.toSorted((left, right) => order[left.severity] - order[right.severity]);
}
