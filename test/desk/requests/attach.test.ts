/** Documents: taken for what they hold, kept whole or not at all, and sent in parts behind what they belong to. */
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { CallOutput } from "../../../core/contract.ts";
import { fastPorts, openWorld, temporaryFolder, value } from "../deskWorld.ts";
import type { World } from "../deskWorld.ts";
import { parcelFile } from "../parcelFile.ts";
import { atPracticeHub, atScriptedHub, codeOf, happened, shown, sync } from "./requestWorld.ts";
import type { TestHub } from "../../hub/hubHarness.ts";

const text = (words: string): Buffer => Buffer.from(words, "latin1");
const pdf = (size = 3000): Buffer =>
  Buffer.concat([text("%PDF-1.7\n"), randomBytes(size), text("\n%%EOF\n")]);
const png = Buffer.concat([
  Buffer.from("89504e470d0a1a0a", "hex"),
  randomBytes(500),
  text("IEND"),
  Buffer.from("ae426082", "hex"),
]);
const jpeg = Buffer.concat([
  Buffer.from("ffd8ffe0", "hex"),
  randomBytes(500),
  Buffer.from("ffd9", "hex"),
]);

function fileOf(content: Uint8Array, name = "invoice.pdf"): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

async function withDraft(): Promise<World> {
  const world = await openWorld();
  await world.import(parcelFile(["A1"]));
  return world;
}

function kept(world: World): string[] {
  try {
    return readdirSync(join(world.folder, "attachments"));
  } catch {
    return [];
  }
}

type Attachment = CallOutput<"declaration.show">["attachments"][number];

async function only(world: World, lrn = "A1"): Promise<Attachment> {
  const { attachments } = await shown(world, lrn);
  expect(attachments).toHaveLength(1);
  const [attachment] = attachments;
  if (!attachment) throw new Error("nothing is attached");
  return attachment;
}

describe("attaching", () => {
  test.each([
    ["invoice.pdf", pdf(), "application/pdf"],
    ["photo.txt", png, "image/png"],
    ["scan", jpeg, "image/jpeg"],
    ["late.pdf", Buffer.concat([text("\n\n"), pdf()]), "application/pdf"],
  ] as const)("%s is taken for what it holds", async (name, content, mediaType) => {
    const world = await withDraft();
    const answer = await world.ask("attachment.add", {
      lrn: "A1",
      file: fileOf(content, name),
      note: "as asked",
    });
    expect(answer).toMatchObject({ lrn: "A1", added: true, attachment: { name, mediaType } });
    expect(await only(world)).toMatchObject({
      name,
      mediaType,
      size: content.length,
      note: "as asked",
      attachedBy: "ann",
      state: "waiting",
      received: 0,
    });
    const hex = Buffer.from(answer.attachment.sha256, "base64").toString("hex");
    expect(kept(world)).toEqual([hex]);
    const path = join(world.folder, "attachments", hex);
    expect(readFileSync(path).equals(content)).toBe(true);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(world.folder, "attachments")).mode & 0o777).toBe(0o700);
    expect((await happened(world, "A1")).at(-1)).toBe("attached");
  });

  test.each([
    ["a text that is named so", text("hello, this is no PDF"), "not-a-document"],
    ["an empty file", text(""), "not-a-document"],
    ["a page", text("<!doctype html><title>x</title>"), "not-a-document"],
    ["a PDF without its end", pdf().subarray(0, 2000), "cut-short"],
    ["a picture without its end", png.subarray(0, 300), "cut-short"],
    ["what is too large", Buffer.concat([pdf(), Buffer.alloc(10 * 1024 * 1024)]), "too-large"],
  ])("%s is refused, and nothing is kept", async (_, content, code) => {
    const world = await withDraft();
    const file = fileOf(content);
    expect(await codeOf(world.ann.call("attachment.add", { lrn: "A1", file }))).toBe(code);
    expect(kept(world)).toEqual([]);
    expect((await shown(world, "A1")).attachments).toEqual([]);
  });

  test("what is no file, not there or not ours to read is refused", async () => {
    const world = await withDraft();
    const folder = temporaryFolder();
    mkdirSync(join(folder, "sub"));
    const add = (file: string, lrn = "A1"): Promise<string> =>
      codeOf(world.ann.call("attachment.add", { lrn, file }));
    expect(await add(join(folder, "sub"))).toBe("is-a-folder");
    expect(await add(join(folder, "none.pdf"))).toBe("file-missing");
    expect(await add("/dev/null")).toBe("not-a-file");
    expect(await add(fileOf(pdf()), "none")).toBe("unknown-lrn");
    const locked = fileOf(pdf());
    chmodSync(locked, 0o000);
    if (process.getuid?.() !== 0) expect(await add(locked)).toBe("no-permission");
    value(await world.ann.call("declaration.discard", { lrn: "A1", why: "x" }));
    expect(await add(fileOf(pdf()))).toBe("discarded");
  });

  test("the same bytes are attached once, and stored once for all", async () => {
    const world = await withDraft();
    await world.import(parcelFile(["A2"]));
    const content = pdf();
    const first = await world.ask("attachment.add", { lrn: "A1", file: fileOf(content) });
    const again = await world.ask("attachment.add", { lrn: "A1", file: fileOf(content, "b.pdf") });
    expect(again).toEqual({ ...first, added: false });
    expect(await world.ask("attachment.add", { lrn: "A2", file: fileOf(content) })).toMatchObject({
      added: true,
    });
    expect(kept(world)).toHaveLength(1);
    expect((await happened(world, "A1")).filter((what) => what === "attached")).toHaveLength(1);
  });

  test("a link planted in the folder is not written through, damaged bytes are replaced", async () => {
    const world = await withDraft();
    const content = pdf();
    const { attachment } = await world.ask("attachment.add", { lrn: "A1", file: fileOf(content) });
    const path = join(
      world.folder,
      "attachments",
      Buffer.from(attachment.sha256, "base64").toString("hex"),
    );
    const precious = fileOf(text("precious"));
    rmSync(path);
    symlinkSync(precious, path);
    await world.ask("attachment.add", { lrn: "A1", file: fileOf(content) });
    expect(readFileSync(precious, "utf8")).toBe("precious");
    expect(readFileSync(path).equals(content)).toBe(true);
  });

  test("a disk that refuses leaves nothing behind", async () => {
    const full = Object.assign(new Error("ENOSPC"), { code: "ENOSPC" });
    const world = await openWorld({
      ports: (log) => {
        const ports = fastPorts(20, log);
        const { files } = ports;
        const rename: typeof files.rename = (from, to) =>
          String(to).includes("attachments") ? Promise.reject(full) : files.rename(from, to);
        return { ...ports, files: { ...files, rename } };
      },
    });
    await world.import(parcelFile(["A1"]));
    const file = fileOf(pdf());
    expect(await codeOf(world.ann.call("attachment.add", { lrn: "A1", file }))).toBe("disk-full");
    expect(kept(world)).toEqual([]);
    expect((await shown(world, "A1")).attachments).toEqual([]);
  });
});

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
