import { describe, expect, test } from "vitest";
import { customsStates } from "../../core/lifecycle/facets.ts";
import { mayMove } from "../../core/lifecycle/moves.ts";
import {
  decidedState,
  decisionIn,
  mayBeAsked,
  openRequestStates,
  requestMoves,
  requestStates,
} from "../../core/lifecycle/requests.ts";
import type { RequestState } from "../../core/lifecycle/requests.ts";

const decided: readonly RequestState[] = ["granted", "denied", "rejected"];

describe("moves of a request", () => {
  test("name only known states, none stays where it is, and each is there once", () => {
    const pairs = requestMoves.map(({ from, to }) => `${from} ${to}`);
    expect(new Set(pairs).size).toBe(pairs.length);
    for (const { from, to } of requestMoves) {
      expect(requestStates).toContain(from);
      expect(requestStates).toContain(to);
      expect(from).not.toBe(to);
    }
  });

  test("a decision and a withdrawal are the end", () => {
    for (const state of [...decided, "withdrawn"]) {
      expect(requestMoves.filter(({ from }) => from === state)).toEqual([]);
    }
  });

  test("only what was requested, or set aside by mistake, is decided", () => {
    const before = (to: string): string[] =>
      requestMoves.filter((move) => move.to === to).map(({ from }) => from);
    for (const state of decided) expect(before(state)).toEqual(["requested", "set-aside"]);
    expect(before("requested")).toEqual(["checked"]);
    expect(before("set-aside")).toEqual(["requested"]);
  });

  test("from every open state there is a way out", () => {
    for (const state of openRequestStates) {
      expect(mayMove(requestMoves, state, "withdrawn"), state).toBe(true);
    }
  });
});

describe("what customs answers", () => {
  test.each([
    ["COR", "11", "39", "granted"],
    ["COR", "11", "41", "denied"],
    ["INV", "11", "39", "granted"],
    ["INV", "11", "41", "denied"],
    ["COR", "03", null, "rejected"],
    ["INV", "03", null, "rejected"],
    ["INV", "10", null, "granted"],
    ["COR", "10", null, undefined],
    ["COR", "02", null, undefined],
    ["COR", "11", null, undefined],
    ["COR", "11", "77", undefined],
    ["COR", "11", "toString", undefined],
    ["INV", "08", "39", undefined],
  ] as const)("to %s: %s with status %s decides %s", (type, code, status, decision) => {
    expect(decisionIn(type, code, status)).toBe(decision);
  });

  test("what was decided stays, whatever is said later", () => {
    for (const state of [...decided, "withdrawn", "preparing", "checked"] as const) {
      for (const decision of ["granted", "denied", "rejected"] as const) {
        expect(decidedState(state, decision)).toBeUndefined();
      }
    }
    expect(decidedState("requested", undefined)).toBeUndefined();
    expect(decidedState("requested", "denied")).toBe("denied");
  });

  test("nothing is asked about what has reached its end; about what is cleared, still", () => {
    expect(customsStates.filter((state) => !mayBeAsked(state))).toEqual([
      "rejected",
      "exited",
      "invalidated",
      "expired",
    ]);
  });
});
