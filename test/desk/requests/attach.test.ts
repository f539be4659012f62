/** Documents are taken for what they hold, and kept whole or not at all. */
import {
  chmodSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fastPorts, openWorld, temporaryFolder, value } from "../deskWorld.ts";
import { parcelFile } from "../parcelFile.ts";
import { fileOf, jpeg, kept, only, pdf, png, text, withDraft } from "./documents.ts";
import { codeOf, happened, shown } from "./requestWorld.ts";

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

  test("what a desk that died left behind is swept away, what is being written is not", async () => {
    const world = await withDraft();
    const folder = join(world.folder, "attachments");
    mkdirSync(folder);
    const leave = (name: string, age: number): void => {
      writeFileSync(join(folder, name), "half");
      const at = new Date(Date.now() - age);
      utimesSync(join(folder, name), at, at);
    };
    leave("aa.unfinished-1", 2 * 60 * 60 * 1000);
    leave("bb.unfinished-2", 1000);
    await world.ask("attachment.add", { lrn: "A1", file: fileOf(pdf()) });
    expect(kept(world)).toContain("bb.unfinished-2");
    expect(kept(world)).not.toContain("aa.unfinished-1");
  });

  test("looking all data through finds what is missing or damaged", async () => {
    const world = await withDraft();
    await world.ask("attachment.add", { lrn: "A1", file: fileOf(pdf()) });
    await world.ask("attachment.add", { lrn: "A1", file: fileOf(png, "label.png") });
    expect(await world.ask("desk.verify", {})).toMatchObject({ ok: true });
    const [first = "", second = ""] = kept(world);
    writeFileSync(join(world.folder, "attachments", first), "other");
    rmSync(join(world.folder, "attachments", second));
    const { ok, checks } = await world.ask("desk.verify", {});
    expect(ok).toBe(false);
    const found = checks.find(({ name }) => name === "attachments");
    expect(found?.detail).toContain(first);
    expect(found?.detail).toContain(second);
  });
});
