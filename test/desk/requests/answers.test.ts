/** What customs answers, matched by messageID alone, whatever else it says and in whatever order. */
import { expect, test } from "vitest";
import type { World } from "../deskWorld.ts";
import type { ScriptedHub } from "../sync/scriptedHub.ts";
import {
  amended,
  approved,
  atScriptedHub,
  descriptionIn,
  expectSound,
  happened,
  lastRequest,
  shown,
  sync,
  why,
} from "./requestWorld.ts";

const lrn = "A1";

async function requested(): Promise<{
  world: World;
  hub: ScriptedHub;
  original: string;
  request: string;
}> {
  const { world, hub, ids } = await atScriptedHub([lrn]);
  await amended(world, lrn);
  const request = await approved(world, lrn);
  await sync(world);
  return { world, hub, original: ids[0] ?? "", request };
}

const response = (status: string): string =>
  `<Response><FunctionCode>11</FunctionCode><Status><NameCode>${status}</NameCode></Status></Response>`;

test("a rejection of the request leaves the declaration as it was, with its reason and places", async () => {
  const { world, hub, request } = await requested();
  const errors = [
    {
      validationCode: "CDS12015",
      wcoPointer: "42A/67A/68A[1]/23A/137",
      detail: "No such declaration.",
    },
  ];
  hub.say({ messageID: request, functionCode: "03", errors });
  await sync(world);
  const after = await shown(world, lrn);
  expect(after).toMatchObject({ customs: "accepted", status: "at-customs", version: 1 });
  expect(descriptionIn(after.declaration)).toBe("Silk scarf");
  expect(after.changeRequests).toMatchObject([
    {
      state: "rejected",
      decision: "CDS12015 No such declaration.",
      errors: [{ pointer: "/goodsShipment/items/0/commodity/description" }],
    },
  ]);
  expect((await happened(world, lrn)).slice(-2)).toEqual(["request-rejected", "notified"]);
  await expectSound(world);
});

test("its arrival decides nothing, a doubled or late answer nothing more", async () => {
  const { world, hub, request } = await requested();
  hub.say({ messageID: request, functionCode: "02" });
  await sync(world);
  expect(await lastRequest(world, lrn)).toMatchObject({ state: "requested" });
  hub.say({ messageID: request, functionCode: "11", status: "39" });
  hub.say({ messageID: request, functionCode: "11", status: "39" });
  hub.say({ messageID: request, functionCode: "11", status: "41" });
  hub.say({ messageID: request, functionCode: "03" });
  hub.say({ messageID: request, functionCode: "02" });
  await sync(world);
  const after = await shown(world, lrn);
  expect(after).toMatchObject({ customs: "accepted", changeRequests: [{ state: "granted" }] });
  expect((await happened(world, lrn)).filter((what) => what.startsWith("request-"))).toEqual([
    "request-granted",
  ]);
});

test("a decision that only the document states is read from there; one of no known kind is kept", async () => {
  const { world, hub, request } = await requested();
  hub.say({ messageID: request, functionCode: "11", status: "77" });
  hub.say({ messageID: request, functionCode: "11" });
  await sync(world);
  expect(await lastRequest(world, lrn)).toMatchObject({ state: "requested" });
  hub.say({ messageID: request, functionCode: "11", responseXML: response("41") });
  await sync(world);
  expect(await lastRequest(world, lrn)).toMatchObject({ state: "denied" });
});

test("an answer to another desk's message, or to none, decides nothing of ours", async () => {
  const { world, hub } = await requested();
  hub.say({ messageID: "another-desk", functionCode: "11", status: "39", lrn });
  hub.say({ messageID: null, functionCode: "11", status: "39", lrn });
  hub.say({ messageID: null, functionCode: "03", lrn });
  await sync(world);
  expect(await shown(world, lrn)).toMatchObject({
    customs: "accepted",
    changeRequests: [{ state: "requested" }],
  });
  // It goes on being moved by what is said of itself.
  hub.say({ messageID: null, functionCode: "08", lrn });
  await sync(world);
  expect(await shown(world, lrn)).toMatchObject({ customs: "released" });
});

test("a cancellation that is answered by the invalidation itself", async () => {
  const { world, hub } = await atScriptedHub([lrn]);
  await world.ask("declaration.cancel", { lrn, why });
  const request = await approved(world, lrn);
  await sync(world);
  hub.say({ messageID: request, functionCode: "10" });
  await sync(world);
  expect(await shown(world, lrn)).toMatchObject({
    customs: "invalidated",
    changeRequests: [{ state: "granted" }],
  });
  await expectSound(world);
});

test("what the hub does not take is set aside with its reason, and holds up nothing", async () => {
  const { world, hub } = await atScriptedHub([lrn]);
  await amended(world, lrn);
  const refused = await approved(world, lrn);
  hub.next("send", { do: "reject", lrns: [lrn] });
  await sync(world);
  expect(await shown(world, lrn)).toMatchObject({ transport: "sent", customs: "accepted" });
  const first = await lastRequest(world, lrn);
  expect(first).toMatchObject({ state: "set-aside", transport: "quarantined" });
  expect(first.decision).toContain("scripted");
  await amended(world, lrn, "Silk stole");
  const next = await approved(world, lrn);
  await sync(world);
  expect(hub.books.has(next)).toBe(true);
  hub.say({ messageID: next, functionCode: "11", status: "39" });
  await sync(world);
  expect(descriptionIn((await shown(world, lrn)).declaration)).toBe("Silk stole");
  expect(hub.books.has(refused)).toBe(false);
  await expectSound(world);
});

test("a late grant of what was set aside is followed, and the next request begins anew", async () => {
  const { world, hub } = await atScriptedHub([lrn]);
  await amended(world, lrn);
  const late = await approved(world, lrn);
  hub.next("send", { do: "reject", lrns: [lrn] });
  await sync(world);
  await amended(world, lrn, "Silk stole");
  hub.say({ messageID: late, functionCode: "11", status: "39" });
  await sync(world);
  expect(descriptionIn((await shown(world, lrn)).declaration)).toBe("Silk shawl");
  const answer = await world.bob.call("declaration.approve", { lrns: [lrn] });
  expect(answer).toMatchObject({
    value: { results: [{ refusal: { code: "changed-meanwhile" } }] },
  });
  await world.ask("declaration.withdraw", { lrn, why });
  await amended(world, lrn, "Silk cape");
  await approved(world, lrn);
  await expectSound(world);
});
