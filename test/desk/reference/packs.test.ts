/** Packs come into use whole or not at all; what was in use stays until then and is kept afterwards. */
import { describe, expect, it } from "vitest";
import { openDatabase } from "../../../db/open.ts";
import { fastPorts, value } from "../deskWorld.ts";
import { refusing } from "../exchange/files.ts";
import { openPackWorld, packFile, threeCodes } from "./packWorld.ts";

const codes = (
  refusals: readonly { line: number | null; code: string }[],
): (readonly [number | null, string])[] => refusals.map(({ line, code }) => [line, code] as const);

describe("a pack that is whole", () => {
  it("is loaded with its edition and days, and told of", async () => {
    const world = await openPackWorld();
    const days = { validFrom: "2022-01-01", validTo: "2027-12-31" };
    const loaded = await world.load("hs", threeCodes, { edition: "HS 2022", ...days });
    expect(loaded).toMatchObject({
      loaded: true,
      read: 3,
      rows: 3,
      duplicates: 0,
      refused: 0,
      refusals: [],
    });
    expect(loaded.pack).toMatchObject({
      list: "hs",
      edition: "HS 2022",
      ...days,
      rows: 3,
      state: "current",
      loadedBy: "ann",
    });
    expect(world.events).toContainEqual({ name: "reference.changed", data: { list: "hs" } });
    expect(
      world.events.some((event) => event.name === "job.progressed" && event.data.kind === "pack"),
    ).toBe(true);
    expect((await world.ask("desk.verify", {})).ok).toBe(true);
  });

  it("is searched from then on, and the one before again after a roll back", async () => {
    const world = await openPackWorld();
    const first = async () =>
      (await world.ask("hs.search", { text: "851762" })).results[0]?.description;
    await world.load("hs", threeCodes);
    expect(await first()).toBe("Routers");
    await world.load("hs", threeCodes.replace("Routers", "Apparatus for data"), {
      edition: "second",
    });
    expect(await first()).toBe("Apparatus for data");
    expect(await world.held("hs")).toEqual(["second current", "first previous"]);
    expect(value(await world.ann.call("pack.rollback", { list: "hs" }))).toMatchObject({
      edition: "first",
    });
    expect(await first()).toBe("Routers");
    expect(await world.held("hs")).toEqual(["first current", "second previous"]);
    value(await world.ann.call("pack.rollback", { list: "hs" }));
    expect(await world.held("hs")).toEqual(["second current", "first previous"]);
  });

  it("replaces; only the one before is kept, and the database holds no rows of others", async () => {
    const world = await openPackWorld();
    for (const edition of ["first", "second", "third"])
      await world.load("hs", threeCodes, { edition });
    expect(await world.held("hs")).toEqual(["third current", "second previous"]);
    expect((await world.ask("desk.verify", {})).ok).toBe(true);
    const found = await world.ask("reference.find", { list: "hs", text: "routers" });
    expect(found.entries).toHaveLength(1);
    await world.close();
    const opened = value(openDatabase({ folder: world.folder, heard: () => {} }));
    expect(opened.db.value("SELECT count(*) FROM pack_codes")).toBe(6);
    expect(opened.db.value("SELECT count(*) FROM packs")).toBe(2);
    opened.close();
  });

  it("may have semicolons, tabs, quotes, a byte-order mark and other line ends", async () => {
    const world = await openPackWorld();
    const rewritten = [
      threeCodes.replaceAll(",", ";"),
      threeCodes.replaceAll(",", "\t"),
      `\ufeff${threeCodes}`,
      threeCodes.replaceAll("\n", "\r\n"),
      threeCodes.replace("Routers", '"Routers, and ""others"""'),
    ];
    for (const content of rewritten)
      expect(await world.load("hs", content)).toMatchObject({ loaded: true, rows: 3 });
  });

  it("may be a JSON list", async () => {
    const world = await openPackWorld();
    const content = JSON.stringify([
      { code: "BX", en: "Box", cy: "Blwch" },
      { code: "1A", en: "Drum, steel" },
    ]);
    expect(await world.load("package", content)).toMatchObject({ loaded: true, rows: 2 });
    const found = await world.ask("reference.find", { list: "package", text: "drum" });
    expect(found).toMatchObject({ pack: "first", entries: [{ code: "1A", name: "Drum, steel" }] });
  });

  it("may repeat a row that says the same; places may have two names", async () => {
    const world = await openPackWorld();
    expect(await world.load("hs", `${threeCodes}851762,Routers\n`)).toMatchObject({
      loaded: true,
      rows: 3,
      duplicates: 1,
    });
    const places = "code,name\nBEBRU,Brussel\nBEBRU,Bruxelles\n";
    expect(await world.load("locode", places)).toMatchObject({
      loaded: true,
      rows: 1,
      duplicates: 1,
    });
  });

  it("for one profile stands beside the one for all", async () => {
    const world = await openPackWorld();
    const rates = "currency,home,rate\nUSD,MYR,4.45\n";
    await world.load("rate", rates);
    await world.load("rate", rates, { profile: "my", edition: "customs" });
    expect(await world.held("rate")).toEqual(["first current", "customs current"]);
  });
});

