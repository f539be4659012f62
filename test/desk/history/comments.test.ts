/** Comments and the timeline, through the desk and from the command line. */
import { describe, expect, it } from "vitest";
import { openWorld, value } from "../deskWorld.ts";
import { parcelFile } from "../parcelFile.ts";
import {
  amended,
  approved,
  atPracticeHub,
  codeOf,
  expectSound,
  sync,
} from "../requests/requestWorld.ts";

describe("comments", () => {
  it("are kept with who and when, on the whole or on a field, and stand in the audit", async () => {
    const world = await openWorld();
    await world.ask("hub.add", { name: "hub", url: "http://127.0.0.1:9", profile: "my" });
    await world.import(parcelFile(["A1"]));
    const before = await world.ask("declaration.show", { lrn: "A1" });
    await world.ask("comment.add", { lrn: "A1", text: "  ask the seller\nabout the weight " });
    value(
      await world.bob.call("comment.add", { lrn: "A1", text: "乙", pointer: "/totalGrossMass" }),
    );
    const { entries } = await world.ask("declaration.timeline", { lrn: "A1" });
    expect(entries.filter(({ kind }) => kind === "comment")).toMatchObject([
      { who: "ann", text: "ask the seller\nabout the weight", pointer: null },
      { who: "bob", text: "乙", pointer: "/totalGrossMass" },
    ]);
    const history = await world.ask("declaration.history", { lrn: "A1" });
    expect(history.entries.filter(({ what }) => what === "commented")).toHaveLength(2);
    // A comment is no edit: what somebody else has on screen stays good, and the commenter may still approve.
    expect((await world.ask("declaration.show", { lrn: "A1" })).revision).toBe(before.revision);
    expect((await world.approveAll()).approved).toBe(1);
    await expectSound(world);
  });

  it("are refused when empty, too long, without a person or without a declaration", async () => {
    const world = await openWorld();
    await world.import(parcelFile(["A1"]));
    const say = (session: typeof world.ann, lrn: string, text: string) =>
      codeOf(session.call("comment.add", { lrn, text }));
    expect(await say(world.ann, "A1", "   ")).toBe("invalid-input");
    expect(await say(world.ann, "A1", "x".repeat(2001))).toBe("invalid-input");
    expect(await say(world.ann, "A2", "x")).toBe("unknown-lrn");
    expect(await say(world.desk.session(), "A1", "x")).toBe("sign-in-needed");
    expect((await world.ask("declaration.timeline", { lrn: "A1" })).entries).toHaveLength(1);
  });
});

describe("the timeline", () => {
  it("tells an amendment from import to what customs granted, with the messages as they were", async () => {
    const { world } = await atPracticeHub(["TRY-ACC-1"]);
    await amended(world, "TRY-ACC-1");
    const toSign = await world.ask("request.list", {});
    expect(toSign).toMatchObject({
      total: 1,
      requests: [{ typeCode: "COR", openedBy: "ann", declaration: { lrn: "TRY-ACC-1" } }],
    });
    await approved(world, "TRY-ACC-1");
    expect((await world.ask("request.list", {})).total).toBe(0);
    await sync(world);
    const { entries } = await world.ask("declaration.timeline", { lrn: "TRY-ACC-1" });
    const told = entries.map(({ kind, what, request }) => [kind, what, request]);
    expect(told).toContainEqual(["step", "imported", null]);
    expect(told).toContainEqual(["correction", "corrected", "COR"]);
    expect(told).toContainEqual(["step", "amendment-opened", "COR"]);
    const notices = entries.filter(({ kind }) => kind === "notice");
    expect(notices.length).toBeGreaterThan(0);
    expect(notices.every(({ who }) => who === "hub")).toBe(true);
    const frozen = entries.filter(({ what, message }) => what === "approved" && message?.xml);
    expect(frozen).toHaveLength(2);
    expect(frozen[0]?.message?.xml).toContain("TRY-ACC-1");
    const times = entries.map(({ when }) => when);
    expect(times).toEqual(times.toSorted());
  });
});
