/** comment, history, approve --careful and print as commands, each a process of its own. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { succeed } from "../../../core/contract.ts";
import { runHistory } from "../../../desk/cli/commands/history.ts";
import { program } from "../cli/program.ts";
import type { Program } from "../cli/program.ts";
import { parcelFile } from "../parcelFile.ts";

let desk: Program;
let place: string;

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), "tidewaiter-cli-"));
  desk = program(join(place, "data"));
  await desk.run("init", "--user", "ann");
  await desk.run("user", "add", "bob", "--role", "reviewer", "--as", "ann");
  await desk.run(
    "hub",
    "add",
    "klia",
    "--url",
    "http://127.0.0.1:9",
    "--profile",
    "my",
    "--as",
    "ann",
  );
  const file = join(place, "parcels.csv");
  // The same waybill and order.
  writeFileSync(file, parcelFile(["A1", "A2", "A3"]));
  await desk.run("import", file, "--as", "ann");
  await desk.run("check", "--all");
}, 120_000);

afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

it("history says what keeps it from telling all, in place of telling less", async () => {
  const error = { code: "internal-fault", message: "Tidewaiter made a mistake." };
  const invocation = {
    values: ["A1"],
    call: (name: string) =>
      Promise.resolve(
        name === "declaration.history" ? succeed({ lrn: "A1", entries: [] }) : { ok: false, error },
      ),
  };
  expect(await runHistory(invocation as never)).toEqual({ ok: false, error });
});

describe("on the command line", { timeout: 120_000 }, () => {
  it("a comment is kept and told in the history", async () => {
    const added = await desk.json("comment", "A1", "请核对重量", "--as", "bob");
    expect(added).toMatchObject({ code: 0, json: { lrn: "A1", comment: { text: "请核对重量" } } });
    expect((await desk.run("comment", "A1", "who says so")).code).toBe(2);
    const history = await desk.json("history", "A1");
    expect(history.json).toMatchObject({
      lrn: "A1",
      entries: [{ what: "imported" }, { what: "checked" }, { what: "commented" }],
      timeline: [{ what: "imported" }, { what: "checked" }, { kind: "comment", who: "bob" }],
    });
    const told = await desk.run("history", "A1");
    expect(told.out).toMatch(/bob: comment\n {4}请核对重量/u);
  });

  it("what was filed lately is told, and refused where care is asked for", async () => {
    expect((await desk.run("approve", "A1", "--careful", "--as", "bob")).code).toBe(0);
    const held = await desk.json("approve", "A2", "--careful", "--as", "bob");
    expect(held).toMatchObject({
      code: 1,
      json: { results: [{ refusal: { code: "filed-lately" }, warning: { lrn: "A1" } }] },
    });
    const told = await desk.run("approve", "--all-checked", "--as", "bob");
    expect(told.code).toBe(0);
    expect(told.out).toMatch(/LOOK +A1, approved on .* as A2/u);
    expect(told.out).toContain("2 approved, 0 refused.");
  });

  it("printing says plainly what it lacks and what is asked wrongly", async () => {
    const out = join(place, "a.pdf");
    const none = await desk.json("print", "A1", "--as", "form", "--out", out);
    expect(none).toMatchObject({ code: 3, json: { error: { code: "no-electron" } } });
    const unreleased = await desk.json("print", "A1", "--as", "release", "--out", out);
    expect(unreleased).toMatchObject({ code: 1, json: { error: { code: "not-released" } } });
    expect((await desk.run("print", "A1", "--as", "ann", "--out", out)).code).toBe(2);
    expect((await desk.run("print", "A1", "--as", "form")).code).toBe(2);
    expect((await desk.run("print", "A1", "--as", "list", "--out", out)).code).toBe(2);
    expect((await desk.run("print", "--as", "form", "--out", out)).code).toBe(2);
    expect((await desk.run("print", "A9", "--as", "form", "--out", out)).code).toBe(1);
  });
});
