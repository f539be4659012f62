/** What a rule is: a small pure function over a declaration or over one item, with its code, weight and source. */
import { itemPointer } from "../declaration/itemPlaces.ts";
import type { AutomaticValue } from "../contract/keying.ts";
import type { Declaration } from "../declaration/declaration.ts";
import type { Group, Leaf } from "../declaration/schema.ts";
import type { ProfileData } from "../profiles/profile.ts";
import type { ProfileId } from "../profiles/profileIds.ts";
import type { DeclarationFacts } from "./facts.ts";
import type { ItemView } from "./itemView.ts";
import type { ReferenceLookup } from "./reference.ts";

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
  "filled",
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
  /** What the reference packs say; absent where there are none. */
  readonly reference?: ReferenceLookup | undefined;
  /** Values that the desk filled in and no person confirmed yet; absent: none. */
  readonly automatic?: readonly AutomaticValue[] | undefined;
}

export interface RuleContext extends CheckContext {
  readonly profile: ProfileData;
  readonly facts: DeclarationFacts;
}

/** What a rule may read beside the item that it looks at: nothing that an edit changes. */
export interface ItemContext {
  readonly today: string;
  readonly profile: ProfileData;
  readonly reference: ReferenceLookup | undefined;
}

/** Texts of the declaration that a rule reads beside the item. */
export type Given = readonly string[];

export type Parameters = Readonly<Record<string, string>>;

/** One fault at one place. The texts come from the rule, filled with the parameters. */
export interface Finding {
  /** From the declaration on; of a rule that looks at one item, from the item on. */
  readonly pointer: string;
  readonly parameters: Parameters;
  /** Which of the rule's texts; absent for its first. */
  readonly variant?: string;
  /** Where one rule weighs its findings differently. */
  readonly severity?: Severity;
  /** Where the code follows from the case. */
  readonly code?: string;
}

/** One value of a declaration: its text, and its currency, unit or date format. */
export interface Value {
  readonly leaf: Leaf;
  readonly text: string;
  readonly attribute: string | undefined;
}

/** One fault of a value. It stands at the value, or at its attribute; `{field}` is that place. */
export interface ValueFinding extends Pick<Finding, "variant" | "parameters"> {
  readonly atAttribute?: boolean;
}

/** Looks at single values, wherever in the declaration they stand. */
export interface ValueCheck {
  /** The elements that it looks at. */
  readonly of: (leaf: Leaf, group: Group) => boolean;
  readonly look: (value: Value, context: ItemContext) => ValueFinding | undefined;
}

export interface Text {
  /** Plain English; `{name}` is filled with the parameter of that name (see parameters.ts). */
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
  readonly checkValue?: ValueCheck;
  /** Looks at the header, and at what the items are together. It runs at every check, so it must not look deep into every item. */
  readonly check?: (declaration: Declaration, context: RuleContext) => readonly Finding[];
  /**
   * Looks at one item alone. Its findings are kept with the item until the item or what is given
   * changes, so it can read nothing else.
   */
  readonly checkItem?: (view: ItemView, context: ItemContext, given: Given) => readonly Finding[];
  /** What `checkItem` reads of the rest of the declaration, worked out once for each check. */
  readonly given?: (declaration: Declaration, context: RuleContext) => Given;
}

/** A part of the table; the ids of its rules stay known to the compiler, which holds the translations to them. */
export function rulesOf<const Rules extends readonly Rule[]>(rules: Rules): Rules {
  return rules;
}

export const none: readonly Finding[] = [];

export function found(
  pointer: string,
  parameters: Parameters = {},
  rest: Pick<Finding, "variant" | "severity" | "code"> = {},
): Finding {
  return { pointer, parameters, ...rest };
}

/** What is found of each row; without a row or a fault no list is made, for items are many. */
export function inEach<Row>(
  rows: readonly Row[] | undefined,
  look: (row: Row, at: number) => readonly Finding[],
): readonly Finding[] {
  let all = none;
  if (rows === undefined) return all;
  for (let at = 0; at < rows.length; at += 1) {
    const findings = look(rows[at] as Row, at);
    if (findings.length > 0) all = all.length === 0 ? findings : [...all, ...findings];
  }
  return all;
}

/** A place in whichever item, for a parameter that says what the field is called: rows have no part in that. */
export function inItem(rest: string): string {
  return itemPointer(0, rest);
}
