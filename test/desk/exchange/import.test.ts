/** Bringing declarations in: each whole or not at all, the same one never twice, and a report that adds up. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { CallOutput } from "../../../core/contract.ts";
import { fastPorts, openWorld } from "../deskWorld.ts";
import { header, lrnsOf, parcelFile, parcelRow } from "../parcelFile.ts";
import { DiskError, declarationXml, folderOf, refusing } from "./files.ts";

function expectSum(report: CallOutput<"declaration.import">): void {
  const { read, imported, requests, duplicates, refused } = report;
  expect(read).toBe(imported + requests + duplicates + refused);
}

describe("import", () => {
  it("takes declarations and requests, and counts each", async () => {
    const world = await openWorld();
    const folder = folderOf({
      "a.xml": declarationXml("A"),
      "amend.xml": declarationXml("A", { functionCode: "13", typeCode: "COR" }),
      "lone.xml": declarationXml("Z", { functionCode: "13", typeCode: "INV" }),
      "p.csv": parcelFile(["P1", "P2"]),
      "bad.txt": "no",
    });
    const report = await world.ask("declaration.import", { files: [folder] });
    expect(report).toMatchObject({
      read: 6,
      imported: 3,
      requests: 2,
      duplicates: 0,
      refused: 1,
      refusals: [{ file: join(folder, "bad.txt"), code: "unknown-format" }],
    });
    expectSum(report);
    expect(await world.ask("declaration.list", {})).toMatchObject({ total: 3 });
    expect((await world.ask("declaration.show", { lrn: "A" })).requests).toMatchObject([
      { typeCode: "COR" },
    ]);
    expect((await world.ask("declaration.history", { lrn: "A" })).entries).toMatchObject([
      { who: "ann", what: "imported", detail: { file: join(folder, "a.xml") } },
      { who: "ann", what: "request-imported" },
    ]);
    expect(await world.ask("desk.verify", {})).toMatchObject({ ok: true });
  });

  it("takes the same again for a duplicate, and says when it is not quite the same", async () => {
    const world = await openWorld();
    const folder = folderOf({ "a.xml": declarationXml("A"), "p.csv": parcelFile(["P1", "P2"]) });
    await world.ask("declaration.import", { files: [folder] });
    await world.ask("declaration.set", {
      lrn: "P2",
      changes: [{ pointer: "/goodsShipment/items/0/commodity/description", value: "Shawl" }],
      why: "its name",
    });
    const report = await world.ask("declaration.import", { files: [folder] });
    expect(report).toMatchObject({ read: 3, imported: 0, duplicates: 3, refused: 0 });
    expect(report.duplicatesOf.map(({ lrn, same }) => [lrn, same])).toEqual([
      ["A", true],
      ["P1", true],
      ["P2", false],
    ]);
    expect((await world.ask("declaration.list", { where: "lrn:P2" })).declarations).toMatchObject([
      { goods: "Shawl" },
    ]);
    // White space and the place of attributes do not make another declaration.
    const other = folderOf({ "b.xml": declarationXml("A").replaceAll("\n", "\n  ") });
    expect(await world.ask("declaration.import", { files: [other] })).toMatchObject({
      duplicatesOf: [{ lrn: "A", same: true }],
    });
  });

  it("takes a request for no duplicate, and keeps the same one once", async () => {
    const world = await openWorld();
    const folder = folderOf({
      "r.xml": declarationXml("A", { functionCode: "13", typeCode: "INV" }),
    });
    await world.ask("declaration.import", { files: [folder] });
    expect(await world.ask("declaration.import", { files: [folder] })).toMatchObject({
      requests: 1,
      duplicates: 0,
    });
    await world.import(parcelFile(["A"]));
    expect((await world.ask("declaration.show", { lrn: "A" })).requests).toHaveLength(1);
  });

  it("writes nothing of a CSV whose last line is broken", async () => {
    const world = await openWorld();
    const rows = lrnsOf("L", 2000).map((lrn) => parcelRow(lrn));
    const report = await world.import([header, ...rows, "L9999,K1,too,short", ""].join("\n"));
    expect(report).toMatchObject({
      read: 1,
      imported: 0,
      refused: 1,
      refusals: [{ code: "csv-malformed", line: 2002 }],
    });
    expect(await world.ask("declaration.list", {})).toMatchObject({ total: 0 });
  });

  it("puts a declaration under the profile named, else under its form's or country's", async () => {
    const world = await openWorld();
    await world.import(parcelFile(["MY"]));
    await world.import(parcelFile(["CN"], { form: "9610" }));
    await world.import(parcelFile(["NONE"], { form: "" }));
    await world.import(parcelFile(["NAMED"], { form: "" }), { profile: "GB" });
    await world.ask("declaration.import", {
      files: [folderOf({ "a.xml": declarationXml("XML") })],
    });
    const { declarations } = await world.ask("declaration.list", {
      sort: "created",
      descending: false,
    });
    expect(declarations.map(({ lrn, profile }) => [lrn, profile])).toEqual([
      ["MY", "my"],
      ["CN", "cn"],
      ["NONE", "wco"],
      ["NAMED", "gb"],
      ["XML", "gb"],
    ]);
  });

  it("keeps columns that it does not know, and works out the deadline", async () => {
    const world = await openWorld();
    const report = await world.import(
      `${header},colour\n${parcelRow("A", { arrivalDate: "2026-11-25", deadline: "" })},red\n`,
    );
    expect(report.refusals).toEqual([]);
    const shown = await world.ask("declaration.show", { lrn: "A" });
    expect(shown.extras).toMatchObject({ "colour[1]": "red", form: "K1" });
    expect((await world.ask("declaration.list", {})).declarations[0]?.deadline).toMatch(
      /^2026-11-2[5-9]|2026-12/u,
    );
  });

  it("tells how far it is, and stops when it is told to, keeping what is in", async () => {
    const world = await openWorld();
    const stop = world.desk.on((event) => {
      if (
        event.name === "job.progressed" &&
        event.data.kind === "import" &&
        event.data.done >= 500
      ) {
        void world.ann.call("job.cancel", { job: event.data.job });
      }
    });
    const files = [folderOf({ "p.csv": parcelFile(lrnsOf("L", 1800)) })];
    const stopped = await world.ann.call("declaration.import", { files });
    expect(stopped).toMatchObject({
      ok: false,
      error: { code: "cancelled", detail: { imported: 500 } },
    });
    stop();
    expect(await world.ask("declaration.import", { files })).toMatchObject({
      imported: 1300,
      duplicates: 500,
    });
    expect(
      world.events.filter((event) => event.name === "job.progressed" && event.data.finished),
    ).toHaveLength(2);
    expect(await world.ask("desk.verify", {})).toMatchObject({ ok: true });
  });

  it("lets other calls be answered between its batches", async () => {
    const world = await openWorld();
    const importing = world.import(parcelFile(lrnsOf("L", 3000)));
    let answered = 0;
    let done = false;
    void importing.finally(() => (done = true));
    while (!done) {
      await world.ask("hub.list", {});
      answered += 1;
      await new Promise((resolve) => void setTimeout(resolve, 5));
    }
    expect(answered).toBeGreaterThan(6);
  });

  it("says so when a mapping is asked for, which there is not yet", async () => {
    const world = await openWorld();
    expect(
      await world.ann.call("declaration.import", { files: ["x"], mapping: "m" }),
    ).toMatchObject({ ok: false, error: { code: "not-yet" } });
  });

  it("refuses what it may not read, and goes on", async () => {
    const folder = folderOf({ "a.xml": declarationXml("A"), "b.xml": declarationXml("B") });
    const files = refusing("EACCES", ["open"], (path) => path.endsWith("a.xml"));
    const world = await openWorld({ ports: (log) => fastPorts(20, log, { files }) });
    expect(await world.ask("declaration.import", { files: [folder] })).toMatchObject({
      imported: 1,
      refused: 1,
      refusals: [{ code: "no-permission" }],
    });
    expect(new DiskError("EACCES").code).toBe("EACCES");
  });
});

it("the sample parcels are taken, those wrong on purpose refused or blocked", async () => {
  const world = await openWorld();
  const report = await world.ask("sample.load", {});
  expectSum(report);
  expect(report.read).toBe(200);
  expect(report.refused).toBeGreaterThan(0);
  expect(report.refused).toBeLessThan(20);
  const checked = await world.ask("declaration.check", {});
  expect(checked.blocked).toBeGreaterThan(0);
  expect(checked.checked - checked.blocked).toBeGreaterThan(150);
  expect(await world.ask("sample.load", {})).toMatchObject({
    imported: 0,
    duplicates: report.imported,
  });
});

it("the sample parcels come with a tariff and rates, named as samples, and can be reckoned", async () => {
  const world = await openWorld();
  await world.ask("sample.load", {});
  const { packs } = await world.ask("pack.list", {});
  const named = packs.map(({ list, edition }) => `${list} ${edition}`).toSorted();
  expect(named).toEqual(["rate SAMPLE for trials, not law", "tariff SAMPLE for trials, not law"]);
  const explained = await world.ask("declaration.explain", { lrn: "HZ-KLIA-0001" });
  expect(explained).toMatchObject({ currency: "MYR", withheld: [] });
  expect(explained.lines.length).toBeGreaterThan(0);
  // A second time they are left as they are.
  await world.ask("sample.load", {});
  expect((await world.ask("pack.list", {})).packs).toEqual(packs);
});

const samples = join(import.meta.dirname, "../../../../shared/samples/hmrc/declarations");

describe.skipIf(!existsSync(samples))("the published samples", () => {
  it("are all taken but the one that is broken on purpose, which is refused with its place", async () => {
    const world = await openWorld();
    const report = await world.ask("declaration.import", { files: [samples] });
    expectSum(report);
    expect(report).toMatchObject({ read: readdirSync(samples).length, refused: 1, duplicates: 0 });
    expect(report.imported + report.requests).toBe(128);
    expect(report.refusals).toMatchObject([
      {
        file: expect.stringContaining("example_submission_declaration_400.xml"),
        line: 12,
        code: "unknown-element",
        message: expect.stringContaining("<unknown>"),
      },
    ]);
    expect(await world.ask("declaration.import", { files: [samples] })).toMatchObject({
      imported: 0,
      duplicates: report.imported,
      requests: report.requests,
    });
  });
});
