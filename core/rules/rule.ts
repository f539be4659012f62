/** What a rule is: a small pure function over a declaration, with its code, weight and source. */
import type { Declaration } from "../declaration/declaration.ts";
import type { ProfileData } from "../profiles/profile.ts";
import type { ProfileId } from "../profiles/profileIds.ts";
import type { DeclarationFacts } from "./facts.ts";

export type Severity = "blocking" | "warning" | "note";

export const subjects = [
  "format",
  "obligations",
  "totals",
  "weights",
  "amounts",
  "parties",
  "references",
  "codes",
  "places",
  "items",
  "procedures",
  "documents",
  "statements",
  "valuation",
  "transport",
  "dates",
  "forms",
] as const;
export type Subject = (typeof subjects)[number];

/** What the caller knows beside the declaration. */
export interface CheckContext {
  /** CCYY-MM-DD. */
  readonly today: string;
  /** The form it is lodged on (K1, 9610, H1 …); else it follows from the declaration's type. */
  readonly form?: string | null | undefined;
  /** Columns kept beside the declaration; `unitPrice[1]` is the first item's. */
  readonly extras?: Readonly<Record<string, string>>;
}

export interface RuleContext extends CheckContext {
  readonly profile: ProfileData;
  readonly facts: DeclarationFacts;
}

export type Parameters = Readonly<Record<string, string>>;

/** One fault at one place. The texts come from the rule, filled with the parameters. */
export interface Finding {
  readonly pointer: string;
  readonly parameters: Parameters;
  /** Which of the rule's texts; absent for its first. */
  readonly variant?: string;
  /** Where one rule weighs its findings differently. */
  readonly severity?: Severity;
  /** Where the code follows from the case. */
  readonly code?: string;
}

export interface Text {
  /** Plain English; `{name}` is filled with the parameter of that name. */
  readonly message: string;
  readonly fix?: string;
}

export interface Rule extends Text {
  /** Unique, in kebab-case; the key under which translations are kept. */
  readonly id: string;
  /** The CDS code where it fits, else our own TW-…; several declarations of one fault share a code. */
  readonly code: string;
  readonly severity: Severity;
  readonly subject: Subject;
  /** What must hold, in one sentence. */
  readonly holds: string;
  /** Document and article, or file, that says so. */
  readonly source: string;
  /** Profiles in which it is checked; absent: all. */
  readonly profiles?: readonly ProfileId[];
  /** Further texts, by the variant that a finding names. */
  readonly variants?: Readonly<Record<string, Text>>;
  readonly check: (declaration: Declaration, context: RuleContext) => readonly Finding[];
}

export function found(
  pointer: string,
  parameters: Parameters = {},
  rest: Pick<Finding, "variant" | "severity" | "code"> = {},
): Finding {
  return { pointer, parameters, ...rest };
}

/** The pointer of an item, or of something in it. */
export function itemPointer(index: number, rest = ""): string {
  return `/goodsShipment/items/${index}${rest}`;
}

/** The text a rule says of a finding, filled with its parameters. */
export function textOfFinding(rule: Rule, finding: Finding): Text {
  const text = finding.variant === undefined ? rule : (rule.variants?.[finding.variant] ?? rule);
  const fill = (template: string): string =>
    template.replaceAll(/\{(\w+)\}/gu, (whole, name: string) => finding.parameters[name] ?? whole);
  const fix = text.fix ?? rule.fix;
  return { message: fill(text.message), ...(fix === undefined ? {} : { fix: fill(fix) }) };
}
