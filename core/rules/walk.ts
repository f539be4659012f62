/** Visits those leaves of a declaration that matter to a rule, without looking at the others. */
import { declarationElement } from "../declaration/declaration.ts";
import type { Declaration } from "../declaration/declaration.ts";
import type { Group, Leaf } from "../declaration/schema.ts";

/** The part of the element table that holds chosen leaves. */
export interface Plan {
  readonly leaves: readonly (readonly [key: string, leaf: Leaf])[];
  readonly groups: readonly (readonly [key: string, plan: Plan, many: boolean])[];
}

export function planOf(
  wanted: (leaf: Leaf, group: Group) => boolean,
  group: Group = declarationElement,
): Plan {
  const leaves: (readonly [string, Leaf])[] = [];
  const groups: (readonly [string, Plan, boolean])[] = [];
  for (const [key, field] of Object.entries(group.fields)) {
    if (field.kind !== "group") {
      if (wanted(field, group)) leaves.push([key, field]);
      continue;
    }
    const plan = planOf(wanted, field);
    if (plan.leaves.length + plan.groups.length > 0) groups.push([key, plan, field.many]);
  }
  return { leaves, groups };
}

/** `text` is the value's text, `attribute` its currency, unit or format. */
type Visit = (
  leaf: Leaf,
  text: string,
  attribute: string | undefined,
  pointer: () => string,
) => void;

type Values = Readonly<Record<string, unknown>>;

function attributeOf(leaf: Leaf, value: Values): string | undefined {
  const name =
    leaf.kind === "amount" ? "currencyID" : leaf.kind === "quantity" ? "unitCode" : "formatCode";
  const attribute = value[name];
  return typeof attribute === "string" ? attribute : undefined;
}

function visitGroup(plan: Plan, values: Values, path: (string | number)[], visit: Visit): void {
  for (const [key, leaf] of plan.leaves) {
    const value = values[key];
    if (value === undefined) continue;
    // The pointer is made only for the few places where something is found.
    const pointer = (): string => `/${[...path, key].join("/")}`;
    if (typeof value === "string") visit(leaf, value, undefined, pointer);
    else {
      const holder = value as Values;
      visit(leaf, String(holder["value"] ?? ""), attributeOf(leaf, holder), pointer);
    }
  }
  for (const [key, inner, many] of plan.groups) {
    const value = values[key];
    if (value === undefined) continue;
    path.push(key);
    if (!many) visitGroup(inner, value as Values, path, visit);
    else {
      for (const [index, row] of (value as readonly Values[]).entries()) {
        path.push(index);
        visitGroup(inner, row, path, visit);
        path.pop();
      }
    }
    path.pop();
  }
}

export function visitLeaves(plan: Plan, declaration: Declaration, visit: Visit): void {
  visitGroup(plan, declaration, [], visit);
}
