/** Obligations as data: which field is mandatory, optional, forbidden or wanted under a condition, and how that is read. */
import type { Declaration } from "../declaration/declaration.ts";
import type { DeclarationFacts } from "./facts.ts";
import type { Severity } from "./rule.ts";

export type Need = "mandatory" | "optional" | "forbidden" | "conditional";

/** What makes a conditional field mandatory; `item` counts from 0, undefined for the header. */
export type Condition = (
  declaration: Declaration,
  facts: DeclarationFacts,
  item: number | undefined,
) => boolean;

export interface Obligation {
  /** `*` stands for every item, `?` for at least one row. */
  readonly pointer: string;
  readonly need: Need;
  readonly severity: Severity;
  /** Places that serve as well: a name for an id, the header for an item. */
  readonly or: readonly string[];
  readonly condition?: Condition;
  /** Why, when it is conditional: "the goods travel in containers". */
  readonly because?: string;
  readonly code: string;
}

type Details = Partial<Pick<Obligation, "severity" | "or" | "code">>;

function obligation(
  need: Need,
  pointer: string,
  details: Details & Partial<Obligation>,
): Obligation {
  const code = need === "forbidden" ? "CDS10002" : "CDS10001";
  return { pointer, need, severity: "blocking", or: [], code, ...details };
}

export function mandatory(pointer: string, details: Details = {}): Obligation {
  return obligation("mandatory", pointer, details);
}

/** Accepted without it so often that its absence is only doubted. */
export function expected(pointer: string, details: Details = {}): Obligation {
  return obligation("mandatory", pointer, { severity: "warning", ...details });
}

export function optional(pointer: string): Obligation {
  return obligation("optional", pointer, {});
}

export function forbidden(pointer: string, details: Details = {}): Obligation {
  return obligation("forbidden", pointer, details);
}

export function conditional(
  pointer: string,
  because: string,
  condition: Condition,
  details: Details = {},
): Obligation {
  return obligation("conditional", pointer, { because, condition, ...details });
}

type Steps = readonly string[];

const compiled = new Map<string, Steps>();

function stepsOf(pointer: string): Steps {
  let steps = compiled.get(pointer);
  if (!steps) {
    steps = pointer.slice(1).split("/");
    compiled.set(pointer, steps);
  }
  return steps;
}

function isGiven(value: unknown): boolean {
  if (typeof value === "string") return value !== "";
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(value)) return value.length > 0;
  return "value" in value ? value.value !== "" : Object.keys(value).length > 0;
}

function stands(node: unknown, steps: Steps, at: number, item: number | undefined): boolean {
  const step = steps[at];
  if (step === undefined) return isGiven(node);
  if (typeof node !== "object" || node === null) return false;
  if (step === "?") {
    return Array.isArray(node) && node.some((row: unknown) => stands(row, steps, at + 1, item));
  }
  const key = step === "*" ? String(item ?? 0) : step;
  const child = (node as Readonly<Record<string, unknown>>)[key];
  return stands(child, steps, at + 1, item);
}

/** Whether something stands at a place; `*` is the item of that index, `?` any row. */
export function isPresent(declaration: Declaration, pointer: string, item?: number): boolean {
  return stands(declaration, stepsOf(pointer), 0, item);
}

/** The pointer that a person is sent to: the item's own, and the first row where any would do. */
export function placeFor(pointer: string, item?: number): string {
  const group = pointer.endsWith("/?") ? pointer.slice(0, -2) : pointer;
  return group.replace("*", String(item ?? 0)).replaceAll("?", "0");
}
