/** Bahasa Melayu: manual. */
import type { manual as english } from "../en/manual.ts";
import type { Translated } from "../part.ts";

export const manual: Translated<typeof english> = {
  "manual.title": "Manual",
  "manual.pages": "Halaman manual",
  "manual.here": "Manual skrin ini",
  "manual.open": "Manual: {{page}}",
  "manual.start": "Hari pertama",
  "manual.queue": "Baris gilir",
  "manual.filter": "Penapis",
  "manual.declaration": "Deklarasi",
  "manual.review": "Semakan",
  "manual.inbox": "Peti masuk",
  "manual.exchange": "Pertukaran",
  "manual.line": "Talian",
  "manual.settings": "Tetapan",
  "manual.backup": "Sandaran",
  "manual.history": "Garis masa",
  "manual.print": "Mencetak",
};
