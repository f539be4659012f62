/** The main job on the command line, each step a process of its own, against the practice hub as a program. */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parcelFile } from "../parcelFile.ts";
import { program, startPracticeHub } from "./program.ts";
import type { PracticeHub, Program } from "./program.ts";

let hub: PracticeHub;
let desk: Program;
let place: string;

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), "tidewaiter-cli-"));
  desk = program(join(place, "data"));
  hub = await startPracticeHub();
});

afterAll(async () => {
  await hub.stop();
  rmSync(place, { recursive: true, force: true });
});

const netMass = "/goodsShipment/items/0/commodity/goodsMeasure/netMass";

describe("the main job", { timeout: 60_000 }, () => {
  it("begins with a desk, its users and its hub", async () => {
    const made = await desk.json("init", "--user", "ann");
    expect(made).toMatchObject({
      code: 0,
      err: "",
      json: {
        user: { name: "ann", role: "admin" },
        submitterID: expect.stringMatching(/^desk-/u),
        publicKey: { kty: "OKP", crv: "Ed25519" },
      },
    });
    expect(statSync(join(desk.folder, "desk.key")).mode & 0o777).toBe(0o600);
    expect(await desk.json("init", "--user", "eve")).toMatchObject({
      code: 2,
      json: { error: { code: "already-initialised" } },
    });
    const bob = desk.start(["user", "add", "bob", "--role", "reviewer", "--as", "ann"], {
      environment: { TIDEWAITER_NEW_PIN: "bob's own" },
    });
    expect(await bob.ended).toMatchObject({ code: 0 });
    expect(
      await desk.json("--as", "ann", "hub", "add", "klia", "--url", hub.url, "--profile", "MY"),
    ).toMatchObject({ code: 0, json: { name: "klia", profile: "my" } });
    expect(await desk.json("hub", "list")).toMatchObject({
      code: 0,
      json: { hubs: [{ name: "klia", lastContact: null }] },
    });
  });

  it("brings parcels in and checks them", async () => {
    const file = join(place, "parcels.csv");
    writeFileSync(file, parcelFile(["TRY-ROG-1", "TRY-REJ-CDS12005-1", "TRY-CTL-1", "TRY-CLE-1"]));
    expect(await desk.json("import", file, "--as", "ann")).toMatchObject({
      code: 0,
      json: { imported: 4 },
    });
    expect(await desk.json("check", "--all")).toMatchObject({ code: 0, json: { blocked: 0 } });
  });

  it("is returned, discarded, restored and recalled", async () => {
    const bob = { environment: { TIDEWAITER_PIN: "bob's own" } };
    expect(
      await desk.start(["--json", "return", "TRY-CTL-1", "--why", "look again", "--as", "bob"], bob)
        .ended,
    ).toMatchObject({ code: 0, out: expect.stringContaining('"work":"returned"') });
    expect(await desk.json("discard", "TRY-CTL-1", "--why", "twice", "--as", "ann")).toMatchObject({
      code: 0,
      json: { work: "discarded" },
    });
    expect(await desk.json("restore-draft", "TRY-CTL-1", "--as", "ann")).toMatchObject({
      code: 0,
      json: { work: "draft" },
    });
    expect(await desk.json("check", "TRY-CTL-1")).toMatchObject({ code: 0 });
    await desk.start(["approve", "TRY-CTL-1", "--as", "bob"], bob).ended;
    expect(await desk.json("recall", "TRY-CTL-1", "--as", "ann")).toMatchObject({
      code: 0,
      json: { work: "draft", transport: "none" },
    });
    await desk.run("check", "TRY-CTL-1");
  });

  it("is approved by another one only", async () => {
    const own = await desk.json("approve", "TRY-CLE-1", "TRY-ROG-1", "--as", "ann");
    expect(own).toMatchObject({ code: 1, json: { approved: 0, refused: 2 } });
    expect(own.json["results"]).toContainEqual({
      lrn: "TRY-CLE-1",
      messageID: null,
      digest: null,
      refusal: { code: "four-eyes", message: expect.any(String) },
    });
    const approved = await desk.start(["approve", "--json", "--all-checked", "--as", "bob"], {
      environment: { TIDEWAITER_PIN: "bob's own" },
    }).ended;
    expect(approved.code).toBe(0);
    expect(JSON.parse(approved.out)).toMatchObject({
      approved: 4,
      refused: 0,
      results: Array.from({ length: 4 }, () => ({
        messageID: expect.stringMatching(/^[0-9a-f-]{36}$/u),
        digest: expect.stringMatching(/=$/u),
        refusal: null,
      })),
    });
    expect(await desk.json("outbox")).toMatchObject({
      json: { entries: [{ state: "queued", attempts: 0 }, {}, {}, {}] },
    });
  });

  it("is filed, and customs answers", async () => {
    const report = await desk.json("sync", "--until-idle");
    expect(report).toMatchObject({
      code: 0,
      json: {
        sent: 4,
        receipts: 4,
        duplicates: 0,
        rejected: 0,
        unknown: 0,
        remaining: 0,
        notifications: expect.any(Number),
        seconds: expect.any(Number),
      },
    });
    let counts: Record<string, number> = {};
    for (let tries = 0; tries < 20 && (counts["cleared"] ?? 0) < 1; tries += 1) {
      await desk.run("sync", "--until-idle", "--hub", "klia");
      ({ counts } = (
        await desk.json<{ counts: Record<string, number> }>("count", "--by", "status")
      ).json);
    }
    expect(counts).toMatchObject({ rejected: 1, inspection: 1, released: 1, cleared: 1 });
    const inbox = await desk.json<{
      entries: { lrn: string; functionCode: string; errors: object[] }[];
    }>("inbox");
    expect(inbox.json.entries.find(({ functionCode }) => functionCode === "03")).toMatchObject({
      lrn: "TRY-REJ-CDS12005-1",
      errors: [{ validationCode: "CDS12005", pointer: expect.stringMatching(/^\//u) }],
    });
    expect(
      await desk.json("set", "TRY-ROG-1", netMass, "1", "--why", "late", "--as", "ann"),
    ).toMatchObject({
      code: 1,
      json: { error: { code: "already-filed", message: expect.any(String), detail: null } },
    });
    const history = await desk.json<{ entries: { what: string }[] }>("history", "TRY-ROG-1");
    expect(history.json.entries.map(({ what }) => what)).toEqual([
      "imported",
      "checked",
      "approval-refused",
      "approved",
      "sent",
      "notified",
      "notified",
      "notified",
      "notified",
    ]);
  });

  it("suggests the code that was accepted, with how often and when last", async () => {
    const found = await desk.json<{ suggestions: { code: string; times: number; last: string }[] }>(
      "hs",
      "scarf",
      "of",
      "silk",
    );
    expect(found).toMatchObject({
      code: 0,
      json: { results: expect.any(Array), suggestions: [{ code: "62141000", times: 3 }] },
    });
    const told = await desk.run("hs", "silk", "scarf");
    const day = found.json.suggestions[0]?.last.slice(0, 10);
    expect(told.out).toContain(`62141000 3 accepted filings, last ${day} [`);
    expect((await desk.run("hs", "wheelbarrow")).out).not.toContain("accepted filing");
  });

  it("is exported, and everything is in order", async () => {
    const [csv, folder] = [join(place, "out.csv"), join(place, "out")];
    const exported = await desk.json(
      "export",
      "--format",
      "csv",
      "--out",
      csv,
      "--where",
      "status:released,cleared",
    );
    expect(exported).toMatchObject({
      code: 0,
      json: {
        path: csv,
        rows: 2,
        bytes: statSync(csv).size,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/u),
        seconds: expect.any(Number),
      },
    });
    expect(readFileSync(csv, "utf8")).toContain("released");
    expect(await desk.json("export", "--format", "wco-xml", "--out", folder)).toMatchObject({
      code: 0,
      json: { rows: 4 },
    });
    expect(existsSync(join(folder, "TRY-ROG-1.xml"))).toBe(true);
    expect(await desk.json("verify")).toMatchObject({ code: 0, json: { ok: true } });
  });

  it("is told in words without --json", async () => {
    const said = async (...words: string[]): Promise<string> => {
      const { code, out, err } = await desk.run(...words);
      expect([code, err]).toEqual([0, ""]);
      return out;
    };
    expect(await said("list", "--where", "status:released,cleared")).toMatch(
      /^LRN +STATUS .*\n(?:\S+ +(?:Released|Cleared) .*\n){2}2 of 2 declarations\.\n$/u,
    );
    expect(await said("show", "TRY-ROG-1")).toMatch(
      /^TRY-ROG-1 {2}Released\n[\s\S]*Fields\n[\s\S]*Messages\n/u,
    );
    expect(await said("history", "TRY-ROG-1")).toContain("approved");
    expect(await said("count", "--by", "work")).toMatch(
      /^WORK +COUNT\napproved +4\n\(all\) +4\n$/u,
    );
    expect(await said("inbox", "--limit", "2")).toMatch(/^RECEIVED +LRN +SAID/u);
    expect(await said("outbox")).toBe("Nothing waits to be sent.\n");
    expect(await said("hub", "list")).toContain("klia");
    expect(await said("verify")).toContain("All is as it should be.");
    expect(await said("sync")).toMatch(/^0 receipts for 0 filings sent, .* 0 left/u);
  });

  it("makes parcels to try with", async () => {
    expect(await desk.json("seed", "30", "--profile", "my", "--as", "ann")).toMatchObject({
      code: 0,
      json: { seeded: 30 },
    });
    expect(await desk.json("check", "--all")).toMatchObject({
      code: 0,
      json: { checked: 30, blocked: 0 },
    });
  });
});
