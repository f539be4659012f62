/** The whole element table as rows of a tree over one declaration: any element can be reached, filled or not. */
import { declarationElement } from "../../core/declaration/declaration.ts";
import { attributeOfKind } from "../../core/declaration/pointer.ts";
import type { Fields, Leaf } from "../../core/declaration/schema.ts";
import { placeOf } from "../../core/labels/labels.ts";
import type { Language } from "../../core/labels/language.ts";
import { isPresent } from "./places.ts";
import { rowsAt, valueAt } from "./values.ts";

type Node = Readonly<Record<string, unknown>>;

export type TreeRow =
  | {
      readonly kind: "group";
      readonly pointer: string;
      readonly depth: number;
      readonly open: boolean;
      /** Fields filled below. */
      readonly filled: number;
      /** A row that is not there yet. */
      readonly isNew: boolean;
    }
  | {
      readonly kind: "leaf";
      readonly pointer: string;
      readonly depth: number;
      readonly leaf: Leaf;
      /** Pointer of the currency, unit or format beside the value. */
      readonly attribute: string | null;
    };

export interface TreeAsked {
  readonly declaration: Node;
  readonly open: ReadonlySet<string>;
  /** Also what holds nothing. */
  readonly empty: boolean;
}

/** How many leaves below a pointer hold something. */
function filledBelow(declaration: Node, fields: Fields, pointer: string): number {
  let filled = 0;
  for (const [key, field] of Object.entries(fields)) {
    const at = `${pointer}/${key}`;
    if (field.kind !== "group") filled += valueAt(declaration, at) === null ? 0 : 1;
    else if (!field.many) filled += filledBelow(declaration, field.fields, at);
    else {
      for (const index of rowsAt(declaration, at).keys()) {
        filled += filledBelow(declaration, field.fields, `${at}/${index}`);
      }
    }
  }
  return filled;
}

function* rowsOf(
  asked: TreeAsked,
  fields: Fields,
  pointer: string,
  depth: number,
): Generator<TreeRow> {
  const { declaration, open, empty } = asked;
  for (const [key, field] of Object.entries(fields)) {
    const at = `${pointer}/${key}`;
    if (field.kind !== "group") {
      if (!empty && valueAt(declaration, at) === null) continue;
      const attribute = field.kind === "text" ? null : `${at}/${attributeOfKind[field.kind]}`;
      yield { kind: "leaf", pointer: at, depth, leaf: field, attribute };
      continue;
    }
    const present = field.many
      ? rowsAt(declaration, at).length
      : isPresent(declaration, at)
        ? 1
        : 0;
    const shown = field.many ? present + (empty ? 1 : 0) : present === 1 || empty ? 1 : 0;
    for (let index = 0; index < shown; index += 1) {
      const place = field.many ? `${at}/${index}` : at;
      const isOpen = open.has(place);
      const filled = filledBelow(declaration, field.fields, place);
      yield { kind: "group", pointer: place, depth, open: isOpen, filled, isNew: index >= present };
      if (isOpen) yield* rowsOf(asked, field.fields, place, depth + 1);
    }
  }
}

export function treeRows(asked: TreeAsked): readonly TreeRow[] {
  return [...rowsOf(asked, declarationElement.fields, "", 0)];
}

function* leavesOf(
  declaration: Node,
  fields: Fields,
  pointer: string,
): Generator<{ readonly pointer: string; readonly leaf: Leaf }> {
  for (const [key, field] of Object.entries(fields)) {
    const at = `${pointer}/${key}`;
    if (field.kind !== "group") yield { pointer: at, leaf: field };
    else if (!field.many) yield* leavesOf(declaration, field.fields, at);
    else {
      const present = Math.max(1, rowsAt(declaration, at).length);
      for (let index = 0; index < present; index += 1) {
        yield* leavesOf(declaration, field.fields, `${at}/${index}`);
      }
    }
  }
}

const mostFound = 300;

/** The fields whose place, WCO name or tag holds every word; those that are filled first. */
export function foundRows(
  declaration: Node,
  words: string,
  language: Language,
): readonly TreeRow[] {
  const wanted = words
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== "");
  const found: TreeRow[] = [];
  for (const { pointer, leaf } of leavesOf(declaration, declarationElement.fields, "")) {
    const text = `${placeOf(pointer, language)} ${leaf.name} ${leaf.tag}`.toLowerCase();
    if (!wanted.every((word) => text.includes(word))) continue;
    const attribute = leaf.kind === "text" ? null : `${pointer}/${attributeOfKind[leaf.kind]}`;
    found.push({ kind: "leaf", pointer, depth: 0, leaf, attribute });
  }
  const isFilled = (row: TreeRow) => (valueAt(declaration, row.pointer) === null ? 1 : 0);
  return found.toSorted((one, other) => isFilled(one) - isFilled(other)).slice(0, mostFound);
}

/** The groups around a place, from outside in: what must be open for it to be seen. */
export function groupsAround(pointer: string): readonly string[] {
  const parts = pointer.slice(1).split("/");
  const around: string[] = [];
  let at = "";
  for (const [index, part] of parts.entries()) {
    at += `/${part}`;
    const next = parts[index + 1];
    if (next === undefined) break;
    if (!/^\d+$/u.test(next)) around.push(at);
  }
  return around;
}
