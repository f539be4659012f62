/** China's cross-border e-commerce: 9610 parcels by list, 9710 to firms, 9810 to overseas warehouses, 1210 bonded. */
import { expected, forbidden, mandatory, optional } from "../../rules/obligation.ts";
import type { Obligation } from "../../rules/obligation.ts";
import type { ProfileData } from "../profile.ts";

const item = "/goodsShipment/items/*";

const every: readonly Obligation[] = [
  mandatory("/functionCode"),
  mandatory("/functionalReferenceID"),
  mandatory("/typeCode"),
  mandatory("/goodsItemQuantity"),
  mandatory("/goodsShipment/items/?"),
  mandatory("/exporter/name"),
  mandatory("/goodsShipment/importer/name"),
  mandatory("/goodsShipment/destination/countryCode", {
    or: ["/goodsShipment/importer/address/countryCode"],
  }),
  expected("/borderTransportMeans/modeCode"),
  expected("/declarationOfficeID"),
  mandatory(`${item}/sequenceNumeric`),
  mandatory(`${item}/commodity/description`),
  mandatory(`${item}/commodity/classifications/?/id`),
  mandatory(`${item}/commodity/goodsMeasure/grossMass`),
  mandatory(`${item}/commodity/goodsMeasure/netMass`),
  mandatory(`${item}/commodity/goodsMeasure/tariffQuantity`),
  mandatory(`${item}/commodity/goodsMeasure/tariffQuantity/unitCode`),
  mandatory(`${item}/commodity/invoiceLine/itemChargeAmount`),
  expected(`${item}/origins/?/countryCode`),
  expected(`${item}/packagings/?/quantity`),
];

const waybill = mandatory("/goodsShipment/previousDocuments/?/id");
const terms = expected("/goodsShipment/tradeTerms/conditionCode");
const overseasWarehouse = expected("/goodsShipment/warehouse/id");
const bondedWarehouse = mandatory("/goodsShipment/warehouse/id");

export const cn: ProfileData = {
  id: "cn",
  name: "China, cross-border e-commerce",
  forms: [
    {
      code: "9610",
      names: ["9610 parcels by list", "9610 跨境直购", "9610 bungkusan mengikut senarai"],
      direction: "export",
      typeCode: "EXA",
    },
    {
      code: "9710",
      names: ["9710 direct to firms", "9710 跨境B2B直接出口", "9710 terus kepada firma"],
      direction: "export",
      typeCode: "EXA",
    },
    {
      code: "9810",
      names: ["9810 to overseas warehouses", "9810 出口海外仓", "9810 ke gudang luar negara"],
      direction: "export",
      typeCode: "EXA",
    },
    {
      code: "1210",
      names: ["1210 bonded e-commerce", "1210 保税电商", "1210 e-dagang berbon"],
      direction: "import",
      typeCode: "IMA",
    },
  ],
  types: /^(?:IM|EX)[A-Z]$/u,
  homeCurrency: "CNY",
  homeCountries: ["CN"],
  deadlineDays: 14,
  addedCountries: {},
  transportModes: ["1", "2", "3", "4", "5", "7", "8", "9"],
  addedUnits: [],
  longestLrn: 35,
  commodityDigits: [6, 8, 10],
  sixDigitsDoIn: [],
  thresholds: {
    "list-release": {
      amount: "5000",
      currency: "CNY",
      from: "2014-02-10",
      source: "GACC announcement 12 of 2014; limit as forwarders report it",
    },
    "retail-import": {
      amount: "5000",
      currency: "CNY",
      from: "2019-01-01",
      source: "Ministry of Finance, GACC, State Taxation Administration: notice 49 of 2018",
    },
    /** What one buyer may bring in so within a year. */
    "retail-import-year": {
      amount: "26000",
      currency: "CNY",
      from: "2019-01-01",
      source: "Ministry of Finance, GACC, State Taxation Administration: notice 49 of 2018",
    },
  },
  obligations: {
    "9610": [...every, waybill, forbidden("/exitOffice/id", { severity: "note" })],
    "9710": [...every, terms, optional("/goodsShipment/invoice/id")],
    "9810": [...every, terms, overseasWarehouse],
    "1210": [...every, waybill, bondedWarehouse],
  },
  categoryOf: ({ form }) => form ?? "9610",
  severities: { "sea-terms-off-sea": "note", "address-without-party": "off" },
};
