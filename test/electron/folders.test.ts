/** Where data goes, what the desk's process sees of the environment, where the window stands, what the log keeps. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { dataFolder, deskEnvironment } from "../../electron/folders.ts";
import { openLog } from "../../electron/log.ts";
import { readWindowState, writeWindowState } from "../../electron/windowState.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tidewaiter-folders-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("the data folder", () => {
  const userData = "/home/b/.config/tidewaiter";
  test.each([
    [["app"], {}, join(userData, "data")],
    [["app"], { TIDEWAITER_DATA: "/srv/queue" }, "/srv/queue"],
    [["app"], { TIDEWAITER_DATA: "" }, join(userData, "data")],
    [["app", "--data", "/a"], { TIDEWAITER_DATA: "/srv/queue" }, "/a"],
    [["app", "--data=/b"], {}, "/b"],
    [["app", "--data", "relative"], {}, resolve("relative")],
    [["app", "--data"], {}, join(userData, "data")],
  ])("of %j with %j is %s", (argv, environment, expected) => {
    expect(dataFolder({ argv, environment, userData })).toBe(expected);
  });
});

test("the desk's process sees no variable that could load code or change its network", () => {
  const environment = {
    HOME: "/home/b",
    NODE_OPTIONS: "--require /tmp/evil.js",
    LD_PRELOAD: "/tmp/evil.so",
    ELECTRON_RUN_AS_NODE: "1",
    NODE_EXTRA_CA_CERTS: "/tmp/ca",
    HTTPS_PROXY: "http://evil",
  };
  expect(deskEnvironment(environment, { TIDEWAITER_DATA: "/d", NOT_GIVEN: undefined })).toEqual({
    HOME: "/home/b",
    TIDEWAITER_DATA: "/d",
  });
});

describe("the window's place", () => {
  const screens = [{ x: 0, y: 0, width: 1920, height: 1040 }];
  const bounds = { x: 100, y: 50, width: 1440, height: 900 };

  test("is read back as written", () => {
    const path = join(folder, "window.json");
    writeWindowState(path, { bounds, maximised: true });
    expect(readWindowState(path, screens)).toEqual({ bounds, maximised: true });
    expect(readdirSync(folder)).toContain("window.json");
    expect(readdirSync(folder)).not.toContain("window.json.new");
  });

  test.each([
    ["no file", undefined],
    ["an empty file", ""],
    ["half a file", '{"bounds":{"x":1'],
    ["another shape", "[1]"],
    ["null", "null"],
    ["a place off every screen", JSON.stringify({ bounds: { ...bounds, x: 5000 } })],
    ["a title bar above the screen", JSON.stringify({ bounds: { ...bounds, y: -400 } })],
    ["no whole numbers", JSON.stringify({ bounds: { ...bounds, width: 0.5 } })],
  ])("is the system's choice with %s", (_, text) => {
    const path = join(folder, "bad.json");
    rmSync(path, { force: true });
    if (text !== undefined) writeFileSync(path, text);
    expect(readWindowState(path, screens)).toEqual({ maximised: false });
  });
});

test("the log keeps one file before the present one and is the person's alone", () => {
  const shown = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const log = openLog(join(folder, "logs"), "desk");
  log.info("opened", { rows: 2 });
  log.error("failed", new Error("the disk is full"));
  const path = join(folder, "logs", "desk.log");
  expect(readFileSync(path, "utf8")).toMatch(
    / info opened \{"rows":2\}\n.* error failed Error: the disk/,
  );
  if (process.platform !== "win32") expect(statSync(path).mode & 0o777).toBe(0o600);
  for (let line = 0; line < 5; line += 1) log.info("x".repeat(1024 * 1024));
  log.info("after");
  expect(readdirSync(join(folder, "logs")).toSorted()).toEqual(["desk.log", "desk.log.1"]);
  expect(readFileSync(path, "utf8")).toMatch(/info after\n$/);
  expect(shown).toHaveBeenCalledTimes(1);
  shown.mockRestore();
});
