/** Malaysia: K1 import, K2 export, K3 inland, K8 transhipment under bond, K9 release from customs control, ZB in free zones; low-value goods. */
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
      code: "K3",
      names: ["K3 movement inside Malaysia", "K3 马来西亚境内转移", "K3 pergerakan dalam Malaysia"],
      direction: "either",
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
    {
      code: "ZB1",
      names: ["ZB1 into a free zone", "ZB1 进入自由区", "ZB1 masuk zon bebas"],
      direction: "either",
      typeCode: "IMA",
    },
    {
      code: "ZB2",
      names: ["ZB2 out of a free zone", "ZB2 运出自由区", "ZB2 keluar zon bebas"],
      direction: "either",
      typeCode: "EXA",
    },
    {
      code: "ZB4",
      names: [
        "ZB4 work in a free zone",
        "ZB4 自由区内增值作业",
        "ZB4 kerja tambah nilai di zon bebas",
      ],
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
  sixDigitsDoIn: [],
  thresholds: {
    "low-value-goods": {
      amount: "500",
      currency: "MYR",
      from: "2024-01-01",
      source: "Sales Tax (Amendment) Act 2022, in force 1 January 2024",
    },
    /** Another test than the one above: with carriage, by air or post, duty and sales tax on import. */
    "de-minimis": {
      amount: "500",
      currency: "MYR",
      from: "2017-01-01",
      source: "Customs Duties (Exemption) Order 2017, item 94",
    },
    /** Low-value goods sold in twelve months, above which a seller registers. */
    "low-value-seller": {
      amount: "500000",
      currency: "MYR",
      from: "2024-01-01",
      source: "Sales Tax (Amendment) Act 2022, as tax advisers report it",
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
