/** The rules' texts in Malay. */
import { carriage } from "./ms/carriage.ts";
import { parties } from "./ms/parties.ts";
import { procedures } from "./ms/procedures.ts";
import { values } from "./ms/values.ts";
import type { RuleWords } from "./words.ts";

export const ms: RuleWords = {
  texts: { ...values, ...parties, ...procedures, ...carriage },
  spoken: {
    comma: ", ",
    or: " atau ",
    words: {
      number: "nombor",
      count: "bilangan",
      type: "jenis",
      category: "kategori",
      kind: "jenis",
      import: "import",
      export: "eksport",
      importer: "Pengimport",
      exporter: "Pengeksport",
      before: "sebelum",
      from: "mulai",
    },
    reasons: {
      "the goods travel in containers": "barang dibawa dalam kontena",
      "the terms leave the freight out of the price":
        "terma itu tidak memasukkan tambang dalam harga",
      "supplementary declarations state the day of acceptance":
        "ikrar tambahan menyatakan hari penerimaan",
      "no published unit price (E01, E02) stands in for it":
        "tiada harga seunit yang diterbitkan (E01, E02) menggantikannya",
      "the goods come by a ship, aircraft or vehicle":
        "barang datang dengan kapal, pesawat atau kenderaan",
      "valuation method 1 asks for the four indicators":
        "kaedah penilaian 1 memerlukan empat penunjuk",
      "valuation method 1 asks for the delivery terms":
        "kaedah penilaian 1 memerlukan terma penghantaran",
    },
  },
};
