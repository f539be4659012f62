import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { explainDeclaration } from "../../core/duty/explain.ts";
import { measureOf, measureOfPack, tariffColumns } from "../../core/duty/measure.ts";
import type { Measure } from "../../core/duty/measure.ts";
import { tariffOf } from "../../core/duty/tariff.ts";
import { decimalText } from "../../core/money/decimal.ts";
import { profileIds } from "../../core/profiles/profileIds.ts";
import type { ProfileId } from "../../core/profiles/profileIds.ts";
import { keyOf } from "../../core/reference/lists.ts";
import type { PackRow, ReferenceList } from "../../core/reference/lists.ts";
import { packReader } from "../../core/reference/packReader.ts";
import { sampleMeasures } from "../../core/samples/tariff.ts";
import { sampleRates, sampleRatesCsv } from "../../core/samples/tariffRates.ts";
import { sampleSource, sampleTariffCsv, sampleTariffRows } from "../../core/samples/tariffRows.ts";
import { seedDay, seedParcels } from "../../core/seed/seed.ts";
import { ratesOf } from "../../core/valuation/rates.ts";
import { unequalSteps } from "./dutyCases.ts";

/** The rows of a pack file, read as any pack is; a row that is refused fails the test. */
function loaded(list: ReferenceList, csv: string): PackRow[] {
  const [header = [], ...rows] = parse(csv);
  const made = packReader(list, header);
  if (!made.ok) throw new Error(made.message);
  return rows.map((cells) => {
    const row = made.value.read(cells);
    if (row.kind === "fault" || row.kind === "passed-over")
      throw new Error(`${cells.join()}: ${JSON.stringify(row)}`);
    return row;
  });
}

/** A measure with its numbers as plain text, since 6.50 and 6.5 are one rate. */
function plain(measure: Measure): unknown {
  const { rate, amount, minimum, maximum, ...rest } = measure;
  const texts = [rate, amount, minimum, maximum].map((number) => number && decimalText(number));
  return { ...rest, texts };
}

describe("the starter tariff", () => {
  test("has at least three hundred subheadings for Malaysia, each marked as a sample", () => {
    const rows = sampleTariffRows("my");
    expect(new Set(rows.map(({ hs }) => hs)).size).toBeGreaterThanOrEqual(300);
    for (const profile of profileIds) {
      for (const row of sampleTariffRows(profile)) {
        expect(row.source).toBe(sampleSource);
        expect(row.label.length).toBeGreaterThan(2);
      }
    }
  });

  test.each(profileIds)(
    "%s: is loaded as any pack, row by row, and means the same measures",
    (profile) => {
      const csv = sampleTariffCsv(profile);
      expect(csv.split("\r\n")[0]).toBe(tariffColumns.join(","));
      const rows = loaded("tariff", csv);
      expect(new Set(rows.map(keyOf)).size).toBe(rows.length);
      const measures = rows.flatMap((row): Measure[] => {
        const measure = row.kind === "tariff" ? measureOfPack(row) : undefined;
        return measure?.ok ? [measure.value] : [];
      });
      expect(measures.map(plain)).toEqual(sampleMeasures(profile).map(plain));
    },
  );

  test.each(["my", "gb", "cn"] as const)("%s: sample rates are loaded as any pack", (profile) => {
    const rows = loaded("rate", sampleRatesCsv(profile));
    expect(rows.length).toBeGreaterThan(14);
    expect(rows.every((row) => row.kind === "rate" && row.source === sampleSource)).toBe(true);
  });

  const hs2022 = join(import.meta.dirname, "../../../shared/data/hs2022.csv");
  test.skipIf(!existsSync(hs2022))("holds only subheadings of the HS 2022", () => {
    const codes = new Set(parse(readFileSync(hs2022)).map((row) => row[1]));
    const wrong = [...new Set(sampleTariffRows("my").map(({ hs }) => hs))].filter(
      (hs) => !codes.has(hs),
    );
    expect(wrong).toEqual([]);
  });
});

describe("the pack files that ship", () => {
  const names = { my: "Malaysia", gb: "Britain", cn: "China" } as const;
  const shipped = (name: string): string =>
    readFileSync(join(import.meta.dirname, `../../core/samples/${name}.csv`), "utf8");

  test.each(["my", "gb", "cn"] as const)("%s: hold what the lists say", (profile) => {
    expect(shipped(`tariff${names[profile]}`)).toBe(sampleTariffCsv(profile));
    expect(shipped(`tariffRates${names[profile]}`)).toBe(sampleRatesCsv(profile));
  });
});

/** Generated parcels under a profile's sample tariff. */
function explainSeeds(profile: ProfileId, count: number) {
  const tariff = tariffOf(sampleMeasures(profile));
  const rates = ratesOf(sampleRates(profile));
  return [...seedParcels(count, profile)].map(({ declaration, form }) => ({
    declaration,
    explained: explainDeclaration(declaration, { profile, form, day: seedDay, rates, tariff }),
  }));
}

describe("generated parcels go with it", () => {
  test.each(["my", "gb", "wco"] as const)("%s: 300 parcels, every figure given", (profile) => {
    for (const { declaration, explained } of explainSeeds(profile, 300)) {
      expect(explained.withheld).toEqual([]);
      expect(explained.values).toHaveLength(declaration.goodsShipment?.items?.length ?? 0);
      expect(explained.lines.length).toBeGreaterThan(0);
      expect(unequalSteps(explained.lines.flatMap(({ steps }) => steps))).toEqual([]);
    }
  });

  test("cn: exports are valued free on board and bear no tax", () => {
    for (const { declaration, explained } of explainSeeds("cn", 100)) {
      // Under CPT and CIP the freight would have to be taken off; where it is not stated, nobody knows it.
      const { conditionCode = "" } = declaration.goodsShipment?.tradeTerms ?? {};
      const isStated =
        declaration.goodsShipment?.customsValuation?.freightChargeAmount !== undefined;
      const codes = new Set(explained.withheld.map(({ code }) => code));
      expect(codes).toEqual(
        conditionCode === "FCA" || isStated ? new Set() : new Set(["freight-missing"]),
      );
      expect(explained.lines).toEqual([]);
    }
  });
});

test("a pack may name the condition with the type or the kind, and give amounts in another currency", () => {
  const row = {
    hs: "950300",
    validFrom: "2026-01-01",
    validTo: "",
    origin: "",
    kind: "ad-valorem",
    rate: "0",
    amount: "",
    unit: "",
    minimum: "",
    maximum: "",
    source: "s",
    label: "",
  };
  const read = (more: object) => {
    const result = measureOf({ ...row, type: "import-duty", ...more });
    if (!result.ok) throw new Error(result.refusal.message);
    return [result.value.type, result.value.condition, result.value.currency];
  };
  expect(read({ type: "import-duty-quota" })).toEqual(["IMPORT-DUTY", "quota", null]);
  expect(read({ kind: "Suspension" })).toEqual(["IMPORT-DUTY", "suspension", null]);
  expect(read({ rate: "", amount: "1", unit: "KGM", currency: "EUR" })).toEqual([
    "IMPORT-DUTY",
    "normal",
    "EUR",
  ]);
});
