/** Return, discard, restore and recall, and what a stale screen is told. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeOf, deskFrom, makeTemplate, seeded, value } from "./desk.ts";

let template: Awaited<ReturnType<typeof makeTemplate>>;
beforeAll(async () => {
  template = await makeTemplate();
}, 60_000);
afterAll(() => template.remove());

describe("steps", () => {
  it("go round: checked, returned, checked, approved, recalled, discarded, restored", async () => {
    const { as } = deskFrom(template.folder);
    const anna = await as("Anna");
    const boris = await as("Boris");
    const [lrn = ""] = await seeded(anna, 1);
    await value(anna, "declaration.check", {});
    expect(await value(boris, "declaration.return", { lrn, why: "origin?" })).toMatchObject({
      work: "returned",
      status: "returned",
      revision: 2,
    });
    await value(anna, "declaration.check", {});
    await value(boris, "declaration.approve", {});
    const recalled = await value(anna, "declaration.recall", { lrn });
    expect(recalled).toMatchObject({ work: "draft", transport: "none", status: "draft" });
    expect(await value(anna, "declaration.discard", { lrn, why: "double" })).toMatchObject({
      work: "discarded",
      status: "discarded",
    });
    expect(
      await codeOf(anna, "declaration.set", {
        lrn,
        why: "x",
        changes: [{ pointer: "/typeCode", value: "X" }],
      }),
    ).toBe("discarded");
    expect(await value(anna, "declaration.restore", { lrn })).toMatchObject({ work: "draft" });
    const { entries } = await value(anna, "declaration.history", { lrn });
    expect(entries.map(({ what }) => what)).toEqual([
      "seeded",
      "checked",
      "returned",
      "checked",
      "approved",
      "recalled",
      "discarded",
      "restored",
    ]);
    expect(entries[2]).toMatchObject({ who: "Boris", detail: { why: "origin?", from: "checked" } });
    expect((await value(anna, "outbox.list", {})).entries).toEqual([]);
    expect(await value(anna, "desk.verify", {})).toMatchObject({ ok: true });
  });

  it("refuse a stale screen and a wrong state", async () => {
    const { as } = deskFrom(template.folder);
    const anna = await as("Anna");
    const [lrn = ""] = await seeded(anna, 1);
    expect(
      await anna.call("declaration.discard", { lrn, why: "x", expectedRevision: 9 }),
    ).toMatchObject({
      ok: false,
      error: { code: "changed-meanwhile", detail: { lrn, revision: 1, expected: 9 } },
    });
    expect(await codeOf(anna, "declaration.restore", { lrn })).toBe("wrong-state");
    expect(await codeOf(anna, "declaration.recall", { lrn })).toBe("wrong-state");
    expect(await codeOf(anna, "declaration.recall", { lrn: "NONE" })).toBe("unknown-lrn");
    expect((await value(anna, "declaration.show", { lrn })).revision).toBe(1);
  });

  it("returned by a reviewer from the queue leaves the outbox", async () => {
    const { as } = deskFrom(template.folder);
    const anna = await as("Anna");
    const boris = await as("Boris");
    const [lrn = ""] = await seeded(anna, 1);
    await value(anna, "declaration.check", {});
    await value(boris, "declaration.approve", {});
    expect(await value(boris, "declaration.return", { lrn, why: "value?" })).toMatchObject({
      work: "returned",
      transport: "none",
    });
    expect((await value(anna, "outbox.list", {})).entries).toEqual([]);
  });

  it("survive closing and opening", async () => {
    const first = deskFrom(template.folder);
    const anna = await first.as("Anna");
    const [lrn = ""] = await seeded(anna, 2);
    await value(anna, "declaration.check", { lrns: [lrn] });
    const before = await value(anna, "declaration.list", {});
    const again = await first.reopen();
    expect(await codeOf(anna, "declaration.list", {})).toBe("closing");
    expect(await value(again.desk.session(), "declaration.list", {})).toEqual(before);
  });
});
