/** Documents go in parts behind what they belong to, and on where they were broken off. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { TestHub } from "../../hub/hubHarness.ts";
import { fastPorts, openWorld, value } from "../deskWorld.ts";
import type { World } from "../deskWorld.ts";
import { parcelFile } from "../parcelFile.ts";
import { fileOf, kept, only, pdf, png } from "./documents.ts";
import { atPracticeHub, atScriptedHub, happened, shown, sync } from "./requestWorld.ts";

/** What the hub holds of an attachment. */
async function held(hub: TestHub, id: string): Promise<unknown> {
  return JSON.parse((await hub.get(`/v1/attachments/${id}`)).text) as unknown;
}

describe("sending", () => {
  test("what customs asked for comes whole, and the declaration goes on", async () => {
    const { world, hub } = await atPracticeHub(["TRY-DOC-1", "TRY-QRY-1"]);
    expect(await shown(world, "TRY-DOC-1")).toMatchObject({ customs: "documents-required" });
    const content = pdf(700_000);
    await world.ask("attachment.add", { lrn: "TRY-DOC-1", file: fileOf(content) });
    await world.ask("attachment.add", {
      lrn: "TRY-QRY-1",
      file: fileOf(png, "label.png"),
      note: "Silk, see the label",
    });
    expect(await sync(world)).toMatchObject({ remaining: 0, sent: 0 });
    const sent = await only(world, "TRY-DOC-1");
    expect(sent).toMatchObject({ state: "sent", received: content.length, trouble: null });
    expect(await held(hub, sent.attachmentID)).toMatchObject({
      received: content.length,
      contentDigest: sent.sha256,
    });
    for (const lrn of ["TRY-DOC-1", "TRY-QRY-1"]) {
      expect(await shown(world, lrn)).toMatchObject({ customs: "cleared" });
      expect(await happened(world, lrn)).toContain("attachment-sent");
    }
    expect(world.events.some(({ name }) => name === "declaration.changed")).toBe(true);
  });

  test("it waits until customs has the declaration", async () => {
    const { world, hub } = await atPracticeHub(["TRY-ACC-1"]);
    await world.import(parcelFile(["TRY-DOC-2"]));
    await world.ask("attachment.add", { lrn: "TRY-DOC-2", file: fileOf(pdf()) });
    expect(await sync(world)).toMatchObject({ remaining: 0 });
    const { attachmentID } = await only(world, "TRY-DOC-2");
    expect(await held(hub, attachmentID)).toMatchObject({ code: "attachment-unknown" });
    await world.approveAll();
    await sync(world);
    expect(await only(world, "TRY-DOC-2")).toMatchObject({ state: "sent" });
  });

  test.each(["dropBeforeCommit", "dropAfterCommit", "truncate", "html200", "status500"])(
    "goes on where it was broken off by %s",
    async (mode) => {
      const { world, hub } = await atPracticeHub(["TRY-DOC-3"]);
      const content = pdf(900_000);
      await world.ask("attachment.add", { lrn: "TRY-DOC-3", file: fileOf(content) });
      await hub.post("/admin/faults", { mode, count: 3, path: "/v1/attachments" });
      await sync(world);
      const { attachmentID, sha256 } = await only(world, "TRY-DOC-3");
      expect(await held(hub, attachmentID)).toMatchObject({
        received: content.length,
        contentDigest: sha256,
      });
      expect(await shown(world, "TRY-DOC-3")).toMatchObject({ customs: "cleared" });
    },
  );

  test("goes on after a restart in the middle", async () => {
    const { world } = await atPracticeHub(["TRY-DOC-4"]);
    const content = pdf(900_000);
    await world.ask("attachment.add", { lrn: "TRY-DOC-4", file: fileOf(content) });
    // The second part does not arrive.
    let parts = 0;
    const first = await openWorld({
      folder: await closed(world),
      ports: (log) => {
        const ports = fastPorts(20, log);
        return {
          ...ports,
          fetch: (url, init) => {
            if (url.endsWith("/v1/attachments")) parts += 1;
            return parts > 1
              ? Promise.reject(new TypeError("fetch failed"))
              : ports.fetch(url, init);
          },
        };
      },
    });
    await first.ann.call("sync.run", {});
    expect(await only(first, "TRY-DOC-4")).toMatchObject({ state: "waiting", received: 262_144 });
    const second = await openWorld({ folder: await closed(first) });
    await sync(second);
    expect(await only(second, "TRY-DOC-4")).toMatchObject({ state: "sent" });
  });

  test("what was lost or damaged on the disk is set aside with its reason, until it is attached again", async () => {
    const { world } = await atPracticeHub(["TRY-DOC-5"]);
    const content = pdf();
    await world.ask("attachment.add", { lrn: "TRY-DOC-5", file: fileOf(content) });
    const [name = ""] = kept(world);
    writeFileSync(join(world.folder, "attachments", name), pdf());
    expect(await sync(world)).toMatchObject({ remaining: 0 });
    const attachment = await only(world, "TRY-DOC-5");
    expect(attachment).toMatchObject({ state: "set-aside" });
    expect(attachment.trouble).toContain("Attach invoice.pdf again");
    expect(await happened(world, "TRY-DOC-5")).toContain("attachment-set-aside");
    expect(
      await world.ask("attachment.add", { lrn: "TRY-DOC-5", file: fileOf(content) }),
    ).toMatchObject({ added: true });
    await sync(world);
    expect(await only(world, "TRY-DOC-5")).toMatchObject({ state: "sent", trouble: null });
  });

  test("a hub that takes no documents says so once, and filings go on", async () => {
    const { world, hub } = await atScriptedHub(["A1"]);
    await world.ask("attachment.add", { lrn: "A1", file: fileOf(pdf()) });
    await world.import(parcelFile(["A2"]));
    await world.ask("declaration.check", { lrns: ["A2"] });
    value(await world.bob.call("declaration.approve", { lrns: ["A2"] }));
    expect(await sync(world)).toMatchObject({ receipts: 1, remaining: 0 });
    expect([...hub.books.values()].map(({ lrn }) => lrn)).toEqual(["A1", "A2"]);
    const attachment = await only(world);
    expect(attachment.state).toBe("set-aside");
    expect(attachment.trouble).toContain("unknown-path");
  });
});

async function closed(world: World): Promise<string> {
  await world.close();
  return world.folder;
}
