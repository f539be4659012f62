/** Pointers: from our path of a field to its element and WCO pointer, and from a hub's WCO pointer back to the exact row. */
import { declarationElement } from "./declaration.ts";
import type { Declaration } from "./declaration.ts";
import type { Fields, Group, Leaf } from "./schema.ts";

/** The attribute in which each kind of leaf keeps what its text means. */
export const attributeOfKind = {
  amount: "currencyID",
  quantity: "unitCode",
  dateTime: "formatCode",
} as const;

export interface Step {
  readonly key: string;
  readonly group: Group;
  /** From 0; undefined for a group that stands once, or for all rows of one that repeats. */
  readonly index: number | undefined;
}

export interface ResolvedPointer {
  readonly steps: readonly Step[];
  /** The key of the leaf in the innermost group; undefined when the pointer names a group. */
  readonly key: string | undefined;
  readonly leaf: Leaf | undefined;
  readonly attribute: "currencyID" | "unitCode" | "formatCode" | undefined;
  readonly wcoPointer: string;
}

function tagsOfRows(group: Group): string[] {
  return Object.values(group.fields).flatMap((field) =>
    field.kind === "group" ? [...(field.many ? [field.tag] : []), ...tagsOfRows(field)] : [],
  );
}

/** Class ids of the groups that repeat: only theirs carry a number in a pointer. */
export const repeatingTags: ReadonlySet<string> = new Set(tagsOfRows(declarationElement));

const wholeNumber = /^(?:0|[1-9]\d{0,4})$/u;

/** The table row that a key names; undefined for what the table does not hold, `__proto__` included. */
export function fieldOf(fields: Fields, key: string): Leaf | Group | undefined {
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

function resolveLeaf(
  steps: readonly Step[],
  key: string,
  leaf: Leaf,
  rest: readonly string[],
  wco: string,
): ResolvedPointer | undefined {
  const wcoPointer = `${wco}/${leaf.tag}`;
  const [attribute, ...more] = rest;
  if (attribute === undefined) return { steps, key, leaf, attribute: undefined, wcoPointer };
  if (leaf.kind === "text" || more.length > 0 || attributeOfKind[leaf.kind] !== attribute) {
    return undefined;
  }
  return { steps, key, leaf, attribute: attributeOfKind[leaf.kind], wcoPointer };
}

/** What a pointer such as `/goodsShipment/items/3/commodity/goodsMeasure/netMass` names; undefined when the table has no such place. */
export function resolvePointer(pointer: string): ResolvedPointer | undefined {
  const parts = pointer.split("/");
  if (parts.shift() !== "") return undefined;
  if (parts.length === 1 && parts[0] === "") parts.length = 0;
  let group: Group = declarationElement;
  let wco = group.tag;
  const steps: Step[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const key = parts[at] ?? "";
    const field = fieldOf(group.fields, key);
    if (field === undefined) return undefined;
    if (field.kind !== "group") return resolveLeaf(steps, key, field, parts.slice(at + 1), wco);
    let index: number | undefined;
    if (field.many && at + 1 < parts.length) {
      const text = parts[at + 1] ?? "";
      if (!wholeNumber.test(text)) return undefined;
      index = Number(text);
      at += 1;
    }
    steps.push({ key, group: field, index });
    group = field;
    wco += `/${field.tag}${index === undefined ? "" : `[${index + 1}]`}`;
  }
  return { steps, key: undefined, leaf: undefined, attribute: undefined, wcoPointer: wco };
}

/** The WCO pointer of a place: `42A/67A/68A[4]/23A/65A/128`. Throws when the table has no such place: our own rules name only real ones. */
export function wcoPointerOf(pointer: string): string {
  const resolved = resolvePointer(pointer);
  if (!resolved) throw new Error(`No such place in a declaration: ${pointer}`);
  return resolved.wcoPointer;
}

/** Customs names an item by its sequence number; that is its row unless items were numbered with gaps. */
function itemIndex(declaration: Declaration | undefined, sequence: number): number {
  const items = declaration?.goodsShipment?.items ?? [];
  const found = items.findIndex((item) => item.sequenceNumeric === String(sequence));
  return found < 0 ? sequence - 1 : found;
}

/**
 * Our pointer for a WCO pointer chain (`42A/67A/68A[1]/23A/21A[3]/145`); the deepest place that the
 * table knows when the chain goes further, undefined when it does not begin at a declaration.
 */
export function pointerOfWco(wcoPointer: string, declaration?: Declaration): string | undefined {
  const [first, ...parts] = wcoPointer.split("/");
  if (first?.replace(/\[\d+\]$/u, "") !== declarationElement.tag) return undefined;
  let group: Group = declarationElement;
  let pointer = "";
  for (const part of parts) {
    const [, tag, number] = /^(\w+)(?:\[(\d{1,5})\])?$/u.exec(part) ?? [];
    const found = Object.entries(group.fields).find(([, field]) => field.tag === tag);
    if (!found) break;
    const [key, field] = found;
    pointer += `/${key}`;
    if (field.kind !== "group") break;
    if (field.many) {
      const sequence = Math.max(1, Number(number ?? 1));
      pointer += `/${field.tag === "68A" ? itemIndex(declaration, sequence) : sequence - 1}`;
    }
    group = field;
  }
  return pointer === "" ? "/" : pointer;
}
