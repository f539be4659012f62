/** Cases for the rules on documents, taxes, valuation and transport. */
import { first, second } from "./base.ts";
import type { RuleCase } from "./base.ts";

const said = `${first}/additionalInformation`;
const papers = `${first}/additionalDocuments`;
const tax = `${first}/commodity/dutyTaxFees/0`;
const boxes = "/goodsShipment/consignment/transportEquipments";

const waiver = { categoryCode: "9", typeCode: "99L", id: "LIC99" };

export const documentCases: readonly RuleCase[] = [
  {
    rule: "authorisation-without-document",
    base: "gb",
    breaks: { "/authorisationHolders/0/categoryCode": "SDE" },
    at: "/authorisationHolders/0/categoryCode",
    says: "C512",
  },
  {
    rule: "document-without-authorisation",
    base: "gb",
    breaks: { [`${papers}/2`]: { categoryCode: "C", typeCode: "505", id: "GBCGU1" } },
    at: "/authorisationHolders/1/categoryCode",
    says: "CGU",
  },
  {
    rule: "simplified-without-authorisation",
    base: "gb",
    breaks: { "/typeCode": "IMY" },
    at: "/authorisationHolders/1/categoryCode",
    says: "SDE",
    holds: { "/typeCode": "IMD" },
  },
  {
    rule: "guarantee-type",
    base: "gb",
    breaks: { "/authorisationHolders/0/categoryCode": "CGU" },
    at: "/obligationGuarantees/0/securityDetailsCode",
    holds: {
      "/authorisationHolders/0/categoryCode": "CGU",
      "/obligationGuarantees": [{ securityDetailsCode: "0" }],
    },
  },
  {
    rule: "document-half",
    base: "gb",
    breaks: { [`${papers}/0/typeCode`]: undefined },
    at: `${papers}/0/typeCode`,
  },
  {
    rule: "document-twice",
    base: "gb",
    breaks: {
      [`${papers}/2`]: { categoryCode: "C", typeCode: "506", id: "A1" },
      [`${papers}/3`]: { categoryCode: "C", typeCode: "506", id: "A1" },
    },
    at: `${papers}/3/id`,
  },
  {
    rule: "waiver-once",
    base: "gb",
    breaks: { [papers]: [waiver, { ...waiver, id: "LIC98" }] },
    at: `${papers}/1/typeCode`,
    holds: { [papers]: [waiver] },
  },
  {
    rule: "waiver-in-northern-ireland",
    base: "gb",
    breaks: { [papers]: [waiver], [said]: [{ statementCode: "NIIMP" }] },
    at: `${papers}/0/typeCode`,
    says: "NIIMP",
  },
  {
    rule: "status-of-type-y",
    base: "gb",
    breaks: { [`${papers}/1/lpcoExemptionCode`]: "EA" },
    at: `${papers}/1/lpcoExemptionCode`,
    holds: { [`${papers}/1/lpcoExemptionCode`]: "EA", "/typeCode": "IMY" },
  },
  {
    rule: "quota-preference",
    base: "gb",
    breaks: { [`${tax}/quotaOrderID`]: "050127" },
    at: `${tax}/quotaOrderID`,
    holds: { [`${tax}/quotaOrderID`]: "050127", [`${tax}/dutyRegimeCode`]: "120" },
  },
  {
    rule: "quota-shape",
    base: "gb",
    breaks: { [`${tax}/quotaOrderID`]: "5127" },
    at: `${tax}/quotaOrderID`,
  },
  {
    rule: "preference-shape",
    base: "gb",
    breaks: { [`${tax}/dutyRegimeCode`]: "10" },
    at: `${tax}/dutyRegimeCode`,
  },
  {
    rule: "preference-without-origin",
    base: "gb",
    breaks: { [`${tax}/dutyRegimeCode`]: "300" },
    at: `${first}/origins/1/countryCode`,
    holds: { [`${tax}/dutyRegimeCode`]: "300", [`${first}/origins/0/typeCode`]: "2" },
  },
  {
    rule: "stated-tax-currency",
    base: "gb",
    breaks: { [`${tax}/payment/paymentAmount`]: { value: "12", currencyID: "EUR" } },
    at: `${tax}/payment/paymentAmount/currencyID`,
  },
  {
    rule: "stated-tax-statement",
    base: "gb",
    breaks: { [`${tax}/payment/paymentAmount`]: { value: "12", currencyID: "GBP" } },
    at: `${tax}/payment/paymentAmount`,
    holds: {
      [`${tax}/payment/paymentAmount`]: { value: "12", currencyID: "GBP" },
      [said]: [{ statementCode: "OVR01" }],
    },
  },
  {
    rule: "deferment-without-method",
    base: "gb",
    breaks: {
      [`${first}/commodity/dutyTaxFees`]: [{ dutyRegimeCode: "100" }],
      [`${second}/commodity/dutyTaxFees`]: [{ dutyRegimeCode: "100" }],
    },
    at: "/additionalDocuments/0/id",
  },
  {
    rule: "method-without-deferment",
    base: "gb",
    breaks: { "/additionalDocuments": undefined },
    at: `${tax}/payment/methodCode`,
  },
  {
    rule: "deferment-document-method",
    base: "gb",
    breaks: {
      [`${first}/commodity/dutyTaxFees`]: [{ dutyRegimeCode: "100" }],
      [`${second}/commodity/dutyTaxFees`]: [{ dutyRegimeCode: "100" }],
    },
    at: `${papers}/0/typeCode`,
  },
  {
    rule: "fixed-rate-currency",
    base: "gb",
    breaks: { "/currencyExchanges": [{ currencyTypeCode: "EUR", rateNumeric: "1.1" }] },
    at: "/currencyExchanges/0/currencyTypeCode",
    holds: { "/currencyExchanges": [{ currencyTypeCode: "GBP", rateNumeric: "1.1" }] },
  },
  {
    rule: "freight-already-paid",
    base: "my",
    breaks: {
      "/goodsShipment/tradeTerms/conditionCode": "CIP",
      "/goodsShipment/customsValuation/freightChargeAmount": { value: "9", currencyID: "USD" },
    },
    at: "/goodsShipment/customsValuation/freightChargeAmount",
    holds: {
      "/goodsShipment/tradeTerms/conditionCode": "FCA",
      "/goodsShipment/customsValuation/freightChargeAmount": { value: "9", currencyID: "USD" },
    },
  },
  {
    rule: "air-freight-charge",
    base: "gb",
    breaks: {
      "/goodsShipment/customsValuation": undefined,
      "/goodsShipment/consignment/loadingLocation/id": "HGH",
    },
    at: "/goodsShipment/consignment/loadingLocation/id",
  },
  {
    rule: "sea-terms-off-sea",
    base: "gb",
    breaks: { "/goodsShipment/tradeTerms/conditionCode": "FOB" },
    at: "/goodsShipment/tradeTerms/conditionCode",
  },
  {
    rule: "terms-without-place",
    base: "my",
    breaks: { "/goodsShipment/tradeTerms/locationName": undefined },
    at: "/goodsShipment/tradeTerms/locationName",
  },
  {
    rule: "container-check-digit",
    base: "wco",
    breaks: { [boxes]: [{ sequenceNumeric: "1", id: "CSQU3054384" }] },
    at: `${boxes}/0/id`,
    says: "3",
    holds: { [boxes]: [{ sequenceNumeric: "1", id: "CSQU3054383" }] },
  },
  {
    rule: "container-shape",
    base: "wco",
    breaks: { [boxes]: [{ sequenceNumeric: "1", id: "CSQ3054383" }] },
    at: `${boxes}/0/id`,
    holds: { [boxes]: [{ sequenceNumeric: "1", id: "AD12345" }] },
  },
  {
    rule: "container-missing",
    base: "gb",
    breaks: { "/goodsShipment/consignment/containerCode": "1" },
    at: `${boxes}/0/id`,
  },
  {
    rule: "container-not-expected",
    base: "gb",
    breaks: { [boxes]: [{ sequenceNumeric: "1", id: "CSQU3054383" }] },
    at: `${boxes}/0/id`,
  },
  {
    rule: "container-twice",
    base: "wco",
    breaks: { [boxes]: [{ id: "CSQU3054383" }, { id: "CSQU3054383" }] },
    at: `${boxes}/1/id`,
  },
  {
    rule: "identity-fits-mode",
    base: "gb",
    breaks: { "/borderTransportMeans/modeCode": "1" },
    at: "/goodsShipment/consignment/arrivalTransportMeans/identificationTypeCode",
  },
  {
    rule: "package-row-empty",
    base: "my",
    breaks: { [`${first}/packagings/0/quantity`]: undefined },
    at: `${first}/packagings/0/quantity`,
    holds: { [`${first}/packagings/0`]: { sequenceNumeric: "1", typeCode: "VR" } },
  },
];
