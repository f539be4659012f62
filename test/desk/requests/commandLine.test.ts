/** amend, cancel, withdraw, correct and attach as commands, each a process of its own, at the practice hub as a program. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { program, startPracticeHub } from "../cli/program.ts";
import type { PracticeHub, Program } from "../cli/program.ts";
import { parcelFile } from "../parcelFile.ts";
import { pdf, text } from "./documents.ts";
import { description } from "./requestWorld.ts";

let hub: PracticeHub;
let desk: Program;
let place: string;

const lrns = ["TRY-ACC-1", "TRY-ACC-2", "TRY-CLE-1", "TRY-REJ-1", "TRY-DOC-1"];

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), "tidewaiter-cli-"));
  desk = program(join(place, "data"));
  hub = await startPracticeHub();
  await desk.run("init", "--user", "ann");
  await desk.run("user", "add", "bob", "--role", "reviewer", "--as", "ann");
  await desk.run("hub", "add", "klia", "--url", hub.url, "--profile", "my", "--as", "ann");
  const file = join(place, "parcels.csv");
  writeFileSync(file, parcelFile(lrns));
  await desk.run("import", file, "--as", "ann");
  await desk.run("check", "--all");
  await desk.run("approve", "--all-checked", "--as", "bob");
  await desk.run("sync", "--until-idle");
}, 60_000);

afterAll(async () => {
  await hub.stop();
  rmSync(place, { recursive: true, force: true });
});

describe("on the command line", { timeout: 60_000 }, () => {
  it("an amendment goes from amend to its grant", async () => {
    expect(
      await desk.json("set", "TRY-ACC-1", description, "Shawl", "--why", "x", "--as", "ann"),
    ).toMatchObject({
      code: 1,
      json: { error: { code: "already-filed" } },
    });
    expect(
      await desk.json("amend", "TRY-ACC-1", "--why", "wrong packing list", "--as", "ann"),
    ).toMatchObject({
      code: 0,
      json: {
        lrn: "TRY-ACC-1",
        work: "approved",
        request: { typeCode: "COR", state: "preparing", why: "wrong packing list" },
      },
    });
    expect(
      await desk.json("set", "TRY-ACC-1", description, "Shawl", "--why", "x", "--as", "ann"),
    ).toMatchObject({ code: 0, json: { corrections: [{ after: "Shawl" }] } });
    expect(await desk.json("check", "TRY-ACC-1")).toMatchObject({ code: 0, json: { blocked: 0 } });
    expect(await desk.json("approve", "TRY-ACC-1", "--as", "ann")).toMatchObject({
      code: 1,
      json: { results: [{ refusal: { code: "four-eyes" } }] },
    });
    expect(await desk.json("approve", "--all-checked", "--as", "bob")).toMatchObject({
      code: 0,
      json: { approved: 1 },
    });
    expect(await desk.json("sync", "--until-idle")).toMatchObject({
      code: 0,
      json: { receipts: 1, remaining: 0 },
    });
    expect(await desk.json("show", "TRY-ACC-1")).toMatchObject({
      json: {
        version: 2,
        customs: "accepted",
        changeRequests: [{ state: "granted", version: 2, transport: "sent" }],
        declaration: { goodsShipment: { items: [{ commodity: { description: "Shawl" } }] } },
      },
    });
    const told = await desk.run("show", "TRY-ACC-1");
    expect(told.out).toContain("Asked of customs");
    expect(told.out).toContain("wrong packing list: granted");
  });

  it("a cancellation ends the declaration, a denied one does not", async () => {
    for (const lrn of ["TRY-ACC-2", "TRY-CLE-1"]) {
      expect(
        await desk.json("cancel", lrn, "--why", "sold elsewhere", "--as", "ann"),
      ).toMatchObject({
        code: 0,
        json: { request: { typeCode: "INV", state: "checked" } },
      });
    }
    await desk.run("approve", "TRY-ACC-2", "TRY-CLE-1", "--as", "bob");
    await desk.run("sync", "--until-idle");
    expect(await desk.json("list", "--where", "customs:invalidated")).toMatchObject({
      json: { declarations: [{ lrn: "TRY-ACC-2", status: "cancelled" }] },
    });
    expect(await desk.json("show", "TRY-CLE-1")).toMatchObject({
      json: {
        customs: "cleared",
        changeRequests: [{ state: "denied", decision: "The declaration is cleared already." }],
      },
    });
  });

  it("a request is withdrawn, and the audit tells the whole story", async () => {
    await desk.run("amend", "TRY-ACC-1", "--why", "again", "--as", "ann");
    expect(
      await desk.json("withdraw", "TRY-ACC-1", "--why", "not needed", "--as", "ann"),
    ).toMatchObject({
      code: 0,
      json: { request: { state: "withdrawn" } },
    });
    const { json } = await desk.json<{ entries: { what: string }[] }>("history", "TRY-ACC-1");
    const happened = json.entries.map(({ what }) => what);
    for (const what of ["amendment-opened", "request-granted", "request-withdrawn"]) {
      expect(happened).toContain(what);
    }
  });

  it("what was rejected is corrected under a new LRN", async () => {
    expect(await desk.json("correct", "TRY-REJ-1", "--as", "ann")).toMatchObject({
      code: 0,
      json: { lrn: "TRY-REJ-1-2", corrects: "TRY-REJ-1", work: "draft" },
    });
    expect(await desk.json("correct", "TRY-REJ-1", "--as", "ann")).toMatchObject({
      code: 1,
      json: { error: { code: "already-corrected", detail: { lrn: "TRY-REJ-1-2" } } },
    });
    expect((await desk.run("show", "TRY-REJ-1-2")).out).toContain("It corrects TRY-REJ-1");
    expect((await desk.run("show", "TRY-REJ-1")).out).toContain("It is corrected by TRY-REJ-1-2");
  });

  it("a document is attached and sent", async () => {
    const [file, page] = [join(place, "invoice.pdf"), join(place, "page.pdf")];
    writeFileSync(file, pdf(400_000));
    writeFileSync(page, text("<html>"));
    expect(await desk.json("attach", "TRY-DOC-1", page, "--as", "ann")).toMatchObject({
      code: 1,
      json: { error: { code: "not-a-document" } },
    });
    expect(
      await desk.json("attach", "TRY-DOC-1", file, "--why", "the invoice", "--as", "ann"),
    ).toMatchObject({
      code: 0,
      json: {
        added: true,
        attachment: { name: "invoice.pdf", state: "waiting", note: "the invoice" },
      },
    });
    await desk.run("sync", "--until-idle");
    expect(await desk.json("show", "TRY-DOC-1")).toMatchObject({
      json: { customs: "cleared", attachments: [{ state: "sent", trouble: null }] },
    });
    expect((await desk.run("show", "TRY-DOC-1")).out).toContain("invoice.pdf");
    expect(await desk.json("verify")).toMatchObject({ code: 0, json: { ok: true } });
  });

  it("says how each is used, and asks who signs", async () => {
    for (const words of [["amend"], ["cancel", "L"], ["attach", "L"], ["correct"]]) {
      expect((await desk.run(...words)).code, words.join(" ")).toBe(2);
    }
    const { out } = await desk.run("help");
    for (const word of ["amend", "cancel", "withdraw", "correct", "attach"]) {
      expect(out).toContain(word);
    }
  });
});
