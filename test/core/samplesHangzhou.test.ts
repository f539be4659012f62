import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { parcelsOf } from "../../core/formats/parcelCsv.ts";
import type { ParcelMapper } from "../../core/formats/parcelCsv.ts";
import { profileOf } from "../../core/profiles/profiles.ts";
import type { FoundProblem } from "../../core/profiles/profiles.ts";
import { sampleFaults, sampleRefusals, sampleWishes } from "../../core/samples/faults.ts";
import { hangzhouKliaText, sampleParcels, sampleProfile } from "../../core/samples/hangzhouKlia.ts";

const today = "2026-11-22";
const profile = profileOf(sampleProfile);

interface Outcome {
  /** From 1, in the order of the file. */
  readonly parcel: number;
  readonly lrn: string;
  readonly refusals: readonly { readonly code: string; readonly line: number }[];
  readonly problems: readonly FoundProblem[];
}

function mapperOf(header: readonly string[]): ParcelMapper {
  const mapper = parcelsOf(header, { profile: sampleProfile, deadlineDays: profile.deadlineDays });
  if (!mapper.ok) throw new Error(mapper.refusal.message);
  return mapper.value;
}

/** What import and check make of the file, parcel by parcel. */
function outcomes(text: string): Outcome[] {
  const [header = [], ...rows]: string[][] = parse(text);
  const mapper = mapperOf(header);
  const groups = new Map<string, { line: number; cells: string[] }[]>();
  for (const [at, cells] of rows.entries()) {
    const lrn = mapper.lrnOf(cells);
    groups.set(lrn, [...(groups.get(lrn) ?? []), { line: at + 2, cells }]);
  }
  return [...groups].map(([lrn, group], at) => {
    const built = mapper.build(group);
    if (!built.ok) return { parcel: at + 1, lrn, refusals: built.refusals, problems: [] };
    const { declaration, form, extras } = built.value;
    const problems = profile.check(declaration, { today, form, extras });
    return { parcel: at + 1, lrn, refusals: [], problems };
  });
}

const hangzhouKlia = hangzhouKliaText();
const made = outcomes(hangzhouKlia);
const blocking = ({ problems }: Outcome) =>
  problems.filter(({ severity }) => severity === "blocking");

describe("the parcels from Hangzhou to KLIA", () => {
  test("are two hundred, some of several items", () => {
    expect(made).toHaveLength(sampleParcels);
    const rows: string[][] = parse(hangzhouKlia, { from: 2 });
    expect(rows.length).toBeGreaterThan(sampleParcels + 40);
  });

  test.each(sampleFaults.map((fault) => [fault.parcel, fault.what, fault.finds] as const))(
    "parcel %i, %s, is stopped by %s",
    (parcel, _what, finds) => {
      const outcome = made[parcel - 1];
      expect(outcome?.refusals).toEqual([]);
      const keys = outcome ? blocking(outcome).map(({ key }) => key.split(".")[0]) : [];
      expect(keys).toContain(finds);
    },
  );

  test.each(sampleRefusals.map((fault) => [fault.parcel, fault.what, fault.finds] as const))(
    "parcel %i, %s, is refused at import as %s, with its line",
    (parcel, _what, finds) => {
      const [refusal] = made[parcel - 1]?.refusals ?? [];
      expect(refusal?.code).toBe(finds);
      expect(refusal?.line).toBeGreaterThan(parcel);
    },
  );

  test("all others are imported and stopped by nothing", () => {
    const wrong = new Set([...sampleFaults, ...sampleRefusals].map(({ parcel }) => parcel));
    const others = made.filter(({ parcel }) => !wrong.has(parcel));
    expect(others).toHaveLength(sampleParcels - wrong.size);
    const stopped = others.filter((each) => each.refusals.length > 0 || blocking(each).length > 0);
    expect(stopped.map(({ lrn, problems }) => `${lrn} ${problems[0]?.message}`)).toEqual([]);
  });

  test("ten ask the practice hub for an outcome, each once, and none of these is wrong", () => {
    const wishes = Object.entries(sampleWishes);
    expect(wishes).toHaveLength(10);
    expect(new Set(wishes.map(([, lrn]) => lrn.slice(0, 7))).size).toBe(10);
    const wrong = new Set([...sampleFaults, ...sampleRefusals].map(({ parcel }) => parcel));
    for (const [parcel, lrn] of wishes) {
      expect(made[Number(parcel) - 1]?.lrn).toBe(lrn);
      expect(wrong.has(Number(parcel))).toBe(false);
    }
  });

  test("hold Chinese text and names of nearly seventy characters", () => {
    expect(hangzhouKlia).toMatch(/[\u4E00-\u9FFF]{6}/u);
    const names: Record<string, string>[] = parse(hangzhouKlia, { columns: true });
    const longest = Math.max(...names.map(({ importerName = "" }) => importerName.length));
    expect(longest).toBeGreaterThan(60);
    expect(longest).toBeLessThanOrEqual(70);
  });

  test("are the same each time, and move with the day that is asked for", () => {
    expect(hangzhouKliaText()).toBe(hangzhouKlia);
    const later = hangzhouKliaText("2027-03-01");
    expect(later).not.toBe(hangzhouKlia);
    expect(outcomes(later).map(({ lrn }) => lrn)).toEqual(made.map(({ lrn }) => lrn));
  });
});
