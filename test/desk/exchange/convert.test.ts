/** From file to file without the queue: nothing lost, valid, whole or not at all. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { XmlDocument, XsdValidator } from "libxml2-wasm";
import { xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";
import { describe, expect, it } from "vitest";
import { readDeclarationXml } from "../../../core/formats/wcoXml.ts";
import { canonicalXml } from "../../../core/xml/canonical.ts";
import { convertFiles } from "../../../desk/exchange/convert.ts";
import type { ConvertOrder, ConvertResult } from "../../../desk/exchange/convert.ts";
import { parcelSettings } from "../../../desk/exchange/parcelSettings.ts";
import type { Files } from "../../../desk/ports.ts";
import { fastPorts, hearing, temporaryFolder } from "../deskWorld.ts";
import { parcelFile } from "../parcelFile.ts";
import { declarationXml, folderOf, namesIn, realFiles, refusing } from "./files.ts";

async function convert(
  files: readonly string[],
  to: ConvertOrder["to"],
  out: string,
  disk: Files = realFiles,
): Promise<ConvertResult> {
  const ports = fastPorts(1, hearing().log, { files: disk });
  return convertFiles(ports, {
    files,
    to,
    out,
    options: { format: "auto", parcelSettings: parcelSettings(undefined) },
  });
}

function canonicalOf(path: string): string {
  const read = readDeclarationXml(readFileSync(path));
  if (!read.ok) throw new Error(`${path}: ${read.refusal.message}`);
  return canonicalXml(read.value.document);
}

describe("convert", () => {
  it("turns one file into one file", async () => {
    const folder = folderOf({ "a.xml": declarationXml("A"), "p.csv": parcelFile(["P"]) });
    expect(await convert([join(folder, "a.xml")], "wco-xml", join(folder, "b.xml"))).toMatchObject({
      ok: true,
      report: { read: 1, written: 1, refused: 0 },
    });
    expect(canonicalOf(join(folder, "b.xml"))).toBe(canonicalOf(join(folder, "a.xml")));
    expect(await convert([join(folder, "p.csv")], "wco-xml", join(folder, "p.xml"))).toMatchObject({
      ok: true,
      report: { written: 1 },
    });
    expect(await convert([join(folder, "p.xml")], "csv", join(folder, "q.csv"))).toMatchObject({
      ok: true,
      report: { written: 1 },
    });
    expect(readFileSync(join(folder, "q.csv"), "utf8")).toBe(
      readFileSync(join(folder, "p.csv"), "utf8"),
    );
    expect(namesIn(folder)).toEqual(["a.xml", "b.xml", "p.csv", "p.xml", "q.csv"]);
  });

  it("turns a folder into a folder with the same names", async () => {
    const folder = folderOf({
      "a.XML": declarationXml("A"),
      "in/a.xml": declarationXml("B"),
      "in/p.csv": parcelFile(["P/1", "P/2"]),
      "no.txt": "no",
    });
    const out = join(temporaryFolder(), "out");
    expect(await convert([folder], "wco-xml", out)).toMatchObject({
      ok: true,
      report: { read: 5, written: 4, refused: 1, refusals: [{ file: join(folder, "no.txt") }] },
    });
    expect(namesIn(out)).toEqual(["a.XML", "in/a.xml", "in/p/P_1.xml", "in/p/P_2.xml"]);
    const csv = join(temporaryFolder(), "csv");
    await convert([folder], "csv", csv);
    expect(namesIn(csv)).toEqual(["a.csv", "in/a.csv", "in/p.csv"]);
  });

  it("tells files of one name apart, and joins files in one CSV", async () => {
    const [one, two] = [
      folderOf({ "a.xml": declarationXml("A") }),
      folderOf({ "a.xml": declarationXml("B") }),
    ];
    const out = join(temporaryFolder(), "out");
    await convert([join(one, "a.xml"), join(two, "a.xml")], "wco-xml", out);
    expect(namesIn(out)).toEqual(["a.xml", "a~2.xml"]);
    const csv = join(temporaryFolder(), "all.csv");
    await convert([one, two], "csv", csv);
    expect(readFileSync(csv, "utf8").trim().split("\n")).toHaveLength(3);
  });

  it("keeps a request as XML, and says that a CSV cannot", async () => {
    const folder = folderOf({
      "r.xml": declarationXml("A", { functionCode: "13", typeCode: "COR" }),
    });
    const out = join(temporaryFolder(), "r.xml");
    expect(await convert([join(folder, "r.xml")], "wco-xml", out)).toMatchObject({
      ok: true,
      report: { written: 1 },
    });
    const csv = join(temporaryFolder(), "r.csv");
    expect(await convert([join(folder, "r.xml")], "csv", csv)).toMatchObject({
      ok: true,
      report: { read: 1, written: 0, refused: 1, refusals: [{ code: "not-a-parcel" }] },
    });
    expect(existsSync(csv)).toBe(false);
  });

  it("does not put several declarations into one XML file", async () => {
    const folder = folderOf({ "p.csv": parcelFile(["P1", "P2"]) });
    const out = join(temporaryFolder(), "p.xml");
    expect(await convert([join(folder, "p.csv")], "wco-xml", out)).toMatchObject({
      ok: false,
      error: { code: "needs-folder" },
    });
    expect(existsSync(out)).toBe(false);
    expect(await convert([join(folder, "p.csv")], "wco-xml", `${out}/`)).toMatchObject({
      ok: true,
      report: { written: 2 },
    });
    expect(namesIn(out)).toEqual(["p/P1.xml", "p/P2.xml"]);
  });

  it("leaves nothing behind where nothing could be read or written", async () => {
    const folder = folderOf({ "no.txt": "no" });
    const place = temporaryFolder();
    for (const out of ["x.xml", "x"]) {
      expect(await convert([folder], "wco-xml", join(place, out))).toMatchObject({
        ok: true,
        report: { written: 0, refused: 1 },
      });
      expect(await convert([join(folder, "no.txt")], "csv", join(place, out))).toMatchObject({
        ok: true,
        report: { written: 0 },
      });
    }
    const good = folderOf({ "a.xml": declarationXml("A"), "b.xml": declarationXml("B") });
    for (const source of [good, join(good, "a.xml")]) {
      const failed = await convert(
        [source],
        "wco-xml",
        join(place, "out"),
        refusing("ENOSPC", ["rename"], () => true),
      );
      expect(failed).toMatchObject({
        ok: false,
        error: { code: "disk-full", message: expect.stringContaining(join(place, "out")) },
      });
    }
    expect(await convert([good], "wco-xml", "/nowhere/at/all")).toMatchObject({
      ok: false,
      error: { code: "folder-missing" },
    });
    expect(namesIn(place)).toEqual([]);
  });
});

const shared = join(import.meta.dirname, "../../../../shared");
const samples = join(shared, "samples/hmrc/declarations");
const schema = join(shared, "wco/xsd/customs/wrapper_submit.xsd");

describe.skipIf(!existsSync(samples) || !existsSync(schema))("the published samples", () => {
  it("come out equal and valid by the published schemas", { timeout: 60_000 }, async () => {
    const out = join(temporaryFolder(), "out");
    const converted = await convert([samples], "wco-xml", out);
    expect(converted).toMatchObject({ ok: true, report: { written: 128, refused: 1 } });
    const names = readdirSync(samples).filter((name) => !name.includes("_400"));
    expect(readdirSync(out).toSorted()).toEqual(names.toSorted());
    xmlRegisterFsInputProviders();
    const schemaDocument = XmlDocument.fromBuffer(readFileSync(schema), { url: schema });
    const validator = XsdValidator.fromDoc(schemaDocument);
    for (const name of names) {
      expect(canonicalOf(join(out, name)), name).toBe(canonicalOf(join(samples, name)));
      const document = XmlDocument.fromBuffer(readFileSync(join(out, name)));
      expect(() => validator.validate(document), name).not.toThrow();
      document.dispose();
    }
    validator.dispose();
    schemaDocument.dispose();
  });
});
