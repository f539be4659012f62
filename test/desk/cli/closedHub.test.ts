/** A hub that takes only what a registered desk signed: strangers wait, and are filed once they are registered. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parcelFile } from "../parcelFile.ts";
import { program, startPracticeHub } from "./program.ts";

const hubMain = join(import.meta.dirname, "../../../hub/main.ts");

it("a registered desk's signature is taken, a stranger's is not", { timeout: 90_000 }, async () => {
  const place = mkdtempSync(join(tmpdir(), "tidewaiter-closed-"));
  const desk = program(join(place, "data"));
  const made = await desk.json<{ submitterID: string; publicKey: object }>("init", "--user", "ann");
  await desk.run("user", "add", "bob", "--role", "reviewer", "--as", "ann");
  writeFileSync(join(place, "p.csv"), parcelFile(["TRY-ACC-1"]));
  await desk.run("import", join(place, "p.csv"), "--as", "ann");
  await desk.run("check", "--all");
  const books = join(place, "hub");
  const stranger = await startPracticeHub({ folder: books, open: false });
  await desk.run("hub", "add", "klia", "--url", stranger.url, "--profile", "my", "--as", "ann");
  await desk.run("approve", "--all-checked", "--as", "bob");
  const refused = await desk.json<{ error: { message: string } }>("sync");
  expect([refused.code, refused.json.error.message]).toEqual([
    4,
    expect.stringContaining("answered 401"),
  ]);
  // Nothing was refused for good: the filing waits.
  expect(await desk.json("outbox")).toMatchObject({
    json: {
      entries: [{ lrn: "TRY-ACC-1", state: expect.stringMatching(/^(?:queued|waiting)$/u) }],
    },
  });
  const { port } = new URL(stranger.url);
  await stranger.stop();
  const key = join(place, "desk.pub.json");
  writeFileSync(key, JSON.stringify(made.json.publicKey));
  const added = spawnSync(process.execPath, [
    hubMain,
    "--data",
    books,
    "submitter",
    "add",
    made.json.submitterID,
    "--key",
    key,
  ]);
  expect(added.status, added.stderr.toString()).toBe(0);
  const known = await startPracticeHub({ folder: books, open: false, port });
  expect(await desk.json("sync", "--until-idle")).toMatchObject({
    code: 0,
    json: { receipts: 1, remaining: 0 },
  });
  // Another hub's operator knows the desk by a name of his own.
  const elsewhere = join(place, "other");
  const named = spawnSync(process.execPath, [
    hubMain,
    "--data",
    elsewhere,
    "submitter",
    "add",
    "broker-7",
    "--key",
    key,
  ]);
  expect(named.status, named.stderr.toString()).toBe(0);
  const other = await startPracticeHub({ folder: elsewhere, open: false });
  const words = ["hub", "add", "penang", "--url", other.url, "--profile", "my"];
  await desk.run(...words, "--submitter", "broker-7", "--as", "ann");
  writeFileSync(join(place, "q.csv"), parcelFile(["TRY-ACC-2"]));
  await desk.run("import", join(place, "q.csv"), "--as", "ann");
  await desk.run("check", "--all");
  await desk.run("approve", "--all-checked", "--hub", "penang", "--as", "bob");
  expect(await desk.json("sync", "--until-idle")).toMatchObject({
    code: 0,
    json: { receipts: 1, rejected: 0, remaining: 0 },
  });
  expect(await desk.json("hub", "list")).toMatchObject({
    json: { hubs: [{ submitter: null }, { name: "penang", submitter: "broker-7", trouble: null }] },
  });
  await other.stop();
  await known.stop();
  rmSync(place, { recursive: true, force: true });
});
