/** Cases for the rules of the UK on documents, numbers, places and procedures that stand beside the general ones. */
import { first, second } from "./base.ts";
import type { RuleCase } from "./base.ts";

const rows = `${first}/governmentProcedures`;
const said = `${first}/additionalInformation`;
const papers = `${first}/additionalDocuments`;
const quota = `${first}/commodity/dutyTaxFees/0/quotaOrderID`;
const place = "/goodsShipment/consignment/goodsLocation";
const code = `${first}/commodity/classifications/0/id`;
const licence = (lpcoExemptionCode: string) => ({
  categoryCode: "N",
  typeCode: "853",
  id: "CHED.1",
  lpcoExemptionCode,
});
const states = (...codes: readonly string[]) => codes.map((statementCode) => ({ statementCode }));

export const britishCases: readonly RuleCase[] = [
  {
    rule: "unknown-procedure",
    base: "gb",
    breaks: { [`${rows}/0/currentCode`]: "49" },
    at: `${rows}/0/currentCode`,
    says: "49 00",
    holds: { [`${rows}/0/previousCode`]: "71" },
  },
  {
    rule: "unknown-procedure",
    base: "gb",
    breaks: { [`${rows}/0/previousCode`]: "99" },
    at: `${rows}/0/currentCode`,
    // The kind of entry of a C21 stands where others have the previous procedure.
    holds: { [rows]: [{ currentCode: "00", previousCode: "12" }, { currentCode: "000" }] },
  },
  {
    rule: "additional-code-belongs",
    base: "gb",
    breaks: { [`${rows}/1/currentCode`]: "D12" },
    at: `${rows}/1/currentCode`,
    says: "D12",
    holds: { [rows]: [{ currentCode: "53", previousCode: "00" }, { currentCode: "D12" }] },
  },
  {
    rule: "additional-code-belongs",
    base: "gb",
    breaks: { [`${rows}/1/currentCode`]: "B02" },
    at: `${rows}/1/currentCode`,
    holds: { [rows]: [{ currentCode: "61", previousCode: "22" }, { currentCode: "B02" }] },
  },
  {
    rule: "onward-supply-movement",
    base: "gb",
    breaks: { [`${rows}/0/currentCode`]: "42", [said]: states("OSR42") },
    at: `${said}/1/statementCode`,
    holds: { [`${rows}/0/currentCode`]: "42", [said]: states("OSR42", "NIIMP") },
  },
  {
    rule: "union-quota",
    base: "gb",
    breaks: { [quota]: "091525" },
    at: quota,
    says: "091525",
    holds: { [quota]: "091525", [said]: states("NIIMP") },
  },
  {
    rule: "deferment-account-shape",
    base: "gb",
    breaks: { "/additionalDocuments/0/id": "224964" },
    at: "/additionalDocuments/0/id",
    says: "224964",
  },
  {
    rule: "document-number",
    base: "gb",
    breaks: { [`${papers}/1/id`]: undefined },
    at: `${papers}/1/id`,
    says: "N935",
    holds: { [`${papers}/1/id`]: undefined, [`${papers}/1/name`]: "No invoice: a gift" },
  },
  {
    rule: "waiver-reason",
    base: "gb",
    breaks: { [`${papers}/1/lpcoExemptionCode`]: "XX" },
    at: `${papers}/1/name`,
    holds: { [`${papers}/1/lpcoExemptionCode`]: "XX", [`${papers}/1/name`]: "Not of wild animals" },
  },
  {
    rule: "licence-status",
    base: "gb",
    breaks: {
      [`${papers}/2`]: licence("AE"),
      [`${second}/additionalDocuments/2`]: licence("GE"),
    },
    at: `${second}/additionalDocuments/2/lpcoExemptionCode`,
    says: "AE at item 1",
    holds: {
      [`${papers}/2`]: licence("AE"),
      [`${second}/additionalDocuments/2`]: licence("AE"),
    },
  },
  {
    rule: "holder-elsewhere",
    base: "gb",
    breaks: { "/authorisationHolders/0/id": "GB999888777000" },
    at: "/authorisationHolders/0/id",
    says: "GB999888777000",
  },
  {
    rule: "vat-number-shape",
    base: "gb",
    breaks: { "/goodsShipment/domesticDutyTaxParties": [{ id: "GB12345", roleCode: "FR1" }] },
    at: "/goodsShipment/domesticDutyTaxParties/0/id",
    says: "GB12345",
    holds: { "/goodsShipment/domesticDutyTaxParties": [{ id: "GB123456789", roleCode: "FR1" }] },
  },
  {
    rule: "vat-number-shape",
    base: "gb",
    breaks: { [`${first}/domesticDutyTaxParties`]: [{ id: "XI1234567890", roleCode: "FR1" }] },
    at: `${first}/domesticDutyTaxParties/0/id`,
    holds: { [`${first}/domesticDutyTaxParties`]: [{ id: "FR12345678901", roleCode: "FR2" }] },
  },
  {
    rule: "goods-location-parts",
    base: "gb",
    breaks: { [`${place}/address/typeCode`]: undefined },
    at: `${place}/address/typeCode`,
    says: "LHRLHRLHR",
  },
  {
    rule: "goods-location-parts",
    base: "gb",
    breaks: { [`${place}/typeCode`]: "Q" },
    at: `${place}/typeCode`,
    says: "Q",
    holds: { [`${place}/typeCode`]: "B", [`${place}/address/typeCode`]: "Y" },
  },
  {
    rule: "office-shape",
    base: "gb",
    breaks: { "/supervisingOffice/id": "BELFAST" },
    at: "/supervisingOffice/id",
    says: "BELFAST",
    holds: { "/supervisingOffice/id": "GBBEL004" },
  },
  {
    rule: "fiscal-territory-destination",
    base: "gb",
    breaks: { "/typeCode": "COA", "/goodsShipment/destination": undefined },
    at: "/goodsShipment/destination/countryCode",
    says: "COA",
    holds: { "/typeCode": "COA" },
  },
  {
    rule: "commodity-code-shape",
    base: "gb",
    breaks: { [code]: "330510" },
    at: code,
    says: "8 or 10",
    holds: {
      [code]: "330510",
      [rows]: [
        { currentCode: "40", previousCode: "00" },
        { currentCode: "1H7" },
        { currentCode: "C07" },
      ],
    },
  },
];
