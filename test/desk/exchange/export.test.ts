/** Export: whole or not at all, no formulas, nothing lost in the XML. */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { readDeclarationXml } from "../../../core/formats/wcoXml.ts";
import { canonicalXml } from "../../../core/xml/canonical.ts";
import { csvLine, guarded } from "../../../desk/exchange/csvText.ts";
import { createNameGiver } from "../../../desk/exchange/fileNames.ts";
import { fastPorts, openWorld, temporaryFolder } from "../deskWorld.ts";
import { lrnsOf, parcelFile } from "../parcelFile.ts";
import { declarationXml, folderOf, namesIn, refusing } from "./files.ts";

function hex(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}

describe("csv", () => {
  it("has a row for each item and says how each stands", async () => {
    const world = await openWorld();
    await world.import(parcelFile(lrnsOf("L", 250)));
    const path = join(temporaryFolder(), "out.csv");
    const report = await world.ask("declaration.export", { format: "csv", path });
    const text = readFileSync(path);
    expect(report).toMatchObject({ path, rows: 250, bytes: text.length, sha256: hex(path) });
    const rows = parse(text, { columns: true });
    expect(rows).toHaveLength(250);
    expect(rows[0]).toMatchObject({
      lrn: "L0001",
      form: "K1",
      client: "QTD",
      hs: "62141000",
      netMass: "0.200",
      status: "draft",
      work: "draft",
      profile: "my",
      mrn: "",
    });
    expect(namesIn(join(path, ".."))).toEqual(["out.csv"]);
  });

  it("is read again as the same declarations", async () => {
    const world = await openWorld();
    await world.import(
      parcelFile(["A1", "A2"], { description: 'Tea, "green"\nfine', marks: "é中" }),
    );
    const path = join(temporaryFolder(), "out.csv");
    await world.ask("declaration.export", { format: "csv", path });
    const other = await openWorld();
    expect(await other.ask("declaration.import", { files: [path] })).toMatchObject({
      imported: 2,
      refused: 0,
    });
    const [one, two] = [
      await world.ask("declaration.show", { lrn: "A1" }),
      await other.ask("declaration.show", { lrn: "A1" }),
    ];
    expect(two.declaration).toEqual(one.declaration);
  });

  it("takes only what the filter finds, in any number, none too", async () => {
    const world = await openWorld();
    await world.import(parcelFile(["A1", "B1"]));
    const path = join(temporaryFolder(), "out.csv");
    expect(
      await world.ask("declaration.export", { format: "csv", path, where: "lrn:B1" }),
    ).toMatchObject({ rows: 1 });
    expect(
      await world.ask("declaration.export", { format: "csv", path, where: "lrn:C1" }),
    ).toMatchObject({ rows: 0 });
    expect(readFileSync(path, "utf8").split("\n")).toHaveLength(2);
    expect(
      await world.ann.call("declaration.export", { format: "csv", path, where: "nonsense:x" }),
    ).toMatchObject({ ok: false, error: { code: "bad-filter" } });
  });

  it("lets no field be taken for a formula", () => {
    for (const text of [
      "=1+1",
      "+60 3 1234",
      "-x",
      "@sum",
      "\tx",
      "\rx",
      "\nx",
      "\0x",
      "-1-1",
      "-",
    ]) {
      expect(guarded(text)).toBe(`'${text}`);
    }
    for (const text of ["-5", "-0.250", "1", "", "a=b", "x@y", "N380:INV-1"])
      expect(guarded(text)).toBe(text);
    expect(csvLine(["a", 'b"c', "d,e", " f", "=g"])).toBe(`a,"b""c","d,e"," f",'=g\n`);
  });
});

