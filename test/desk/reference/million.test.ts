/** A million rows: loaded in bounded time and memory, while other calls are answered, or refused whole for the last of them. */
import { closeSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { systemPorts } from "../../../desk/systemPorts.ts";
import { temporaryFolder } from "../deskWorld.ts";
import { openPackWorld } from "./packWorld.ts";

const million = 1_000_000;

/** A tariff of so many lines; the last one contradicts the first when `spoilt`. */
function tariffFile(rows: number, spoilt: boolean): string {
  const path = join(temporaryFolder(), "tariff.csv");
  const file = openSync(path, "w");
  let part = "hs,type,rate,validFrom,label\n";
  for (let at = 0; at < rows; at += 1) {
    part += `${String(at).padStart(8, "0")},import-duty,${at % 40},2026-01-01,line ${at}\n`;
    if (part.length > 1_000_000) {
      writeSync(file, part);
      part = "";
    }
  }
  writeSync(file, spoilt ? `${part}00000000,import-duty,99,2026-01-01,again\n` : part);
  closeSync(file);
  return path;
}

it("a million rows are loaded while others are served", { timeout: 240_000 }, async () => {
  const world = await openPackWorld({ ports: (log) => systemPorts({ log, version: "test" }) });
  const file = tariffFile(million, false);
  const before = process.memoryUsage().rss;
  let most = before;
  const waits: number[] = [];
  let loading = true;
  const others = (async () => {
    while (loading) {
      const asked = performance.now();
      await world.bob.call("pack.list", {});
      waits.push(performance.now() - asked);
      most = Math.max(most, process.memoryUsage().rss);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  })();
  const began = performance.now();
  const loaded = await world.ask("pack.load", { list: "tariff", file });
  const seconds = (performance.now() - began) / 1000;
  loading = false;
  await others;
  const worst = waits.toSorted((a, b) => a - b).at(Math.floor(waits.length * 0.99)) ?? 0;
  const grown = (most - before) / 1024 / 1024;
  console.log(
    `a million rows: ${seconds.toFixed(1)} s, ${grown.toFixed(0)} MB more, another call waits ${worst.toFixed(1)} ms at p99 of ${waits.length}`,
  );
  expect(loaded).toMatchObject({ loaded: true, rows: million, refused: 0 });
  expect(seconds).toBeLessThan(180);
  expect(grown).toBeLessThan(400);
  expect(waits.length).toBeGreaterThan(100);
  // 50 ms is the goal on an idle machine; here others work beside it.
  expect(worst).toBeLessThan(200);
});

it("a long file whose last row is wrong leaves nothing behind", { timeout: 120_000 }, async () => {
  const world = await openPackWorld();
  const file = tariffFile(30_000, true);
  const refused = await world.ask("pack.load", { list: "tariff", file });
  expect(refused).toMatchObject({
    loaded: false,
    read: 30_001,
    refusals: [{ line: 30_002, code: "duplicate-code" }],
  });
  expect(await world.held("tariff")).toEqual([]);
});