describe("a pack that is not", () => {
  it.each([
    ["other words under one code", `${threeCodes}851762,Other\n`, [[5, "duplicate-code"]]],
    [
      "rows that are no codes",
      `${threeCodes}85,Ok\n85176,Odd\nabc,Odd\n`,
      [
        [6, "code-malformed"],
        [7, "code-malformed"],
      ],
    ],
    ["wrong columns", "lrn,form\nA,K1\n", [[1, "wrong-columns"]]],
    ["a row with more cells", `${threeCodes}8518,Headphones,more\n`, [[5, "csv-malformed"]]],
    ["a quote left open", `${threeCodes}8518,"Headphones\n8519,Players\n`, [[6, "csv-malformed"]]],
    ["no rows", "code,name\n", [[null, "empty-pack"]]],
    ["nothing in it", "", [[null, "empty-file"]]],
    [
      "JSON cut off",
      '[{"code": "8517", "name": "Telephones"}, {"code"',
      [[null, "json-malformed"]],
    ],
    ["JSON of another shape", '{"codes": []}', [[1, "json-malformed"]]],
    [
      "JSON with groups in it",
      '[\n{"code": "8517", "name": {"en": "Telephones"}}]',
      [[2, "json-malformed"]],
    ],
  ])(
    "for %s is refused whole, with the line; the old one stays in use",
    async (_what, content, refusals) => {
      const world = await openPackWorld();
      await world.load("hs", threeCodes);
      const loaded = await world.load("hs", content, { edition: "second" });
      expect(loaded).toMatchObject({ loaded: false, pack: null, rows: 0 });
      expect(codes(loaded.refusals)).toEqual(refusals);
      expect(await world.held("hs")).toEqual(["first current"]);
      expect((await world.ask("hs.search", { text: "routers" })).results[0]?.code).toBe("851762");
      expect((await world.ask("desk.verify", {})).ok).toBe(true);
    },
  );

  it.each([
    [
      "Latin-1 after UTF-8",
      Buffer.concat([
        Buffer.from(`${threeCodes}8518,Tél\n`),
        Buffer.from("8519,T\xe9l\n", "latin1"),
      ]),
    ],
    [
      "GBK",
      Buffer.concat([Buffer.from("code,name\n8517,"), Buffer.from([0xb5, 0xe7, 0xbb, 0xb0, 0x0a])]),
    ],
    ["UTF-16", Buffer.from(`\ufeff${threeCodes}`, "utf16le")],
  ])("for its encoding (%s) is refused", async (_what, content) => {
    const world = await openPackWorld();
    const loaded = await world.load("hs", new Uint8Array(content));
    expect(loaded).toMatchObject({ loaded: false, refusals: [{ code: "wrong-encoding" }] });
  });

  it.each([
    ["a torn workbook", [0x50, 0x4b, 0x03, 0x04, 0, 0, 0, 0], "workbook-unreadable"],
    ["a workbook of the old kind", [0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0], "unknown-format"],
  ])("is %s: that is said plainly", async (_what, bytes, code) => {
    const world = await openPackWorld();
    const loaded = await world.load("hs", new Uint8Array(bytes));
    expect(loaded.refusals).toMatchObject([{ code, message: /workbook.*CSV/u }]);
  });

  it("is no file at all", async () => {
    const world = await openPackWorld();
    const loaded = await world.ask("pack.load", { list: "hs", file: "/nowhere/at/all.csv" });
    expect(loaded.refusals).toMatchObject([{ code: "file-missing" }]);
  });

  it.each([1, 2])("is refused by the disk at reading %i of it", async (turn) => {
    let opened = 0;
    const bad = (path: string): boolean => path.endsWith("list.csv") && (opened += 1) === turn;
    const files = refusing("EIO", ["open"], bad);
    const world = await openPackWorld({ ports: (log) => fastPorts(20, log, { files }) });
    const loaded = await world.load("hs", threeCodes);
    expect(loaded).toMatchObject({ loaded: false, refusals: [{ code: "disk-fault" }] });
  });

  it("has more six-digit codes than the HS can have", async () => {
    const world = await openPackWorld();
    const rows = Array.from({ length: 21_000 }, (_, at) => `${String(at + 100_000)},Goods ${at}`);
    const loaded = await world.load("hs", `code,name\n${rows.join("\n")}\n`);
    expect(loaded).toMatchObject({ loaded: false, refusals: [{ code: "too-many-codes" }] });
  });

  it("tells the first thousand reasons and counts all", async () => {
    const world = await openPackWorld();
    const rows = Array.from({ length: 2500 }, (_, at) => `x${at},Goods`);
    const loaded = await world.load("hs", `code,name\n${rows.join("\n")}\n`);
    expect(loaded).toMatchObject({ loaded: false, read: 2500, refused: 2500 });
    expect(loaded.refusals).toHaveLength(1000);
  });
});

