/** Bahasa Melayu: first run, sign-in, trouble, refusals. */
import type { start as english } from "../en/start.ts";
import type { Translated } from "../part.ts";

export const start: Translated<typeof english> = {
  "sign-in.title": "Siapa di sana?",
  "sign-in.who": "Orang di meja ini",
  "sign-in.pin-of": "PIN {{name}}",
  "sign-in.arrows": "↑ ↓ pilih orang",
  "sign-in.go": "Log masuk",
  "sign-in.back": "Kekal sebagai {{name}}",
  "pin.pin": "PIN",
  "pin.again": "PIN sekali lagi",
  "pin.length": "4 hingga 128 aksara; ayat pun boleh.",
  "pin.too-short": "Sekurang-kurangnya 4 aksara.",
  "pin.differs": "Kedua-duanya tidak sama.",
  "first.title": "Selamat datang ke meja kerja anda",
  "first.about": "Semuanya kekal dalam komputer ini sehingga anda meluluskannya dan talian pulih.",
  "first.you": "Anda",
  "first.you-said": "Anda menjadi pentadbir pertama meja ini. Nama tercatat dalam audit.",
  "first.make": "Mula",
  "first.hub": "Hab yang menerima filing anda",
  "first.hub-why":
    "Filing dihantar ke sana selepas diluluskan. Boleh ditambah kemudian di Tetapan.",
  "first.practice-why":
    "Hab latihan berjalan pada komputer ini. Ia menjawab seperti kastam dan tiada apa yang keluar.",
  "first.hub-done": "ditambah",
  "first.samples": "Bungkusan untuk mencuba",
  "first.samples-why":
    "200 bungkusan Hangzhou ke KLIA, sebahagiannya sengaja salah, supaya ada yang disemak, dibetulkan dan diluluskan.",
  "first.samples-done_other": "{{n}} dimuatkan",
  "first.second": "Sepasang mata kedua",
  "first.second-why":
    "Tiada siapa meluluskan kerja sendiri: tanpa penyemak, apa yang anda import dan betulkan boleh disemak tetapi tidak dihantar.",
  "first.skip": "Bukan sekarang",
  "first.skipped": "bukan sekarang",
  "first.start": "Buka baris gilir",
  "trouble.title": "Meja kerja tidak dibuka",
  "trouble.unchanged": "Tiada apa pada komputer ini diubah atau dipadam.",
  "trouble.retry": "Cuba lagi",
  "trouble.newer":
    "Data ditulis oleh Tidewaiter yang lebih baharu. Pasang versi itu atau yang lebih baharu; versi ini tidak akan menyentuhnya.",
  "trouble.already-open":
    "Tidewaiter lain sedang membuka data ini. Tutup di sana, kemudian cuba lagi.",
  "trouble.disk-full": "Cakera penuh. Kosongkan ruang, kemudian cuba lagi.",
  "trouble.damaged":
    "Pangkalan data tidak dapat dibaca sepenuhnya. Biarkan folder itu, pulihkan sandaran ke folder lain dan buka yang itu.",
  "trouble.other":
    "Tutup dan mulakan semula Tidewaiter. Jika masih sama, biarkan folder data dan tanya penjaga komputer ini.",
};
