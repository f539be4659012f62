/** Orders that make no sense, and records that are refused: exit codes 2 and 1. */
import { spawn } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pin, program } from "./program.ts";
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

describe("wrong usage is 2", { timeout: 60_000 }, () => {
  it.each([
    [["lisst"], "wrong-usage"],
    [["list", "--where", "status:"], "bad-filter"],
    [["list", "--limit", "many"], "invalid-input"],
    [["count", "--by", "colour"], "invalid-input"],
    [["import", "x.xml"], "wrong-usage"],
    [["import", "x.xml", "--as", "nobody"], "unknown-user"],
    [["import", "x.xml", "--as", "ann", "--format", "xlsx"], "not-yet"],
    [["import", "x.xml", "--as", "ann", "--profile", "de"], "invalid-input"],
    [["convert", "x.xml", "--to", "jsonl", "--out", "y"], "not-yet"],
    [["check", "A1", "--all"], "wrong-usage"],
    [["sync"], "no-hub"],
    [["init", "--user", "bea", "--role", "reviewer"], "wrong-usage"],
    [["export", "--format", "csv", "--out", "/nowhere/x.csv"], "folder-missing"],
  ])("%j", async (words, code) => {
    expect(await errorOf(desk, ...words)).toEqual([2, code]);
  });

  it("also without a desk, without a PIN, with a wrong one or one too short", async () => {
    const nowhere = program(join(place, "nowhere"));
    expect(await errorOf(nowhere, "list")).toEqual([2, "no-desk"]);
    expect(readdirSync(place)).not.toContain("nowhere");
    const withPin = async (word: string): Promise<unknown> => {
      const { code, out } = await desk.start(
        ["--json", "seed", "1", "--profile", "my", "--as", "ann"],
        { environment: { TIDEWAITER_PIN: word } },
      ).ended;
      return [code, (JSON.parse(out) as { error: { code: string } }).error.code];
    };
    expect(await withPin("")).toEqual([2, "pin-needed"]);
    expect(await withPin("123")).toEqual([2, "pin-needed"]);
    expect(await withPin("1234")).toEqual([2, "wrong-pin"]);
  });

  it("says in words what was meant, on standard error alone", async () => {
    expect(await desk.run("aprove")).toEqual({
      code: 2,
      out: "",
      err: "There is no command aprove. Did you mean approve? help lists all.\n",
    });
    const { code, out, err } = await desk.run("set", "A1");
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("Usage: tidewaiter set LRN POINTER VALUE --why TEXT --as USER");
  });

  it("help is no fault, and needs no desk", async () => {
    const nowhere = program(join(place, "nowhere"));
    expect(await nowhere.run("help")).toMatchObject({
      code: 0,
      err: "",
      out: expect.stringContaining("restore-draft"),
    });
    expect(await nowhere.run("hub", "add", "--help")).toMatchObject({
      code: 0,
      out: expect.stringContaining("--url URL"),
    });
    expect(await nowhere.json("help", "list")).toMatchObject({
      code: 0,
      json: { command: "list" },
    });
    expect(await nowhere.json("--version")).toMatchObject({
      code: 0,
      json: { version: expect.any(String) },
    });
  });
});

describe("records that are refused are 1", { timeout: 60_000 }, () => {
  it("for every kind of file that is no declaration, each with its reason", async () => {
    const folder = join(place, "bad");
    mkdirSync(join(folder, "empty"), { recursive: true });
    const files: Readonly<Record<string, [content: string | Uint8Array, code: string]>> = {
      "a.txt": ["Dear Sir", "unknown-format"],
      "b.xml": ['<?xml version="1.0"?><!DOCTYPE x><x/>', "doctype-refused"],
      "c.xml": [
        Buffer.from('<?xml version="1.0" encoding="UTF-8"?><a>\xe9</a>', "latin1"),
        "wrong-encoding",
      ],
      "d.xml": ["", "empty-file"],
      "e.xml": ["<", "too-large"],
      "f.csv": ["lrn,form\nA1\n", "csv-malformed"],
    };
    for (const [name, [content]] of Object.entries(files))
      writeFileSync(join(folder, name), content);
    truncateSync(join(folder, "e.xml"), 2 * 1024 ** 3);
    const { code, json } = await desk.json<{
      read: number;
      refused: number;
      refusals: { file: string; code: string; message: string }[];
    }>("import", folder, join(folder, "empty"), join(place, "missing.xml"), "--as", "ann");
    expect([code, json.read, json.refused]).toEqual([1, 8, 8]);
    expect(json.refusals.map((refusal) => [refusal.file, refusal.code])).toEqual([
      ...Object.entries(files).map(([name, [, reason]]) => [join(folder, name), reason]),
      [join(folder, "empty"), "empty-folder"],
      [join(place, "missing.xml"), "file-missing"],
    ]);
    expect((await desk.json("list")).json).toMatchObject({ total: 0 });
    const { out } = await desk.run("import", join(folder, "b.xml"), "--as", "ann");
    expect(out).toMatch(/^refused {2}\S+b\.xml.* doctype-refused: .*DOCTYPE/u);
  });

  it.skipIf(process.getuid?.() !== 0)("for a file that this user may not read", async () => {
    // As root everything may be read, so the command line runs as nobody.
    const open = copy("nobody");
    const file = join(place, "mine.xml");
    writeFileSync(file, "<x/>", { mode: 0o600 });
    chmodSync(place, 0o755);
    await new Promise<void>(
      (resolve) => void spawn("chown", ["-R", "65534", open.folder]).once("close", () => resolve()),
    );
    const started = spawn(
      process.execPath,
      [
        join(import.meta.dirname, "../../../desk/cli/main.ts"),
        "--json",
        "--data",
        open.folder,
        "import",
        file,
        "--as",
        "ann",
      ],
      {
        uid: 65534,
        env: { PATH: process.env["PATH"] ?? "", TIDEWAITER_PIN: pin },
        stdio: ["ignore", "pipe", "inherit"],
      },
    );
    let out = "";
    started.stdout.on("data", (part: Buffer) => void (out += part.toString()));
    const code = await new Promise((resolve) => void started.once("close", resolve));
    expect([code, JSON.parse(out)]).toMatchObject([
      1,
      { refused: 1, refusals: [{ file, code: "no-permission" }] },
    ]);
  });

  it("for a declaration that is not there, or may not be approved", async () => {
    expect(await errorOf(desk, "show", "NONE")).toEqual([1, "unknown-lrn"]);
    expect(await errorOf(desk, "discard", "NONE", "--why", "x", "--as", "ann")).toEqual([
      1,
      "unknown-lrn",
    ]);
    const refused = await desk.json("approve", "NONE", "--as", "ann");
    expect(refused).toMatchObject({
      code: 1,
      json: {
        approved: 0,
        refused: 1,
        results: [{ lrn: "NONE", messageID: null, digest: null, refusal: { code: "unknown-lrn" } }],
      },
    });
  });
});
