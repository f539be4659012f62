/** What may not be asked, by whom, and when: refused in plain words, and nothing is kept of it. */
import { describe, expect, test } from "vitest";
import type { CallName } from "../../../core/contract.ts";
import { openWorld, value } from "../deskWorld.ts";
import type { World } from "../deskWorld.ts";
import { parcelFile } from "../parcelFile.ts";
import {
  amended,
  approved,
  atScriptedHub,
  codeOf,
  description,
  descriptionIn,
  expectSound,
  lastRequest,
  shown,
  sync,
  why,
} from "./requestWorld.ts";

const lrn = "A1";
const changes = [{ pointer: description, value: "Silk shawl" }];

function refused(world: World, call: CallName, input: object = {}): Promise<string> {
  return codeOf(world.ann.call(call, { lrn, ...input }));
}

describe("before it is filed", () => {
  test("nothing is amended, cancelled or corrected under a new LRN", async () => {
    const world = await openWorld();
    await world.ask("hub.add", { name: "hub", url: "http://127.0.0.1:9", profile: "my" });
    await world.import(parcelFile([lrn]));
    expect(await refused(world, "declaration.amend", { why })).toBe("not-filed");
    await world.approveAll();
    // Queued, but no byte of it left: it is edited as it stands.
    expect(await refused(world, "declaration.cancel", { why })).toBe("not-filed");
    expect(await refused(world, "declaration.correct")).toBe("not-rejected");
    expect(await refused(world, "declaration.withdraw", { why })).toBe("no-request");
    expect(await refused(world, "declaration.set", { changes, why })).toBe("");
    value(await world.ann.call("declaration.discard", { lrn, why }));
    expect(await refused(world, "declaration.amend", { why })).toBe("discarded");
    expect(await codeOf(world.ann.call("declaration.amend", { lrn: "none", why }))).toBe(
      "unknown-lrn",
    );
    const { may } = await shown(world, lrn);
    expect(may).toMatchObject({ amend: false, cancel: false, correct: false, attach: false });
  });
});

