/** What a profile is: what one jurisdiction asks for, as data, with the check that follows from it. */
import type { Names } from "../codes/codeList.ts";
import type { Problem } from "../contract/shapes.ts";
import type { Declaration } from "../declaration/declaration.ts";
import type { DeclarationFacts, Direction } from "../rules/facts.ts";
import type { Obligation } from "../rules/obligation.ts";
import type { CheckContext, Severity } from "../rules/rule.ts";
import type { ProfileId } from "./profileIds.ts";

/** A form on which declarations are lodged: K1, 9610, H1. */
export interface Form {
  readonly code: string;
  readonly names: Names;
  readonly direction: Direction;
  /** Declaration type that a new one gets. */
  readonly typeCode: string;
}

/** An amount below or above which something else holds; dated, since laws change. */
export interface Threshold {
  readonly amount: string;
  readonly currency: string;
  /** First day on which it holds, CCYY-MM-DD. */
  readonly from: string;
  readonly source: string;
}

export interface ProfileData {
  readonly id: ProfileId;
  readonly name: string;
  readonly forms: readonly Form[];
  /** Declaration types that customs knows. */
  readonly types: RegExp;
  readonly homeCurrency: string;
  /** Countries of which goods are imported into, or exported from. */
  readonly homeCountries: readonly string[];
  /** Days from arrival to the deadline of the filing. */
  readonly deadlineDays: number;
  /** Country codes beside ISO 3166-1. */
  readonly addedCountries: Readonly<Record<string, string>>;
  readonly transportModes: readonly string[];
  /** Units beside the common ones of Rec 20. */
  readonly addedUnits: readonly string[];
  /** Most characters of an LRN. */
  readonly longestLrn: number;
  /** Digits that a commodity code may have. */
  readonly commodityDigits: readonly number[];
  /** Categories with reduced data, in which six digits do as well. */
  readonly sixDigitsDoIn: readonly string[];
  readonly thresholds: Readonly<Record<string, Threshold>>;
  /** What must, may and must not be given, by category. */
  readonly obligations: Readonly<Record<string, readonly Obligation[]>>;
  /** The category whose obligations hold. */
  readonly categoryOf: (facts: Omit<DeclarationFacts, "category">) => string;
  /** Rules that weigh otherwise here than by themselves, by their id. */
  readonly severities: Readonly<Record<string, Severity | "off">>;
}

/** A problem of the contract, with what a translation needs. */
export interface FoundProblem extends Problem {
  /** Rule id, with the variant of its text where there are several. */
  readonly key: string;
  readonly parameters: Readonly<Record<string, string>>;
}

export interface Profile extends ProfileData {
  readonly check: (declaration: Declaration, context: CheckContext) => FoundProblem[];
}
