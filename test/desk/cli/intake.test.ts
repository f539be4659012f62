/** Bringing parcels in, looking at them and putting them right, each step a process of its own. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parcelFile } from "../parcelFile.ts";
import { program } from "./program.ts";
import type { Program } from "./program.ts";

let desk: Program;
let place: string;

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), "tidewaiter-cli-"));
  desk = program(join(place, "data"));
  await desk.run("init", "--user", "ann");
});

afterAll(() => rmSync(place, { recursive: true, force: true }));

const netMass = "/goodsShipment/items/0/commodity/goodsMeasure/netMass";

describe("the desk", { timeout: 60_000 }, () => {
  it("brings parcels in, and refuses what is wrong with its place", async () => {
    const file = join(place, "parcels.csv");
    const text = parcelFile(["TRY-ROG-1", "TRY-REJ-CDS12005-1", "TRY-CTL-1", "TRY-CLE-1"]);
    writeFileSync(file, text.replace(/^(TRY-CLE-1,.*),0\.200,0\.300,/mu, "$1,heavy,0.300,"));
    const report = await desk.json("import", file, "--as", "ann");
    expect(report).toMatchObject({
      code: 1,
      json: {
        read: 4,
        imported: 3,
        requests: 0,
        duplicates: 0,
        refused: 1,
        seconds: expect.any(Number),
        refusals: [
          {
            file,
            line: 5,
            lrn: "TRY-CLE-1",
            pointer: netMass,
            code: "not-a-number",
            message: expect.any(String),
          },
        ],
        duplicatesOf: [],
      },
    });
    writeFileSync(file, text);
    expect(await desk.json("import", "--as", "ann", file)).toMatchObject({
      code: 0,
      json: { imported: 1, duplicates: 3, duplicatesOf: [{ same: true }, {}, {}] },
    });
  });

  it("shows the queue, page by page", async () => {
    const first = await desk.json<{ total: number; next: string; declarations: object[] }>(
      "list",
      "--limit",
      "3",
      "--sort",
      "lrn",
    );
    expect(first).toMatchObject({ code: 0, json: { total: 4, next: expect.any(String) } });
    expect(first.json.declarations).toHaveLength(3);
    expect(first.json.declarations[0]).toMatchObject({
      lrn: "TRY-ROG-1",
      mrn: null,
      form: "K1",
      client: "QTD",
      importer: "Acme Sdn Bhd",
      status: "draft",
      work: "draft",
      transport: "none",
      customs: "none",
      payment: "none",
      value: "100.00",
      currency: "CNY",
      duty: null,
      items: 1,
      revision: 1,
      updated: expect.any(String),
    });
    const second = await desk.json(
      "list",
      "--limit",
      "3",
      "--sort",
      "lrn",
      "--after",
      first.json.next,
    );
    expect(second.json).toMatchObject({ next: null, declarations: [{ lrn: "TRY-CLE-1" }] });
    expect(await desk.json("list", "--where", "lrn:TRY-ROG-*")).toMatchObject({
      json: { total: 1 },
    });
  });

  it("corrects a field with a reason, and finds what is wrong", async () => {
    expect(
      await desk.json("set", "TRY-CLE-1", netMass, "0.9", "--why", "as weighed", "--as", "ann"),
    ).toMatchObject({ code: 0, json: { lrn: "TRY-CLE-1", revision: 2 } });
    const checked = await desk.json("check", "--all");
    expect(checked).toMatchObject({ code: 1, json: { checked: 4, blocked: 1 } });
    const { results } = checked.json as { results: { lrn: string; problems: object[] }[] };
    expect(results.find(({ lrn }) => lrn === "TRY-CLE-1")?.problems).toContainEqual(
      expect.objectContaining({
        code: "CDS11006",
        severity: "blocking",
        pointer: netMass,
        wcoPointer: "42A/67A/68A[1]/23A/65A/128",
        message: expect.any(String),
      }),
    );
    expect(
      await desk.json("set", "TRY-CLE-1", netMass, "0.25", "--why", "misread", "--as", "ann"),
    ).toMatchObject({ code: 0, json: { revision: 3 } });
    expect(await desk.json("check", "TRY-CLE-1")).toMatchObject({
      code: 0,
      json: { checked: 1, blocked: 0 },
    });
    expect(await desk.json("show", "TRY-CLE-1")).toMatchObject({
      code: 0,
      json: {
        lrn: "TRY-CLE-1",
        revision: 3,
        work: "checked",
        transport: "none",
        customs: "none",
        payment: "none",
        declaration: {
          goodsShipment: {
            items: [{ commodity: { goodsMeasure: { netMass: { value: "0.25" } } } }],
          },
        },
        problems: expect.any(Array),
        corrections: [
          { pointer: netMass, before: "0.200", after: "0.9", who: "ann", why: "as weighed" },
          { pointer: netMass, before: "0.9", after: "0.25", who: "ann", why: "misread" },
        ],
        messages: [],
      },
    });
  });
});
