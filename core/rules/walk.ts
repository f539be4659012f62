/** Visits those leaves of a declaration that matter to a rule, without looking at the others. */
import { declarationElement } from "../declaration/declaration.ts";
import type { Declaration } from "../declaration/declaration.ts";
import type { Group, Leaf } from "../declaration/schema.ts";

interface PlannedGroup {
  readonly plan: Plan;
  readonly many: boolean;
}

/** The part of the element table that holds chosen leaves, by key. */
export type Plan = ReadonlyMap<string, Leaf | PlannedGroup>;

export function planOf(
  wanted: (leaf: Leaf, group: Group) => boolean,
  group: Group = declarationElement,
): Plan {
  const plan = new Map<string, Leaf | PlannedGroup>();
  for (const [key, field] of Object.entries(group.fields)) {
    if (field.kind !== "group") {
      if (wanted(field, group)) plan.set(key, field);
      continue;
    }
    const inner = planOf(wanted, field);
    if (inner.size > 0) plan.set(key, { plan: inner, many: field.many });
  }
  return plan;
}

/** `text` is the value's text, `attribute` its currency, unit or format. */
type Visit = (
  leaf: Leaf,
  text: string,
  attribute: string | undefined,
  pointer: () => string,
) => void;

type Values = Readonly<Record<string, unknown>>;

function textAt(values: Values, key: string): string | undefined {
  const text = values[key];
  return typeof text === "string" ? text : undefined;
}

function attributeOf(leaf: Leaf, value: Values): string | undefined {
  const name =
    leaf.kind === "amount" ? "currencyID" : leaf.kind === "quantity" ? "unitCode" : "formatCode";
  return textAt(value, name);
}

function visitLeaf(leaf: Leaf, value: unknown, pointer: () => string, visit: Visit): void {
  if (typeof value === "string") visit(leaf, value, undefined, pointer);
  else {
    const holder = value as Values;
    visit(leaf, textAt(holder, "value") ?? "", attributeOf(leaf, holder), pointer);
  }
}

type Path = (string | number)[];

/** Goes by the keys that are there: a declaration fills few of the places that the table has. */
function visitGroup(plan: Plan, values: Values, path: Path, visit: Visit): void {
  for (const key in values) {
    const node = plan.get(key);
    const value = values[key];
    if (node === undefined || value === undefined) continue;
    if (!("plan" in node)) {
      // The pointer is made only for the few places where something is found.
      visitLeaf(node, value, () => `/${[...path, key].join("/")}`, visit);
      continue;
    }
    path.push(key);
    if (node.many) visitRows(node.plan, value as readonly Values[], path, visit);
    else visitGroup(node.plan, value as Values, path, visit);
    path.pop();
  }
}

function visitRows(plan: Plan, rows: readonly Values[], path: Path, visit: Visit): void {
  for (const [index, row] of rows.entries()) {
    path.push(index);
    visitGroup(plan, row, path, visit);
    path.pop();
  }
}

export function visitLeaves(plan: Plan, declaration: Declaration, visit: Visit): void {
  visitGroup(plan, declaration, [], visit);
}
