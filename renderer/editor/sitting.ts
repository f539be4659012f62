/** What one person changed of a declaration and did not save yet: items in another order, fields with other values, and the way back. */
import type { DeclarationShown } from "../../core/contract/shapes.ts";
import type { Declaration } from "../../core/declaration/declaration.ts";
import { fieldsOf } from "../../core/keying/fill.ts";
import {
  itemPlaceOf,
  itemPointer,
  itemsPointer,
  rowOf,
} from "../../core/declaration/itemPlaces.ts";
import { groupsOf, nothingPending, pendingIn, withEdits } from "./pending.ts";
import type { Edit, EditGroup, Pending } from "./pending.ts";
import { isSameRows, keyedPlace, pointerIn } from "./rows.ts";
import type { KeyedPlace, RowKey } from "./rows.ts";
import { rowsAt, valueAt } from "./values.ts";

export interface Change {
  readonly pointer: string;
  readonly value: string | null;
  /** Where the value came from when no person typed it. */
  readonly source?: string | undefined;
  /** Where it is not the one of the whole step. */
  readonly group?: EditGroup;
}

interface StepChange {
  readonly place: KeyedPlace;
  readonly group: EditGroup;
  readonly before: string | null;
  readonly after: string | null;
  readonly sourceBefore: string | undefined;
  readonly sourceAfter: string | undefined;
}

/** One thing that was done, whole: what Ctrl+Z takes back. */
export interface Step {
  readonly rowsBefore: readonly RowKey[];
  readonly rowsAfter: readonly RowKey[];
  readonly changes: readonly StepChange[];
}

/** What the desk has taken and the screen has not read again. */
interface Saved {
  readonly rows: readonly RowKey[] | null;
  /** The rows in whose order the pointers are. */
  readonly order: readonly RowKey[];
  readonly pending: Pending;
  readonly revision: number;
}

export interface Sitting {
  readonly shown: DeclarationShown;
  /** The items as they stand at the desk. */
  readonly base: readonly RowKey[];
  /** The items as they shall stand. */
  readonly rows: readonly RowKey[];
  /** By pointer among `rows`. */
  readonly pending: Pending;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  readonly saved: Saved | null;
  readonly nextKey: RowKey;
}

const mostSteps = 500;

export function sittingOf(shown: DeclarationShown): Sitting {
  const base = rowsAt(shown.declaration, itemsPointer).map((_, at) => at);
  return {
    shown,
    base,
    rows: base,
    pending: nothingPending,
    past: [],
    future: [],
    saved: null,
    nextKey: base.length,
  };
}

/** The declaration with its items in the person's order, without the edits of fields. */
export function arranged({
  shown,
  base,
  rows,
}: Pick<Sitting, "shown" | "base" | "rows">): Declaration {
  const declaration: Declaration = shown.declaration;
  if (isSameRows(base, rows)) return declaration;
  const items = rowsAt(shown.declaration, itemsPointer);
  const placeOf = new Map(base.map((key, at) => [key, at]));
  const ordered = rows.map((key) => items[placeOf.get(key) ?? -1] ?? {});
  const goodsShipment = { ...declaration.goodsShipment, items: ordered };
  // The count of items goes along where it agreed before, as it does at the desk.
  const counted = declaration.goodsItemQuantity?.value;
  if (counted !== undefined && counted !== String(items.length)) {
    return { ...declaration, goodsShipment };
  }
  return { ...declaration, goodsItemQuantity: { value: String(rows.length) }, goodsShipment };
}

/** What stands at the desk at a pointer among `rows`. */
export function stands({ shown, base, rows }: Sitting, pointer: string): string | null {
  const row = rowOf(pointer);
  if (row === undefined || base === rows) return valueAt(shown.declaration, pointer);
  const at = pointerIn(base, keyedPlace(pointer, rows));
  return at === undefined || rows[row] === undefined ? null : valueAt(shown.declaration, at);
}

export function readAt(sitting: Sitting, pointer: string): string | null {
  const edit = sitting.pending.get(pointer);
  return edit ? edit.after : stands(sitting, pointer);
}

function fresh(sitting: Sitting, count: number): readonly RowKey[] {
  return Array.from({ length: count }, (_, at) => sitting.nextKey + at);
}

/** The rows with new ones behind the last, so that every pointer of the changes lies in one. */
function rowsFor(sitting: Sitting, rows: readonly RowKey[], changes: readonly Change[]): Sitting {
  const last = changes.reduce(
    (most, { pointer, value }) => (value === null ? most : Math.max(most, rowOf(pointer) ?? -1)),
    -1,
  );
  const added = fresh(sitting, Math.max(0, last + 1 - rows.length));
  return { ...sitting, rows: [...rows, ...added], nextKey: sitting.nextKey + added.length };
}

function editsOf(sitting: Sitting, group: EditGroup, changes: readonly Change[]): Edit[] {
  return changes.map(({ pointer, value, source, group: own = group }) => ({
    pointer,
    group: own,
    before: stands(sitting, pointer),
    after: value === "" ? null : value,
    ...(source === undefined ? {} : { source }),
  }));
}

