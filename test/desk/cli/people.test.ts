/** People and policy on the command line: PINs, leaving, four eyes. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { program } from "./program.ts";

it("changes and resets PINs, takes people off the desk, and switches four eyes", async () => {
  const folder = mkdtempSync(join(tmpdir(), "tidewaiter-people-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const desk = program(folder);
  const withPin = async (TIDEWAITER_PIN: string, ...words: string[]) =>
    (await desk.start(words, { environment: { TIDEWAITER_PIN } }).ended).code;
  const withNewPin = async (TIDEWAITER_NEW_PIN: string, ...words: string[]) =>
    await desk.start(["--json", ...words], { environment: { TIDEWAITER_NEW_PIN } }).ended;
  await desk.run("init", "--user", "ann");
  await desk.run("user", "add", "bob", "--role", "reviewer", "--as", "ann");

  expect((await desk.run("user", "pin", "--as", "bob")).code).toBe(2);
  expect(await withNewPin("another 1", "user", "pin", "--as", "bob")).toMatchObject({ code: 0 });
  expect(await withPin("another 1", "seed", "1", "--profile", "my", "--as", "bob")).toBe(0);
  expect((await desk.run("seed", "1", "--profile", "my", "--as", "bob")).code).toBe(2);

  const reset = await withNewPin("given 22", "user", "reset", "bob", "--as", "ann");
  expect(JSON.parse(reset.out)).toMatchObject({ user: { name: "bob", pinGiven: true } });
  expect(await withPin("given 22", "seed", "1", "--profile", "my", "--as", "bob")).toBe(2);
  const own = { TIDEWAITER_PIN: "given 22", TIDEWAITER_NEW_PIN: "own 333" };
  expect(
    await desk.start(["user", "pin", "--as", "bob"], { environment: own }).ended,
  ).toMatchObject({ code: 0 });
  expect(await withPin("own 333", "seed", "1", "--profile", "my", "--as", "bob")).toBe(0);

  expect((await desk.run("user", "disable", "ann", "--as", "ann")).code).toBe(1);
  expect((await desk.run("user", "disable", "bob", "--as", "ann")).code).toBe(0);
  expect(await withPin("own 333", "seed", "1", "--profile", "my", "--as", "bob")).toBe(2);
  expect((await desk.run("user", "list")).out).toMatch(/bob +reviewer .*off the desk since/u);

  expect((await desk.json("policy")).json).toEqual({
    fourEyes: true,
    lockAfter: 15,
    pinAfter: null,
  });
  const set = ["policy", "set", "--four-eyes", "off", "--pin-after", "0", "--as", "ann"];
  expect((await desk.json(...set)).json).toEqual({ fourEyes: false, lockAfter: 15, pinAfter: 0 });
  // The PIN that the command was given stands for its one order.
  await desk.run(
    "hub",
    "add",
    "h",
    "--url",
    "http://127.0.0.1:9",
    "--profile",
    "my",
    "--as",
    "ann",
  );
  await desk.run("seed", "2", "--profile", "my", "--as", "ann");
  await desk.run("check", "--all");
  expect((await desk.json("approve", "--all-checked", "--as", "ann")).json).toMatchObject({
    refused: 0,
  });
  expect((await desk.run("policy", "set", "--four-eyes", "maybe", "--as", "ann")).code).toBe(2);
  expect((await desk.run("verify")).code).toBe(0);
}, 120_000);

it("keeps views by person, and lists by them", async () => {
  const folder = mkdtempSync(join(tmpdir(), "tidewaiter-views-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { run, json } = program(folder);
  await run("init", "--user", "ann");
  await run("seed", "5", "--profile", "my", "--as", "ann");
  await run("view", "save", "Third", "--where", "lrn:HGHKUL-0000003", "--as", "ann");
  const byView = await json<{ total: number }>("list", "--view", "third");
  expect(byView).toMatchObject({ code: 0, json: { total: 1 } });
  expect((await json("list", "--view", "Third", "--where", "status:rejected")).json).toMatchObject({
    total: 0,
  });
  expect((await run("view", "list")).out).toContain("lrn:HGHKUL-0000003");
  expect((await run("list", "--view", "Fourth")).code).toBe(2);
  // Several LRNs at once, each with its own answer; one alone answers as it always did.
  const several = ["HGHKUL-0000001", "HGHKUL-0000002", "NOBODY"];
  const discarded = await json("discard", ...several, "--why", "twice", "--as", "ann");
  expect(discarded).toMatchObject({ code: 1, json: { moved: 2, refused: 1 } });
  const restored = await json("restore-draft", ...several.slice(0, 2), "--as", "ann");
  expect(restored).toMatchObject({ code: 0, json: { moved: 2 } });
  const one = await json("discard", "HGHKUL-0000001", "--why", "twice", "--as", "ann");
  expect(one.json).toMatchObject({ lrn: "HGHKUL-0000001", work: "discarded" });
  expect((await run("view", "rename", "Third", "One", "--as", "ann")).code).toBe(0);
  expect((await run("view", "delete", "One", "--as", "ann")).code).toBe(0);
  expect((await run("list", "--view", "One")).code).toBe(2);
}, 60_000);
