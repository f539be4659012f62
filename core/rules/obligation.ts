/** Obligations as data: which field is mandatory, optional, forbidden or wanted under a condition, and how that is read. */
import type { Declaration, Item } from "../declaration/declaration.ts";
import type { DeclarationFacts } from "./facts.ts";
import { articleNumber } from "../summary.ts";
import type { ItemView } from "./itemView.ts";
import type { Severity } from "./rule.ts";

export type Need = "mandatory" | "optional" | "forbidden" | "conditional";

/** Why a conditional field is wanted, as it stands in "… is missing: {because}." */
export const reasons = [
  "the goods travel in containers",
  "the terms leave the freight out of the price",
  "supplementary declarations state the day of acceptance",
  "no published unit price (E01, E02) stands in for it",
  "the goods come by a ship, aircraft or vehicle",
  "valuation method 1 asks for the four indicators",
  "valuation method 1 asks for the delivery terms",
] as const;
export type Reason = (typeof reasons)[number];

/** What makes a field of the header mandatory. */
export type Condition = (declaration: Declaration, facts: DeclarationFacts) => boolean;
/** What makes a field of an item mandatory: something in the item itself. */
export type ItemCondition = (view: ItemView) => boolean;

export interface Obligation {
  /** `*` stands for every item, `?` for at least one row. */
  readonly pointer: string;
  readonly need: Need;
  readonly severity: Severity;
  /** Places that serve as well: a name for an id, the header for an item. */
  readonly or: readonly string[];
  readonly condition?: Condition;
  readonly itemCondition?: ItemCondition;
  readonly because?: Reason;
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

/** A field of the header. */
export function conditional(
  pointer: string,
  because: Reason,
  condition: Condition,
  details: Details = {},
): Obligation {
  return obligation("conditional", pointer, { because, condition, ...details });
}

/** A field of every item for which the condition holds. */
export function conditionalInItem(
  pointer: string,
  because: Reason,
  itemCondition: ItemCondition,
  details: Details = {},
): Obligation {
  return obligation("conditional", pointer, { because, itemCondition, ...details });
}

/** A place of a table as its steps; `?` is any row. */
export type Steps = readonly string[];

const eachItem = "/goodsShipment/items/*/";

/** Whether a place is one of every item. */
export function isOfItems(pointer: string): boolean {
  return pointer.startsWith(eachItem);
}

/** The steps from the declaration on; `*` is the first item. */
export function stepsOf(pointer: string): Steps {
  return pointer.slice(1).replace("*", "0").split("/");
}

/** The steps from an item on. */
export function stepsInItem(pointer: string): Steps {
  return pointer.slice(eachItem.length).split("/");
}

function isGiven(value: unknown): boolean {
  if (typeof value === "string") return value !== "";
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(value)) return value.length > 0;
  // A unit or a currency alone is something too: what is wrong with it, the rule about formats says.
  const parts = Object.values(value);
  return "value" in value ? parts.some((part) => part !== "") : parts.length > 0;
}

/** Rows of a list that stand for something else, by the list's name: a seller's article number classifies nothing. */
const besides: Readonly<Record<string, (row: object) => boolean>> = {
  classifications: (row) =>
    "identificationTypeCode" in row && row.identificationTypeCode === articleNumber,
};

function counts(list: string, row: unknown): boolean {
  return typeof row === "object" && row !== null && besides[list]?.(row) !== true;
}

function stands(node: unknown, steps: Steps, at: number): boolean {
  const step = steps[at];
  if (step === undefined) return isGiven(node);
  if (typeof node !== "object" || node === null) return false;
  if (step === "?") {
    const list = steps[at - 1] ?? "";
    return (
      Array.isArray(node) &&
      node.some((row: unknown) => counts(list, row) && stands(row, steps, at + 1))
    );
  }
  return stands((node as Readonly<Record<string, unknown>>)[step], steps, at + 1);
}

/** Whether something stands in a declaration or an item at the end of these steps. */
export function isPresent(root: Declaration | Item, steps: Steps): boolean {
  return stands(root, steps, 0);
}

/** The pointer that a person is sent to, from the root on: the first row that counts where any would do, or behind those that do not. */
export function placeIn(root: Declaration | Item, steps: Steps): string {
  const path: string[] = [];
  let node: unknown = root;
  for (const [at, step] of steps.entries()) {
    const rows: readonly unknown[] = step === "?" && Array.isArray(node) ? node : [];
    // A group of which any row would do is gone to as a whole.
    if (step === "?" && at === steps.length - 1) break;
    const row = rows.findIndex((each) => counts(steps[at - 1] ?? "", each));
    const key = step === "?" ? String(row < 0 ? rows.length : row) : step;
    path.push(key);
    node = (node as Readonly<Record<string, unknown>> | undefined)?.[key];
  }
  return `/${path.join("/")}`;
}
