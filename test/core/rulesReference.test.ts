/** Codes of the long lists: doubted while no pack is there, refused when a pack does not hold them. */
import { describe, expect, test } from "vitest";
import { isHeading } from "../../core/codes/headings.ts";
import { profileOf } from "../../core/profiles/profiles.ts";
import type { FoundProblem } from "../../core/profiles/profiles.ts";
import type { ReferenceEntry, ReferenceLookup } from "../../core/rules/reference.ts";
import { hs2022, listsAreHere } from "./referenceFiles.ts";
import { bases, edited, first, today } from "./ruleCases/base.ts";

const codes = `${first}/commodity/classifications/0/id`;

/** A look-up in lists given as "list code", with lists that hold from a day on. */
function holding(held: readonly string[], from = "2000-01-01"): ReferenceLookup {
  return (list, code, day) => {
    if (day < from || !held.some((each) => each.startsWith(`${list} `))) return "no-pack";
    const fitting = held.filter((each) => each.startsWith(`${list} ${code}`));
    if (list !== "hs" && !fitting.includes(`${list} ${code}`)) return undefined;
    if (fitting.length === 0) return undefined;
    const entry: ReferenceEntry = {
      name: code,
      hasParts: fitting.length > 1 || fitting[0] !== `${list} ${code}`,
    };
    return entry;
  };
}

function foundAt(
  pointer: string,
  value: string,
  reference: ReferenceLookup | undefined,
  more: Readonly<Record<string, unknown>> = {},
): FoundProblem[] {
  const declaration = edited(bases.gb, { ...more, [pointer]: value });
  const ids = ["unknown-unit", "unknown-package-type", "unknown-place", "unknown-commodity"];
  return profileOf("gb")
    .check(declaration, { today, reference })
    .filter(({ key, pointer: at }) => at === pointer && ids.includes(key.split(".")[0] ?? ""));
}

const kinds = `${first}/packagings/0/typeCode`;
const units = `${first}/commodity/goodsMeasure/tariffQuantity/unitCode`;
const place = "/goodsShipment/tradeTerms/locationID";

describe("a code that the desk does not know", () => {
  test.each([
    ["a unit", units, "BLL", "unit", "warning"],
    ["a kind of packages", kinds, "OK", "package", "warning"],
    ["a place", place, "GBQQQ", "locode", undefined],
    ["a place in no country", place, "QZQQQ", "locode", "warning"],
    ["a commodity", codes, "85176100", "hs", undefined],
    ["a commodity under no heading", codes, "01090000", "hs", "warning"],
  ])("%s", (_name, pointer, value, list, without) => {
    const weight = (reference?: ReferenceLookup) => foundAt(pointer, value, reference)[0]?.severity;
    expect(weight()).toBe(without);
    // A pack of another list says nothing of it.
    expect(weight(holding(["rate x"]))).toBe(without);
    expect(weight(holding([`${list} 000`, `${list} zzz`]))).toBe("blocking");
    expect(weight(holding([`${list} ${value}`, `${list} ${value.slice(0, 6)}`]))).toBeUndefined();
    // A list that begins to hold later says nothing of today.
    expect(weight(holding([`${list} 000`], "2999-01-01"))).toBe(without);
  });

  test("is looked up for the day of acceptance", () => {
    const later = holding(["hs 010101"], "2026-11-01");
    const on = (day: string) =>
      foundAt(codes, "85176100", later, { "/acceptanceDateTime": { value: day } })[0]?.severity;
    expect(on("20261022")).toBeUndefined();
    expect(on("20261102")).toBe("blocking");
  });

  test("is looked for whole where the list divides it, by its first six digits where not", () => {
    expect(foundAt(codes, "85176199", holding(["hs 851761"]))).toEqual([]);
    expect(foundAt(codes, "85176199", holding(["hs 851761", "hs 85176100"]))).toHaveLength(1);
    expect(foundAt(codes, "85176100", holding(["hs 851761", "hs 85176100"]))).toEqual([]);
  });

  test("names what may be meant", () => {
    const [problem] = foundAt(units, "PCS", holding(["unit KGM"]));
    expect(problem).toMatchObject({ severity: "blocking", key: "unknown-unit.meant" });
    expect(problem?.message).toContain("H87");
  });
});

describe.skipIf(!listsAreHere)("the table of headings", () => {
  test("is that of the published HS 2022", () => {
    const published = new Set(hs2022().map(({ code }) => code.slice(0, 4)));
    const ours: string[] = [];
    for (let number = 101; number < 9800; number += 1) {
      const heading = String(number).padStart(4, "0");
      if (isHeading(heading)) ours.push(heading);
    }
    const theirs = [...published].filter((each) => each.length === 4 && each < "9800");
    expect(ours).toEqual(theirs.toSorted());
  });
});
