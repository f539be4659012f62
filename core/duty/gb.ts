/** The United Kingdom's CDS: A00 and its like, excise, VAT B00; for Northern Ireland A50 and its like with VAT B05. */
import { parseDecimal } from "../money/decimal.ts";
import { tell } from "../valuation/told.ts";
import type { Told } from "../valuation/told.ts";
import type { ItemFacts } from "./commodity.ts";
import type { Measure } from "./measure.ts";
import { plan } from "./scheme.ts";
import type { Alternatives, DutyScheme, TaxPlan, TaxRole, Treatment } from "./scheme.ts";

/** Duty, additional duty, anti-dumping and countervailing duty, definitive and provisional. */
const ukDuties = ["A00", "A20", "A30", "A35", "A40", "A45"] as const;
/** The same of the EU tariff, for goods at risk of moving from Northern Ireland into the EU. */
const euDuties = ["A50", "A70", "A80", "A85", "A90", "A95"] as const;

function roleOf(type: string): TaxRole | undefined {
  if (type === "A00" || type === "A50") return "duty";
  if (/^A\d\d$/u.test(type)) return "additional-duty";
  if (/^B0[05]$/u.test(type)) return "sales-tax";
  return /^\d{3}$/u.test(type) ? "excise" : undefined;
}

interface Relief extends Treatment {
  /** By additional procedure code or statement. */
  readonly codes: RegExp;
  readonly covers: "duty" | "vat";
}

const codeSource = "CDS code lists, D.E. 1/11 and 2/2";

const reliefs: readonly Relief[] = [
  {
    codes: /^(?:C\d\d|1PP)$/u,
    covers: "duty",
    kind: "relief",
    ...tell("relief-code"),
    source: codeSource,
  },
  {
    codes: /^F0[123]$/u,
    covers: "duty",
    kind: "relief",
    ...tell("relief-returned"),
    source: codeSource,
  },
  {
    codes: /^(?:1RV|RVAT1)$/u,
    covers: "vat",
    kind: "relief",
    ...tell("relief-sold"),
    source: codeSource,
  },
];

/** Requested procedures under which the computed amounts are held, not paid. */
const suspensions: Readonly<
  Record<string, { readonly covers: readonly ("duty" | "excise" | "vat")[]; readonly told: Told }>
> = {
  "07": {
    covers: ["excise", "vat"],
    told: tell("procedure-07"),
  },
  "42": { covers: ["vat"], told: tell("procedure-42") },
  "51": {
    covers: ["duty", "excise", "vat"],
    told: tell("procedure-51"),
  },
  "53": {
    covers: ["duty", "excise", "vat"],
    told: tell("procedure-53"),
  },
  "63": { covers: ["vat"], told: tell("procedure-63") },
  "71": {
    covers: ["duty", "excise", "vat"],
    told: tell("procedure-71"),
  },
  "78": {
    covers: ["duty", "excise", "vat"],
    told: tell("procedure-78"),
  },
};

/** Reliefs of a part of the duty, for which a declaration does not hold the figures. */
const partial = /^(?:B0[236]|B5\d|D51)$/u;

function treatmentFor(item: ItemFacts, covers: "duty" | "excise" | "vat"): Treatment | null {
  const marks = [...item.additional, ...item.statements];
  const relief = reliefs.find(
    (each) => each.covers === covers && marks.some((mark) => each.codes.test(mark)),
  );
  if (relief) return relief;
  const suspended = Object.hasOwn(suspensions, item.procedure)
    ? suspensions[item.procedure]
    : undefined;
  if (!suspended?.covers.includes(covers)) return null;
  return { kind: "suspension", ...suspended.told, source: "CDS code list, D.E. 1/10" };
}

/** VAT rates that a national additional code brings about, with the day since which each holds. */
const vatRates: Readonly<Record<string, readonly [rate: string, from: string, label: string]>> = {
  VATZ: ["0", "1973-04-01", "VAT zero rate"],
  VATE: ["0", "1973-04-01", "VAT exemption"],
  VATR: ["5", "1997-09-01", "VAT reduced rate"],
};

/** Goods that move from Great Britain to Northern Ireland are sold at home: no import VAT. */
const domesticVat: Measure = {
  hs: "",
  from: "2021-01-01",
  to: null,
  origins: [],
  type: "B00",
  condition: "normal",
  rate: { units: 0n, places: 0 },
  amount: null,
  currency: null,
  unit: null,
  minimum: null,
  maximum: null,
  source: "Statement NIDOM: domestic movement, VAT on the trader's own return (TT_IM063a)",
  label: "No import VAT on a domestic movement",
};

