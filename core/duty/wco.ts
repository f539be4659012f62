/** The neutral law: customs duty, additional duties, excise and a tax on the sum, in the currency of the invoice. */
import { plan } from "./scheme.ts";
import type { DutyScheme, TaxRole } from "./scheme.ts";

/** UN/EDIFACT 5153: customs duty, anti-dumping, countervailing, excise, value added tax. */
const roles: Readonly<Record<string, TaxRole>> = {
  CUD: "duty",
  ADD: "additional-duty",
  CVD: "additional-duty",
  EXC: "excise",
  VAT: "sales-tax",
};

/** Names under which packs and notices mean the same. */
export const commonAliases: Readonly<Record<string, string>> = {
  A00: "CUD",
  DUTY: "CUD",
  "CUSTOMS DUTY": "CUD",
  "IMPORT DUTY": "CUD",
  A30: "ADD",
  A35: "ADD",
  A40: "CVD",
  A45: "CVD",
  "ANTI DUMPING": "ADD",
  "ANTI DUMPING DUTY": "ADD",
  "COUNTERVAILING DUTY": "CVD",
  EXCISE: "EXC",
  "EXCISE DUTY": "EXC",
};

const duties = ["CUD", "ADD", "CVD"] as const;

/** UN/EDIFACT 1001: certificates and declarations of origin. */
export const proofOfOrigin = /^[A-Z]?(?:861|862|864|865|954)$/u;

export const wcoScheme: DutyScheme = {
  id: "wco",
  currency: "",
  valueRounding: { places: 2, mode: "half-up" },
  taxRounding: { places: 2, mode: "half-up" },
  aliases: { ...commonAliases, B00: "VAT", GST: "VAT" },
  roleOf: (type) => (Object.hasOwn(roles, type) ? roles[type] : undefined),
  impliesUnit: false,
  timeZone: "UTC",
  suspendsByItself: false,
  isProof: (document) => proofOfOrigin.test(document),
  plan: () => [
    plan(["CUD"], "duty", { need: "required" }),
    plan(["ADD", "CVD"], "additional-duty", { isCumulative: true }),
    plan(["EXC"], "excise", { adds: duties }),
    plan(["VAT"], "sales-tax", { adds: [...duties, "EXC"] }),
  ],
};
