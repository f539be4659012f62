/** Malay: prices and terms, transport, dates, forms, thresholds. */
import type { RuleTexts } from "../words.ts";

export const carriage = {
  "one-invoice-currency": [
    "Harga butiran dalam {currency}, butiran pertama dalam {first}.",
    "Tukarkan, atau ikrarkan barang ini secara berasingan.",
  ],
  "invoice-currency": [
    "Jumlah invois dalam {currency}, harga butiran dalam {first}.",
    "Betulkan salah satu mata wang.",
  ],
  "fixed-rate-currency": [
    "Kadar tukaran tetap menamakan {currency}, bukan {home}.",
    "Tulis {home}.",
  ],
  "freight-already-paid": [
    "Harga sudah mengandungi tambang ({terms}), tetapi tambang {value} ditambah.",
    "Buang tambang, atau betulkan terma.",
  ],
  "air-freight-charge": [
    "Barang yang dimuat di lapangan terbang {airport} memerlukan kod caj tambang udara.",
    "Tambah tambang udara, atau buang tempat pemuatan.",
  ],
  "sea-terms-off-sea": [
    "Terma {terms} dibuat untuk laut, tetapi barang bergerak dengan mod {mode}.",
    "Gunakan FCA, CPT atau CIP, melainkan kontrak menyatakan sebaliknya.",
  ],
  "terms-without-place": [
    "Terma {terms} tidak menamakan tempat.",
    "Berikan tempat, sebagai UN/LOCODE atau dengan perkataan.",
  ],
  "price-per-kilogram": [
    "{price} {currency} bagi {net} kg ialah harga luar biasa.",
    "Lihat sama ada digit harga atau berat tersilap.",
  ],
  "container-check-digit": [
    "Kontena {value}: digit semak sepatutnya {digit}.",
    "Bandingkan dengan bil muatan; dua digit mungkin tertukar.",
  ],
  "container-shape": [
    "“{value}” tidak berbentuk nombor kontena.",
    "Tulis empat huruf, yang akhir U, J atau Z, dan tujuh digit.",
  ],
  "container-missing": [
    "Penunjuk kontena tertulis 1, tetapi tiada kontena dinamakan.",
    "Tambah nombor kontena, atau tulis 0.",
  ],
  "container-not-expected": [
    "Penunjuk kontena tertulis 0, tetapi kontena {value} dinamakan.",
    "Tulis 1, atau buang kontena itu.",
  ],
  "container-twice": ["Kontena {value} berulang.", "Buang satu."],
  "identity-fits-mode": [
    "Jenis pengenalan {kind} tidak sesuai dengan mod pengangkutan {mode}.",
    "Lihat yang mana betul.",
  ],
  "package-row-empty": ["Pembungkusan ini tiada {missing}.", "Isikan."],
  "acceptance-future": [
    "Tarikh penerimaan {day} pada masa hadapan.",
    "Berikan hari barang dilepaskan.",
  ],
  "acceptance-old": [
    "Tarikh penerimaan {day} lebih 180 hari lalu; kastam akan menolaknya hari ini.",
    "Betulkan tarikh, atau tanya kastam cara memfailkannya lewat.",
  ],
  "invoice-future": [
    "Tarikh invois {day} pada masa hadapan.",
    "Lihat sama ada hari dan bulan tertukar.",
  ],
  "invoice-old": ["Tarikh invois {day} lebih dua tahun lalu.", "Lihat sama ada tahunnya betul."],
  "document-future": [
    "Dokumen bertarikh {day}, pada masa hadapan.",
    "Betulkan tarikh, atau tunggu sehingga dokumen berkuat kuasa.",
  ],
  "unknown-form": [
    "Borang “{form}” bukan salah satu daripada {known}.",
    "Pilih borang untuk mengikrarkan barang.",
  ],
  "form-and-type": [
    "Borang {form} untuk {direction}, tetapi jenisnya {type}.",
    "Betulkan borang atau jenis.",
  ],
  "transhipment-stays": [
    "Borang K8 untuk barang di bawah bon, tetapi prosedur {requested} melepaskannya.",
    "Gunakan K1 bagi barang yang tinggal, atau betulkan prosedur.",
  ],
  "inland-movement": [
    "Borang K3 untuk barang yang bergerak dalam Malaysia, tetapi {field} ialah {country}.",
    "Gunakan K1 bagi barang masuk, K2 bagi barang keluar.",
  ],
  "chinese-code-length": [
    "Kod komoditi {code} mempunyai {length} digit; tarif China 10.",
    "Lengkapkan daripada tarif sebelum difailkan.",
  ],
  "home-party": [
    "{role} berada di {country}, bukan di {home}.",
    "Namakan pihak di sini yang bertanggungjawab atas barang, atau betulkan negara.",
  ],
  "value-declaration": [
    "Barang bernilai lebih daripada {amount} {currency}: borang K1A diperlukan.",
    "Sediakan ikrar nilai.",
  ],
  "low-value-goods": [
    "Setiap barang berharga {amount} {currency} atau kurang: cukai jualan barang bernilai rendah, jika dijual dalam talian.",
    "Lihat sama ada penjual berdaftar dan telah mengenakannya.",
  ],
  "low-value-excluded": [
    "Kod {code}: barang ini dikecualikan daripada peraturan barang bernilai rendah; duti dan eksais penuh dikenakan.",
    "Ikrarkan pada K1 yang berasingan.",
  ],
  "de-minimis": [
    "Dengan tambang barang bernilai {amount} {currency} atau kurang: tiada duti import dan tiada cukai jualan import.",
    "Pastikan pelepasan dituntut; cukai barang bernilai rendah ialah perkara lain.",
  ],
  "de-minimis.carriage": [
    "Dengan tambang barang bernilai {value} {currency}, lebih daripada {amount}: pelepasan konsainan kecil tidak terpakai.",
    "Ambil kira duti dan cukai jualan.",
  ],
  "list-release-limit": [
    "Bungkusan bernilai lebih daripada {amount} {currency}: pelepasan senarai 9610 mungkin ditolak.",
    "Ikrarkan sepenuhnya, atau di bawah 9710.",
  ],
  "retail-import-limit": [
    "Pembelian bernilai lebih daripada {amount} {currency}: ia dicukai sebagai perdagangan am, bukan import runcit.",
    "Ikrarkan sebagai perdagangan am, kecuali satu barang dalam had tahunan pembeli.",
  ],
} as const satisfies Partial<RuleTexts>;
