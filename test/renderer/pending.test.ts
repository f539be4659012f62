import { describe, expect, test } from "vitest";
import {
  clashesOf,
  groupsOf,
  isContested,
  nothingPending,
  settled,
  withEdits,
  withoutSaved,
} from "../../renderer/editor/pending.ts";
import type { Edit } from "../../renderer/editor/pending.ts";

const mass: Edit = { pointer: "/a/netMass", before: "5", after: "4.5", group: "items" };
const name: Edit = { pointer: "/importer/name", before: null, after: "Selat", group: "parties" };

describe("pending edits", () => {
  test("an edit brought back to what stood there is none", () => {
    const once = withEdits(nothingPending, [mass, name]);
    expect(groupsOf(once)).toEqual(["parties", "items"]);
    const back = withEdits(once, [{ ...mass, before: "4.5", after: "5" }]);
    expect([...back.keys()]).toEqual(["/importer/name"]);
  });

  test("what was typed while the save was under way stays, from what was saved", () => {
    const sent = withEdits(nothingPending, [mass]);
    const typed = withEdits(sent, [{ ...mass, after: "4.6" }, name]);
    const left = withoutSaved(typed, sent);
    expect(left.get("/a/netMass")).toEqual({ ...mass, before: "4.5", after: "4.6" });
    expect(left.has("/importer/name")).toBe(true);
    expect(withoutSaved(sent, sent).size).toBe(0);
  });

  test("only a field that another put to something else is contested", () => {
    const pending = withEdits(nothingPending, [mass, name]);
    const theirs = (values: Record<string, string | null>) =>
      clashesOf(pending, (pointer) => values[pointer] ?? null).filter(isContested);
    expect(theirs({ "/a/netMass": "5" })).toEqual([]);
    expect(theirs({ "/a/netMass": "4.5" })).toEqual([]);
    expect(theirs({ "/a/netMass": "4" })).toEqual([
      { pointer: "/a/netMass", before: "5", mine: "4.5", theirs: "4" },
    ]);
  });

  test("settling keeps mine over what now stands, drops what was given up, and is contested no more", () => {
    const pending = withEdits(nothingPending, [mass, name]);
    const now = (pointer: string) => (pointer === "/a/netMass" ? "4" : "Bayu");
    const clashes = clashesOf(pending, now);
    const kept = settled(pending, clashes, new Set(["/importer/name"]));
    expect([...kept.values()]).toEqual([{ ...mass, before: "4" }]);
    expect(clashesOf(kept, now).some(isContested)).toBe(false);
    expect(settled(pending, clashes, new Set(pending.keys())).size).toBe(0);
  });
});
