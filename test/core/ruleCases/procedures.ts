/** Cases for the rules on procedures and statements. */
import { first, second } from "./base.ts";
import type { RuleCase } from "./base.ts";

const rows = `${first}/governmentProcedures`;
const said = `${first}/additionalInformation`;

const states = (...codes: string[]) => codes.map((statementCode) => ({ statementCode }));

export const procedureCases: readonly RuleCase[] = [
  {
    rule: "procedure-shape",
    base: "gb",
    breaks: { [`${rows}/0/previousCode`]: undefined },
    at: `${rows}/0/currentCode`,
  },
  {
    rule: "procedure-direction",
    base: "gb",
    breaks: { [`${rows}/0/currentCode`]: "10" },
    at: `${rows}/0/currentCode`,
  },
  {
    rule: "one-data-set",
    base: "gb",
    breaks: { [`${second}/governmentProcedures/0/currentCode`]: "71" },
    at: `${second}/governmentProcedures/0/currentCode`,
    holds: { [`${second}/governmentProcedures/0/currentCode`]: "44" },
  },
  {
    rule: "additional-code-alone",
    base: "my",
    breaks: { [`${rows}/2`]: { currentCode: "C07" } },
    at: `${rows}/1/currentCode`,
    says: "C07",
  },
  {
    rule: "additional-code-twice",
    base: "gb",
    breaks: { [`${rows}/1/currentCode`]: "C07", [`${rows}/2`]: { currentCode: "C07" } },
    at: `${rows}/2/currentCode`,
  },
  {
    rule: "additional-code-missing",
    base: "gb",
    breaks: { [`${rows}/1`]: undefined },
    at: `${rows}/1/currentCode`,
  },
  {
    rule: "additional-code-shape",
    base: "gb",
    breaks: { [`${rows}/1/currentCode`]: "00" },
    at: `${rows}/1/currentCode`,
  },
  {
    rule: "reduced-data-on-all",
    base: "gb",
    breaks: { [`${rows}/1/currentCode`]: "1H7" },
    at: `${second}/governmentProcedures/2/currentCode`,
  },
  {
    rule: "standard-value-method",
    base: "gb",
    breaks: { [`${rows}/1/currentCode`]: "E01" },
    at: `${first}/customsValuation/methodCode`,
    holds: { [`${rows}/1/currentCode`]: "E01", [`${first}/customsValuation/methodCode`]: "4" },
  },
  {
    rule: "niimp-on-all",
    base: "gb",
    breaks: { [said]: states("NIIMP") },
    at: `${second}/additionalInformation/0/statementCode`,
    holds: { [said]: states("NIIMP"), [`${second}/additionalInformation`]: states("NIIMP") },
  },
  {
    rule: "nidom-on-all",
    base: "gb",
    breaks: { [said]: states("NIDOM") },
    at: `${second}/additionalInformation/0/statementCode`,
  },
  {
    rule: "niexp-on-all",
    base: "gb",
    breaks: { [said]: states("NIEXP") },
    at: `${second}/additionalInformation/0/statementCode`,
  },
  {
    rule: "nirem-needs-movement",
    base: "gb",
    breaks: { [said]: states("GEN45", "NIREM") },
    at: `${said}/1/statementCode`,
    holds: { [said]: states("NIREM", "NIDOM") },
  },
  {
    rule: "niaid-needs-movement",
    base: "gb",
    breaks: { [said]: states("NIAID") },
    at: `${said}/0/statementCode`,
  },
  {
    rule: "nidom-and-niimp",
    base: "gb",
    breaks: { [said]: states("NIDOM", "NIIMP") },
    at: `${said}/1/statementCode`,
  },
  {
    rule: "nirem-and-niaid",
    base: "gb",
    breaks: { [said]: states("NIREM", "NIAID") },
    at: `${said}/1/statementCode`,
  },
  {
    rule: "onward-supply-statement",
    base: "gb",
    breaks: { [`${rows}/0/currentCode`]: "42" },
    at: `${said}/0/statementCode`,
    holds: { [`${rows}/0/currentCode`]: "42", [said]: states("OSR42") },
  },
  {
    rule: "onward-supply-statement",
    base: "gb",
    breaks: { [said]: states("OSR42") },
    at: `${said}/0/statementCode`,
    says: "40",
  },
  {
    rule: "amendment-statement",
    base: "gb",
    breaks: { [said]: states("UVC01") },
    at: `${said}/0/statementCode`,
  },
  {
    rule: "northern-ireland-statement",
    base: "gb",
    breaks: { "/goodsShipment/importer/id": "XI553202734852" },
    at: `${said}/0/statementCode`,
    holds: { "/goodsShipment/importer/id": "XI553202734852", [said]: states("NIDOM") },
  },
];
