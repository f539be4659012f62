/** Bahasa Melayu: figures. */
import type { figures as english } from "../en/figures.ts";
import type { Translated } from "../part.ts";

export const figures: Translated<typeof english> = {
  "figures.reckoning": "Angka sedang dikira …",
  "figures.tariff": "tarif {{edition}}",
  "figures.no-tariff": "tiada tarif dimuatkan",
  "figures.unsaved": "Dengan yang belum disimpan",
  "figures.withheld": "Tidak diberi, dan sebabnya",
  "figures.same": "Kastam memberitahu angka yang sama",
  "figures.differs": "Kastam memberitahu angka lain",
  "side.figures": "Angka",
  "keys.figures": "jelaskan angka",
  "figures.share-by": "Tambang dan caj lain diagih mengikut",
  "figures.share-value": "nilai",
  "figures.share-gross-mass": "jisim kasar",
  "figures.share-quantity": "kuantiti",
  "what-if.title": "Bagaimana jika …",
  "what-if.for": "Untuk",
  "what-if.all": "semua butiran",
  "what-if.item": "butiran {{n}}",
  "what-if.hs": "Kod HS",
  "what-if.origin": "Asal",
  "what-if.term": "Terma serahan",
  "what-if.currency": "Mata wang",
  "what-if.as-is": "seperti sedia ada",
  "what-if.keep": "Simpan sebagai pindaan",
  "what-if.keep-said": "Pindaan menunggu sebab anda; tiada apa ditulis sebelum itu.",
  "what-if.clear": "Kosongkan",
  "what-if.closed": "Ikrar ini tidak boleh dipinda sekarang.",
  "keys.what-if": "cuba jika",
};
