/** The write-ahead log has an end: what a reader holds up is tried again as it grows, and at its limit nothing more is written. */
import { statSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { expect, it, onTestFinished } from "vitest";
import { storageFault } from "../../db/faults.ts";
import { openDatabase } from "../../db/open.ts";
import { temporaryFolder } from "./world.ts";

it("a reader that stays ends the writing, until it is gone", () => {
  const told: string[] = [];
  const faults: unknown[] = [];
  const opened = openDatabase({
    folder: temporaryFolder(),
    heard: ({ outcome }) => void told.push(outcome),
    faulted: (error) => void faults.push(error),
    logLimits: { due: 50, longest: 300 },
  });
  if (!opened.ok) throw new Error(opened.error.message);
  const { db, path } = opened.value;
  const reader = new Sqlite(path, { readonly: true });
  onTestFinished(() => void (reader.close(), opened.value.close()));
  const write = (key: string): unknown => {
    try {
      return db.run("INSERT INTO settings (key, value) VALUES (?, ?)", key, "x".repeat(40_000))
        .changes;
    } catch (error) {
      return storageFault(error);
    }
  };
  reader.exec("BEGIN");
  reader.prepare("SELECT * FROM settings").all();
  told.length = 0;
  const answers = Array.from({ length: 60 }, (_, n) => write(`held-${n}`));
  expect(answers.at(0)).toBe(1);
  expect(answers.at(-1)).toMatchObject({ ok: false, error: { code: "log-too-long" } });
  expect(new Set(told)).toEqual(new Set(["busy"]));
  expect(told.length).toBeLessThan(60);
  expect(statSync(`${path}-wal`).size).toBeLessThan(320 * 4120);
  // Reading goes on, and it is no fault of the disk.
  expect(db.value("SELECT count(*) FROM settings")).toBeGreaterThan(20);
  expect(faults).toEqual([]);
  reader.exec("COMMIT");
  expect(write("free")).toBe(1);
  expect(told.at(-1)).toBe("done");
});
