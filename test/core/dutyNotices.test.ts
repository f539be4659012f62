import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Declaration } from "../../core/declaration/declaration.ts";
import { itemFacts } from "../../core/duty/commodity.ts";
import { compareTaxes } from "../../core/duty/compare.ts";
import type { Comparison } from "../../core/duty/compare.ts";
import { explainDeclaration } from "../../core/duty/explain.ts";
import type { Measure } from "../../core/duty/measure.ts";
import { checkNotice } from "../../core/duty/notice.ts";
import { schemeOf } from "../../core/duty/schemes.ts";
import { claimOf } from "../../core/duty/select.ts";
import { tariffOf } from "../../core/duty/tariff.ts";
import { readDeclarationXml } from "../../core/formats/wcoXml.ts";
import { readResponse } from "../../core/messages/response.ts";
import type { CustomsTax } from "../../core/messages/response.ts";
import { readXml } from "../../core/xml/read.ts";
import { measure, unequalSteps } from "./dutyCases.ts";

const samples = join(import.meta.dirname, "../../../shared/samples/hmrc");
const samplesAreHere = existsSync(samples);

interface Notice {
  readonly file: string;
  readonly taxes: readonly CustomsTax[];
}

function bytesOf(path: string): Uint8Array {
  return new Uint8Array(readFileSync(path));
}

function notices(): Notice[] {
  const folder = join(samples, "notifications");
  return readdirSync(folder)
    .toSorted()
    .flatMap((file) => {
      const document = readXml(bytesOf(join(folder, file)));
      const response = document.ok ? readResponse(document.value) : document;
      if (!response.ok) throw new Error(`${file} cannot be read`);
      return response.value.taxes.length > 0 ? [{ file, taxes: response.value.taxes }] : [];
    });
}

/** The first declaration of a scenario: TT_IM036a__02_DMSTAX.xml belongs to TT_IM036a__…. */
function declarationFor(file: string): Declaration | undefined {
  const folder = join(samples, "declarations");
  const scenario = `${file.split("__")[0]}__`;
  const [name, ...more] = readdirSync(folder).filter(
    (each) => each.startsWith(scenario) && !/amendment|GPN/iu.test(each),
  );
  if (name === undefined || more.length > 0) return undefined;
  const read = readDeclarationXml(bytesOf(join(folder, name)));
  return read.ok ? read.value.declaration : undefined;
}

/** Lines whose base × rate is not what customs assessed, with the reason. */
const exceptions: Readonly<Record<string, string>> = {
  "TT_IM036a__Example_Notifications__02_DMSTAX.xml A70": "rounded-rate",
  "TT_IM036a__Example_Notifications__03_DMSTAX.xml A70": "rounded-rate",
  "TT_IM041a__Example_Notifications__02_DMSTAX.xml A50": "relief",
  "TT_IM041a__Example_Notifications__03_DMSTAX(1).xml A50": "relief",
};

describe.skipIf(!samplesAreHere)("tax notices of the published samples", () => {
  test("every line with base and rate agrees within half a penny, or is listed with its reason", () => {
    const found: Record<string, string> = {};
    let agreeing = 0;
    for (const { file, taxes } of notices()) {
      for (const tax of taxes) {
        const { finding } = checkNotice(tax, schemeOf("gb").taxRounding);
        if (finding === "agrees") agreeing += 1;
        else if (finding !== "not-stated") found[`${file} ${tax.type}`] = finding;
      }
    }
    expect(found).toEqual(exceptions);
    expect(agreeing).toBe(180);
  });

  test("from the declaration and the notified rates the desk computes what customs notified", () => {
    const differing: Record<string, string> = {};
    let same = 0;
    for (const { file, taxes } of notices()) {
      const declaration = declarationFor(file);
      if (!declaration) continue;
      const comparison = compareWith(declaration, taxes, file);
      if (comparison.same) same += 1;
      else differing[file] = comparison.lines.find(({ reason }) => reason !== "same")?.reason ?? "";
    }
    expect(differing).toEqual(amendedOrUnstated);
    expect(same).toBe(52);
  });
});

