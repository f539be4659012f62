/** Every kind of file that cannot be taken is a refusal that says what to do, never an exception. */
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Refusal } from "../../../core/contract/shapes.ts";
import type { Files } from "../../../desk/ports.ts";
import { inputsOf } from "../../../desk/exchange/inputs.ts";
import { readInput } from "../../../desk/exchange/reading.ts";
import type { Incoming } from "../../../desk/exchange/reading.ts";
import { temporaryFolder } from "../deskWorld.ts";
import { header, parcelFile, parcelRow } from "../parcelFile.ts";
import { declarationXml, folderOf, realFiles, refusing } from "./files.ts";

interface Taken {
  readonly lrns: string[];
  readonly incoming: Incoming[];
  readonly refusals: Refusal[];
}

async function take(
  references: readonly string[],
  disk: Files = realFiles,
  format: "auto" | "csv" | "wco-xml" = "auto",
): Promise<Taken> {
  const taken: Taken = { lrns: [], incoming: [], refusals: [] };
  const options = { format, parcelSettings: () => ({ profile: "my", deadlineDays: 3 }) };
  for await (const input of inputsOf(disk, references)) {
    if (!input.ok) {
      taken.refusals.push(input.refusal);
      continue;
    }
    await readInput(disk, input.value, options, (reading) => {
      if (!reading.ok) taken.refusals.push(...reading.refusals);
      else {
        taken.lrns.push(reading.value.lrn);
        taken.incoming.push(reading.value);
      }
    });
  }
  return taken;
}

async function codeOf(
  content: string | Uint8Array,
  name = "file.dat",
  format: "auto" | "csv" | "wco-xml" = "auto",
): Promise<string | undefined> {
  const { refusals, lrns } = await take(
    [join(folderOf({ [name]: content }), name)],
    realFiles,
    format,
  );
  expect(lrns).toEqual([]);
  expect(refusals).toHaveLength(1);
  expect(refusals[0]?.message).toMatch(/\.$/u);
  expect(refusals[0]?.file).toMatch(new RegExp(`${name}$`, "u"));
  return refusals[0]?.code;
}

const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));

describe("what is no declaration", () => {
  it.each([
    ["0 bytes", "", "empty-file"],
    ["text of some kind", "Dear Sir,\nplease find attached.\n", "unknown-format"],
    ["a CSV of something else", "name,age\nann,7\n", "unknown-format"],
    ["bytes without meaning", new Uint8Array([1, 2, 3, 0, 255, 254, 9]), "unknown-format"],
    ["a workbook", new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), "unknown-format"],
    ["a PDF", "%PDF-1.7\n1 0 obj\n", "unknown-format"],
    ["a DOCTYPE", `<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY a "b">]>\n<x/>`, "doctype-refused"],
    ["XML that is not well-formed", "<a><b></a>", "not-xml"],
    ["XML of something else", "<html><body/></html>", "not-a-declaration"],
    [
      "XML in an encoding it is not in",
      Buffer.from('<?xml version="1.0" encoding="UTF-8"?><a>\xe9</a>', "latin1"),
      "wrong-encoding",
    ],
    [
      "a CSV in another encoding",
      Buffer.from(`${header}\n${parcelRow("A1", { exporterName: "Caf\u00e9" })}\n`, "latin1"),
      "wrong-encoding",
    ],
    ["a CSV in UTF-16", utf16(parcelFile(["A1"])), "wrong-encoding"],
    ["a CSV with an open quote", `${header}\n"A1,K1\n`, "csv-malformed"],
    ["a CSV with rows of other lengths", `${header}\nA1,K1\n`, "csv-malformed"],
  ])("%s is refused", async (_name, content, code) => {
    expect(await codeOf(content)).toBe(code);
  });

  it("is told by what is in it, not by its name", async () => {
    const folder = folderOf({
      "a.csv": declarationXml("A1"),
      "b.xml": parcelFile(["B1"]),
      noending: parcelFile(["C1"]),
    });
    expect((await take([folder])).lrns).toEqual(["A1", "B1", "C1"]);
  });

  it("is read as the person says when the person says so", async () => {
    expect(await codeOf(parcelFile(["A1"]), "a.csv", "wco-xml")).toBe("not-xml");
    expect(await codeOf(declarationXml("A1"), "a.xml", "csv")).toMatch(
      /csv-malformed|no-lrn-column/u,
    );
  });

  it("names line, element and reason", async () => {
    const { refusals } = await take([
      join(folderOf({ "a.xml": declarationXml("A1", { inner: "\n    <Strange/>" }) }), "a.xml"),
    ]);
    expect(refusals).toMatchObject([
      { line: 10, code: "unknown-element", message: expect.stringContaining("<Strange>") },
    ]);
  });

  it("names the line of a byte that is no UTF-8, also in a long file", async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => parcelRow(`L${at}`));
    const text = Buffer.from([header, ...rows].join("\n"));
    const line = text.subarray(0, 2_000_000).toString().split("\n").length;
    text[2_000_000] = 0xff;
    const { refusals } = await take([join(folderOf({ "a.csv": text }), "a.csv")]);
    expect(refusals).toMatchObject([{ code: "wrong-encoding" }]);
    expect(Math.abs((refusals[0]?.line ?? 0) - line)).toBeLessThanOrEqual(1);
  });
});

