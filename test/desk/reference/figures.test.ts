/** Tariffs and rates as the desk asks for them: by day, by the beginning of the code, by profile. */
import { describe, expect, it } from "vitest";
import { openDatabase } from "../../../db/open.ts";
import { exchangeRate, isKnownCode, tariffLines } from "../../../db/referenceLookups.ts";
import { openPackWorld, threeCodes } from "./packWorld.ts";
import type { PackWorld } from "./packWorld.ts";

async function reopened(world: PackWorld) {
  await world.close();
  const opened = openDatabase({ folder: world.folder, heard: () => {} });
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

describe("tariff lines", () => {
  it("are those in force on the day, the longest code first", async () => {
    const world = await openPackWorld();
    const lines = [
      "hs,type,kind,rate,amount,currency,unit,validFrom,validTo,origin,source",
      "61,import-duty,,20,,,,2020-01-01,,,A",
      "6109,import-duty,,15,,,,2020-01-01,2026-06-30,,B",
      "6109,import-duty,,10,,,,2026-07-01,,,C",
      "61091000,import-duty,,0,,,,2026-01-01,,CN,D",
      "2203,excise,specific,,15.00,MYR,LTR,2026-01-01,,,E",
    ];
    expect(await world.load("tariff", `${lines.join("\n")}\n`)).toMatchObject({
      loaded: true,
      rows: 5,
    });
    const opened = await reopened(world);
    const sources = (hs: string, day: string) =>
      tariffLines(opened.db, hs, day).map(({ source }) => source);
    expect(sources("6109100010", "2026-06-30")).toEqual(["D", "B", "A"]);
    expect(sources("6109100010", "2026-07-01")).toEqual(["D", "C", "A"]);
    expect(sources("6109", "2019-12-31")).toEqual([]);
    expect(tariffLines(opened.db, "220300", "2026-07-01")).toMatchObject([
      { rateKind: "specific", amount: "15", currency: "MYR", unit: "LTR", rate: null, origin: "" },
    ]);
    opened.close();
  });

  it("that contradict each other are refused", async () => {
    const world = await openPackWorld();
    const twice = "hs,type,rate,validFrom\n6109,vat,5,2026-01-01\n6109,vat,6,2026-01-01\n";
    expect(await world.load("tariff", twice)).toMatchObject({
      loaded: false,
      refusals: [{ line: 3, code: "duplicate-code" }],
    });
  });
});

describe("exchange rates", () => {
  it("are those of the day and the profile", async () => {
    const world = await openPackWorld();
    const header = "currency,home,rate,per,validFrom,validTo";
    await world.load(
      "rate",
      `${header}\nUSD,MYR,4.40,,2026-11-01,2026-11-15\nUSD,MYR,4.4500,,2026-11-16,\nJPY,MYR,2.91,100,2026-11-01,\n`,
    );
    await world.load("rate", `${header}\nUSD,MYR,4.50,,2026-11-01,\n`, { profile: "my" });
    const opened = await reopened(world);
    expect(exchangeRate(opened.db, "USD", "MYR", "2026-11-15")?.rate).toBe("4.4");
    expect(exchangeRate(opened.db, "USD", "MYR", "2026-11-16")?.rate).toBe("4.45");
    expect(exchangeRate(opened.db, "USD", "MYR", "2026-11-16", "my")?.rate).toBe("4.5");
    expect(exchangeRate(opened.db, "JPY", "MYR", "2026-12-01")).toMatchObject({
      rate: "2.91",
      per: "100",
    });
    expect(exchangeRate(opened.db, "USD", "MYR", "2026-10-31")).toBeUndefined();
    expect(exchangeRate(opened.db, "EUR", "MYR", "2026-11-16")).toBeUndefined();
    opened.close();
  });
});

describe("whether a code is known", () => {
  it("can only be said once a pack is loaded", async () => {
    const world = await openPackWorld();
    await world.load("hs", threeCodes);
    const opened = await reopened(world);
    expect(isKnownCode(opened.db, "hs", "851762")).toBe(true);
    expect(isKnownCode(opened.db, "hs", "851799")).toBe(false);
    expect(isKnownCode(opened.db, "unit", "KGM")).toBeUndefined();
    opened.close();
  });
});
