/** The starter tariff for trials: about four hundred frequent e-commerce subheadings with sample rates, in the columns of a pack. */
import { tariffColumns } from "../duty/measure.ts";
import type { TariffRow } from "../duty/measure.ts";
import type { ProfileId } from "../profiles/profileIds.ts";
import { foodRows } from "./tariffFood.ts";
import { hardwareRows } from "./tariffHardware.ts";
import { textileRows } from "./tariffTextile.ts";

/** Stands in each row, so that nobody takes a sample rate for law. */
export const sampleSource = "SAMPLE for trials, not law";
export const sampleFrom = "2020-01-01";

/**
 * One subheading of the three lists: code, goods, Malaysian import duty, Malaysian sales tax, UK duty,
 * Chinese duty. A duty is per cent (`20`), an amount for a unit (`7.00/LTR`), both (`15+2.50/NPR`), or
 * per cent with a limit (`15>=1.00/KGM`, `25<=1.50/KGM`); `-` where the sample has none.
 */
interface Subheading {
  readonly hs: string;
  readonly label: string;
  readonly my: string;
  readonly salesTax: string;
  readonly gb: string;
  readonly cn: string;
}

const subheadings: readonly Subheading[] = [foodRows, textileRows, hardwareRows]
  .join("")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => {
    const [hs = "", label = "", my = "", salesTax = "", gb = "", cn = ""] = line.split("|");
    return { hs, label, my, salesTax, gb, cn };
  });

const empty: TariffRow = {
  hs: "",
  validFrom: sampleFrom,
  validTo: "",
  origin: "",
  type: "",
  kind: "ad-valorem",
  rate: "",
  amount: "",
  unit: "",
  minimum: "",
  maximum: "",
  source: sampleSource,
  label: "",
};

const dutyShape = /^([\d.]+)?(?:(\+|>=|<=)?([\d.]+)\/([A-Z0-9]{2,3}))?$/u;

function figuresOf(duty: string): Partial<TariffRow> {
  const amountAlone = /^([\d.]+)\/([A-Z0-9]{2,3})$/u.exec(duty);
  if (amountAlone)
    return { kind: "specific", amount: amountAlone[1] ?? "", unit: amountAlone[2] ?? "" };
  const [, rate = "", sign, amount = "", unit = ""] = dutyShape.exec(duty) ?? [];
  if (rate === "") throw new Error(`A sample duty that cannot be read: ${duty}`);
  if (sign === "+") return { kind: "compound", rate, amount, unit };
  if (sign === ">=") return { kind: "mixed", rate, minimum: amount, unit };
  if (sign === "<=") return { kind: "mixed", rate, maximum: amount, unit };
  return { kind: "ad-valorem", rate };
}

function row(
  { hs, label }: Subheading,
  type: string,
  duty: string,
  more: Partial<TariffRow> = {},
): TariffRow[] {
  return duty === "-" ? [] : [{ ...empty, hs, type, label, ...figuresOf(duty), ...more }];
}

/** Goods on which the sample charges excise: code, duty, by country. */
const excises: Readonly<Record<"my" | "cn", Readonly<Record<string, string>>>> = {
  my: {
    "220421": "150.00/LPA",
    "220830": "150.00/LPA",
    "220860": "150.00/LPA",
    "240220": "400.00/MIL",
    "854340": "10",
    "950440": "10",
  },
  cn: {
    "220421": "10",
    "330300": "15",
    "330410": "15",
    "330420": "15",
    "910111": "20",
    "950631": "10",
  },
};

function excise(subheading: Subheading, country: "my" | "cn", type: string): TariffRow[] {
  return row(subheading, type, excises[country][subheading.hs] ?? "-");
}

const aseanChina = { origin: "ACFTA", label: "ASEAN–China preference (sample)" };

function malaysia(each: Subheading): TariffRow[] {
  const hasPreference = each.my !== "0" && each.my !== "-";
  return [
    ...row(each, "import-duty", each.my),
    ...(hasPreference ? row(each, "import-duty", "0", aseanChina) : []),
    ...excise(each, "my", "excise"),
    ...row(each, "sales-tax", each.salesTax),
  ];
}

/** Food, books and babies' clothes bear no VAT in the sample. */
const zeroRated = /^(?:0[4-9]|1|20|21|49|6111|6209)/u;

function britain(each: Subheading): TariffRow[] {
  if (each.gb === "-") return [];
  const vat = zeroRated.test(each.hs) ? "0" : "20";
  return [...row(each, "A00", each.gb), ...row(each, "A50", each.gb), ...row(each, "B00", vat)];
}

const lowerVat = /^(?:0|10|12|15|17|23|49)/u;

function china(each: Subheading): TariffRow[] {
  if (each.cn === "-") return [];
  return [
    ...row(each, "import-duty", each.cn),
    ...excise(each, "cn", "consumption-tax"),
    ...row(each, "vat", lowerVat.test(each.hs) ? "9" : "13"),
  ];
}

function neutral(each: Subheading): TariffRow[] {
  return [...row(each, "import-duty", each.my), ...row(each, "vat", "10")];
}

const makers: Readonly<Record<ProfileId, (each: Subheading) => TariffRow[]>> = {
  my: malaysia,
  gb: britain,
  cn: china,
  wco: neutral,
};

/** The sample tariff of a profile: the rows of a pack, all marked as samples. */
export function sampleTariffRows(profile: ProfileId): TariffRow[] {
  return subheadings.flatMap(makers[profile]);
}

function cell(text: string): string {
  return /[",\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A CSV of rows under a header, lines ended by CR LF. */
export function csvOf<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, string>>[],
): string {
  const lines = rows.map((each) => columns.map((column) => cell(each[column])).join(","));
  return `${[columns.join(","), ...lines].join("\r\n")}\r\n`;
}

/** The sample tariff as a pack file. */
export function sampleTariffCsv(profile: ProfileId): string {
  return csvOf(tariffColumns, sampleTariffRows(profile));
}
