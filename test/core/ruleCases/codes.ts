/** Cases for the rules on codes, commodities and places. */
import { first, second } from "./base.ts";
import type { RuleCase } from "./base.ts";

const code = `${first}/commodity/classifications/0/id`;
const terms = "/goodsShipment/tradeTerms/conditionCode";

export const codeCases: readonly RuleCase[] = [
  {
    rule: "unknown-country",
    base: "my",
    breaks: { "/exporter/address/countryCode": "UK" },
    at: "/exporter/address/countryCode",
    says: "GB",
  },
  {
    rule: "unknown-country",
    base: "gb",
    breaks: { [`${first}/origins/0/countryCode`]: "QZ" },
    at: `${first}/origins/0/countryCode`,
    says: "QZ",
    holds: { [`${first}/origins/0/countryCode`]: "2005", "/exporter/address/countryCode": "ZU" },
  },
  {
    rule: "unknown-currency",
    base: "my",
    breaks: { [`${first}/commodity/invoiceLine/itemChargeAmount/currencyID`]: "RMB" },
    at: `${first}/commodity/invoiceLine/itemChargeAmount/currencyID`,
    says: "CNY",
  },
  {
    rule: "unknown-currency",
    base: "wco",
    breaks: { "/currencyExchanges": [{ currencyTypeCode: "QQQ" }] },
    at: "/currencyExchanges/0/currencyTypeCode",
    says: "QQQ",
    holds: { "/currencyExchanges": [{ currencyTypeCode: "MYR" }] },
  },
  {
    rule: "amount-without-currency",
    base: "wco",
    breaks: { "/invoiceAmount/currencyID": undefined },
    at: "/invoiceAmount/currencyID",
  },
  {
    rule: "unknown-incoterm",
    base: "my",
    breaks: { [terms]: "CNF" },
    at: terms,
    says: "CNF",
    holds: { [terms]: "DAT" },
  },
  { rule: "retired-incoterm", base: "my", breaks: { [terms]: "DDU" }, at: terms },
  {
    rule: "unknown-transport-mode",
    base: "my",
    breaks: { "/borderTransportMeans/modeCode": "6" },
    at: "/borderTransportMeans/modeCode",
    holds: { "/borderTransportMeans/modeCode": "3" },
  },
  {
    rule: "unknown-unit",
    base: "my",
    breaks: { [`${first}/commodity/goodsMeasure/tariffQuantity/unitCode`]: "PCS" },
    at: `${first}/commodity/goodsMeasure/tariffQuantity/unitCode`,
    says: "H87",
    holds: { [`${first}/commodity/goodsMeasure/tariffQuantity/unitCode`]: "KGM#G" },
  },
  {
    rule: "unknown-package-type",
    base: "my",
    breaks: { [`${first}/packagings/0/typeCode`]: "Q7" },
    at: `${first}/packagings/0/typeCode`,
  },
  {
    rule: "unknown-valuation-method",
    base: "gb",
    breaks: { [`${first}/customsValuation/methodCode`]: "7" },
    at: `${first}/customsValuation/methodCode`,
  },
  { rule: "unknown-type", base: "gb", breaks: { "/typeCode": "XXA" }, at: "/typeCode" },
  {
    rule: "container-indicator",
    base: "gb",
    breaks: { "/goodsShipment/consignment/containerCode": "Y" },
    at: "/goodsShipment/consignment/containerCode",
  },
  {
    rule: "kind-of-origin",
    base: "gb",
    breaks: { [`${first}/origins/0/typeCode`]: "3" },
    at: `${first}/origins/0/typeCode`,
  },
  {
    rule: "commodity-code-shape",
    base: "my",
    breaks: { [code]: "8518.30" },
    at: code,
    says: "8518.30",
    holds: { [code]: "851830" },
  },
  {
    rule: "commodity-code-shape",
    base: "my",
    breaks: { [code]: "77010000" },
    at: code,
    says: "77",
  },
  {
    rule: "commodity-code-placeholder",
    base: "my",
    breaks: { [code]: "00000000" },
    at: code,
  },
  {
    rule: "taric-code-shape",
    base: "gb",
    breaks: { [`${first}/commodity/classifications/1/id`]: "0A" },
    at: `${first}/commodity/classifications/1/id`,
  },
  {
    rule: "national-code-shape",
    base: "gb",
    breaks: {
      [`${first}/commodity/classifications/2`]: { id: "VAT", identificationTypeCode: "GN" },
    },
    at: `${first}/commodity/classifications/2/id`,
    holds: {
      [`${first}/commodity/classifications/2`]: { id: "VATZ", identificationTypeCode: "GN" },
    },
  },
  {
    rule: "alcohol-code-period",
    base: "gb",
    breaks: {
      [`${first}/commodity/classifications/2`]: { id: "X411", identificationTypeCode: "GN" },
    },
    at: `${first}/commodity/classifications/2/identificationTypeCode`,
    says: "X411",
    holds: {
      [`${first}/commodity/classifications/2`]: { id: "X411", identificationTypeCode: "GN" },
      "/acceptanceDateTime": { value: "20230731120000Z", formatCode: "304" },
    },
  },
  {
    rule: "alcohol-code-period",
    base: "gb",
    breaks: { [`${first}/commodity/dutyTaxFees/0/typeCode`]: "411" },
    at: `${first}/commodity/dutyTaxFees/0/typeCode`,
    holds: { [`${first}/commodity/dutyTaxFees/0/typeCode`]: "333" },
  },
  {
    rule: "code-twice",
    base: "gb",
    breaks: {
      [`${first}/commodity/classifications/2`]: { id: "00", identificationTypeCode: "TRC" },
    },
    at: `${first}/commodity/classifications/2/id`,
  },
  {
    rule: "empty-description",
    base: "my",
    breaks: { [`${first}/commodity/description`]: "礼品" },
    at: `${first}/commodity/description`,
    says: "礼品",
    holds: { [`${first}/commodity/description`]: "Gift box of printed cardboard" },
  },
  {
    rule: "dangerous-goods-number",
    base: "my",
    breaks: { [`${first}/commodity/dangerousGoods`]: [{ undgid: "348" }] },
    at: `${first}/commodity/dangerousGoods/0/undgid`,
    holds: { [`${first}/commodity/dangerousGoods`]: [{ undgid: "3480" }] },
  },
  {
    rule: "both-levels",
    base: "gb",
    breaks: { [`${second}/exportCountry/id`]: "CN" },
    at: `${second}/exportCountry/id`,
  },
  {
    rule: "some-items-only",
    base: "gb",
    breaks: { "/goodsShipment/exportCountry": undefined, [`${first}/exportCountry/id`]: "CN" },
    at: `${second}/exportCountry/id`,
  },
  {
    rule: "origin-differs-from-export",
    base: "gb",
    breaks: { [`${first}/origins/0/countryCode`]: "PE" },
    at: `${first}/origins/0/countryCode`,
    says: "PE",
  },
  {
    rule: "one-preferential-origin",
    base: "gb",
    breaks: {
      [`${first}/origins`]: [
        { countryCode: "CN", typeCode: "1" },
        { countryCode: "VN", typeCode: "2" },
        { countryCode: "2005", typeCode: "2" },
      ],
    },
    at: `${first}/origins/2/countryCode`,
  },
  {
    rule: "import-goes-abroad",
    base: "my",
    breaks: { "/goodsShipment/destination/countryCode": "SG" },
    at: "/goodsShipment/destination/countryCode",
  },
  {
    rule: "same-export-and-destination",
    base: "my",
    breaks: { "/goodsShipment/exportCountry/id": "MY" },
    at: "/goodsShipment/exportCountry/id",
  },
  {
    rule: "chinese-code-length",
    base: "cn",
    breaks: { [code]: "851830" },
    at: code,
    holds: { [code]: "8518300000", [`${second}/commodity/classifications/0/id`]: "8518300000" },
  },
  {
    rule: "unknown-place",
    base: "gb",
    breaks: { "/goodsShipment/tradeTerms/locationID": "QZLHR" },
    at: "/goodsShipment/tradeTerms/locationID",
    says: "QZLHR",
  },
  {
    rule: "unknown-commodity",
    base: "my",
    breaks: { [`${first}/commodity/classifications/0/id`]: "010990" },
    at: `${first}/commodity/classifications/0/id`,
    says: "0109",
  },
];
