/** The hub as a program: its words, its folder, its signals, and what survives its death. */
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { heldMessagesAnswer } from "../../hub/adminWire.ts";
import { readArguments } from "../../hub/arguments.ts";
import { openEmbeddedStore } from "../../hub/store.ts";
import { messageAnswer } from "../../hub/wire.ts";
import { approve, newSigner, signedHeaders } from "./signing.ts";
import {
  batchOf,
  folderWithBooks,
  message,
  read,
  removeFolder,
  runHub,
  sha256,
  spawnHub,
  temporaryFolder,
} from "./hubHarness.ts";
import type { SpawnedHub } from "./hubHarness.ts";

const folders: string[] = [];
const hubs: SpawnedHub[] = [];
async function start(folder: string, ...words: string[]): Promise<SpawnedHub> {
  const hub = await spawnHub(["--data", folder, ...words]);
  hubs.push(hub);
  return hub;
}
let data = "";
beforeAll(async () => {
  data = await folderWithBooks();
  folders.push(data);
}, 60_000);
afterAll(async () => {
  for (const hub of hubs) await hub.end("SIGKILL");
  for (const folder of folders) removeFolder(folder);
});

describe("words", () => {
  test.each([
    [["--port", "0"], "--data DIR is missing"],
    [["--data", "x"], "--port P is missing"],
    [["--data", "x", "--port", "70000"], "--port P is missing or no number"],
    [["--data", "x", "--port", "0", "--retention", "0"], "--retention N"],
    [["--data", "x", "--port", "0", "--delay", "soon"], "--delay MS"],
    [["--data", "x", "--port", "0", "--country", "Malaysia"], "--country CC"],
    [["--data", "x", "--port", "0", "--loud"], "Unknown option '--loud'"],
    [["--data", "x", "--port", "0", "--host", "0.0.0.0"], "plain http on 0.0.0.0"],
    [
      ["--data", "x", "--port", "0", "--host", "0.0.0.0", "--plain-http", "--open"],
      "--open is for this machine only",
    ],
    [["--data", "x", "submitter", "remove", "y"], '"submitter remove y" is no command'],
    [["--data", "x", "submitter", "add", "y"], "--key FILE is missing"],
    [["--data", "x", "submitter", "add", "y z", "--key", "k"], '"y z" is no submitter id'],
    [["--data", "x", "approver", "add", "mei", "--key", "k"], "--submitter ID is missing"],
  ])("%j is wrong usage", (words, said) => {
    expect(readArguments(words)).toMatchObject({
      ok: false,
      message: expect.stringContaining(said),
    });
  });

  test("wrong usage is exit 2, with the usage on standard error", async () => {
    const { code, stdout, stderr } = await runHub(["--port", "0"]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("usage: hub --port P --data DIR");
  });

  test("a database that is not there is exit 3, and one named by nothing exit 2", async () => {
    const away = await runHub(["--port", "0"], {
      HUB_DATABASE_URL: "postgres://somebody:secret@127.0.0.1:9/hub",
    });
    expect([away.code, away.stdout, away.stderr.includes("HUB_DATABASE_URL")]).toEqual([
      3,
      "",
      true,
    ]);
    expect(away.stderr).not.toContain("secret");
    expect(await runHub(["--port", "0"], { HUB_DATABASE_URL: "" })).toMatchObject({ code: 2 });
  });

  test("a folder that cannot be one is exit 3", async () => {
    const file = join(temporaryFolder(), "file");
    folders.push(join(file, ".."));
    writeFileSync(file, "");
    expect(await runHub(["--data", join(file, "below"), "--port", "0"])).toMatchObject({
      code: 3,
      stdout: "",
    });
  });
});

describe("life", () => {
  test("a new folder is made for its owner alone, books and all; SIGINT stops the hub", async () => {
    const folder = join(temporaryFolder(), "deep", "down");
    folders.push(join(folder, "..", ".."));
    const hub = await start(folder, "--open");
    expect(existsSync(join(folder, "books.new"))).toBe(false);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect((await hub.get("/v1/declarations")).status).toBe(200);

    const second = await runHub(["--data", folder, "--port", "0"]);
    expect(second).toMatchObject({ code: 3, stdout: "" });
    expect(second.stderr).toContain("Another hub is working in");
    const taken = await runHub(["--data", data, "--port", new URL(hub.url).port]);
    expect(taken).toMatchObject({ code: 1, stdout: "" });
    expect(taken.stderr).toContain("Give another port");
    expect((await hub.get("/v1/health")).status).toBe(200);

    expect(await hub.end("SIGINT")).toBe(0);
    expect(hub.output().stdout).toBe(`listening ${hub.url}\n`);
  });

  test("what was receipted survives kill -9: deduped, and what was to be said is said", async () => {
    const sent = Array.from({ length: 20 }, (_, index) => message({ lrn: `TRY-CLE-K${index}` }));
    const first = await start(data, "--open", "--delay", "300");
    const receipts = await first.file(sent);
    expect(await first.end("SIGKILL")).toBeNull();

    const second = await start(data, "--open");
    const again = await second.file(sent);
    expect(again).toEqual(receipts.map((receipt) => ({ ...receipt, outcome: "duplicate" })));
    const { messages } = read(heldMessagesAnswer, await second.get("/admin/messages"));
    expect(messages.map((held) => [held.messageID, held.versionID, held.arrivals])).toEqual(
      sent.map((each) => [each.messageID, "1", 2]),
    );
    const cleared = async () =>
      (await second.notifications()).filter((told) => told.functionCode === "09").length;
    await expect.poll(cleared, { timeout: 10_000 }).toBe(20);
    const told = await second.notifications();
    const about = told.filter((each) => each.messageID === sent[0]?.messageID);
    expect(about.map((each) => each.functionCode)).toEqual(["02", "01", "08", "09"]);
    await fileUntilKilled(second, "K1", 200);
    await fileUntilKilled(await start(data, "--open"), "K2", 350);
  });

  test("every receipt given before those deaths holds, each filing is there once; SIGTERM lets all finish", async () => {
    const hub = await start(data, "--open");
    expect(receipted.size).toBeGreaterThan(0);
    for (const [messageID, receiptID] of receipted) {
      const found = read(messageAnswer, await hub.get(`/v1/messages/${messageID}`));
      expect(found.receiptID).toBe(receiptID);
    }
    const all = await hub.get("/admin/messages?limit=10000");
    const { total, messages } = read(heldMessagesAnswer, all);
    const names = messages.map((held) => `${held.functionalReferenceID}/${held.versionID}`);
    expect(new Set(names).size).toBe(total);

    // A slow request, a waiting reader and a connection that says nothing.
    const slow = { mode: "delay", milliseconds: 60_000, path: "/v1/declaration-batches" };
    await hub.post("/admin/faults", slow);
    const filing = hub.file([message({ lrn: "LAST-ONE" })]);
    const waiting = hub.get(`/v1/notifications?wait=30&after=${await lastCursor(hub)}`);
    const socket = connect(Number(new URL(hub.url).port), "127.0.0.1");
    socket.on("error", () => undefined);
    await once(socket, "connect");
    await new Promise((resolve) => setTimeout(resolve, 200));
    const began = performance.now();
    expect(await hub.end("SIGTERM")).toBe(0);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect((await filing)[0]?.outcome).toBe("accepted");
    expect((await waiting).status).toBe(200);
    socket.destroy();
  });
});

/** Receipts of every filing that was answered before its hub was killed. */
const receipted = new Map<string, string>();

async function fileUntilKilled(hub: SpawnedHub, name: string, after: number): Promise<void> {
  let alive = true;
  const filing = (async () => {
    for (let batch = 0; alive; batch += 1) {
      const sent = Array.from({ length: 5 }, (_, index) =>
        message({ lrn: `${name}-${batch}-${index}` }),
      );
      const receipts = await hub.file(sent).catch(() => []);
      for (const receipt of receipts) receipted.set(receipt.messageID, receipt.receiptID ?? "");
    }
  })();
  await new Promise((resolve) => setTimeout(resolve, after));
  await hub.end("SIGKILL");
  alive = false;
  await filing;
}

test("books half made by a death are made anew; books that do not open are left as they are, exit 3", async () => {
  const folder = temporaryFolder();
  folders.push(folder);
  mkdirSync(join(folder, "books.new"));
  writeFileSync(join(folder, "books.new", "PG_VERSION"), "half");
  const store = await openEmbeddedStore(join(folder, "books"));
  await store.close();
  expect(existsSync(join(folder, "books.new"))).toBe(false);

  const control = join(folder, "books", "global", "pg_control");
  writeFileSync(control, "not a control file");
  const { code, stdout, stderr } = await runHub(["--data", folder, "--port", "0"]);
  expect([code, stdout]).toEqual([3, ""]);
  expect(stderr).toContain("do not open");
  expect(readFileSync(control, "utf8")).toBe("not a control file");
});

describe("registered submitters", () => {
  test("are added with their public key, and may then file signed", async () => {
    const desk = newSigner();
    const approver = newSigner();
    const folder = await fresh();
    const deskKey = join(folder, "desk.pem");
    const approverKey = join(folder, "mei.jwk");
    writeFileSync(deskKey, desk.pem);
    writeFileSync(approverKey, JSON.stringify(approver.jwk));
    const add = (words: string[]) => runHub(["--data", folder, ...words]);
    const absent = await add(["submitter", "add", "desk-1", "--key", join(folder, "absent")]);
    expect(absent).toMatchObject({ code: 2, stdout: "" });
    expect(await add(["submitter", "add", "desk-1", "--key", deskKey])).toMatchObject({ code: 0 });
    expect(
      await add(["approver", "add", "mei", "--submitter", "desk-1", "--key", approverKey]),
    ).toMatchObject({ code: 0 });

    const hub = await start(folder);
    const sent = message({ lrn: "TRY-ACC-SIGNED" });
    sent.approval = approve(sent.declarationXML, approver, { kid: "mei" });
    const body = JSON.stringify(batchOf([sent]));
    const toSign = {
      method: "POST",
      url: `${hub.url}/v1/declaration-batches`,
      body,
      idempotencyKey: sha256(body),
    };
    const answered = await hub.post(
      "/v1/declaration-batches",
      body,
      signedHeaders(desk, "desk-1", toSign),
    );
    expect([answered.status, answered.text.includes('"accepted"')]).toEqual([200, true]);
    expect((await hub.postBatch(body)).status).toBe(400);
    const busy = await add(["submitter", "add", "desk-2", "--key", deskKey]);
    expect(busy.code).toBe(3);
    expect(await hub.end("SIGTERM")).toBe(0);
  });
});

async function fresh(): Promise<string> {
  const folder = await folderWithBooks();
  folders.push(folder);
  return folder;
}

async function lastCursor(hub: SpawnedHub): Promise<string> {
  let cursor = "";
  for (;;) {
    const page: { nextCursor: string; hasMore: boolean } = JSON.parse(
      (await hub.get(`/v1/notifications?limit=500&after=${cursor}`)).text,
    );
    cursor = page.nextCursor;
    if (!page.hasMore) return cursor;
  }
}
