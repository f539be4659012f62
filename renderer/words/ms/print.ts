/** Bahasa Melayu: printing and its preview. */
import type { print as english } from "../en/print.ts";
import type { Translated } from "../part.ts";

export const print: Translated<typeof english> = {
  "print.title": "Cetak {{lrn}}",
  "print.title-list": "Cetak senarai",
  "print.what": "Apa",
  "print.form": "Borang",
  "print.worksheet": "Lembaran kerja",
  "print.release": "Nota pelepasan",
  "print.list": "Senarai",
  "print.language": "Bahasa pada kertas",
  "print.pdf": "Simpan sebagai PDF",
  "print.paper": "Cetak",
  "print.preview": "Pratonton",
  "print.laying-out": "Helaian sedang disusun …",
  "print.saved": "{{name}} telah ditulis, {{size}}.",
  "print.printing": "Sedang mencetak …",
  "keys.print-pdf": "simpan sebagai PDF",
  "keys.print-paper": "cetak pada kertas",
  "keys.print-what": "helaian seterusnya",
  "keys.print-language": "bahasa seterusnya",
  "keys.print-list": "cetak senarai",
  "print.version": "Versi",
  "print.amendment": "Pindaan, belum dibenarkan",
  "print.in-force": "Berkuat kuasa",
  "keys.print-version": "pindaan atau berkuat kuasa",
};
