/** Reading the shown declaration by pointer, the way edits name its fields. */

type Node = Readonly<Record<string, unknown>>;

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function childOf(value: unknown, key: string): unknown {
  if (Array.isArray(value))
    return /^\d+$/u.test(key) ? (value as unknown[])[Number(key)] : undefined;
  return isNode(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** What stands at a pointer, as read: text, an amount, a group, rows. */
export function nodeAt(declaration: Node, pointer: string): unknown {
  if (pointer === "/") return declaration;
  return pointer.slice(1).split("/").reduce<unknown>(childOf, declaration);
}

/** The text of a field: an amount's, quantity's or time's own value where the pointer does not name its attribute. null when it is not there. */
export function valueAt(declaration: Node, pointer: string): string | null {
  const node = nodeAt(declaration, pointer);
  if (typeof node === "string") return node;
  const value = childOf(node, "value");
  return typeof value === "string" ? value : null;
}

/** The rows of a group that repeats. */
export function rowsAt(declaration: Node, pointer: string): readonly Node[] {
  const node = nodeAt(declaration, pointer);
  return Array.isArray(node) ? node.filter(isNode) : [];
}

/** The index of the first row whose field has one of these values, best first; undefined when none has. */
export function rowWhere(
  rows: readonly Node[],
  field: string,
  wanted: readonly string[],
): number | undefined {
  for (const value of wanted) {
    const at = rows.findIndex((row) => row[field] === value);
    if (at >= 0) return at;
  }
  return undefined;
}

const previousDocuments = "/goodsShipment/previousDocuments";

/** The number of the previous document of one of these types (UN/EDIFACT 1001), best first. */
export function documentId(declaration: Node, types: readonly string[]): string | null {
  const at = rowWhere(rowsAt(declaration, previousDocuments), "typeCode", types);
  return at === undefined ? null : valueAt(declaration, `${previousDocuments}/${at}/id`);
}