describe("wco-xml", () => {
  it("is a folder with a file for each declaration and its requests", async () => {
    const world = await openWorld();
    const source = folderOf({
      "a.xml": declarationXml("A/1", {
        inner: "<!-- kept --><SpecificCircumstancesCodeCode>A20</SpecificCircumstancesCodeCode>",
      }),
      "r1.xml": declarationXml("A/1", { functionCode: "13", typeCode: "COR" }),
      "r2.xml": declarationXml("A/1", { functionCode: "13", typeCode: "COR", inner: "<ID>2</ID>" }),
      "lone.xml": declarationXml("Z", { functionCode: "13", typeCode: "INV" }),
      "b.xml": declarationXml("a_1"),
    });
    await world.ask("declaration.import", { files: [source] });
    const path = join(temporaryFolder(), "out");
    const report = await world.ask("declaration.export", { format: "wco-xml", path });
    const names = namesIn(path);
    expect(names).toEqual(
      ["A_1.COR.xml", "A_1~2.COR.xml", "A_1.xml", "Z.INV.xml", "a_1~2.xml"].toSorted(),
    );
    const lines = names.map((name) => `${hex(join(path, name))}  ${name}\n`);
    expect(report).toMatchObject({
      rows: 5,
      sha256: createHash("sha256").update(lines.join("")).digest("hex"),
    });
    const read = readDeclarationXml(readFileSync(join(path, "A_1.xml")));
    const before = readDeclarationXml(readFileSync(join(source, "a.xml")));
    if (!read.ok || !before.ok) throw new Error("not read");
    expect(canonicalXml(read.value.document)).toBe(canonicalXml(before.value.document));
    // With a filter, only the requests of what it finds.
    const some = join(temporaryFolder(), "some");
    await world.ask("declaration.export", { format: "wco-xml", path: some, where: "lrn:a_1" });
    expect(namesIn(some)).toEqual(["a_1.xml"]);
  });

  it("brings what stands beside a declaration back in", async () => {
    const world = await openWorld();
    await world.import(parcelFile(["A1"], { unitPrice: "50.00" }));
    const path = join(temporaryFolder(), "one.xml");
    expect(await world.ask("declaration.export", { format: "wco-xml", path })).toMatchObject({
      rows: 1,
      path,
    });
    const other = await openWorld();
    await other.ask("declaration.import", { files: [path] });
    const [one, two] = [
      await world.ask("declaration.show", { lrn: "A1" }),
      await other.ask("declaration.show", { lrn: "A1" }),
    ];
    expect(two).toMatchObject({
      declaration: one.declaration,
      extras: one.extras,
      form: "K1",
      client: "QTD",
      profile: "my",
    });
  });

  it("does not put several declarations into one file", async () => {
    const world = await openWorld();
    await world.import(parcelFile(["A1", "A2"]));
    const path = join(temporaryFolder(), "two.xml");
    expect(await world.ann.call("declaration.export", { format: "wco-xml", path })).toMatchObject({
      ok: false,
      error: { code: "needs-folder" },
    });
    expect(namesIn(join(path, ".."))).toEqual([]);
  });

  it("leaves other files of a folder alone", async () => {
    const world = await openWorld();
    await world.import(parcelFile(["A1", "A2"]));
    const path = folderOf({ "A1.xml": "old", "note.txt": "mine" });
    await world.ask("declaration.export", { format: "wco-xml", path });
    expect(namesIn(path)).toEqual(["A1.xml", "A2.xml", "note.txt"]);
    expect(readFileSync(join(path, "A1.xml"), "utf8")).toContain("<FunctionalReferenceID>A1<");
  });
});

describe("what goes wrong", () => {
  it.each([
    ["the folder is missing", (folder: string) => join(folder, "no", "out.csv"), "folder-missing"],
    [
      "a folder has the name",
      (folder: string) => (mkdirSync(join(folder, "out.csv")), join(folder, "out.csv")),
      "is-a-folder",
    ],
    [
      "a file stands where a folder is needed",
      (folder: string) => (writeFileSync(join(folder, "f"), ""), join(folder, "f", "out.csv")),
      "not-a-folder",
    ],
  ])("%s: says so and leaves nothing behind", async (_name, pathIn, code) => {
    const world = await openWorld();
    await world.import(parcelFile(["A1"]));
    const folder = temporaryFolder();
    const path = pathIn(folder);
    const before = namesIn(folder);
    expect(await world.ann.call("declaration.export", { format: "csv", path })).toMatchObject({
      ok: false,
      error: { code },
    });
    expect(namesIn(folder)).toEqual(before);
    expect(world.heard.lines).toEqual([]);
  });

  it.each([
    ["csv", "out.csv"],
    ["wco-xml", "out"],
  ])(
    "a disk that fails at the last step leaves the old file as it was: %s",
    async (format, name) => {
      const folder = folderOf(format === "csv" ? { "out.csv": "old" } : {});
      const files = refusing("ENOSPC", ["rename"], () => true);
      const world = await openWorld({ ports: (log) => fastPorts(20, log, { files }) });
      await world.import(parcelFile(["A1"]));
      const failed = await world.ann.call("declaration.export", {
        format,
        path: join(folder, name),
      });
      expect(failed).toMatchObject({ ok: false, error: { code: "disk-full" } });
      expect(namesIn(folder)).toEqual(format === "csv" ? ["out.csv"] : []);
    },
  );

  it("stopped in the middle, it writes nothing", async () => {
    const world = await openWorld();
    await world.import(parcelFile(lrnsOf("L", 400)));
    const folder = temporaryFolder();
    world.desk.on((event) => {
      if (event.name === "job.progressed" && event.data.kind === "export")
        void world.ann.call("job.cancel", { job: event.data.job });
    });
    expect(
      await world.ann.call("declaration.export", { format: "csv", path: join(folder, "x.csv") }),
    ).toMatchObject({ ok: false, error: { code: "cancelled" } });
    expect(namesIn(folder)).toEqual([]);
  });
});

it("names of files are safe and told apart where case does not count", () => {
  const names = createNameGiver();
  expect(
    ["a/b", "A_B", "..", "con", "CON.x", "", "é", "x".repeat(35)].map((lrn) =>
      names.nameFor(lrn, ".xml"),
    ),
  ).toEqual([
    "a_b.xml",
    "A_B~2.xml",
    "_.xml",
    "_con.xml",
    "_CON.x.xml",
    "_~2.xml",
    "_~3.xml",
    `${"x".repeat(35)}.xml`,
  ]);
});