/** Notices that cannot follow from the first declaration and the rates that they state. */
const amendedOrUnstated: Readonly<Record<string, string>> = {
  // Amounts changed by hand in an amendment: no base and rate.
  "TT_IM016a__Example_Notifications__06_DMSTAX.xml": "withheld",
  "TT_IM016a__Example_Notifications__07_DMSTAX.xml": "withheld",
  // The notice is about an earlier price than the declaration beside it.
  "TT_IM017b__02._DMSTAX(1).xml": "base",
  // Specific and mixed duties of which neither base nor rate is stated.
  "TT_IM026a__Example_Notifications__01_DMSTAX.xml": "not-stated",
  "TT_IM026a__Example_Notifications__05_DMSTAX.xml": "not-stated",
  "TT_IM028a__Example_Notifications__02._DMSTAX(1).xml": "not-stated",
  "TT_IM028a__Example_Notifications__03._DMSTAX(2).xml": "not-stated",
  "TT_IM031a__Example_Notifications__02_DMSTAX(1).xml": "not-stated",
  "TT_IM031a__Example_Notifications__03_DMSTAX(2).xml": "not-stated",
  "TT_IM044a__Example_Notifications__02_DMSTAX.xml": "not-stated",
  "TT_IM044a__Example_Notifications__03_DMSTAX(1).xml": "not-stated",
  "TT_IM060a__Example_Notifications__02_DMSTAX.xml": "not-stated",
  "TT_IM060a__Example_Notifications__03_DMSTAX(1).xml": "not-stated",
  // The price was amended in between.
  "TT_IM033b__Example_Notifications__05._DMSTAX(2).xml": "base",
  "TT_IM033b__Example_Notifications__06._DMSTAX(3).xml": "base",
  "TT_IM082a__Example_Notifications__05_DMSTAX(2).xml": "base",
  "TT_IM082a__Example_Notifications__08_DMSTAX(3).xml": "base",
  "TT_IM082a__Example_Notifications__09_DMSTAX(4).xml": "base",
  // An item was added by an amendment.
  "TT_IM065a__5._DMSTAX(3).xml": "base",
  // The notified rate is rounded.
  "TT_IM036a__Example_Notifications__02_DMSTAX.xml": "rounded-rate",
  "TT_IM036a__Example_Notifications__03_DMSTAX.xml": "rounded-rate",
};

/** A tariff that says what the notice used: the measures behind its rates, and no duty where none is notified. */
function tariffBehind(
  declaration: Declaration,
  taxes: readonly CustomsTax[],
  source: string,
): Measure[] {
  const facts = (declaration.goodsShipment?.items ?? []).map(itemFacts);
  const measures = new Map<string, Measure>();
  for (const { item, type, rate, regime, base } of taxes) {
    const of = facts.find(({ number }) => String(number) === item);
    if (!of || type === null || rate === null || base === null) continue;
    const isDuty = type === "A00" || type === "A50";
    const row = {
      hs: of.hs,
      type: type === "B05" ? "B00" : type,
      rate,
      source,
      validFrom: "2000-01-01",
    };
    measures.set(
      `${row.hs} ${row.type} ${rate}`,
      measure({ ...row, kind: isDuty ? claimOf(regime ?? "") : "" }),
    );
  }
  for (const { hs, regime } of facts) {
    for (const type of ["A00", "A50"]) {
      const isKnown = [...measures.values()].some((each) => each.hs === hs && each.type === type);
      if (!isKnown && measures.size > 0) {
        const kind = claimOf(regime);
        const row = { hs, type, rate: "0", source, validFrom: "2000-01-01", kind };
        measures.set(`${hs} ${type}`, measure(row));
      }
    }
  }
  return [...measures.values()];
}

function compareWith(
  declaration: Declaration,
  taxes: readonly CustomsTax[],
  file: string,
): Comparison {
  const explained = explainDeclaration(declaration, {
    profile: "gb",
    day: "2026-11-22",
    rates: () => ({ missing: "The samples are in sterling." }),
    tariff: tariffOf(tariffBehind(declaration, taxes, file)),
  });
  expect(unequalSteps(explained.lines.flatMap(({ steps }) => steps))).toEqual([]);
  return compareTaxes(explained, taxes);
}