/** Everything that an item holds as it is seen, to bring it back. */
function contentOf(sitting: Sitting, row: number): Change[] {
  const item = arranged(sitting).goodsShipment?.items?.[row] ?? {};
  const place = itemPointer(row);
  const held = fieldsOf({ goodsShipment: { items: [item] } }).map(({ pointer, value }) => ({
    pointer: place + (itemPlaceOf(pointer)?.rest ?? ""),
    value,
  }));
  const fields = new Map<string, Change>(held.map((each) => [each.pointer, each]));
  for (const [pointer, { after, source }] of sitting.pending) {
    if (pointer.startsWith(`${place}/`)) fields.set(pointer, { pointer, value: after, source });
  }
  fields.delete(`${place}/sequenceNumeric`);
  return [...fields.values()].filter(({ value }) => value !== null);
}

function stepOf(
  before: Sitting,
  after: Sitting,
  group: EditGroup,
  changes: readonly Change[],
): Step {
  const gone = before.rows.flatMap((key, row) =>
    after.rows.includes(key) ? [] : contentOf(before, row),
  );
  const taken = gone.map(({ pointer, value, source }): StepChange => ({
    place: keyedPlace(pointer, before.rows),
    group: "items",
    before: value,
    after: null,
    sourceBefore: source,
    sourceAfter: undefined,
  }));
  const made = changes.map(({ pointer, value, source, group: own = group }): StepChange => {
    const place = keyedPlace(pointer, after.rows);
    const was = pointerIn(before.rows, place);
    return {
      place,
      group: own,
      before: was === undefined ? null : readAt(before, was),
      after: value === "" ? null : value,
      sourceBefore: was === undefined ? undefined : before.pending.get(was)?.source,
      sourceAfter: source,
    };
  });
  return { rowsBefore: before.rows, rowsAfter: after.rows, changes: [...taken, ...made] };
}

/** The sitting after rows were put so and fields were changed, as one step; pointers are among the new rows. */
export function changed(
  sitting: Sitting,
  group: EditGroup,
  changes: readonly Change[],
  rows: readonly RowKey[] = sitting.rows,
): Sitting {
  const grown = rowsFor(sitting, rows, changes);
  const moved: Sitting = {
    ...grown,
    pending: pendingIn(sitting.pending, sitting.rows, grown.rows),
  };
  const step = stepOf(sitting, moved, group, changes);
  return {
    ...moved,
    pending: withEdits(moved.pending, editsOf(moved, group, changes)),
    past: [...sitting.past, step].slice(-mostSteps),
    future: [],
  };
}

/** New rows before a row, empty; the keys of the sitting are used up. */
export function withNewRows(
  sitting: Sitting,
  at: number,
  count: number,
  changes: readonly Change[] = [],
): Sitting {
  const rows = sitting.rows.toSpliced(at, 0, ...fresh(sitting, count));
  return changed({ ...sitting, nextKey: sitting.nextKey + count }, "items", changes, rows);
}

export function withoutRows(sitting: Sitting, first: number, count: number): Sitting {
  return changed(sitting, "items", [], sitting.rows.toSpliced(first, count));
}

/** Copies of rows, put behind the last of them. */
export function withCopies(sitting: Sitting, first: number, count: number): Sitting {
  const changes = Array.from({ length: count }, (_, at) => first + at).flatMap((row) =>
    contentOf(sitting, row).map((each) => ({
      ...each,
      pointer: itemPointer(row + count) + (itemPlaceOf(each.pointer)?.rest ?? ""),
    })),
  );
  return withNewRows(sitting, first + count, count, changes);
}

function applied(sitting: Sitting, step: Step, way: "back" | "forth"): Sitting {
  const back = way === "back";
  const rows = back ? step.rowsBefore : step.rowsAfter;
  const moved: Sitting = {
    ...sitting,
    rows,
    pending: pendingIn(sitting.pending, sitting.rows, rows),
  };
  const edits = step.changes.flatMap(({ place, group, ...change }): Edit[] => {
    const pointer = pointerIn(rows, place);
    if (pointer === undefined) return [];
    const source = back ? change.sourceBefore : change.sourceAfter;
    return [
      {
        pointer,
        group,
        before: stands(moved, pointer),
        after: back ? change.before : change.after,
        ...(source === undefined ? {} : { source }),
      },
    ];
  });
  return { ...moved, pending: withEdits(moved.pending, edits) };
}

/** The last step taken back; the very same sitting when there is none. */
export function undone(sitting: Sitting): Sitting {
  const step = sitting.past.at(-1);
  if (!step) return sitting;
  return {
    ...applied(sitting, step, "back"),
    past: sitting.past.slice(0, -1),
    future: [...sitting.future, step],
  };
}

export function redone(sitting: Sitting): Sitting {
  const step = sitting.future.at(-1);
  if (!step) return sitting;
  return {
    ...applied(sitting, step, "forth"),
    past: [...sitting.past, step],
    future: sitting.future.slice(0, -1),
  };
}

/** All that is not saved given up; it can be had back. */
export function dropped(sitting: Sitting): Sitting {
  const { base, rows, pending } = sitting;
  const back = [...pending.values()].flatMap(({ pointer, before, group }) => {
    const at = pointerIn(base, keyedPlace(pointer, rows));
    return at === undefined ? [] : [{ group, pointer: at, value: before }];
  });
  return changed(sitting, "items", back, base);
}

/** Groups that have edits; items put in another order are an edit of items. */
export function changedGroups({ pending, base, rows }: Sitting): readonly EditGroup[] {
  const groups = groupsOf(pending);
  return isSameRows(base, rows) || groups.includes("items") ? groups : [...groups, "items"];
}