describe("loading", () => {
  it("can be stopped; nothing is taken, and it can begin anew", async () => {
    const world = await openPackWorld();
    await world.load("unit", "code,name\nKGM,kilogram\n");
    const rows = Array.from(
      { length: 20_000 },
      (_, at) => `${at.toString(36).padStart(3, "0")},unit ${at}`,
    );
    const file = packFile(`code,name\n${rows.join("\n")}\n`);
    const off = world.desk.on((event) => {
      if (event.name !== "job.progressed" || event.data.finished || event.data.done < 5000) return;
      void world.ask("job.cancel", { job: event.data.job });
    });
    const stopped = await world.ann.call("pack.load", { list: "unit", file, edition: "second" });
    off();
    expect(stopped).toMatchObject({ ok: false, error: { code: "cancelled" } });
    expect(await world.held("unit")).toEqual(["first current"]);
    const again = await world.ask("pack.load", { list: "unit", file, edition: "second" });
    expect(again).toMatchObject({ loaded: true, rows: 20_000 });
    expect((await world.ask("desk.verify", {})).ok).toBe(true);
  });

  it("of one list is done once at a time; of two lists together", async () => {
    const world = await openPackWorld();
    const rows = Array.from(
      { length: 3000 },
      (_, at) => `${at.toString(36).padStart(3, "0")},unit ${at}`,
    );
    const file = packFile(`code,name\n${rows.join("\n")}\n`);
    const [one, other, places] = await Promise.all([
      world.ann.call("pack.load", { list: "unit", file }),
      world.bob.call("pack.load", { list: "unit", file }),
      world.ann.call("pack.load", {
        list: "locode",
        file: packFile("code,name\nMYKUL,Kuala Lumpur\n"),
      }),
    ]);
    expect([one.ok, other.ok].toSorted()).toEqual([false, true]);
    expect([one, other].find(({ ok }) => !ok)).toMatchObject({
      error: { code: "already-loading" },
    });
    expect(value(places)).toMatchObject({ loaded: true });
  });

  it("needs somebody signed in, and so does a roll back", async () => {
    const world = await openPackWorld();
    const nobody = world.desk.session();
    const file = packFile(threeCodes);
    expect(await nobody.call("pack.load", { list: "hs", file })).toMatchObject({
      error: { code: "sign-in-needed" },
    });
    expect(await nobody.call("pack.rollback", { list: "hs" })).toMatchObject({
      error: { code: "sign-in-needed" },
    });
    expect(await world.ann.call("pack.rollback", { list: "hs" })).toMatchObject({
      error: { code: "nothing-to-roll-back" },
    });
  });
});
