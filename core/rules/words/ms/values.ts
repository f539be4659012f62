/** Malay: what is missing, formats, totals, masses, codes, goods. */
import type { RuleTexts } from "../words.ts";

export const values = {
  "mandatory-missing": ["{field} tiada.", "Isikan."],
  "mandatory-missing.because": ["{field} tiada: {because}.", "Isikan."],
  "not-allowed": ["{field} tidak dibenarkan pada ikrar jenis ini.", "Buang."],
  "value-format": ["{field} “{value}” tidak betul bentuknya.", "Betulkan."],
  "value-format.long": [
    "{field} mempunyai {length} aksara, paling banyak {most} dibenarkan.",
    "Pendekkan.",
  ],
  "value-format.letters": ["{field} “{value}” mesti {most} huruf.", "Betulkan."],
  "value-format.characters": ["{field} “{value}” mesti {most} aksara.", "Betulkan."],
  "value-format.exactDigits": ["{field} “{value}” mesti {most} digit.", "Betulkan."],
  "value-format.fewDigits": ["{field} “{value}” mesti paling banyak {most} digit.", "Betulkan."],
  "value-format.empty": [
    "{field} mempunyai unit atau mata wang tetapi tiada nombor.",
    "Isi nombor, atau buang unitnya.",
  ],
  "value-format.number": [
    "{field} “{value}” bukan nombor.",
    "Tulis digit dengan titik, seperti 1234.50.",
  ],
  "value-format.decimals": ["{field} {value} melebihi {most} tempat perpuluhan.", "Bundarkan."],
  "value-format.digits": ["{field} {value} melebihi {most} digit.", "Betulkan."],
  "value-format.control": [
    "{field} mengandungi aksara yang tidak dapat dibaca.",
    "Taip semula teks itu.",
  ],
  "time-format": [
    "{field} “{value}” bukan tarikh mengikut format {format}.",
    "Tulis 20261122, atau 20261122093000Z dengan masa.",
  ],
  "too-many-rows": ["{field}: {count} baris, paling banyak {most} dibenarkan.", "Pecahkan ikrar."],
  "item-count": [
    "Bilangan butiran tertulis {stated}, tetapi ikrar mempunyai {counted}.",
    "Tukar kepada {counted}, atau tambah atau buang butiran.",
  ],
  "item-number-over-count": [
    "Nombor butiran {number} melebihi bilangan butiran, {count}.",
    "Nomborkan butiran dari 1 hingga {count}.",
  ],
  "item-number-twice": [
    "Nombor butiran {number} berulang: butiran di baris {first} juga menggunakannya.",
    "Nomborkan butiran 1, 2, 3 …",
  ],
  "item-number-order": ["Butiran di baris {row} bernombor {number}.", "Nomborkan {row}."],
  "package-total": [
    "Jumlah bungkusan tertulis {stated}, butiran berjumlah {sum}.",
    "Betulkan jumlah, atau bungkusan suatu butiran; bungkusan yang dikongsi ialah 0.",
  ],
  "no-packages": [
    "Tiada butiran yang mempunyai bungkusan.",
    "Berikan bungkusan sekurang-kurangnya satu butiran.",
  ],
  "gross-total": [
    "Jumlah berat kasar tertulis {stated} kg, butiran berjumlah {sum} kg.",
    "Betulkan jumlah, atau berat kasar suatu butiran.",
  ],
  "gross-total.more": [
    "Jumlah berat kasar tertulis {stated} kg, lebih daripada {sum} kg bagi butiran.",
    "Lihat sama ada palet atau kotak tertinggal daripada butiran.",
  ],
  "invoice-total": [
    "Jumlah invois tertulis {stated} {currency}, butiran berjumlah {sum}.",
    "Betulkan jumlah, atau harga suatu butiran.",
  ],
  "price-times-quantity": [
    "{quantity} × {price} ialah {product}, tetapi harga butiran tertulis {stated}.",
    "Betulkan harga, kuantiti atau harga seunit.",
  ],
  "net-over-gross": [
    "Berat bersih {net} kg melebihi berat kasar {gross} kg.",
    "Betulkan salah satu; mungkin kedua-duanya tertukar.",
  ],
  "net-equals-gross": [
    "Berat bersih {net} kg sama dengan berat kasar.",
    "Betul bagi barang tanpa bungkusan; jika tidak, betulkan salah satu.",
  ],
  "net-far-below-gross": [
    "Berat bersih {net} kg terlalu kecil berbanding berat kasar {gross} kg.",
    "Lihat sama ada salah satu dalam gram.",
  ],
  "mass-unit": [
    "{field} diberi dalam {unit}; kastam menerima kilogram.",
    "Tukarkan dan tulis KGM.",
  ],
  "must-be-more-than-zero": [
    "{field} ialah {value}; ia mesti lebih daripada 0.",
    "Berikan angka sebenar.",
  ],
  "must-be-positive": [
    "{field} ialah {value}; ia tidak boleh negatif.",
    "Tulis tanpa tanda tolak, atau sebagai potongan.",
  ],
  "unknown-country": [
    "{field} “{value}” bukan negara yang diketahui.",
    "Tulis dua huruf ISO 3166, seperti CN, MY atau GB.",
  ],
  "unknown-country.meant": [
    "{field} “{value}” tiada dalam senarai. Adakah maksudnya {meant}?",
    "Tulis {meant}.",
  ],
  "unknown-currency": [
    "{field} “{value}” bukan mata wang yang diketahui.",
    "Tulis tiga huruf ISO 4217, seperti CNY, MYR atau GBP.",
  ],
  "unknown-currency.meant": [
    "{field} “{value}” tiada dalam senarai. Adakah maksudnya {meant}?",
    "Tulis {meant}.",
  ],
  "amount-without-currency": ["{field} tiada di sebelah {value}.", "Berikan mata wang invois."],
  "unknown-incoterm": [
    "Terma penghantaran “{value}” tidak diketahui.",
    "Tulis EXW, FCA, FAS, FOB, CFR, CIF, CPT, CIP, DAP, DPU atau DDP.",
  ],
  "retired-incoterm": [
    "Terma penghantaran {value} daripada edisi Incoterms yang lama.",
    "Lihat kontrak; DAT menjadi DPU, DDU menjadi DAP.",
  ],
  "unknown-transport-mode": [
    "{field} “{value}” bukan mod pengangkutan yang diketahui.",
    "Tulis 1 laut, 2 kereta api, 3 jalan raya, 4 udara, 5 pos, 7 pemasangan tetap, 8 perairan pedalaman, 9 gerak sendiri.",
  ],
  "unknown-valuation-method": [
    "Kaedah penilaian “{value}” tidak diketahui.",
    "Tulis 1 apabila harga yang dibayar menjadi asas.",
  ],
  "unknown-type": [
    "Jenis ikrar “{value}” tidak diketahui.",
    "Tulis arah dan jenisnya, seperti IMA, IMD atau EXA.",
  ],
  "container-indicator": [
    "Penunjuk kontena tertulis “{value}”.",
    "Tulis 1 apabila barang dibawa dalam kontena, jika tidak 0.",
  ],
  "kind-of-origin": [
    "Jenis asal “{value}” bukan 1 dan bukan 2.",
    "Tulis 1, atau 2 bagi asal yang memberi keutamaan.",
  ],
  "unknown-unit": [
    "Unit “{value}” bukan antara unit yang lazim.",
    "Cari, atau muatkan senarai unit sebagai pek rujukan.",
  ],
  "unknown-unit.meant": [
    "Unit “{value}” bukan kod UN/ECE Rec 20. Adakah maksudnya {meant}?",
    "Tulis {meant}.",
  ],
  "unknown-unit.packed": ["Unit “{value}” tiada dalam senarai unit.", "Cari kodnya."],
  "unknown-package-type": [
    "Jenis bungkusan “{value}” bukan antara yang lazim.",
    "Cari, atau muatkan senarai bungkusan sebagai pek rujukan.",
  ],
  "unknown-package-type.packed": [
    "Jenis bungkusan “{value}” tiada dalam senarai bungkusan.",
    "Cari kodnya.",
  ],
  "unknown-place": [
    "{field} “{value}” bukan tempat dalam UN/LOCODE.",
    "Tulis dua huruf negara dan tiga bagi tempat, seperti GBLHR atau MYKUL.",
  ],
  "unknown-commodity": ["Kod komoditi {value}: tiada kepala {heading} dalam HS.", "Cari kodnya."],
  "unknown-commodity.packed": [
    "Kod komoditi {value} tiada dalam senarai kod komoditi bagi {day}.",
    "Cari kodnya; mungkin telah diganti.",
  ],
  "commodity-code-shape": [
    "Kod komoditi “{value}” bukan {choice} digit.",
    "Cari kodnya; tulis tanpa titik dan jarak.",
  ],
  "commodity-code-shape.chapter": [
    "Kod komoditi {value}: tiada bab {chapter} dalam HS.",
    "Cari kodnya; tulis tanpa titik dan jarak.",
  ],
  "commodity-code-placeholder": ["Kod komoditi {value} tidak mewakili barang.", "Cari kodnya."],
  "taric-code-shape": [
    "Kod TARIC “{value}” bukan dua digit.",
    "Tulis digit ke-9 dan ke-10 kod komoditi.",
  ],
  "national-code-shape": ["Kod tambahan “{value}” bukan empat aksara.", "Cari dalam tarif."],
  "alcohol-code-period": [
    "Kod duti alkohol {code} hanya berkuat kuasa {side} {day}.",
    "Ambil kod minuman dan kekuatan yang sama daripada senarai semasa.",
  ],
  "code-twice": ["Kod {value} berulang dalam butiran ini.", "Buang satu."],
  "empty-description": [
    "“{value}” tidak menyatakan apakah barang itu.",
    "Namakan barang, bahannya dan kegunaannya.",
  ],
  "dangerous-goods-number": [
    "Nombor PBB “{value}” bukan empat digit.",
    "Tulis seperti pada lembaran data keselamatan, misalnya 3480.",
  ],
  unconfirmed: [
    "Nilai ini diambil daripada {name}, dan belum disahkan oleh sesiapa.",
    "Semak, dan sahkan dengan Enter atau taip yang betul.",
  ],
  "unconfirmed.template": [
    "Nilai ini daripada templat {name}, dan belum disahkan oleh sesiapa.",
    "Semak, dan sahkan dengan Enter atau taip yang betul.",
  ],
  "unconfirmed.product": [
    "Nilai ini diingati bagi barang {name}, dan belum disahkan oleh sesiapa.",
    "Semak, dan sahkan dengan Enter atau taip yang betul.",
  ],
  "unconfirmed.party": [
    "Nilai ini daripada buku pihak: {name}. Belum disahkan oleh sesiapa.",
    "Semak, dan sahkan dengan Enter atau taip yang betul.",
  ],
  "unconfirmed.sum": [
    "Nilai ini jumlah daripada item, dan belum disahkan oleh sesiapa.",
    "Semak, dan sahkan dengan Enter atau taip yang betul.",
  ],
  "unconfirmed.item": [
    "{count} nilai item ini diisi sendiri ({name}), dan belum disahkan oleh sesiapa.",
    "Semak, dan sahkan setiap satu dengan Enter atau taip yang betul.",
  ],
} as const satisfies Partial<RuleTexts>;
