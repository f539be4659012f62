/** Many corrections of one declaration as one change for each field, from what was imported to what stands; fields go with their items. */
import type { DeclarationShown } from "../../core/contract/shapes.ts";
import type { ItemOrder } from "../../core/declaration/arrange.ts";
import { changesOfOrder, isOrdered, readOrder } from "../../core/declaration/itemOrder.ts";
import { itemPointer, itemsPointer, movedBy } from "../../core/declaration/itemPlaces.ts";

type Corrections = DeclarationShown["corrections"];
type Correction = Corrections[number];

/** What became of one field: as the first edit found it, and the last edit. */
export interface Net {
  readonly first: Correction;
  readonly last: Correction;
}

export interface GoneItem {
  /** Its number when it was imported. */
  readonly number: number;
  /** Its description, where it had one. */
  readonly name: string | null;
}

/** What became of the items as a whole. */
export interface NetItems {
  readonly removed: readonly GoneItem[];
  /** Numbers that new ones have now. */
  readonly added: readonly number[];
  readonly moved: boolean;
  /** The last correction that put them in order. */
  readonly last: Correction;
}

interface State {
  readonly fields: ReadonlyMap<string, Net>;
  /** The row of each as it was imported; undefined while nothing was put in order. */
  readonly order: ItemOrder | undefined;
  readonly count: number;
  readonly removed: readonly GoneItem[];
  readonly last: Correction | undefined;
}

const nothing: State = {
  fields: new Map(),
  order: undefined,
  count: 0,
  removed: [],
  last: undefined,
};

function changed({ fields, ...state }: State, correction: Correction): State {
  const first = fields.get(correction.pointer)?.first ?? correction;
  return { ...state, fields: new Map(fields).set(correction.pointer, { first, last: correction }) };
}

/** Each field where its item stands now; those of items that are gone go with them. */
function fieldsIn(fields: State["fields"], order: ItemOrder): State["fields"] {
  const move = movedBy(order);
  return new Map(
    [...fields].flatMap(([pointer, net]): [string, Net][] => {
      const here = move(pointer);
      return here === undefined ? [] : [[here, net]];
    }),
  );
}

function arranged(state: State, correction: Correction): State {
  const [before, order] = [readOrder(correction.before), readOrder(correction.after)];
  // Not ours to read: told as it stands.
  if (!before || !order) return changed(state, correction);
  const rows = state.order ?? before;
  const removed = changesOfOrder(order, before.length).removed.flatMap((number): GoneItem[] => {
    const row = rows[number - 1];
    if (row === null || row === undefined) return [];
    const name = itemPointer(number - 1, "/commodity/description");
    return [{ number: row + 1, name: state.fields.get(name)?.first.before ?? null }];
  });
  return {
    fields: fieldsIn(state.fields, order),
    order: order.map((row) => (row === null ? null : (rows[row] ?? null))),
    count: state.order ? state.count : before.length,
    removed: [...state.removed, ...removed],
    last: correction,
  };
}

/** Fields by where they stand now, and what became of the items; items null when they are as they were. */
export function netChanges(corrections: Corrections): {
  readonly fields: ReadonlyMap<string, Net>;
  readonly items: NetItems | null;
} {
  let state = nothing;
  for (const each of corrections.toSorted((one, other) => one.when.localeCompare(other.when))) {
    state = each.pointer === itemsPointer ? arranged(state, each) : changed(state, each);
  }
  const { fields, order, count, removed, last } = state;
  if (!order || !last || isOrdered(order, count)) return { fields, items: null };
  const { added, moved } = changesOfOrder(order, count);
  return { fields, items: { removed, added, moved, last } };
}
