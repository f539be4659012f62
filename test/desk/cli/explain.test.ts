/** explain on the command line: every figure with its steps, and what is withheld said so. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { program } from "./program.ts";

const samples = join(import.meta.dirname, "../../../core/samples");
const explained = z.object({
  lrn: z.string(),
  currency: z.literal("MYR"),
  lines: z.array(
    z.object({ item: z.int(), type: z.string(), amount: z.string(), payable: z.string() }),
  ),
  total: z.string(),
  withheld: z.array(z.object({ code: z.string() })),
});

const tries = z.object({
  changes: z.array(z.object({ pointer: z.string(), value: z.string().nullable() })),
  before: z.object({ total: z.string() }),
  after: z.object({ total: z.string() }),
});

it("withholds what it cannot know, and explains all of it once the packs are there", async () => {
  const folder = mkdtempSync(join(tmpdir(), "tidewaiter-explain-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { run, json } = program(folder);
  await run("init", "--user", "ann");
  await run("seed", "3", "--profile", "my", "--as", "ann");
  // Its price is in yuan: without a rate nothing of it can be known.
  const lrn = "HGHKUL-0000003";
  const without = await run("explain", lrn);
  expect(without.code).toBe(0);
  expect(without.out).toContain("rate-missing");
  expect(without.out).toContain("Payable without what is not given");

  for (const [file, list] of [
    ["tariffMalaysia.csv", "tariff"],
    ["tariffRatesMalaysia.csv", "rate"],
  ] as const) {
    const words = [join(samples, file), "--list", list, "--profile", "my", "--as", "ann"];
    expect((await run("pack", "load", ...words)).code).toBe(0);
  }
  const told = await run("explain", lrn);
  expect(told.out).toContain("SAMPLE");
  expect(told.out).toContain("Total payable");
  const answer = explained.parse((await json("explain", lrn)).json);
  expect(answer.lines.length).toBeGreaterThan(0);
  expect(answer.withheld).toEqual([]);
  expect((await json("explain", "NOBODY")).code).not.toBe(0);

  expect((await run("explain", lrn, "--language", "zh")).out).toContain("应缴合计");
  expect((await run("explain", lrn, "--language", "fr")).code).toBe(2);
  const page = join(folder, "figures.html");
  expect((await run("explain", lrn, "--out", page, "--language", "ms")).code).toBe(0);
  expect(readFileSync(page, "utf8")).toMatch(/^<!doctype html><html lang="ms">[^]*Nilai kastam/u);
  const again = await run("explain", lrn, "--out", page);
  expect([again.code, again.err]).toEqual([1, expect.stringContaining("already there")]);
  expect((await run("explain", lrn, "--out", join(folder, "figures.doc"))).code).toBe(2);
  expect((await run("explain", lrn, "--out", join(folder, "figures.txt"))).code).toBe(0);
  expect(readFileSync(join(folder, "figures.txt"), "utf8")).toContain("Total payable");

  const tried = await run("what-if", lrn, "--hs", "6403.99", "--item", "1", "--currency", "usd");
  expect(tried.code).toBe(0);
  expect(tried.out).toMatch(/^Item 1 {2}\w+ {2}.* → .*\n[^]*Total payable: [\d,.]+ MYR → /u);
  const told2 = tries.parse((await json("what-if", lrn, "--incoterm", "ddp")).json);
  expect(told2.changes).toEqual([
    { pointer: "/goodsShipment/tradeTerms/conditionCode", value: "DDP" },
  ]);
  expect(told2.before.total).toBe(answer.total);
  expect((await run("what-if", lrn)).code).toBe(2);
  expect((await run("what-if", lrn, "--currency", "dollars")).code).toBe(2);
}, 90_000);
