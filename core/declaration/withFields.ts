/** A declaration as it will be read once some of its fields are set: for screens that need not read it all again. */
import type { Declaration } from "./declaration.ts";
import { resolvePointer } from "./pointer.ts";
import type { ResolvedPointer } from "./pointer.ts";

export interface SetField {
  readonly pointer: string;
  /** null empties it. */
  readonly value: string | null;
}

type Box = Record<string, unknown>;

/** What was copied already: it is written into; all else is shared with the declaration that it came from. */
type Own = Set<unknown>;

function ownBox(own: Own, holder: Box | unknown[], key: string | number): Box {
  const held: unknown = Reflect.get(holder, key);
  if (own.has(held)) return held as Box;
  const box: Box = { ...Object(held ?? {}) };
  own.add(box);
  Reflect.set(holder, key, box);
  return box;
}

function ownRows(own: Own, holder: Box, key: string): unknown[] {
  const held = holder[key];
  if (own.has(held)) return held as unknown[];
  const rows = Array.isArray(held) ? [...(held as unknown[])] : [];
  own.add(rows);
  holder[key] = rows;
  return rows;
}

function setLeaf(box: Box, { key, leaf, attribute }: ResolvedPointer, text: string | null): void {
  if (key === undefined || !leaf) return;
  if (leaf.kind === "text") {
    if (text === null) delete box[key];
    else box[key] = text;
    return;
  }
  if (text === null && attribute === undefined) {
    delete box[key];
    return;
  }
  const held = (box[key] ?? { value: "" }) as Record<string, string>;
  const next = { ...held };
  if (attribute === undefined) next["value"] = text ?? "";
  else if (text === null) delete next[attribute];
  else next[attribute] = text;
  if (next["value"] === "" && Object.keys(next).length === 1) delete box[key];
  else box[key] = next;
}

function setOne(own: Own, root: Box, resolved: ResolvedPointer, text: string | null): void {
  const boxes: { readonly holder: Box; readonly key: string; readonly box: Box }[] = [];
  let at = root;
  for (const { key, group, index } of resolved.steps) {
    const holder = at;
    if (!group.many) at = ownBox(own, holder, key);
    else {
      const rows = ownRows(own, holder, key);
      // A row that others before it are still missing for: they come with their own fields.
      while (rows.length < (index ?? 0)) rows.push({});
      at = ownBox(own, rows, index ?? 0);
    }
    if (!group.many) boxes.push({ holder, key, box: at });
    else boxes.length = 0;
  }
  setLeaf(at, resolved, text);
  // A group that was emptied goes; a row stays, or those behind it would move.
  for (const { holder, key, box } of boxes.toReversed()) {
    if (Object.keys(box).length > 0) break;
    delete holder[key];
  }
}

/** The declaration with fields set or emptied; pointers of groups, and those that name nothing, change nothing. */
export function withFields(declaration: Declaration, fields: Iterable<SetField>): Declaration {
  const own: Own = new Set();
  const root: Box = { ...declaration };
  for (const { pointer, value } of fields) {
    const resolved = resolvePointer(pointer);
    if (resolved?.leaf) setOne(own, root, resolved, value === "" ? null : value);
  }
  return root;
}
