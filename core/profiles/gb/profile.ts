/** United Kingdom: the Customs Declaration Service, imports (H1 and its kin), supplementary declarations, exports (B1). */
import { cdsCountries } from "../../codes/countries.ts";
import type { ProfileData } from "../profile.ts";
import { categoryOf } from "./categories.ts";
import { obligations } from "./obligations.ts";

export const gb: ProfileData = {
  id: "gb",
  name: "United Kingdom, CDS",
  forms: [
    {
      code: "H1",
      names: ["H1 import", "H1 进口", "H1 import"],
      direction: "import",
      typeCode: "IMA",
    },
    {
      code: "Y",
      names: ["Supplementary declaration", "补充申报", "Ikrar tambahan"],
      direction: "import",
      typeCode: "IMY",
    },
    {
      code: "B1",
      names: ["B1 export", "B1 出口", "B1 eksport"],
      direction: "export",
      typeCode: "EXA",
    },
  ],
  types: /^(?:IM|EX|CO)[A-Z]$/u,
  homeCurrency: "GBP",
  homeCountries: ["GB", "XI", "IM", "ZU"],
  deadlineDays: 30,
  addedCountries: cdsCountries,
  transportModes: ["1", "2", "3", "4", "5", "6", "7", "8", "9"],
  addedUnits: ["GBP", "GP1", "ASV", "DTN", "ASVX", "WAT", "CCT", "CTM", "GFI", "NCL", "RET", "TJO"],
  longestLrn: 22,
  commodityDigits: [8, 10],
  sixDigitsDoIn: ["I1", "C21", "reduced", "other"],
  thresholds: {},
  obligations,
  categoryOf,
  severities: {
    // Published declarations that were accepted break these: goods moved by their owner without a sale.
    "importer-is-exporter": "warning",
    "consignee-is-exporter": "warning",
    "seller-is-exporter": "warning",
    "buyer-is-importer": "warning",
    // Our own arithmetic; CDS has no code for it.
    "package-total": "warning",
    "gross-total": "warning",
    "invoice-total": "warning",
  },
};
