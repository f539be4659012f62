import { describe, expect, test } from "vitest";
import {
  customsStates,
  paymentStates,
  transportStates,
  workStates,
} from "../../core/lifecycle/facets.ts";
import type { Facets } from "../../core/lifecycle/facets.ts";
import {
  customsMoves,
  mayMove,
  paymentMoves,
  transportMoves,
  wasEverSent,
  workMoves,
} from "../../core/lifecycle/moves.ts";
import { applyNotification, notificationKinds } from "../../core/lifecycle/notifications.ts";
import { statuses, statusOf } from "../../core/lifecycle/status.ts";

const sent: Facets = { work: "approved", transport: "sent", customs: "none", payment: "none" };

function after(...codes: string[]): Facets {
  return codes.reduce<Facets>((facets, code) => {
    const step = applyNotification(facets, code);
    return step.effect === "moved"
      ? { ...facets, customs: step.customs, payment: step.payment }
      : facets;
  }, sent);
}

describe("notifications", () => {
  test("the usual way ends released and cleared", () => {
    expect(after("02", "01", "13", "08")).toMatchObject({ customs: "released", payment: "due" });
    expect(after("02", "01", "08", "09")).toMatchObject({ customs: "cleared" });
  });

  test("a doubled or late one changes nothing", () => {
    expect(after("01", "01", "02")).toEqual(after("01"));
    expect(after("01", "08", "09", "05", "01")).toEqual(after("01", "08", "09"));
  });

  test("an end is an end", () => {
    for (const { code } of notificationKinds) {
      expect(after("01", "03", code).customs).toBe("rejected");
      expect(after("01", "10", code).customs).toBe("invalidated");
    }
  });

  test("what comes before its time waits", () => {
    expect(applyNotification(sent, "16")).toEqual({ effect: "waits" });
    expect(applyNotification(sent, "15")).toEqual({ effect: "waits" });
    expect(applyNotification({ ...sent, customs: "received" }, "16")).toEqual({ effect: "waits" });
    expect(applyNotification({ ...sent, customs: "released" }, "16")).toMatchObject({
      effect: "moved",
      customs: "exited",
    });
    // It is behind what was said already, so nothing is still to come.
    expect(applyNotification({ ...sent, customs: "cleared" }, "06")).toEqual({ effect: "kept" });
    expect(applyNotification({ ...sent, customs: "rejected" }, "16")).toEqual({ effect: "kept" });
    // Goods that have left are not cancelled any more.
    expect(applyNotification({ ...sent, customs: "exited" }, "10")).toEqual({ effect: "kept" });
  });

  test("what customs said earlier and is heard later never leads back", () => {
    const asked: Facets = { ...sent, customs: "documents-required", payment: "reminded" };
    for (const code of ["02", "01", "05", "13", "14"])
      expect(applyNotification(asked, code, true)).toEqual({ effect: "kept" });
    expect(applyNotification(asked, "01")).toMatchObject({ customs: "accepted" });
    expect(applyNotification(asked, "08", true)).toMatchObject({ customs: "released" });
  });

  test("an unknown code is kept and moves nothing", () => {
    expect(applyNotification(sent, "77")).toEqual({ effect: "kept" });
  });
});

describe("moves", () => {
  test("name only known states, and none stays where it is", () => {
    const check = (
      moves: readonly { from: string; to: string }[],
      states: readonly string[],
    ): void => {
      for (const { from, to } of moves) {
        expect(states).toContain(from);
        expect(states).toContain(to);
        expect(from).not.toBe(to);
      }
    };
    check(workMoves, workStates);
    check(transportMoves, transportStates);
    check(customsMoves, customsStates);
    check(paymentMoves, paymentStates);
  });

  test("an approval comes from checked alone, and nothing unapproved is queued twice", () => {
    expect(workMoves.filter(({ to }) => to === "approved")).toEqual([
      { from: "checked", to: "approved", by: "approve" },
    ]);
    expect(mayMove(transportMoves, "sent", "queued")).toBe(false);
    expect(mayMove(transportMoves, "sending", "none")).toBe(false);
  });

  test("what may have left the desk counts as sent", () => {
    const queued: Facets = { ...sent, transport: "queued" };
    expect(wasEverSent(queued, 0)).toBe(false);
    expect(wasEverSent(queued, 1)).toBe(true);
    expect(wasEverSent({ ...sent, transport: "unknown" }, 0)).toBe(true);
  });
});

test("every combination of facets has one of the status words", () => {
  let seen = 0;
  for (const work of workStates)
    for (const transport of transportStates)
      for (const customs of customsStates)
        for (const payment of paymentStates) {
          expect(statuses).toContain(statusOf({ work, transport, customs, payment }));
          seen += 1;
        }
  expect(seen).toBe(5 * 7 * 14 * 5);
});
