/** Which rules a profile checks, and a finding turned into the problem that a person reads. */
import { wcoPointerOf } from "../declaration/pointer.ts";
import type { FoundProblem, ProfileData } from "../profiles/profile.ts";
import { fillText } from "./parameters.ts";
import type { Finding, Parameters, Rule, Severity, Text } from "./rule.ts";
import { rules } from "./rules.ts";

/** A rule with the weight that a profile gives it. */
export interface ActiveRule {
  readonly rule: Rule;
  /** The profile's own weight; undefined leaves it to the rule and its finding. */
  readonly weight: Severity | undefined;
}

/** The rules that a profile checks, in the order of the table. */
export function activeRules(profile: ProfileData): readonly ActiveRule[] {
  return rules.flatMap((rule: Rule) => {
    const weight = profile.severities[rule.id];
    const isHere = rule.profiles?.includes(profile.id) ?? true;
    return !isHere || weight === "off" ? [] : [{ rule, weight }];
  });
}

/** Problems are told in this order. */
export const severityOrder = {
  blocking: 0,
  warning: 1,
  note: 2,
} as const satisfies Record<Severity, number>;

function textOf(rule: Rule, variant: string | undefined): Text {
  return variant === undefined ? rule : (rule.variants?.[variant] ?? rule);
}

function written(text: Text, fix: string | undefined, parameters: Parameters) {
  const message = fillText(text.message, parameters, "en");
  return fix === undefined ? { message } : { message, fix: fillText(fix, parameters, "en") };
}

/** Where a finding stands: its own pointer, or that of the item before it. */
export interface Place {
  readonly pointer: string;
  readonly wcoPointer: string;
}

export function placeOfFinding(pointer: string): Place {
  return { pointer, wcoPointer: wcoPointerOf(pointer) };
}

export function severityOf({ rule, weight }: ActiveRule, finding: Finding): Severity {
  return weight ?? finding.severity ?? rule.severity;
}

/** The problem that a finding is, told in English. */
export function problemOf(
  active: ActiveRule,
  finding: Finding,
  { pointer, wcoPointer }: Place,
): FoundProblem {
  const { rule } = active;
  const { variant, parameters } = finding;
  const text = textOf(rule, variant);
  return {
    code: finding.code ?? rule.code,
    severity: severityOf(active, finding),
    pointer,
    wcoPointer,
    ...written(text, text.fix ?? rule.fix, parameters),
    key: variant === undefined ? rule.id : `${rule.id}.${variant}`,
    parameters,
  };
}
