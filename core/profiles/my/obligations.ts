/** What each of Malaysia's forms asks for, in WCO terms. */
import { conditional, expected, forbidden, mandatory, optional } from "../../rules/obligation.ts";
import type { Obligation } from "../../rules/obligation.ts";

const item = "/goodsShipment/items/*";

const every: readonly Obligation[] = [
  mandatory("/functionCode"),
  mandatory("/functionalReferenceID"),
  mandatory("/typeCode"),
  mandatory("/goodsItemQuantity"),
  mandatory("/goodsShipment/items/?"),
  mandatory("/exporter/name"),
  mandatory("/goodsShipment/importer/name"),
  mandatory("/borderTransportMeans/modeCode"),
  expected("/declarationOfficeID"),
  expected("/goodsShipment/previousDocuments/?/id"),
  optional("/goodsShipment/consignment/arrivalTransportMeans/id"),
  mandatory(`${item}/sequenceNumeric`),
  mandatory(`${item}/commodity/description`),
  mandatory(`${item}/commodity/classifications/?/id`),
  mandatory(`${item}/commodity/goodsMeasure/grossMass`),
  mandatory(`${item}/commodity/goodsMeasure/tariffQuantity`),
  expected(`${item}/commodity/goodsMeasure/tariffQuantity/unitCode`),
  expected(`${item}/commodity/goodsMeasure/netMass`),
  mandatory(`${item}/origins/?/countryCode`),
  mandatory(`${item}/packagings/?/quantity`),
  expected(`${item}/packagings/?/typeCode`),
];

const priced: readonly Obligation[] = [
  mandatory(`${item}/commodity/invoiceLine/itemChargeAmount`),
  mandatory("/goodsShipment/tradeTerms/conditionCode"),
  expected("/goodsShipment/invoice/id"),
];

/** The free zone, by its warehouse or by where the goods lie. */
const inZone = expected("/goodsShipment/warehouse/id", {
  or: [
    "/goodsShipment/consignment/goodsLocation/id",
    "/goodsShipment/consignment/goodsLocation/name",
  ],
});
const comesFrom = expected("/goodsShipment/exportCountry/id", {
  or: ["/exporter/address/countryCode"],
});
const goesTo = expected("/goodsShipment/destination/countryCode", {
  or: ["/goodsShipment/importer/address/countryCode"],
});

const inWarehouse = mandatory("/goodsShipment/warehouse/id");

export const obligations: Readonly<Record<string, readonly Obligation[]>> = {
  K1: [
    ...every,
    ...priced,
    mandatory("/exporter/address/countryCode", { or: ["/goodsShipment/exportCountry/id"] }),
    expected("/goodsShipment/importer/address/line", { or: ["/goodsShipment/importer/id"] }),
    expected("/goodsShipment/importer/address/countryCode", {
      or: ["/goodsShipment/destination/countryCode"],
    }),
    conditional(
      "/goodsShipment/customsValuation/freightChargeAmount",
      "the terms leave the freight out of the price",
      ({ goodsShipment }) =>
        ["EXW", "FCA", "FAS", "FOB"].includes(goodsShipment?.tradeTerms?.conditionCode ?? ""),
      {
        severity: "warning",
        or: ["/goodsShipment/customsValuation/chargeDeductions/?/otherChargeDeductionAmount"],
      },
    ),
    forbidden("/exitOffice/id", { severity: "warning" }),
  ],
  K2: [
    ...every,
    ...priced,
    mandatory("/goodsShipment/destination/countryCode", {
      or: ["/goodsShipment/importer/address/countryCode"],
    }),
  ],
  K3: [...every, comesFrom, goesTo, expected(`${item}/commodity/invoiceLine/itemChargeAmount`)],
  K8: [...every, expected("/goodsShipment/destination/countryCode")],
  K9: [...every, ...priced, inWarehouse],
  ZB1: [...every, inZone, comesFrom],
  ZB2: [...every, inZone, goesTo],
  ZB4: [...every, inZone, optional(`${item}/additionalInformation/?/statementDescription`)],
};