function vatMeasure(item: ItemFacts): Partial<TaxPlan> {
  if (item.statements.has("NIDOM")) return { measure: domesticVat };
  for (const code of item.nationalCodes) {
    const [rate, from, label] = (Object.hasOwn(vatRates, code) ? vatRates[code] : undefined) ?? [];
    const number = parseDecimal(rate ?? "");
    if (!number || from === undefined || label === undefined) continue;
    const measure: Measure = {
      hs: "",
      from,
      to: null,
      origins: [],
      type: "B00",
      condition: "normal",
      rate: number,
      amount: null,
      currency: null,
      unit: null,
      minimum: null,
      maximum: null,
      source: `National additional code ${code}; Value Added Tax Act 1994, schedules 7A, 8 and 9`,
      label,
    };
    return { measure };
  }
  return { need: "required" };
}

/** Excise types that the national additional codes name: X333 → 333. */
function exciseTypes(item: ItemFacts): string[] {
  return item.nationalCodes.flatMap((code) => /^X(\d{3})$/u.exec(code)?.[1] ?? []);
}

function dutyPlans(item: ItemFacts, [main, ...more]: readonly string[]): TaxPlan[] {
  const treatment = treatmentFor(item, "duty");
  const code = item.additional.find((each) => partial.test(each));
  const place =
    item.item.governmentProcedures?.findIndex(({ currentCode }) => currentCode === code) ?? 0;
  const withheld =
    code === undefined
      ? {}
      : {
          withheld: {
            pointer: `${item.pointer}/governmentProcedures/${place}/currentCode`,
            code: "relief-needs-figures" as const,
            ...tell("partial-relief", { code }),
          },
        };
  return [
    plan(main === undefined ? [] : [main], "duty", { need: "required", treatment, ...withheld }),
    plan(more, "additional-duty", { isCumulative: true, treatment }),
  ];
}

function ukPlans(item: ItemFacts): TaxPlan[] {
  const excise = exciseTypes(item);
  return [
    ...dutyPlans(item, ukDuties),
    plan(excise, "excise", {
      need: "required",
      adds: ukDuties,
      treatment: treatmentFor(item, "excise"),
    }),
    plan(["B00"], "sales-tax", {
      ...vatMeasure(item),
      adds: [...ukDuties, ...excise],
      treatment: treatmentFor(item, "vat"),
    }),
  ];
}

/** EU duty at risk: VAT B05 on the duty alone, B00 on the value as for goods that never left the UK. */
function atRiskPlans(item: ItemFacts): TaxPlan[] {
  const excise = exciseTypes(item);
  const vat = { ...vatMeasure(item), treatment: treatmentFor(item, "vat") };
  return [
    ...dutyPlans(item, euDuties),
    plan(excise, "excise", { need: "required", adds: [], treatment: treatmentFor(item, "excise") }),
    plan(["B05"], "sales-tax", {
      ...vat,
      measureType: "B00",
      base: "none",
      adds: euDuties,
      addsAs: "net",
    }),
    plan(["B00"], "sales-tax", { ...vat, adds: excise }),
  ];
}

/** Statements of Northern Ireland: NIDOM from Great Britain, NIIMP from elsewhere, NIREM not at risk. */
function planOf(item: ItemFacts): readonly TaxPlan[] | Alternatives {
  const { statements } = item;
  if (statements.has("NIREM")) return ukPlans(item);
  if (statements.has("NIDOM")) return atRiskPlans(item);
  if (!statements.has("NIIMP")) return ukPlans(item);
  return {
    usual: ukPlans(item),
    ifDearer: atRiskPlans(item),
    told: tell("dearer"),
  };
}

/** Proofs of origin among the document codes of the UK: statements on origin, EUR.1, GSP form A, A.TR. */
const proof = /^(?:U\d{3}|N864|N865|N954|N018|[CN]861|D01[78])$/u;

export const gbScheme: DutyScheme = {
  id: "gb",
  currency: "GBP",
  valueRounding: { places: 2, mode: "half-up" },
  // Customs' own notices cut the fraction of a penny: 20 % of 296.24 is 59.24 (TT_IM065a, 5. DMSTAX).
  taxRounding: { places: 2, mode: "down" },
  aliases: { DUTY: "A00", CUD: "A00", "CUSTOMS DUTY": "A00", "IMPORT DUTY": "A00", VAT: "B00" },
  roleOf,
  impliesUnit: true,
  timeZone: "Europe/London",
  suspendsByItself: false,
  isProof: (document) => proof.test(document),
  // The super reduced data set (1H7) states the intrinsic value and the carriage apart.
  isIntrinsic: (item) =>
    item.governmentProcedures?.some(({ currentCode }) => currentCode === "1H7") ?? false,
  plan: planOf,
};
