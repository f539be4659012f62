/** Valuing, taxing and explaining parcels against parsing the same parcels, in one run; a ratio, not milliseconds. */
import { explainDeclaration } from "../../core/duty/explain.ts";
import type { DutyContext } from "../../core/duty/explain.ts";
import { tariffOf } from "../../core/duty/tariff.ts";
import { declarationOf, documentOf } from "../../core/declaration/document.ts";
import { readDeclarationXml } from "../../core/formats/wcoXml.ts";
import { sampleMeasures } from "../../core/samples/tariff.ts";
import { sampleRates } from "../../core/samples/tariffRates.ts";
import { seedDay, seedParcels } from "../../core/seed/seed.ts";
import type { SeededParcel } from "../../core/seed/seed.ts";
import { ratesOf } from "../../core/valuation/rates.ts";
import { writeXml } from "../../core/xml/write.ts";
import { alternate } from "./alternate.ts";
import type { Figure } from "./alternate.ts";

const parcels = 10_000;

function* singleItems(): Generator<SeededParcel> {
  let found = 0;
  for (const parcel of seedParcels(10 * parcels, "my")) {
    if (parcel.declaration.goodsShipment?.items?.length !== 1) continue;
    if (found === parcels) return;
    found += 1;
    yield parcel;
  }
}

/** 10,000 parcels of one item each, explained on demand: at most three times the cost of parsing them. */
export function dutyFigures(): Figure[] {
  const tariff = tariffOf(sampleMeasures("my"));
  const rates = ratesOf(sampleRates("my"));
  const context: DutyContext = { profile: "my", day: seedDay, rates, tariff };
  const read = [...singleItems()].map(({ declaration, form }) => {
    const document = documentOf(declaration);
    return {
      form,
      bytes: new TextEncoder().encode(writeXml(document)),
      declaration: declarationOf(document),
    };
  });
  let lines = 0;
  const ratio = alternate(
    () => {
      lines = 0;
      for (const { declaration, form } of read) {
        const explained = explainDeclaration(declaration, { ...context, form });
        if (explained.withheld.length > 0) throw new Error("A seeded parcel has no figures.");
        lines += explained.lines.length;
      }
    },
    () => read.forEach(({ bytes }) => readDeclarationXml(bytes)),
    5,
  );
  if (read.length !== parcels || lines < 2 * parcels)
    throw new Error("The bench did too little work.");
  return [
    {
      name: "parcels valued, taxed and explained, multiple of the time of parsing them",
      value: ratio,
      goal: 3,
      better: "lower",
    },
  ];
}
