/** item add, item copy, item remove. */
import { itemPointer } from "../../../core/declaration/itemPlaces.ts";
import type { CallOutput } from "../../../core/contract.ts";
import type { Item } from "../../../core/declaration/declaration.ts";
import { fieldsOf } from "../../../core/keying/fill.ts";
import { done, failed, wholeNumber } from "../command.ts";
import type { Invocation, Outcome, Run } from "../command.ts";
import { count, statusWord } from "../text.ts";

type Change = { readonly pointer: string; readonly value: string };

interface Plan {
  readonly items: (number | null)[];
  readonly changes: readonly Change[];
}

/** The fields of an item, for a copy in another row; its number follows from its place. */
function fieldsFor(item: Item, row: number): Change[] {
  return fieldsOf({ goodsShipment: { items: [item] } })
    .filter(({ pointer }) => pointer !== itemPointer(0, "/sequenceNumeric"))
    .map(({ pointer, value }) => ({
      pointer: itemPointer(row, pointer.slice(itemPointer(0).length)),
      value,
    }));
}

function itemsOf(shown: CallOutput<"declaration.show">): readonly Item[] {
  const shipment = shown.declaration["goodsShipment"] as { items?: readonly Item[] } | undefined;
  return shipment?.items ?? [];
}

async function arrange(
  { call, option, values }: Invocation,
  plan: (items: readonly Item[], row: number | undefined) => Plan | undefined,
): Promise<Outcome> {
  const [lrn = ""] = values;
  const shown = await call("declaration.show", { lrn });
  if (!shown.ok) return failed(shown.error);
  const items = itemsOf(shown.value);
  const number = wholeNumber(option("item"));
  const planned = plan(items, number === undefined ? undefined : number - 1);
  if (!planned) {
    return failed({
      code: "no-such-row",
      message: `${lrn} has ${count(items.length, "item")}; ${option("item") ?? "none"} is no number of one.`,
    });
  }
  const set = await call("declaration.set", {
    lrn,
    expectedRevision: shown.value.revision,
    ...planned,
    why: option("why"),
  });
  if (!set.ok) return failed(set.error);
  const { revision, status } = set.value;
  return done({ ...set.value, items: planned.items.length }, () => {
    const now = count(planned.items.length, "item");
    return `${lrn} has ${now} now, is ${statusWord(status)}, revision ${revision}.`;
  });
}

function rowsOf(items: readonly Item[]): (number | null)[] {
  return items.map((_, row) => row);
}

const isRow = (items: readonly Item[], row: number | undefined): row is number =>
  row !== undefined && items[row] !== undefined;

export const runItemAdd: Run = (invocation) =>
  arrange(invocation, (items, row = items.length) =>
    row >= 0 && row <= items.length
      ? { items: rowsOf(items).toSpliced(row, 0, null), changes: [] }
      : undefined,
  );

export const runItemCopy: Run = (invocation) =>
  arrange(invocation, (items, row) => {
    const item = isRow(items, row) ? items[row] : undefined;
    if (row === undefined || item === undefined) return undefined;
    const order = rowsOf(items).toSpliced(row + 1, 0, null);
    return { items: order, changes: fieldsFor(item, row + 1) };
  });

export const runItemRemove: Run = (invocation) =>
  arrange(invocation, (items, row) =>
    isRow(items, row) ? { items: rowsOf(items).toSpliced(row, 1), changes: [] } : undefined,
  );
