/** Correcting what was rejected: a linked copy under a new LRN, as often as it takes. */
import { describe, expect, test } from "vitest";
import { value } from "../deskWorld.ts";
import type { World } from "../deskWorld.ts";
import { parcelFile } from "../parcelFile.ts";
import {
  approved,
  atPracticeHub,
  atScriptedHub,
  codeOf,
  description,
  expectSound,
  happened,
  shown,
  sync,
  why,
} from "./requestWorld.ts";

async function fileAgain(world: World, lrn: string): Promise<void> {
  await world.ask("declaration.check", { lrns: [lrn] });
  await approved(world, lrn);
  await sync(world);
}

describe("after a rejection", () => {
  test("a copy is made, linked both ways, and the rejected one stays as it was", async () => {
    const { world } = await atPracticeHub(["TRY-REJ-1"]);
    const rejected = await shown(world, "TRY-REJ-1");
    expect(rejected).toMatchObject({ customs: "rejected", may: { correct: true, amend: false } });
    expect(await world.ask("declaration.correct", { lrn: "TRY-REJ-1" })).toMatchObject({
      lrn: "TRY-REJ-1-2",
      corrects: "TRY-REJ-1",
      work: "draft",
      customs: "none",
      revision: 1,
    });
    const copy = await shown(world, "TRY-REJ-1-2");
    expect(copy).toMatchObject({
      corrects: "TRY-REJ-1",
      correctedBy: null,
      version: 0,
      extras: rejected.extras,
      form: rejected.form,
      declaration: { ...rejected.declaration, functionalReferenceID: "TRY-REJ-1-2" },
    });
    const after = await shown(world, "TRY-REJ-1");
    expect(after).toMatchObject({ correctedBy: "TRY-REJ-1-2", corrects: null });
    expect(after.declaration).toEqual(rejected.declaration);
    expect(after.messages).toEqual(rejected.messages);
    expect(after.may.correct).toBe(false);
    expect(await happened(world, "TRY-REJ-1")).toContain("corrected-under-new-lrn");
    expect(await happened(world, "TRY-REJ-1-2")).toEqual(["copied-to-correct"]);
    expect(await codeOf(world.ann.call("declaration.correct", { lrn: "TRY-REJ-1" }))).toBe(
      "already-corrected",
    );
    await expectSound(world);
  });

  test("a chain of copies keeps the first LRN, and each is filed by itself", async () => {
    const { world, hub } = await atPracticeHub(["TRY-REJ-1"]);
    const lrns = ["TRY-REJ-1"];
    for (let number = 2; number <= 4; number += 1) {
      const { lrn } = await world.ask("declaration.correct", { lrn: lrns.at(-1) ?? "" });
      expect(lrn).toBe(`TRY-REJ-1-${number}`);
      await fileAgain(world, lrn);
      expect(await shown(world, lrn)).toMatchObject({ customs: "rejected", corrects: lrns.at(-1) });
      lrns.push(lrn);
    }
    const said = await hub.notifications();
    expect([...new Set(said.map((each) => each.functionalReferenceID))]).toEqual(lrns);
    await expectSound(world);
  });

  test("who made the copy counts as its editor; four eyes hold for it as for any other", async () => {
    const { world } = await atPracticeHub(["TRY-REJ-1"]);
    const { lrn } = value(await world.bob.call("declaration.correct", { lrn: "TRY-REJ-1" }));
    await world.ask("declaration.check", { lrns: [lrn] });
    const own = value(await world.bob.call("declaration.approve", { lrns: [lrn] }));
    expect(own.results).toMatchObject([{ refusal: { code: "four-eyes" } }]);
    const changes = [{ pointer: description, value: "Silk shawl" }];
    value(await world.bob.call("declaration.set", { lrn, changes, why }));
    expect(await shown(world, lrn)).toMatchObject({ work: "checked", corrections: [{ why }] });
    // The rejected one is edited no more.
    expect(
      await codeOf(world.bob.call("declaration.set", { lrn: "TRY-REJ-1", changes, why })),
    ).toBe("already-filed");
  });
});

describe("the new LRN", () => {
  test("stays within 35 characters and passes over what is taken", async () => {
    const long = "TRY-REJ-".padEnd(35, "9");
    const { world } = await atPracticeHub([long, "TRY-REJ-A", "TRY-REJ-B-2"]);
    const { lrn } = await world.ask("declaration.correct", { lrn: long });
    expect(lrn).toBe(`${long.slice(0, 33)}-2`);
    expect(lrn).toHaveLength(35);
    await fileAgain(world, lrn);
    expect(await world.ask("declaration.correct", { lrn })).toMatchObject({
      lrn: `${long.slice(0, 33)}-3`,
    });
    await world.import(parcelFile(["TRY-REJ-A-2"]));
    expect(await world.ask("declaration.correct", { lrn: "TRY-REJ-A" })).toMatchObject({
      lrn: "TRY-REJ-A-3",
    });
    // -2 at the end of an LRN that was given so is no copy's number.
    expect(await world.ask("declaration.correct", { lrn: "TRY-REJ-B-2" })).toMatchObject({
      lrn: "TRY-REJ-B-2-2",
    });
    await expectSound(world);
  });

  test("is given also where the hub itself refused", async () => {
    const { world, hub } = await atScriptedHub(["A1"]);
    await world.import(parcelFile(["A2"]));
    await world.ask("declaration.check", { lrns: ["A2"] });
    await approved(world, "A2");
    hub.next("send", { do: "reject", lrns: ["A2"] });
    await sync(world);
    expect(await shown(world, "A2")).toMatchObject({ transport: "quarantined" });
    expect(await world.ask("declaration.correct", { lrn: "A2" })).toMatchObject({ lrn: "A2-2" });
    await fileAgain(world, "A2-2");
    expect(await shown(world, "A2-2")).toMatchObject({ transport: "sent" });
    expect(await codeOf(world.ann.call("declaration.correct", { lrn: "A1" }))).toBe("not-rejected");
    await expectSound(world);
  });
});
