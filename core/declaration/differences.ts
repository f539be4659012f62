/** Field by field, what is different between two versions of a declaration. */
import type { Declaration } from "./declaration.ts";
import { declarationElement } from "./declaration.ts";
import { attributeOfKind } from "./pointer.ts";
import type { Group, Leaf } from "./schema.ts";

export interface Difference {
  readonly pointer: string;
  /** null: there was none, or there is none any more. */
  readonly before: string | null;
  readonly after: string | null;
}

type Values = Readonly<Record<string, unknown>>;

const nothing: Values = {};

function textsOf(leaf: Leaf, value: unknown): readonly [string, string | null][] {
  if (leaf.kind === "text") return [["", typeof value === "string" ? value : null]];
  const name = attributeOfKind[leaf.kind];
  const { value: text, [name]: attribute } = (value ?? nothing) as Partial<Record<string, string>>;
  return [
    ["", text === undefined || text === "" ? null : text],
    [`/${name}`, attribute ?? null],
  ];
}

function rowsOf(value: unknown): readonly Values[] {
  return Array.isArray(value) ? (value as Values[]) : [];
}

function leafDifferences(
  leaf: Leaf,
  pointer: string,
  before: unknown,
  after: unknown,
): Difference[] {
  const afterTexts = textsOf(leaf, after);
  return textsOf(leaf, before).flatMap(([suffix, text], at) => {
    const other = afterTexts[at]?.[1] ?? null;
    return text === other ? [] : [{ pointer: pointer + suffix, before: text, after: other }];
  });
}

function groupDifferences(
  group: Group,
  pointer: string,
  before: Values,
  after: Values,
): Difference[] {
  const found: Difference[] = [];
  // Only what one of the two holds can differ; most of the 459 elements are in neither.
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const field = Object.hasOwn(group.fields, key) ? group.fields[key] : undefined;
    const [left, right] = [before[key], after[key]];
    if (!field || left === right) continue;
    const place = `${pointer}/${key}`;
    if (field.kind !== "group") found.push(...leafDifferences(field, place, left, right));
    else if (field.many) {
      const [leftRows, rightRows] = [rowsOf(left), rowsOf(right)];
      for (let row = 0; row < Math.max(leftRows.length, rightRows.length); row += 1) {
        found.push(
          ...groupDifferences(
            field,
            `${place}/${row}`,
            leftRows[row] ?? nothing,
            rightRows[row] ?? nothing,
          ),
        );
      }
    } else
      found.push(
        ...groupDifferences(
          field,
          place,
          (left ?? nothing) as Values,
          (right ?? nothing) as Values,
        ),
      );
  }
  return found;
}

/** The fields that differ; rows are compared by their place. Equal declarations give none. */
export function differences(before: Declaration, after: Declaration): Difference[] {
  return groupDifferences(declarationElement, "", before, after);
}
