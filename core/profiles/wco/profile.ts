/** The neutral profile: what any customs service asks for, by the WCO Data Model and the Revised Kyoto Convention. */
import { conditional, expected, mandatory, optional } from "../../rules/obligation.ts";
import type { ProfileData } from "../profile.ts";

const item = "/goodsShipment/items/*";

const general = [
  mandatory("/functionCode"),
  mandatory("/functionalReferenceID"),
  mandatory("/typeCode"),
  mandatory("/goodsItemQuantity"),
  mandatory("/exporter/name", { or: ["/exporter/id"] }),
  mandatory("/goodsShipment/importer/name", {
    or: [
      "/goodsShipment/importer/id",
      "/goodsShipment/consignee/name",
      "/goodsShipment/consignee/id",
    ],
  }),
  mandatory("/goodsShipment/items/?"),
  optional("/declarant/id"),
  expected("/goodsShipment/exportCountry/id", {
    or: [`${item}/exportCountry/id`, "/exporter/address/countryCode"],
  }),
  expected("/goodsShipment/destination/countryCode", {
    or: [`${item}/destination/countryCode`, "/goodsShipment/importer/address/countryCode"],
  }),
  expected("/goodsShipment/tradeTerms/conditionCode", { severity: "note" }),
  expected("/borderTransportMeans/modeCode"),
  optional("/goodsShipment/invoice/id"),
  optional("/goodsShipment/ucr/traderAssignedReferenceID"),
  mandatory(`${item}/sequenceNumeric`),
  mandatory(`${item}/commodity/description`),
  mandatory(`${item}/commodity/classifications/?/id`),
  mandatory(`${item}/commodity/goodsMeasure/grossMass`),
  expected(`${item}/commodity/goodsMeasure/netMass`),
  expected(`${item}/commodity/invoiceLine/itemChargeAmount`),
  expected(`${item}/origins/?/countryCode`),
  expected(`${item}/packagings/?/quantity`),
  conditional(
    "/goodsShipment/consignment/transportEquipments/?/id",
    "the goods travel in containers",
    ({ goodsShipment }) => goodsShipment?.consignment?.containerCode === "1",
    { severity: "warning", or: ["/goodsShipment/items/?/commodity/transportEquipments/?/id"] },
  ),
];

export const wco: ProfileData = {
  id: "wco",
  name: "WCO, neutral",
  forms: [
    {
      code: "WCO",
      names: ["Goods declaration", "货物申报单", "Ikrar barang"],
      direction: "either",
      typeCode: "IMA",
    },
  ],
  types: /^[A-Z]{2,3}$/u,
  homeCurrency: "",
  homeCountries: [],
  deadlineDays: 10,
  addedCountries: {},
  transportModes: ["1", "2", "3", "4", "5", "6", "7", "8", "9"],
  addedUnits: [],
  longestLrn: 35,
  commodityDigits: [6, 7, 8, 9, 10],
  sixDigitsDoIn: [],
  thresholds: {},
  obligations: { general },
  categoryOf: () => "general",
  severities: { "container-missing": "off", "address-without-party": "off" },
};
