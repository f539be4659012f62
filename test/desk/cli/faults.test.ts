/** Folders and hubs that cannot be used, and programs that are stopped: exit codes 3 and 4. */
import {
  closeSync,
  cpSync,
  mkdtempSync,
  openSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lrnsOf, parcelFile } from "../parcelFile.ts";
import { program } from "./program.ts";
import type { Program } from "./program.ts";

let place: string;
let desk: Program;

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), "tidewaiter-cli-"));
  desk = program(join(place, "data"));
  await desk.run("init", "--user", "ann");
});

afterAll(() => rmSync(place, { recursive: true, force: true }));

/** The same folder for a test that would spoil it. */
function copy(name: string): Program {
  cpSync(desk.folder, join(place, name), { recursive: true });
  return program(join(place, name));
}

async function errorOf(from: Program, ...words: string[]) {
  const { code, json } = await from.json<{
    error?: { code: string; message: string; detail: unknown };
  }>(...words);
  expect(json.error === undefined || Object.keys(json.error).toSorted()).toEqual([
    "code",
    "detail",
    "message",
  ]);
  return [code, json.error?.code];
}

describe("a fault of the data is 3", { timeout: 60_000 }, () => {
  it("when another one has the folder open", async () => {
    const shared = copy("shared");
    writeFileSync(join(place, "many.csv"), parcelFile(lrnsOf("L", 8000)));
    let first = shared.start(["import", join(place, "many.csv"), "--as", "ann"]);
    let second: { code: number | null; json: object } = { code: 0, json: {} };
    // Whoever comes first has it: a second one that was quicker is tried again, behind a first one anew.
    for (let turn = 0; turn < 8 && second.code !== 3; turn += 1) {
      await sleep(150 * turn);
      second = await shared.json("list");
      if (second.code === 3 || first.child.exitCode === null) continue;
      await first.ended;
      first = shared.start(["import", join(place, "many.csv"), "--as", "ann"]);
    }
    expect(second).toMatchObject({ code: 3, json: { error: { code: "already-open" } } });
    expect(await first.ended).toMatchObject({ code: 0 });
  });

  it("when the database is of a newer program, damaged or another's", async () => {
    const newer = copy("newer");
    const file = new Sqlite(join(newer.folder, "tidewaiter.sqlite"));
    file.pragma("user_version = 9999");
    file.close();
    expect(await errorOf(newer, "list")).toEqual([3, "newer-database"]);
    const damaged = copy("damaged");
    writeFileSync(
      join(damaged.folder, "tidewaiter.sqlite"),
      "This is no database at all, however long it is.".repeat(100),
    );
    expect(await errorOf(damaged, "list")).toEqual([3, "damaged"]);
  });

  it("when the outbox cannot be read", async () => {
    const torn = copy("torn");
    const path = join(torn.folder, "tidewaiter.sqlite");
    const file = new Sqlite(path, { readonly: true });
    const pages = file
      .prepare<[], number>(
        "SELECT rootpage FROM sqlite_schema WHERE name IN ('outbox', 'outbox_due', 'filings')",
      )
      .pluck()
      .all();
    const size = Number(file.pragma("page_size", { simple: true }));
    file.close();
    const handle = openSync(path, "r+");
    for (const page of pages)
      writeSync(handle, new Uint8Array(size).fill(0xff), 0, size, (page - 1) * size);
    closeSync(handle);
    expect(await errorOf(torn, "list")).toEqual([
      3,
      expect.stringMatching(/^(?:damaged|storage-fault)$/u),
    ]);
  });

  it("when verify finds what was changed behind the desk's back", async () => {
    const changed = copy("changed");
    await changed.run("seed", "3", "--profile", "my", "--as", "ann");
    const file = new Sqlite(join(changed.folder, "tidewaiter.sqlite"));
    file.exec("DROP TRIGGER audit_stays; UPDATE audit SET who = 'eve' WHERE id = 2");
    file.close();
    const verified = await changed.json<{ ok: boolean; checks: { name: string; ok: boolean }[] }>(
      "verify",
    );
    expect(verified).toMatchObject({ code: 3, json: { ok: false } });
    expect(verified.json.checks.filter(({ ok }) => !ok).map(({ name }) => name)).toContain(
      "audit chain",
    );
  });
});

describe("a hub out of reach is 4", { timeout: 60_000 }, () => {
  const servers: Server[] = [];
  afterAll(() => {
    for (const server of servers) server.close();
  });

  async function answering(status: number, type: string, body: string): Promise<string> {
    const server = createServer((_request, response) => {
      response.writeHead(status, { "content-type": type });
      response.end(body);
    });
    servers.push(server);
    await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  it.each([
    ["absent", async () => "http://127.0.0.1:59999", /cannot be reached.*ECONNREFUSED/u],
    [
      "a web page",
      () => answering(200, "text/html", "<!doctype html><p>Sign in"),
      /web page answered/u,
    ],
    ["failing", () => answering(500, "text/plain", "oh"), /answered 500/u],
  ])("when it is %s", async (name, url, message) => {
    const away = copy(`away-${name}`);
    await away.run("hub", "add", "h", "--url", await url(), "--profile", "my", "--as", "ann");
    const { code, json } = await away.json<{ error: { code: string; message: string } }>("sync");
    expect([code, json.error.code]).toEqual([4, "hub-unreachable"]);
    expect(json.error.message).toMatch(message);
    const { hubs } = (await away.json<{ hubs: { trouble: string }[] }>("hub", "list")).json;
    expect(hubs[0]?.trouble).toMatch(message);
  });
});

it("a reader who goes away ends the program quietly", { timeout: 60_000 }, async () => {
  const { child, ended } = desk.start(["help"]);
  child.stdout?.destroy();
  expect((await ended).err).toBe("");
});

it(
  "an interrupted import keeps what is in, says so, and can be taken up again",
  { timeout: 60_000 },
  async () => {
    const stopped = copy("stopped");
    writeFileSync(join(place, "more.csv"), parcelFile(lrnsOf("L", 8000)));
    const { child, ended } = stopped.start([
      "--json",
      "import",
      join(place, "more.csv"),
      "--as",
      "ann",
    ]);
    setTimeout(() => child.kill("SIGINT"), 2500);
    const { code, out } = await ended;
    const again = await stopped.json<{ imported: number; duplicates: number }>(
      "import",
      join(place, "more.csv"),
      "--as",
      "ann",
    );
    expect(again.code).toBe(0);
    expect(again.json.imported + again.json.duplicates).toBe(8000);
    // On a fast machine it was done before it was interrupted.
    if (code === 130)
      expect(JSON.parse(out)).toMatchObject({
        error: { code: "cancelled", detail: { imported: again.json.duplicates } },
      });
    else expect(code).toBe(0);
    expect(await stopped.json("verify")).toMatchObject({ code: 0 });
  },
);
