/** Malay: parties, registration numbers, references, places. */
import type { RuleTexts } from "../words.ts";

const samePair = [
  "{left} dan {right} ialah pihak yang sama: {value}.",
  "Betulkan salah satu, atau tinggalkan yang kedua.",
] as const;
const bothGiven = "Simpan nombor, atau nama dengan alamatnya.";

export const parties = {
  "importer-is-exporter": samePair,
  "consignee-is-exporter": samePair,
  "seller-is-exporter": samePair,
  "buyer-is-importer": samePair,
  "consignee-name-or-number": ["Penerima mempunyai nama “{name}” dan juga nombor {id}.", bothGiven],
  "carrier-name-or-number": ["Pengangkut mempunyai nama “{name}” dan juga nombor {id}.", bothGiven],
  "agent-name-or-number": [
    "Ejen mempunyai alamat, tetapi tiada nama atau nombor.",
    "Berikan nama atau nombor pendaftaran ejen.",
  ],
  "agent-function": [
    "Perwakilan “{value}” bukan 2 (langsung) dan bukan 3 (tidak langsung).",
    "Tulis 2 apabila bertindak atas nama pedagang, 3 atas nama sendiri.",
  ],
  "address-not-whole": [
    "{field} tiada, dan {name} tidak mempunyai nombor pendaftaran.",
    "Isikan, atau berikan nombor.",
  ],
  "placeholder-name": ["“{value}” tidak kelihatan seperti nama.", "Berikan nama penuh."],
  "address-without-party": [
    "{field} mempunyai alamat, tetapi tiada nama atau nombor.",
    "Berikan nama.",
  ],
  "eori-shape": [
    "{field} “{value}” tidak berbentuk nombor EORI.",
    "Tulis GB atau XI dan digitnya, tanpa jarak.",
  ],
  "vat-number-shape": [
    "Nombor VAT “{value}” tidak mempunyai sembilan atau dua belas digit selepas negaranya.",
    "Tulis seperti pada sijil pendaftaran, tanpa jarak.",
  ],
  "holder-slip": [
    "Pemegang {value} berbeza satu aksara daripada {other}; kastam mungkin tidak mengenalinya.",
    "Tulis {other} jika pihak yang sama dimaksudkan.",
  ],
  "holder-elsewhere": [
    "Pemegang {value} bukan pihak dalam ikrar ini.",
    "Lihat sama ada nombornya betul dan boleh digunakan di sini.",
  ],
  "holder-twice": ["Kebenaran {type} bagi {holder} berulang.", "Buang satu."],
  "holder-half": ["{field} tiada di sebelah {value}.", "Isikan."],
  "lrn-long": [
    "LRN {value} mempunyai {length} aksara; kastam ini menerima {most}.",
    "Pendekkan sebelum difailkan.",
  ],
  "lrn-characters": [
    "LRN “{value}” mengandungi aksara yang mungkin ditolak.",
    "Gunakan huruf, digit, . - _ dan /.",
  ],
  "mrn-on-original": [
    "Ikrar baharu sudah mempunyai MRN {value}.",
    "Buang, atau pinda ikrar MRN itu.",
  ],
  "ducr-shape": [
    "Rujukan konsainan “{value}” tidak berbentuk DUCR.",
    "Tulis seperti 6GB123456789000-ORDER1.",
  ],
  "mucr-shape": [
    "Rujukan induk “{value}” tidak berbentuk MUCR.",
    "Ambil daripada manifes seperti tertulis.",
  ],
  "one-mucr": ["{count} rujukan induk terdapat pada pengepala.", "Simpan satu bagi konsainan ini."],
  "ducr-on-export": [
    "Eksport tiada rujukan konsainan (DUCR).",
    "Tambah dokumen terdahulu Z DCR dengan rujukannya.",
  ],
  "paper-twice": ["Dokumen terdahulu {type} {value} berulang.", "Buang satu."],
  "paper-half": ["Dokumen terdahulu {known} tiada {missing}.", "Isikan, atau buang barisnya."],
  "entry-date-paper": [
    "Catatan {value} bukan tarikh penerimaan {day}.",
    "Tulis tarikh penerimaan sebagai CCYYMMDD.",
  ],
  "deadline-passed": [
    "Tarikh akhir {day} telah berlalu.",
    "Failkan sekarang; tanya kastam sama ada penalti dikenakan.",
  ],
  "both-levels": [
    "{field} terdapat pada pengepala dan pada butiran ini.",
    "Simpan pada pengepala jika bagi semua butiran, jika tidak hanya pada butiran.",
  ],
  "some-items-only": [
    "{field} diberi pada butiran lain, tetapi tidak di sini.",
    "Berikan di sini juga, atau sekali pada pengepala.",
  ],
  "origin-differs-from-export": [
    "Barang berasal dari {origin}, tetapi dieksport dari {country}.",
    "Betul bagi barang eksport semula; jika tidak, betulkan salah satu.",
  ],
  "one-preferential-origin": [
    "Butiran ini mempunyai {count} asal keutamaan.",
    "Simpan negara, atau kumpulan negara.",
  ],
  "import-goes-abroad": [
    "Barang diikrarkan untuk {direction}, tetapi destinasinya {country}.",
    "Betulkan destinasi, atau jenis ikrar.",
  ],
  "goods-location-parts": [
    "{field} tiada di sebelah lokasi {name}.",
    "Isikan: tempat ditetapkan ialah A dengan U, yang dibenarkan B dengan Y.",
  ],
  "goods-location-parts.kind": [
    "Lokasi barang berjenis “{value}”, bukan A, B, C atau D.",
    "Tulis A bagi tempat ditetapkan, B dibenarkan, C diluluskan, D lain-lain.",
  ],
  "office-shape": [
    "{field} “{value}” tidak berbentuk pejabat kastam.",
    "Tulis seperti GB000060 atau GBBEL004.",
  ],
  "fiscal-territory-destination": [
    "Ikrar jenis {type} tiada destinasi.",
    "Berikan negara yang dituju barang.",
  ],
  "same-export-and-destination": [
    "Negara eksport dan destinasi kedua-duanya {country}.",
    "Betul bagi barang yang bergerak dalam negara; jika tidak, betulkan salah satu.",
  ],
} as const satisfies Partial<RuleTexts>;
