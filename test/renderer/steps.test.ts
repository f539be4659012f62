import { describe, expect, test } from "vitest";
import type { DeclarationShown } from "../../core/contract/shapes.ts";
import { stepIds, stepsOffered, stepWords } from "../../renderer/steps/steps.ts";
import { waitingOf } from "../../renderer/review/waiting.ts";

const nothing: DeclarationShown["may"] = {
  edit: false,
  check: false,
  approve: false,
  return: false,
  discard: false,
  restore: false,
  recall: false,
  amend: false,
  cancel: false,
  withdraw: false,
  correct: false,
  attach: false,
};

describe("steps about a declaration", () => {
  test("are those that the desk allows, and what everybody may", () => {
    expect(stepsOffered(nothing)).toEqual(["comment", "timeline", "print"]);
    expect(stepsOffered({ ...nothing, amend: true, attach: true })).toEqual([
      "amend",
      "attach",
      "comment",
      "timeline",
      "print",
    ]);
    // Editing, checking and approving are offered by the screens themselves.
    expect(stepsOffered({ ...nothing, edit: true, check: true, approve: true })).toHaveLength(3);
  });

  test("have a key each; only recall and restore, which never apply at once, share one", () => {
    const keys = stepIds.filter((id) => id !== "restore").map((id) => stepWords[id].keys);
    expect(new Set(keys).size).toBe(keys.length);
    expect(stepWords.restore.keys).toBe(stepWords.recall.keys);
  });

  test("leave the keys of queue and review alone", () => {
    const taken = [
      "j",
      "k",
      "x",
      "c",
      "e",
      "a",
      "r",
      "s",
      "f",
      "l",
      "enter",
      "space",
      "/",
      "shift+j",
      "shift+k",
      "shift+p",
      "ctrl+a",
      "ctrl+k",
      "ctrl+l",
      "?",
      "g",
      "h",
      "i",
      "m",
      "p",
      "o",
    ];
    expect(stepIds.filter((id) => taken.includes(stepWords[id].keys))).toEqual([]);
  });
});

test("what customs waits for is signed first", () => {
  const row = (lrn: string) => ({ lrn }) as never;
  const request = {
    typeCode: "COR",
    why: "w",
    opened: "t",
    openedBy: "ann",
    declaration: row("B"),
  } as const;
  expect(waitingOf([request], [row("A")])).toEqual([
    { row: { lrn: "B" }, request: "COR" },
    { row: { lrn: "A" }, request: null },
  ]);
});