describe("what cannot be opened", () => {
  it("is missing", async () => {
    expect((await take(["/nowhere/a.xml", "bad\0name"])).refusals.map(({ code }) => code)).toEqual([
      "file-missing",
      "file-missing",
    ]);
  });

  it("may not be read", async () => {
    const folder = folderOf({ "a.xml": declarationXml("A1"), "b.xml": declarationXml("B1") });
    const disk = refusing("EACCES", ["open", "readFile"], (path) => path.endsWith("a.xml"));
    const { lrns, refusals } = await take([folder], disk);
    expect(lrns).toEqual(["B1"]);
    expect(refusals).toMatchObject([{ file: join(folder, "a.xml"), code: "no-permission" }]);
    const closed = refusing("EACCES", ["readdir"], () => true);
    expect((await take([folder], closed)).refusals).toMatchObject([
      { file: folder, code: "no-permission" },
    ]);
  });

  it("lies on a disk that fails", async () => {
    const folder = folderOf({ "a.csv": parcelFile(["A1"]) });
    expect(
      (
        await take(
          [folder],
          refusing("EIO", ["open"], () => true),
        )
      ).refusals,
    ).toMatchObject([{ code: "disk-fault" }]);
    expect(
      (
        await take(
          [folder],
          refusing("ENXIO", ["stat"], (path) => path.endsWith("csv")),
        )
      ).refusals,
    ).toMatchObject([{ code: "disk-fault" }]);
  });

  it("is far too large: nothing of it is read", async () => {
    const folder = folderOf({ "sparse.xml": "<", "huge.bin": "", "wide.csv": header });
    truncateSync(join(folder, "sparse.xml"), 65 * 1024 * 1024);
    truncateSync(join(folder, "huge.bin"), 2 * 1024 ** 3);
    truncateSync(join(folder, "wide.csv"), 513 * 1024 * 1024);
    const began = performance.now();
    const { refusals } = await take([folder]);
    expect(refusals.map(({ code }) => code)).toEqual(["too-large", "too-large", "too-large"]);
    expect(performance.now() - began).toBeLessThan(1000);
  });

  it("is large, says it is XML and is none", async () => {
    const folder = folderOf({ "a.dat": "<a>" });
    truncateSync(join(folder, "a.dat"), 65 * 1024 * 1024);
    expect((await take([folder])).refusals).toMatchObject([{ code: "too-large" }]);
  });
});

describe("a folder", () => {
  it("is read with all below it, sorted, each file by its name below it", async () => {
    const folder = folderOf({
      "b.xml": declarationXml("B"),
      "a/z.xml": declarationXml("Z"),
      "a/y.csv": parcelFile(["Y"]),
    });
    const { lrns, incoming } = await take([folder]);
    expect(lrns).toEqual(["Y", "Z", "B"]);
    expect(incoming.map(({ file }) => file.name)).toEqual(["a/y.csv", "a/z.xml", "b.xml"]);
  });

  it("says so when it is empty", async () => {
    expect((await take([temporaryFolder()])).refusals).toMatchObject([{ code: "empty-folder" }]);
  });

  it("that leads back to itself is read once", async () => {
    const folder = folderOf({ "a.xml": declarationXml("A") });
    mkdirSync(join(folder, "inner"));
    symlinkSync(folder, join(folder, "inner", "back"));
    symlinkSync("nothing", join(folder, "broken"));
    const { lrns, refusals } = await take([folder]);
    expect(lrns).toEqual(["A"]);
    expect(refusals).toMatchObject([{ code: "file-missing" }]);
  });
});

describe("the rows of a parcel file", () => {
  it("with one LRN are one declaration, wherever they stand", async () => {
    const file = [
      header,
      parcelRow("A"),
      parcelRow("B"),
      parcelRow("A"),
      parcelRow("C"),
      parcelRow("C"),
      parcelRow("A"),
    ].join("\n");
    const { incoming } = await take([join(folderOf({ "p.csv": file }), "p.csv")]);
    expect(
      incoming.map(({ lrn, declaration }) => [lrn, declaration.goodsShipment?.items?.length]),
    ).toEqual([
      ["B", 1],
      ["A", 3],
      ["C", 2],
    ]);
  });

  it("may be divided by semicolons or tabs, and begin with a byte-order mark", async () => {
    const columns = ["lrn", "form", "description"];
    for (const mark of [";", "\t", ","]) {
      const file = `\ufeff${columns.join(mark)}\r\nA1${mark}K1${mark}"Tea${mark} green"\r\n`;
      const { incoming } = await take([join(folderOf({ "p.csv": file }), "p.csv")]);
      expect(incoming).toMatchObject([{ lrn: "A1", form: "K1" }]);
      expect(incoming[0]?.declaration.goodsShipment?.items?.[0]?.commodity?.description).toBe(
        `Tea${mark} green`,
      );
    }
  });

  it("are refused one declaration at a time, each with line and place", async () => {
    const file = [
      header,
      parcelRow("A"),
      parcelRow("B", { netMass: "1,5" }),
      parcelRow("", {}),
      parcelRow("D"),
    ].join("\n");
    const { lrns, refusals } = await take([join(folderOf({ "p.csv": file }), "p.csv")]);
    expect(lrns).toEqual(["A", "D"]);
    expect(refusals).toMatchObject([
      {
        line: 3,
        lrn: "B",
        code: "not-a-number",
        pointer: "/goodsShipment/items/0/commodity/goodsMeasure/netMass",
      },
      { line: 4, lrn: null, code: "missing-lrn" },
    ]);
  });
});

it("a file that is not there any more when it is read is a refusal", async () => {
  const folder = folderOf({ "a.xml": declarationXml("A") });
  const disk: Files = {
    ...realFiles,
    readFile: (() =>
      Promise.reject(Object.assign(new Error(), { code: "ENOENT" }))) as Files["readFile"],
  };
  expect((await take([folder], disk)).refusals).toMatchObject([{ code: "file-missing" }]);
  writeFileSync(join(folder, "a.xml"), "");
});
