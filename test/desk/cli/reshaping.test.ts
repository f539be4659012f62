/** merge, split and undo on the command line. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { header, parcelRow } from "../parcelFile.ts";
import { program } from "./program.ts";

const made = z.object({ lrn: z.string(), items: z.int(), parts: z.array(z.string()) });

it("merges and splits what a dry run told, and undoes it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "tidewaiter-reshaping-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { run, json } = program(folder);
  const file = join(folder, "parcels.csv");
  const rows = ["1", "2", "3"].map((item) =>
    parcelRow("A1", { item, ...(item === "2" ? { hs: "65050090", description: "Cap" } : {}) }),
  );
  writeFileSync(file, [header, ...rows, ""].join("\n"));
  await run("init", "--user", "ann");
  expect((await run("import", file, "--as", "ann")).code).toBe(0);

  const told = await run("merge", "A1", "--dry-run");
  expect(told.code).toBe(0);
  expect(told.out).toContain("Items 1, 3 become one: 62141000 Silk scarf, 200.00 CNY");
  expect(told.out).toContain("A1: 3 items → 2");
  expect((await run("merge", "A1")).code).toBe(2);
  expect((await run("merge", "A1", "--why", "alike")).code).toBe(2);
  const merged = await json("merge", "A1", "--why", "alike", "--as", "ann");
  expect(made.parse(merged.json)).toEqual({ lrn: "A1", items: 2, parts: [] });
  expect((await run("merge", "A1", "--why", "alike", "--as", "ann")).code).toBe(1);
  expect((await run("undo", "A1", "--why", "not alike", "--as", "ann")).out).toContain("3 items");

  const plan = await run("split", "A1", "--over", "200", "--dry-run");
  expect(plan.out).toContain("A1: items 1, 2, 200.00 CNY");
  expect(plan.out).toContain("A1-2: items 3, 100.00 CNY");
  const words = ["split", "A1", "--by", "items", "--over", "1", "--why", "apart", "--as", "ann"];
  expect(made.parse((await json(...words)).json).parts).toEqual(["A1-2", "A1-3"]);
  expect((await run("split", "A1", "--why", "apart", "--as", "ann")).code).toBe(2);
  const undone = await run("undo", "A1", "--why", "together", "--as", "ann");
  expect(undone.out).toContain("Put aside: A1-2, A1-3.");
  expect((await run("undo", "A1", "--why", "again", "--as", "ann")).code).toBe(1);
  expect((await run("verify")).code).toBe(0);
});
