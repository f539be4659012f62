/** A sitting kept as a draft and brought back: over the same declaration, over one that was saved meanwhile, over one that others changed. */
import { describe, expect, test } from "vitest";
import type { DeclarationShown } from "../../core/contract/shapes.ts";
import { draftOf, restored } from "../../renderer/editor/drafts.ts";
import {
  changed,
  readAt,
  sittingOf,
  withNewRows,
  withoutRows,
} from "../../renderer/editor/sitting.ts";
import type { Sitting } from "../../renderer/editor/sitting.ts";

function shownWith(names: readonly (string | null)[], revision = 1): DeclarationShown {
  const items = names.map((description) => ({ commodity: { description } }));
  // Only what a sitting reads.
  return { revision, declaration: { goodsShipment: { items } } } as unknown as DeclarationShown;
}

const name = (row: number) => `/goodsShipment/items/${row}/commodity/description`;
const seen = (sitting: Sitting) => sitting.rows.map((_, row) => readAt(sitting, name(row)));

function keyed(): Sitting {
  let sitting = withNewRows(sittingOf(shownWith(["a", "b"])), 1, 1, [
    { pointer: name(1), value: "new", source: "product X" },
  ]);
  sitting = changed(sitting, "items", [{ pointer: name(2), value: "B" }]);
  return changed(sitting, "parties", [{ pointer: "/exporter/name", value: "Hangzhou" }]);
}

describe("a draft", () => {
  test("is nothing when nothing is changed, and holds what is in the cell that is typed into", () => {
    const begun = sittingOf(shownWith(["a"]));
    expect(draftOf(begun, [])).toBeNull();
    const typing = [{ pointer: name(0), before: "a", after: "ab", group: "items" as const }];
    const draft = draftOf(begun, typing);
    expect(draft).toMatchObject({ items: null, edits: [{ after: "ab" }] });
    expect(draft && seen(restored(shownWith(["a"]), draft))).toEqual(["ab"]);
  });

  test("comes back as it was: rows, fields, groups and sources", () => {
    const draft = draftOf(keyed(), []);
    if (!draft) throw new Error("nothing to keep");
    const back = restored(shownWith(["a", "b"]), JSON.parse(JSON.stringify(draft)));
    expect(seen(back)).toEqual(["a", "new", "B"]);
    expect(back.pending.get("/exporter/name")).toMatchObject({ group: "parties" });
    expect(back.pending.get(name(1))).toMatchObject({ source: "product X" });
    expect(draftOf(back, [])).toEqual(draft);
  });

  test("that was saved just before the desk went is no edit any more", () => {
    const draft = draftOf(keyed(), []);
    if (!draft) throw new Error("nothing to keep");
    const shown = shownWith(["a", "new", "B"], 2);
    const back = restored(
      { ...shown, declaration: { ...shown.declaration, exporter: { name: "Hangzhou" } } },
      draft,
    );
    expect(draftOf(back, [])).toBeNull();
  });

  test("over items that others changed keeps one's own rows and what was typed into theirs", () => {
    const draft = draftOf(keyed(), []);
    if (!draft) throw new Error("nothing to keep");
    const back = restored(shownWith(["a", "b", "c", "d"], 5), draft);
    expect(seen(back)).toEqual(["a", "B", "c", "d", "new"]);
    const fewer = draftOf(withoutRows(sittingOf(shownWith(["a", "b", "c"])), 0, 1), []);
    expect(fewer && seen(restored(shownWith(["a", "b", "c", "d"], 2), fewer))).toEqual([
      "a",
      "b",
      "c",
      "d",
    ]);
  });
});
