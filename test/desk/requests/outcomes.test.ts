/** Amendments and cancellations at the practice hub itself, for each outcome. */
import { expect, test } from "vitest";
import { openWorld, value } from "../deskWorld.ts";
import {
  amended,
  approved,
  atPracticeHub,
  description,
  descriptionIn,
  expectSound,
  happened,
  lastRequest,
  shown,
  sync,
  why,
} from "./requestWorld.ts";

test("an amendment that is granted becomes the declaration", async () => {
  const lrn = "TRY-ACC-1";
  const { world, hub } = await atPracticeHub([lrn]);
  const filed = await shown(world, lrn);
  expect(filed).toMatchObject({ customs: "accepted", version: 1, changeRequests: [] });
  await amended(world, lrn);
  // Until customs has decided, what is filed is what is shown; the copy is beside it.
  const preparing = await shown(world, lrn);
  expect(descriptionIn(preparing.declaration)).toBe("Silk scarf");
  expect(preparing.corrections).toEqual([]);
  expect(preparing.changeRequests).toMatchObject([
    {
      typeCode: "COR",
      state: "checked",
      why,
      openedBy: "ann",
      transport: "none",
      corrections: [
        {
          pointer: description,
          before: "Silk scarf",
          after: "Silk shawl",
          why: "as on the invoice",
        },
      ],
    },
  ]);
  expect(descriptionIn(preparing.changeRequests[0]?.declaration ?? null)).toBe("Silk shawl");
  const messageID = await approved(world, lrn);
  expect(await lastRequest(world, lrn)).toMatchObject({
    state: "requested",
    version: 2,
    messageID,
    transport: "queued",
  });
  expect(await sync(world)).toMatchObject({ sent: 1, receipts: 1, remaining: 0 });
  const after = await shown(world, lrn);
  expect(descriptionIn(after.declaration)).toBe("Silk shawl");
  expect(after).toMatchObject({
    customs: "accepted",
    transport: "sent",
    version: 2,
    mrn: filed.mrn,
  });
  expect(after.corrections).toMatchObject([{ pointer: description, after: "Silk shawl" }]);
  expect(after.changeRequests).toMatchObject([{ state: "granted", decision: null }]);
  const { declarations } = await world.ask("declaration.list", { where: "shawl" });
  expect(declarations.map((row) => row.lrn)).toEqual([lrn]);
  const sent = after.messages.find((message) => message.messageID === messageID && message.xml);
  expect(sent).toMatchObject({ functionCode: "13", state: "sent" });
  expect(sent?.xml).toContain(`<ID>${filed.mrn}</ID>`);
  expect(sent?.xml).toContain("<TypeCode>COR</TypeCode>");
  const held = JSON.parse((await hub.get("/v1/declarations")).text) as {
    declarations: { versionID: string; requests: { status: string; contentDigest: string }[] }[];
  };
  expect(held.declarations).toMatchObject([
    { versionID: "2", requests: [{ status: "granted", contentDigest: sent?.digest }] },
  ]);
  expect(await happened(world, lrn)).toEqual([
    "imported",
    "checked",
    "approved",
    "sent",
    "notified",
    "notified",
    "amendment-opened",
    "corrected",
    "checked",
    "approved",
    "sent",
    "notified",
    "request-granted",
    "notified",
  ]);
  await expectSound(world);
});

test("one amendment after another", async () => {
  const lrn = "TRY-ACC-2";
  const { world } = await atPracticeHub([lrn]);
  for (const [round, text] of ["Silk shawl", "Silk stole", "Silk cape"].entries()) {
    await amended(world, lrn, text);
    await approved(world, lrn);
    await sync(world);
    const now = await shown(world, lrn);
    expect(now.version).toBe(round + 2);
    expect(descriptionIn(now.declaration)).toBe(text);
  }
  await expectSound(world);
});