describe("once filed", () => {
  test("an edit is refused, but for the copy of an open amendment that was not sent", async () => {
    const { world } = await atScriptedHub([lrn]);
    expect(await refused(world, "declaration.set", { changes, why })).toBe("already-filed");
    for (const call of ["recall", "return", "discard"] as const) {
      expect(await refused(world, `declaration.${call}`, { why })).toBe("already-filed");
    }
    await world.ask("declaration.cancel", { lrn, why });
    expect(await refused(world, "declaration.set", { changes, why })).toBe("already-filed");
    await world.ask("declaration.withdraw", { lrn, why: "amended instead" });
    await amended(world, lrn);
    await approved(world, lrn);
    // The approval is void: the request has left the queue.
    const again = [{ pointer: description, value: "Silk stole" }];
    expect(await refused(world, "declaration.set", { changes: again, why })).toBe("");
    expect(await lastRequest(world, lrn)).toMatchObject({ state: "preparing", transport: "none" });
    await world.ask("declaration.check", { lrns: [lrn] });
    await approved(world, lrn);
    await sync(world);
    for (const call of ["set", "recall", "return", "withdraw", "discard"] as const) {
      expect(await refused(world, `declaration.${call}`, { changes, why })).toBe("already-filed");
    }
    expect(await lastRequest(world, lrn)).toMatchObject({ state: "requested", transport: "sent" });
    await expectSound(world);
  });

  test("customs takes one request at a time", async () => {
    const { world } = await atScriptedHub([lrn]);
    await world.ask("declaration.amend", { lrn, why });
    expect(await refused(world, "declaration.amend", { why })).toBe("already-requested");
    expect(await refused(world, "declaration.cancel", { why })).toBe("already-requested");
    await world.ask("declaration.withdraw", { lrn, why });
    expect(await lastRequest(world, lrn)).toMatchObject({ state: "withdrawn" });
    await world.ask("declaration.cancel", { lrn, why });
    await approved(world, lrn);
    await sync(world);
    expect(await refused(world, "declaration.amend", { why })).toBe("already-requested");
  });

  test("an amendment changes something, and only what it can", async () => {
    const { world } = await atScriptedHub([lrn]);
    await world.ask("declaration.amend", { lrn, why });
    await world.ask("declaration.check", { lrns: [lrn] });
    const { results } = value(await world.bob.call("declaration.approve", { lrns: [lrn] }));
    expect(results).toMatchObject([{ messageID: null, refusal: { code: "nothing-changed" } }]);
    for (const pointer of ["/functionalReferenceID", "/typeCode", "/functionCode", "/id"]) {
      const set = { changes: [{ pointer, value: "X" }], why };
      expect(await refused(world, "declaration.set", set), pointer).toBe("fixed-field");
    }
    expect(await lastRequest(world, lrn)).toMatchObject({ state: "checked", corrections: [] });
  });

  test("what blocks is not approved, and a check says so", async () => {
    const { world } = await atScriptedHub([lrn]);
    await amended(world, lrn);
    const pointer = "/goodsShipment/items/0/commodity/goodsMeasure/grossMass";
    await world.ask("declaration.set", { lrn, changes: [{ pointer, value: "0.1" }], why });
    const checked = await world.ask("declaration.check", { lrns: [lrn] });
    expect(checked.blocked).toBe(1);
    expect(await lastRequest(world, lrn)).toMatchObject({ state: "preparing" });
    const { results } = value(await world.bob.call("declaration.approve", { lrns: [lrn] }));
    expect(results).toMatchObject([{ refusal: { code: "not-checked" } }]);
    // The declaration itself has no part in it.
    const { work, problems } = await shown(world, lrn);
    expect(work).toBe("approved");
    expect(problems.filter(({ severity }) => severity === "blocking")).toEqual([]);
  });

  test("a stale screen does not overwrite", async () => {
    const { world } = await atScriptedHub([lrn]);
    const { revision } = await shown(world, lrn);
    await world.ask("declaration.amend", { lrn, why, expectedRevision: revision });
    const stale = { changes, why, expectedRevision: revision };
    expect(await refused(world, "declaration.set", stale)).toBe("changed-meanwhile");
    expect(await refused(world, "declaration.withdraw", stale)).toBe("changed-meanwhile");
  });

  test("after customs rejected or invalidated it, nothing more is asked", async () => {
    const { world, hub, ids } = await atScriptedHub([lrn, "A2"]);
    hub.say({ messageID: ids[0] ?? "", functionCode: "10" });
    hub.say({ messageID: ids[1] ?? "", functionCode: "03" });
    await sync(world);
    expect(await refused(world, "declaration.amend", { why })).toBe("at-its-end");
    expect(await codeOf(world.ann.call("declaration.cancel", { lrn: "A2", why }))).toBe("rejected");
  });

  test("a request that waited is not approved once it is too late", async () => {
    const { world, hub, ids } = await atScriptedHub([lrn]);
    await amended(world, lrn);
    hub.say({ messageID: ids[0] ?? "", functionCode: "10" });
    await sync(world);
    const { results } = value(await world.bob.call("declaration.approve", { lrns: [lrn] }));
    expect(results).toMatchObject([{ refusal: { code: "at-its-end" } }]);
    await world.ask("declaration.withdraw", { lrn, why });
    await expectSound(world);
  });
});

