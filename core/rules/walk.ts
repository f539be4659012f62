/** Goes once through the values of a declaration's header or of an item, and shows each to those who want it. */
import { declarationElement } from "../declaration/declaration.ts";
import { items } from "../declaration/item.ts";
import { attributeOfKind } from "../declaration/pointer.ts";
import type { Group, Leaf } from "../declaration/schema.ts";
import type { Finding, ItemContext, ValueCheck } from "./rule.ts";

interface PlannedLeaf {
  readonly leaf: Leaf;
  /** Places of the checks that want it. */
  readonly checks: readonly number[];
}

interface PlannedGroup {
  readonly plan: Plan;
  readonly many: boolean;
}

/** The part of the element table that the checks want, by key. */
type Plan = ReadonlyMap<string, PlannedLeaf | PlannedGroup>;

function planOf(group: Group, checks: readonly ValueCheck[]): Plan {
  const plan = new Map<string, PlannedLeaf | PlannedGroup>();
  for (const [key, field] of Object.entries(group.fields)) {
    if (field.kind !== "group") {
      const wanted = checks.flatMap((check, at) => (check.of(field, group) ? [at] : []));
      if (wanted.length > 0) plan.set(key, { leaf: field, checks: wanted });
      continue;
    }
    // Items are looked at one by one, each under the plan of an item.
    if (field === items) continue;
    const inner = planOf(field, checks);
    if (inner.size > 0) plan.set(key, { plan: inner, many: field.many });
  }
  return plan;
}

/** What is found, with the place of the check that found it. */
export interface FoundBy {
  readonly by: number;
  readonly finding: Finding;
}

type Values = Readonly<Record<string, unknown>>;

interface Walk {
  readonly checks: readonly ValueCheck[];
  readonly context: ItemContext;
  /** Keys and rows from the root to where the walk is. */
  readonly path: (string | number)[];
  /** What the field's pointer begins with when it is named. */
  readonly root: string;
  readonly found: FoundBy[];
}

function textAt(values: Values, key: string): string | undefined {
  const text = values[key];
  return typeof text === "string" ? text : undefined;
}

/** The pointer is made only for the few places where something is found. */
function visitLeaf({ leaf, checks }: PlannedLeaf, key: string, value: unknown, walk: Walk): void {
  let text: string;
  let attribute: string | undefined;
  if (typeof value === "string") text = value;
  else {
    text = textAt(value as Values, "value") ?? "";
    if (leaf.kind !== "text") attribute = textAt(value as Values, attributeOfKind[leaf.kind]);
  }
  const shown = { leaf, text, attribute };
  for (const by of checks) {
    const trouble = walk.checks[by]?.look(shown, walk.context);
    if (trouble === undefined) continue;
    const place = `/${[...walk.path, key].join("/")}`;
    const isAt = trouble.atAttribute === true && leaf.kind !== "text";
    const pointer = isAt ? `${place}/${attributeOfKind[leaf.kind]}` : place;
    const parameters = { field: walk.root + pointer, ...trouble.parameters };
    const { variant } = trouble;
    const finding =
      variant === undefined ? { pointer, parameters } : { pointer, parameters, variant };
    walk.found.push({ by, finding });
  }
}

/** Goes by the keys that are there: a declaration fills few of the places that the table has. */
function visitGroup(plan: Plan, values: Values, walk: Walk): void {
  for (const key in values) {
    const node = plan.get(key);
    const value = values[key];
    if (node === undefined || value === undefined) continue;
    if (!("plan" in node)) {
      visitLeaf(node, key, value, walk);
      continue;
    }
    walk.path.push(key);
    if (node.many) visitRows(node.plan, value as readonly Values[], walk);
    else visitGroup(node.plan, value as Values, walk);
    walk.path.pop();
  }
}

function visitRows(plan: Plan, rows: readonly Values[], walk: Walk): void {
  for (const [index, row] of rows.entries()) {
    walk.path.push(index);
    visitGroup(plan, row, walk);
    walk.path.pop();
  }
}

export interface ValueWalk {
  /** Everything but the items; pointers begin at the declaration. */
  readonly ofHeader: (declaration: object, context: ItemContext) => readonly FoundBy[];
  /** One item; pointers begin there. Fields are named as those of the first item. */
  readonly ofItem: (item: object, context: ItemContext, root: string) => readonly FoundBy[];
}

/** One walk for all these checks together. */
export function valueWalk(checks: readonly ValueCheck[]): ValueWalk {
  const [header, item] = [planOf(declarationElement, checks), planOf(items, checks)];
  const go = (plan: Plan, values: object, context: ItemContext, root: string) => {
    const found: FoundBy[] = [];
    visitGroup(plan, values as Values, { checks, context, path: [], root, found });
    return found;
  };
  return {
    ofHeader: (declaration, context) => go(header, declaration, context, ""),
    ofItem: (each, context, root) => go(item, each, context, root),
  };
}
