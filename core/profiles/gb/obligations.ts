/** What CDS asks for in each data set: mandatory where every published declaration has it, expected where the notes say so. */
import {
  conditional,
  conditionalInItem,
  expected,
  forbidden,
  mandatory,
  optional,
} from "../../rules/obligation.ts";
import type { Obligation } from "../../rules/obligation.ts";
import type { ItemView } from "../../rules/itemView.ts";
import type { Category } from "./categories.ts";

const shipment = "/goodsShipment";
const item = `${shipment}/items/*`;
const consignment = `${shipment}/consignment`;

/** Published unit prices stand in for the invoice. */
const unitPriceCodes: ReadonlySet<string> = new Set(["E01", "E02"]);
const usesUnitPrices = ({ procedure }: ItemView): boolean =>
  procedure.additional.some((code) => unitPriceCodes.has(code));

const base: readonly Obligation[] = [
  mandatory("/functionCode"),
  mandatory("/functionalReferenceID"),
  mandatory("/typeCode"),
  mandatory("/declarant/id", { or: ["/declarant/name"] }),
  mandatory(`${consignment}/goodsLocation/name`, { or: [`${consignment}/goodsLocation/id`] }),
  mandatory(`${shipment}/items/?`),
  mandatory(`${item}/sequenceNumeric`),
  mandatory(`${item}/governmentProcedures/?/currentCode`),
  expected(`${shipment}/previousDocuments/?/id`, {
    or: [`${shipment}/items/?/previousDocuments/?/id`, `${shipment}/ucr/traderAssignedReferenceID`],
  }),
  conditional(
    "/acceptanceDateTime",
    "supplementary declarations state the day of acceptance",
    (_declaration, facts) =>
      facts.direction === "import" && ["Y", "Z"].includes(facts.additionalType),
    { severity: "warning" },
  ),
];

const described: readonly Obligation[] = [
  mandatory(`${item}/commodity/description`),
  expected("/goodsItemQuantity"),
  expected("/totalPackageQuantity"),
  expected(`${item}/commodity/goodsMeasure/grossMass`),
  expected(`${item}/packagings/?/typeCode`),
  expected(`${shipment}/importer/id`, { or: [`${shipment}/importer/name`] }),
];

/** Not travelled by a vehicle of its own: post and fixed installations. */
const withoutVehicle: readonly string[] = ["5", "7"];

const standardImport: readonly Obligation[] = [
  ...base,
  mandatory("/goodsItemQuantity"),
  mandatory("/totalPackageQuantity"),
  mandatory(`${shipment}/importer/id`, { or: [`${shipment}/importer/name`] }),
  mandatory("/borderTransportMeans/modeCode"),
  mandatory(`${shipment}/destination/countryCode`, { or: [`${item}/destination/countryCode`] }),
  mandatory(`${item}/commodity/description`),
  mandatory(`${item}/commodity/classifications/?/id`),
  mandatory(`${item}/commodity/dutyTaxFees/?/dutyRegimeCode`),
  mandatory(`${item}/commodity/goodsMeasure/grossMass`),
  mandatory(`${item}/commodity/goodsMeasure/netMass`),
  mandatory(`${item}/customsValuation/methodCode`),
  mandatory(`${item}/origins/?/countryCode`),
  mandatory(`${item}/packagings/?/quantity`),
  mandatory(`${item}/packagings/?/typeCode`),
  expected(`${item}/packagings/?/marksNumbersID`),
  mandatory(`${item}/exportCountry/id`, { or: [`${shipment}/exportCountry/id`], code: "CDS12135" }),
  expected("/exporter/name", {
    or: ["/exporter/id", "/consignment/consignor/name", "/goodsShipment/consignor/name"],
  }),
  expected(`${item}/transactionNatureCode`, { or: [`${shipment}/transactionNatureCode`] }),
  expected(`${consignment}/containerCode`),
  conditionalInItem(
    `${item}/commodity/invoiceLine/itemChargeAmount`,
    "no published unit price (E01, E02) stands in for it",
    (view) => !usesUnitPrices(view),
  ),
  conditional(
    `${consignment}/arrivalTransportMeans/id`,
    "the goods come by a ship, aircraft or vehicle",
    ({ borderTransportMeans }) => !withoutVehicle.includes(borderTransportMeans?.modeCode ?? ""),
    { severity: "warning" },
  ),
  conditional(
    "/borderTransportMeans/registrationNationalityCode",
    "the goods come by a ship, aircraft or vehicle",
    ({ borderTransportMeans }) =>
      !["2", ...withoutVehicle].includes(borderTransportMeans?.modeCode ?? ""),
    { severity: "warning" },
  ),
  conditionalInItem(
    `${item}/valuationAdjustment/additionCode`,
    "valuation method 1 asks for the four indicators",
    (view) => view.item.customsValuation?.methodCode === "1" && !usesUnitPrices(view),
    { severity: "warning" },
  ),
  conditional(
    `${shipment}/tradeTerms/conditionCode`,
    "valuation method 1 asks for the delivery terms",
    ({ goodsShipment }) =>
      goodsShipment?.items?.some(({ customsValuation }) => customsValuation?.methodCode === "1") ??
      false,
    { severity: "warning" },
  ),
  optional("/agent/functionCode"),
  optional("/supervisingOffice/id"),
  forbidden("/exitOffice/id", { severity: "warning" }),
];

const special: readonly Obligation[] = [
  ...base,
  ...described,
  expected(`${item}/commodity/classifications/?/id`),
  expected("/supervisingOffice/id", { severity: "note" }),
];

const standardExport: readonly Obligation[] = [
  ...base,
  mandatory(`${item}/commodity/description`),
  expected("/goodsItemQuantity"),
  expected("/totalPackageQuantity"),
  expected("/exporter/id", { or: ["/exporter/name"] }),
  expected(`${shipment}/destination/countryCode`, { or: [`${item}/destination/countryCode`] }),
  expected("/exitOffice/id"),
  expected(`${shipment}/consignee/name`, {
    or: [`${shipment}/consignee/id`, `${item}/consignee/name`, `${item}/consignee/id`],
  }),
  expected("/borderTransportMeans/modeCode"),
  expected(`${item}/commodity/classifications/?/id`),
  expected(`${item}/commodity/goodsMeasure/grossMass`),
  expected(`${item}/commodity/goodsMeasure/netMass`),
  expected(`${item}/packagings/?/quantity`),
  expected(`${item}/packagings/?/typeCode`),
  expected(`${item}/statisticalValueAmount`, { severity: "note" }),
];

export const obligations: Readonly<Record<Category, readonly Obligation[]>> = {
  H1: standardImport,
  H2: special,
  H3: special,
  H4: special,
  I1: [...base, ...described],
  C21: base,
  reduced: [...base, mandatory(`${item}/commodity/description`)],
  B1: standardExport,
  other: base,
};
