/** Malaysia: K1 import, K2 export, K8 transhipment under bond, K9 release from customs control; low-value goods. */
import type { ProfileData } from "../profile.ts";
import { obligations } from "./obligations.ts";

export const my: ProfileData = {
  id: "my",
  name: "Malaysia",
  forms: [
    {
      code: "K1",
      names: ["K1 import", "K1 进口", "K1 import"],
      direction: "import",
      typeCode: "IMA",
    },
    {
      code: "K2",
      names: ["K2 export", "K2 出口", "K2 eksport"],
      direction: "export",
      typeCode: "EXA",
    },
    {
      code: "K8",
      names: ["K8 transhipment", "K8 转运", "K8 pindah kapal"],
      direction: "either",
      typeCode: "IMA",
    },
    {
      code: "K9",
      names: ["K9 removal from warehouse", "K9 出仓", "K9 pemindahan dari gudang"],
      direction: "either",
      typeCode: "IMA",
    },
  ],
  types: /^(?:IM|EX)[A-Z]$/u,
  homeCurrency: "MYR",
  homeCountries: ["MY"],
  deadlineDays: 3,
  addedCountries: {},
  transportModes: ["1", "2", "3", "4", "5", "7", "8", "9"],
  addedUnits: ["UNT"],
  longestLrn: 35,
  commodityDigits: [6, 8, 9, 10],
  thresholds: {
    "low-value-goods": {
      amount: "500",
      currency: "MYR",
      from: "2024-01-01",
      source: "Sales tax on low-value goods, as tax advisers report it",
    },
    "value-declaration": {
      amount: "10000",
      currency: "MYR",
      from: "2000-01-01",
      source: "Form K1A, limit as reported by freight forwarders",
    },
  },
  obligations,
  categoryOf: ({ form }) => form ?? "K1",
  severities: {
    "sea-terms-off-sea": "note",
    // The tables above ask for the name already.
    "address-without-party": "off",
  },
};
