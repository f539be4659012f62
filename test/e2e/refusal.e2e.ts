/** A data folder that cannot be used: the window opens, says why in plain words, and works once the cause is gone. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import Database from "better-sqlite3";
import { launchApp } from "./harness.ts";

function setVersion(data: string, version: number): number {
  const database = new Database(join(data, "tidewaiter.sqlite"));
  const before = Number(database.pragma("user_version", { simple: true }));
  database.pragma(`user_version = ${version}`);
  database.close();
  return before;
}

test("a database of a newer Tidewaiter is left alone, and said so in the window", async () => {
  const first = await launchApp();
  const { folder, data } = first;
  await first.close();
  const version = setVersion(data, 9999);
  const bytes = readFileSync(join(data, "tidewaiter.sqlite"));

  const app = await launchApp({ folder });
  const refused = await app.call("declaration.list", {});
  expect(refused).toMatchObject({ ok: false, error: { code: "newer-database" } });
  await expect(app.page.getByText(/newer/iu).first()).toBeVisible();
  expect(readFileSync(join(data, "tidewaiter.sqlite")).equals(bytes)).toBe(true);
  expect(app.faults).toEqual([]);

  setVersion(data, version);
  expect(await app.call("desk.state", {})).toMatchObject({ ok: true });
  await app.close();
  rmSync(folder, { recursive: true });
});

test("a folder that another program has open is refused, and opens when that has ended", async () => {
  const other = await launchApp();
  const second = mkdtempSync(join(tmpdir(), "tidewaiter-e2e-"));
  const app = await launchApp({ folder: second, args: ["--data", other.data] });
  const refused = await app.call("declaration.list", {});
  expect(refused).toMatchObject({ ok: false });
  expect(refused.ok ? "" : refused.error.message).toMatch(/open|use/iu);
  await other.close();
  expect(await app.call("desk.state", {})).toMatchObject({ ok: true });
  await app.close();
  rmSync(other.folder, { recursive: true });
  rmSync(second, { recursive: true });
});

test("a file where the data folder should be is no crash", async () => {
  const folder = mkdtempSync(join(tmpdir(), "tidewaiter-e2e-"));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "data"), "a file");
  const app = await launchApp({ folder });
  const refused = await app.call("desk.state", {});
  expect(refused).toMatchObject({ ok: false });
  expect(refused.ok ? "" : refused.error.message).toContain(join(folder, "data"));
  await expect(app.page.getByText(join(folder, "data")).first()).toBeVisible();
  await app.close();
  rmSync(folder, { recursive: true });
});
