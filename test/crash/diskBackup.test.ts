/** Killed at any moment while it makes backups: the newest good one is whole, and restores. `npm run prove` kills more often. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { killBackups, toldKills } from "./diskBackups.ts";
import { inMemory } from "./powerCut.ts";

const seed = Number(process.env["TIDEWAITER_SEED"] ?? Date.now() % 1_000_000);

it("killed while it makes backups", { timeout: 90_000 }, async () => {
  const place = inMemory("backups");
  try {
    const killed = await killBackups(join(place, "data"), { seed, kills: 12 });
    console.log(toldKills(killed, seed));
    expect(killed.wrong, `seed ${seed}`).toEqual([]);
    expect(killed.kills).toBe(12);
    expect(killed.midway).toBeGreaterThan(0);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
});
