/** The rooms keep to their layers; and the test that says so is itself tried on planted violations. */
import { readFileSync, readdirSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { describe, expect, test } from "vitest";
import { importsOf, productRooms, violation } from "./layers.ts";

const root = resolve(import.meta.dirname, "..", "..");

function sourcesOf(room: string): string[] {
  return readdirSync(join(root, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[cm]?[jt]sx?$/u.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"));
}

function violationsIn(file: string, source: string): string[] {
  return importsOf(file, source).flatMap((specifier) => {
    const reason = violation(file, specifier);
    return reason === undefined ? [] : [`${file} imports ${specifier}: ${reason}`];
  });
}

describe.each(productRooms)("%s/", (room) => {
  const files = sourcesOf(room);

  test("has sources", () => {
    expect(files.length).toBeGreaterThan(0);
  });

  test("imports only what its layer may", () => {
    expect(
      files.flatMap((file) => violationsIn(file, readFileSync(join(root, file), "utf8"))),
    ).toEqual([]);
  });
});

describe("a planted violation is found", () => {
  test.each([
    ["core/x.ts", 'import { open } from "../db/open.ts";', "core/ may not import db/"],
    [
      "core/a/b.ts",
      'import type { Desk } from "../../desk/desk.ts";',
      "core/ may not import desk/",
    ],
    ["core/x.ts", 'import { readFileSync } from "node:fs";', "core/ runs without Node"],
    ["core/x.ts", 'import fs from "fs";', "core/ runs without Node"],
    ["core/x.ts", 'const fs = await import("node:fs");', "core/ runs without Node"],
    ["core/x.ts", 'type F = import("node:fs").Stats;', "core/ runs without Node"],
    ["core/x.ts", 'export { open } from "../db/open.ts";', "core/ may not import db/"],
    ["core/x.ts", 'export * from "../desk/desk.ts";', "core/ may not import desk/"],
    ["core/a/b/x.ts", "const m = await import(name);", "core/ must name what it imports"],
    ["db/x.ts", 'import { createDesk } from "../desk/desk.ts";', "db/ may not import desk/"],
    ["desk/x.ts", 'import Database from "better-sqlite3";', "better-sqlite3 only in db/"],
    ["desk/a/x.ts", 'import type D from "better-sqlite3";', "better-sqlite3 only in db/"],
    ["desk/x.ts", 'import { app } from "electron";', "electron only in electron/"],
    ["desk/x.ts", 'const e = require("electron");', "electron only in electron/"],
    ["desk/x.ts", 'import e = require("electron");', "electron only in electron/"],
    [
      "electron/x.ts",
      'import { App } from "../renderer/app/App.tsx";',
      "electron/ may not import renderer/",
    ],
    [
      "renderer/a/X.tsx",
      'import type { D } from "../../desk/desk.ts";',
      "renderer/ may not import desk/",
    ],
    ["renderer/X.tsx", 'import { join } from "node:path";', "renderer/ runs without Node"],
    ["renderer/X.tsx", 'import { ipcRenderer } from "electron";', "electron only in electron/"],
    ["desk/x.tsx", 'import { createRoot } from "react-dom/client";', "react-dom only in renderer/"],
    ["hub/x.ts", 'import { openDatabase } from "../db/open.ts";', "hub/ may not import db/"],
    ["hub/x.ts", 'import { read } from "../core/formats/wcoXml.ts";', "hub/ reads XML by itself"],
    [
      "core/x.ts",
      'import data from "../../shared/data/x.json";',
      "core/ may not import outside the project",
    ],
    ["desk/x.ts", 'import { x } from "../test/desk/x.ts";', "desk/ may not import test/"],
  ])("%s: %s", (file, source, reason) => {
    expect(violationsIn(file, source)).toEqual([expect.stringContaining(reason)]);
  });

  test.each([
    ["renderer/app/X.tsx", 'import { ask } from "../desk/ask.ts"; export const x = <b>{ask}</b>;'],
    [
      "desk/x.ts",
      'import { open } from "../db/open.ts"; import { z } from "zod"; import "node:fs";',
    ],
    ["electron/x.ts", 'import { app } from "electron"; import type { D } from "../desk/desk.ts";'],
    ["core/x.ts", '// import "../db/open.ts";\nexport const text = \'import "../db/open.ts"\';'],
    [
      "test/db/x.ts",
      'import Database from "better-sqlite3"; import { x } from "../../db/open.ts";',
    ],
  ])("and nothing is found where nothing is wrong: %s", (file, source) => {
    expect(violationsIn(file, source)).toEqual([]);
  });
});
