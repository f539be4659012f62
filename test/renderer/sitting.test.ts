/** A sitting at the editor: rows and fields changed, taken back and brought back, saved, and merged with what others did. */
import { describe, expect, test } from "vitest";
import type { DeclarationShown } from "../../core/contract/shapes.ts";
import type { Item } from "../../core/declaration/declaration.ts";
import { withFields } from "../../core/declaration/withFields.ts";
import { randomOf } from "../../core/seed/random.ts";
import {
  arranged,
  changed,
  changedGroups,
  dropped,
  readAt,
  redone,
  sittingOf,
  undone,
  withCopies,
  withNewRows,
  withoutRows,
} from "../../renderer/editor/sitting.ts";
import type { Sitting } from "../../renderer/editor/sitting.ts";
import { over } from "../../renderer/editor/sittingOver.ts";
import { orderOf } from "../../renderer/editor/rows.ts";

function shownWith(names: readonly (string | null)[], revision = 1): DeclarationShown {
  const items = names.map((description, at): Item => ({
    sequenceNumeric: String(at + 1),
    ...(description === null ? {} : { commodity: { description } }),
  }));
  // Only what a sitting reads.
  return { revision, declaration: { goodsShipment: { items } } } as unknown as DeclarationShown;
}

const name = (row: number) => `/goodsShipment/items/${row}/commodity/description`;

/** What a person sees: the descriptions in order. */
function seen(sitting: Sitting): (string | null)[] {
  const fields = [...sitting.pending.values()].map(({ pointer, after: value }) => ({
    pointer,
    value,
  }));
  const items = withFields(arranged(sitting), fields).goodsShipment?.items ?? [];
  const read = sitting.rows.map((_, row) => readAt(sitting, name(row)));
  // An edit is known by its pointer twice: both must be of the row where it stands now.
  expect(items.map((item) => item.commodity?.description ?? null)).toEqual(read);
  return read;
}

/** What the desk would have after a save. */
function savedOf(sitting: Sitting, revision: number): DeclarationShown {
  return shownWith(seen(sitting), revision);
}

function saved(sitting: Sitting): Sitting {
  const { rows, pending, shown } = sitting;
  const revision = shown.revision + 1;
  return over(
    { ...sitting, saved: { rows, order: rows, pending, revision } },
    savedOf(sitting, revision),
  );
}

describe("rows and fields", () => {
  test("a change behind the last row makes the rows up to it", () => {
    const typed = changed(sittingOf(shownWith(["a"])), "items", [{ pointer: name(2), value: "c" }]);
    expect(seen(typed)).toEqual(["a", null, "c"]);
    expect(orderOf(typed.base, typed.rows)).toEqual([0, null, null]);
    expect(changedGroups(typed)).toEqual(["items"]);
  });

  test("edits go with their rows, and out with those that are taken out", () => {
    let sitting = sittingOf(shownWith(["a", "b", "c"]));
    sitting = changed(sitting, "items", [{ pointer: name(2), value: "C" }]);
    sitting = withoutRows(sitting, 0, 1);
    expect(seen(sitting)).toEqual(["b", "C"]);
    expect([...sitting.pending.keys()]).toEqual([name(1)]);
    expect(arranged(sitting).goodsShipment?.items).toHaveLength(2);
    sitting = withoutRows(sitting, 1, 1);
    expect(sitting.pending.size).toBe(0);
    sitting = undone(undone(sitting));
    expect(seen(sitting)).toEqual(["a", "b", "C"]);
    expect(seen(undone(sitting))).toEqual(["a", "b", "c"]);
  });

  test("a copy has all that is seen of its rows, edits too", () => {
    let sitting = sittingOf(shownWith(["a", "b"]));
    sitting = changed(sitting, "items", [{ pointer: name(1), value: "B" }]);
    sitting = withCopies(sitting, 0, 2);
    expect(seen(sitting)).toEqual(["a", "B", "a", "B"]);
    expect(orderOf(sitting.base, sitting.rows)).toEqual([0, 1, null, null]);
  });

  test("dropping gives all up, and can be taken back", () => {
    let sitting = changed(sittingOf(shownWith(["a"])), "parties", [
      { pointer: "/exporter/name", value: "X" },
    ]);
    sitting = withNewRows(sitting, 0, 1);
    const given = dropped(sitting);
    expect(changedGroups(given)).toEqual([]);
    expect(seen(given)).toEqual(["a"]);
    const back = undone(given);
    expect(seen(back)).toEqual([null, "a"]);
    expect(changedGroups(back)).toEqual(["parties", "items"]);
  });
});

