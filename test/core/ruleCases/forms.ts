/** Cases for the rules on forms and thresholds. */
import { first, second } from "./base.ts";
import type { RuleCase } from "./base.ts";

const code = `${first}/commodity/classifications/0/id`;
const price = (item: string): string => `${item}/commodity/invoiceLine/itemChargeAmount`;
const pieces = `${first}/commodity/goodsMeasure/tariffQuantity`;

/** The two goods of the base at these prices in ringgit, with the invoice that they make. */
function ringgit(one: string, other: string, total: string): Readonly<Record<string, unknown>> {
  const amount = (value: string) => ({ value, currencyID: "MYR" });
  return {
    [price(first)]: amount(one),
    [price(second)]: amount(other),
    "/invoiceAmount": amount(total),
  };
}

const freight = (value: string) => ({
  "/goodsShipment/customsValuation/freightChargeAmount": { value, currencyID: "MYR" },
});
const inside = {
  "/goodsShipment/exportCountry/id": "MY",
  "/goodsShipment/destination/countryCode": "MY",
};
const yuan = (value: string) => ({ "/invoiceAmount": { value, currencyID: "CNY" } });

export const formCases: readonly RuleCase[] = [
  {
    rule: "unknown-form",
    base: "my",
    breaks: {},
    context: { form: "K99" },
    at: "/typeCode",
    says: "K99",
  },
  { rule: "form-and-type", base: "my", breaks: { "/typeCode": "EXA" }, at: "/typeCode" },
  {
    rule: "value-declaration",
    base: "my",
    breaks: { "/invoiceAmount": { value: "10000.01", currencyID: "MYR" } },
    at: "/invoiceAmount",
    holds: { "/invoiceAmount": { value: "10000", currencyID: "MYR" } },
  },
  {
    rule: "low-value-goods",
    base: "my",
    breaks: ringgit("500", "499.99", "999.99"),
    at: "/invoiceAmount",
    says: "500 MYR",
    holds: ringgit("500.01", "100", "600.01"),
  },
  {
    // Two pieces at RM 300 each are two goods of RM 300.
    rule: "low-value-goods",
    base: "my",
    breaks: { ...ringgit("600", "100", "700"), [pieces]: { value: "2", unitCode: "H87" } },
    at: "/invoiceAmount",
    holds: { ...ringgit("600", "100", "700") },
  },
  {
    // A trader's consignment, however cheap the single piece.
    rule: "low-value-goods",
    base: "my",
    breaks: { ...ringgit("9000", "100", "9100"), [pieces]: { value: "900", unitCode: "H87" } },
    at: "/invoiceAmount",
    holds: { ...ringgit("10000", "100", "10100"), [pieces]: { value: "900", unitCode: "H87" } },
  },
  {
    rule: "low-value-excluded",
    base: "my",
    breaks: { ...ringgit("120", "20", "140"), [code]: "22083000" },
    at: code,
    holds: { ...ringgit("1200", "20", "1220"), [code]: "22083000" },
  },
  {
    rule: "de-minimis",
    base: "my",
    breaks: { ...ringgit("200", "200", "400"), ...freight("100") },
    at: "/invoiceAmount",
    says: "500 MYR or less",
    holds: { ...ringgit("200", "300.01", "500.01"), ...freight("1") },
  },
  {
    rule: "de-minimis",
    base: "my",
    breaks: { ...ringgit("200", "200", "400"), ...freight("100.01") },
    at: "/invoiceAmount",
    says: "500.01 MYR, more than 500",
    holds: {
      ...ringgit("200", "200", "400"),
      ...freight("100.01"),
      "/borderTransportMeans/modeCode": "1",
    },
  },
  {
    // A price that holds the carriage says all.
    rule: "de-minimis",
    base: "my",
    breaks: { ...ringgit("200", "200", "400"), "/goodsShipment/tradeTerms/conditionCode": "DAP" },
    at: "/invoiceAmount",
    says: "or less",
  },
  {
    rule: "inland-movement",
    base: "my",
    breaks: { ...inside, "/goodsShipment/destination/countryCode": "SG" },
    context: { form: "K3" },
    at: "/goodsShipment/destination/countryCode",
    says: "SG",
    holds: inside,
  },
  {
    rule: "transhipment-stays",
    base: "k8",
    breaks: { [`${first}/governmentProcedures`]: [{ currentCode: "40", previousCode: "00" }] },
    at: `${first}/governmentProcedures/0/currentCode`,
  },
  {
    rule: "list-release-limit",
    base: "cn",
    breaks: yuan("5000.01"),
    at: "/invoiceAmount",
    holds: yuan("5000"),
  },
  {
    rule: "retail-import-limit",
    base: "cn",
    breaks: yuan("5000.01"),
    context: { form: "1210" },
    at: "/invoiceAmount",
    says: "general trade",
    holds: yuan("5000"),
  },
  {
    rule: "home-party",
    base: "my",
    breaks: { "/goodsShipment/importer/address/countryCode": "SG" },
    at: "/goodsShipment/importer/address/countryCode",
  },
  {
    rule: "unconfirmed",
    base: "my",
    breaks: {},
    context: { automatic: [{ pointer: "/invoiceAmount", source: "sum" }] },
    at: "/invoiceAmount",
    says: "summed up",
  },
  {
    rule: "unconfirmed",
    base: "my",
    breaks: {},
    context: {
      automatic: [
        { pointer: `${second}/commodity/description`, source: "product PB-10K" },
        { pointer: `${second}/commodity/classifications/0/id`, source: "previous HZ-1" },
      ],
    },
    at: `${second}/commodity/classifications/0/id`,
    says: "2 values of this item were filled in (HZ-1, PB-10K)",
  },
  ...(["previous", "template", "product", "party"] as const).map((kind): RuleCase => ({
    rule: "unconfirmed",
    base: "my",
    breaks: {},
    context: { automatic: [{ pointer: code, source: `${kind} HZ 1` }] },
    at: code,
    says: "HZ 1",
  })),
];