describe("four eyes", () => {
  test("who opened or corrected a request does not approve it", async () => {
    const { world } = await atScriptedHub([lrn, "A2"]);
    await amended(world, lrn);
    const own = value(await world.ann.call("declaration.approve", { lrns: [lrn] }));
    expect(own.results).toMatchObject([{ refusal: { code: "four-eyes" } }]);
    value(
      await world.bob.call("declaration.set", {
        lrn,
        changes: [{ pointer: description, value: "Shawl" }],
        why,
      }),
    );
    const both = value(await world.bob.call("declaration.approve", { lrns: [lrn] }));
    expect(both.results).toMatchObject([{ refusal: { code: "four-eyes" } }]);
    value(await world.bob.call("declaration.cancel", { lrn: "A2", why }));
    const bobs = value(await world.bob.call("declaration.approve", { lrns: ["A2"] }));
    expect(bobs.results).toMatchObject([{ refusal: { code: "four-eyes" } }]);
    // Ann is an admin, and had no hand in it.
    const anns = value(await world.ann.call("declaration.approve", { lrns: ["A2"] }));
    expect(anns.results).toMatchObject([{ refusal: null }]);
    const { entries } = await world.ask("declaration.history", { lrn });
    expect(entries.filter(({ what }) => what === "approval-refused")).toHaveLength(2);
    await expectSound(world);
  });

  test("a preparer asks but does not approve; without anybody signed in nothing is asked", async () => {
    const { world } = await atScriptedHub([lrn]);
    await world.ask("user.add", { user: "cem", role: "preparer", pin: "8080" });
    const cem = world.desk.session();
    value(await cem.call("session.signIn", { user: "cem", pin: "8080" }));
    value(await cem.call("declaration.amend", { lrn, why }));
    expect(await codeOf(cem.call("declaration.approve", { lrns: [lrn] }))).toBe("not-allowed");
    const { may } = value(await cem.call("declaration.show", { lrn }));
    expect(may).toMatchObject({ amend: false, withdraw: true, approve: false, attach: true });
    const nobody = world.desk.session();
    for (const call of ["amend", "cancel", "withdraw", "correct"] as const) {
      expect(await codeOf(nobody.call(`declaration.${call}`, { lrn, why }))).toBe("sign-in-needed");
    }
    expect(await codeOf(nobody.call("attachment.add", { lrn, file: "/x" }))).toBe("sign-in-needed");
  });
});

describe("taken back", () => {
  test("a request that was not sent is recalled, returned and withdrawn", async () => {
    const { world, hub } = await atScriptedHub([lrn]);
    await amended(world, lrn);
    const first = await approved(world, lrn);
    await world.ask("declaration.recall", { lrn });
    expect(await lastRequest(world, lrn)).toMatchObject({ state: "preparing", messageID: null });
    await world.ask("declaration.check", { lrns: [lrn] });
    value(await world.bob.call("declaration.return", { lrn, why: "say which item" }));
    expect(await lastRequest(world, lrn)).toMatchObject({ state: "preparing" });
    expect(await refused(world, "declaration.recall")).toBe("wrong-state");
    await world.ask("declaration.check", { lrns: [lrn] });
    const second = await approved(world, lrn);
    expect(second).not.toBe(first);
    await world.ask("declaration.withdraw", { lrn, why: "customs found it itself" });
    await sync(world);
    expect([...hub.books.keys()]).not.toContain(first);
    expect([...hub.books.keys()]).not.toContain(second);
    expect(await shown(world, lrn)).toMatchObject({ transport: "sent", version: 1 });
    await expectSound(world);
  });

  test("the copy is shown in place of the document when that is asked for", async () => {
    const { world } = await atScriptedHub([lrn]);
    await amended(world, lrn);
    const copy = await world.ask("declaration.show", { lrn, copy: true });
    expect(descriptionIn(copy.declaration)).toBe("Silk shawl");
    expect(copy).toMatchObject({
      lockedBecause: null,
      may: { edit: true, amend: false, withdraw: true },
      corrections: [{ after: "Silk shawl" }],
    });
    const asBob = value(await world.bob.call("declaration.show", { lrn }));
    expect(asBob.may).toMatchObject({ edit: false, approve: true, return: true, recall: false });
    expect(asBob.lockedBecause).not.toBeNull();
  });
});