describe("after a save", () => {
  test("rows taken out come back with all their fields, as new ones", () => {
    const out = saved(withoutRows(sittingOf(shownWith(["a", "b", "c"])), 1, 1));
    expect(changedGroups(out)).toEqual([]);
    const back = undone(out);
    expect(seen(back)).toEqual(["a", "b", "c"]);
    expect(orderOf(back.base, back.rows)).toEqual([0, null, 1]);
    expect(seen(redone(back))).toEqual(["a", "c"]);
    expect(changedGroups(redone(back))).toEqual([]);
  });

  test("what was typed while the save was on its way stays", () => {
    let sitting = withNewRows(sittingOf(shownWith(["a"])), 1, 1, [
      { pointer: name(1), value: "b" },
    ]);
    const { rows, pending } = sitting;
    const desk = savedOf(sitting, 2);
    sitting = withNewRows(sitting, 0, 1, [{ pointer: name(0), value: "z" }]);
    sitting = over({ ...sitting, saved: { rows, order: rows, pending, revision: 2 } }, desk);
    expect(seen(sitting)).toEqual(["z", "a", "b"]);
    expect(orderOf(sitting.base, sitting.rows)).toEqual([null, 0, 1]);
    expect([...sitting.pending.keys()]).toEqual([name(0)]);
  });
});

describe("somebody else's rows", () => {
  test("come in where they stand, one's own stay", () => {
    let sitting = withNewRows(sittingOf(shownWith(["a", "b"])), 2, 1, [
      { pointer: name(2), value: "mine" },
    ]);
    sitting = changed(sitting, "items", [{ pointer: name(1), value: "B" }]);
    sitting = over(sitting, shownWith(["a", "theirs", "b"], 2));
    expect(seen(sitting)).toEqual(["a", "theirs", "B", "mine"]);
    sitting = over(sitting, shownWith(["theirs", "b"], 3));
    expect(seen(sitting)).toEqual(["theirs", "B", "mine"]);
    expect(undone(sitting)).toBe(sitting);
  });
});

test("whatever is done, taking it all back is where one began, and doing it again is where one was", () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const random = randomOf(7, seed);
    let sitting = sittingOf(shownWith(["a", "b", "c"]));
    const steps = 1 + random.below(8);
    for (let step = 0; step < steps; step += 1) {
      const count = sitting.rows.length;
      const row = random.below(count + 1);
      const kind = random.below(5);
      if (kind === 0) sitting = withNewRows(sitting, row, 1 + random.below(2));
      else if (kind === 1 && row < count) sitting = withoutRows(sitting, row, 1);
      else if (kind === 2 && row < count) sitting = withCopies(sitting, row, 1);
      else if (kind === 3 && step > 0) sitting = saved(sitting);
      else sitting = changed(sitting, "items", [{ pointer: name(row), value: `${seed}-${step}` }]);
    }
    const [end, taken] = [seen(sitting), sitting.past.length];
    for (let step = 0; step < taken; step += 1) sitting = undone(sitting);
    expect({ seed, rows: seen(sitting) }).toEqual({ seed, rows: ["a", "b", "c"] });
    for (let step = 0; step < taken; step += 1) sitting = redone(sitting);
    expect({ seed, rows: seen(sitting) }).toEqual({ seed, rows: end });
  }
});
