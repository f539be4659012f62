/** The command-line desk against the practice hub, both as programs, killed twenty times: nothing acknowledged is lost, nothing is filed twice. */
import { expect, it } from "vitest";
import { placeFor } from "./approved.ts";
import { killDesks, toldDeskKills } from "./deskKills.ts";

it("killed at random and at every named point of its talk", { timeout: 118_000 }, async () => {
  const seed = Number(process.env["TIDEWAITER_SEED"] ?? Date.now() % 1_000_000);
  const done = await killDesks(placeFor("hub"), { seed, kills: 20, each: 20 });
  console.log(toldDeskKills(done, seed));
  expect(done.wrong, `seed ${seed}`).toEqual([]);
  expect(done.kills, `seed ${seed}`).toBe(20);
  expect(done.filed, `seed ${seed}`).toBeGreaterThan(0);
});