test("an amendment that is denied is put aside, and what was filed stays", async () => {
  const lrn = "TRY-CLE-1";
  const { world } = await atPracticeHub([lrn]);
  const filed = await shown(world, lrn);
  expect(filed.customs).toBe("cleared");
  await amended(world, lrn);
  await approved(world, lrn);
  await sync(world);
  const after = await shown(world, lrn);
  expect(after.declaration).toEqual(filed.declaration);
  expect(after).toMatchObject({ version: 1, customs: "cleared", corrections: [] });
  expect(after.changeRequests).toMatchObject([
    { state: "denied", decision: "The declaration is cleared already.", transport: "sent" },
  ]);
  // The next is about what is in force.
  await world.ask("declaration.amend", { lrn, why });
  expect(descriptionIn((await lastRequest(world, lrn)).declaration)).toBe("Silk scarf");
  await expectSound(world);
});

test("a cancellation that is granted invalidates the declaration", async () => {
  const lrn = "TRY-ACC-3";
  const { world } = await atPracticeHub([lrn]);
  expect(await world.ask("declaration.cancel", { lrn, why })).toMatchObject({
    lrn,
    work: "approved",
    customs: "accepted",
    request: { typeCode: "INV", state: "checked", declaration: null },
  });
  const messageID = await approved(world, lrn);
  await sync(world);
  const after = await shown(world, lrn);
  expect(after).toMatchObject({ customs: "invalidated", status: "cancelled", version: 1 });
  expect(after.changeRequests).toMatchObject([{ typeCode: "INV", state: "granted", messageID }]);
  const sent = after.messages.find((message) => message.messageID === messageID && message.xml);
  expect(sent?.xml).toContain("<TypeCode>INV</TypeCode>");
  expect(sent?.xml).toContain(why);
  await expectSound(world);
});

test("a cancellation that is denied changes nothing", async () => {
  const lrn = "TRY-CLE-2";
  const { world } = await atPracticeHub([lrn]);
  await world.ask("declaration.cancel", { lrn, why });
  await approved(world, lrn);
  await sync(world);
  expect(await shown(world, lrn)).toMatchObject({
    customs: "cleared",
    changeRequests: [{ typeCode: "INV", state: "denied" }],
  });
});

test("what customs never answered about is amended under its LRN alone", async () => {
  const lrn = "TRY-SIL-1";
  const { world } = await atPracticeHub([lrn]);
  expect(await shown(world, lrn)).toMatchObject({ customs: "none", mrn: null });
  await amended(world, lrn);
  await approved(world, lrn);
  await sync(world);
  const after = await shown(world, lrn);
  expect(after.changeRequests).toMatchObject([{ state: "granted" }]);
  expect(descriptionIn(after.declaration)).toBe("Silk shawl");
  await expectSound(world);
});

test("a request survives restarts between all of its steps", async () => {
  const lrn = "TRY-ACC-4";
  let { world } = await atPracticeHub([lrn]);
  const reopen = async (): Promise<void> => {
    await world.close();
    world = await openWorld({ folder: world.folder });
  };
  await reopen();
  await world.ask("declaration.amend", { lrn, why });
  await reopen();
  const changes = [{ pointer: description, value: "Silk shawl" }];
  await world.ask("declaration.set", { lrn, changes, why });
  await reopen();
  await world.ask("declaration.check", { lrns: [lrn] });
  await reopen();
  await approved(world, lrn);
  await reopen();
  await sync(world);
  await reopen();
  const after = await shown(world, lrn);
  expect(after.changeRequests).toMatchObject([{ state: "granted" }]);
  expect(descriptionIn(after.declaration)).toBe("Silk shawl");
  await expectSound(world);
});

test("--all: every checked request is approved with the checked declarations", async () => {
  const lrns = ["TRY-ACC-5", "TRY-ACC-6"] as const;
  const { world } = await atPracticeHub([...lrns]);
  await amended(world, lrns[0]);
  await world.ask("declaration.cancel", { lrn: lrns[1], why });
  await world.ask("declaration.check", {});
  const { results } = value(await world.bob.call("declaration.approve", {}));
  expect(results.map(({ lrn }) => lrn).toSorted()).toEqual([...lrns]);
  await sync(world);
  expect(await shown(world, lrns[1])).toMatchObject({ customs: "invalidated" });
});
