/** What is said of figures, in Malay. */
import type { SaidWords } from "../told.ts";

export const ms: SaidWords = {
  sentences: {
    missing: "{what} tiada: isikan.",
    "not-a-number": "{what} “{text}” bukan nombor: betulkan.",
    negative: "{what} ialah {text}: tidak boleh negatif.",
    "too-large": "{what} ialah {text}, lebih 13 digit: semak angkanya.",
    "no-currency": "{what} tiada mata wang: tambahkan.",
    "wrong-currency": "{what} dalam “{currency}”, yang bukan mata wang: betulkan.",
    "meant-currency":
      "{what} dalam “{currency}”, yang bukan mata wang: tulis {meant} jika itu dimaksudkan.",
    "charge-without-code": "Satu caj tiada kod: nyatakan jenisnya (FRT, INS, OTH …).",
    "charge-unknown": "Kod caj “{code}” tidak dikenali: tidak pasti ditambah atau ditolak.",
    "rate-absurd":
      "Kadar {foreign} diberi {rate} {home} bagi {per} ({source}), yang mustahil: betulkan kadar.",
    "rate-expired":
      "Kadar {foreign} ({source}) sah dari {from} hingga {to}, bukan pada {day}: muatkan kadar hari itu.",
    "rate-not-yet":
      "Kadar {foreign} ({source}) sah dari {from}, bukan pada {day}: muatkan kadar hari itu.",
    "rate-missing": "Tiada kadar pertukaran {foreign} kepada {home} bagi {day}: {why}",
    "shares-unequal": "Bahagian tetap butiran tidak sama dengan caj: betulkan.",
    "shares-impossible": "Caj tidak boleh diagihkan: asas agihannya sifar bagi setiap butiran.",
    "terms-missing":
      "Terma serahan tiada: tidak pasti apa yang ada dalam harga. Berikan (FOB, CIF, DAP …).",
    "terms-unknown":
      "Terma serahan “{code}” tidak menyatakan tambang dan insurans: berikan salah satu Incoterms.",
    "freight-missing": "Di bawah {term} tambang mesti diketahui bagi nilai: berikan, 0 jika tiada.",
    "negative-value": "Potongan melebihi harga: betulkan salah satu.",
    "insurance-percent": "Insurans {percent} % bukan peratusan.",
    "insurance-currencies":
      "Insurans peratusan memerlukan harga dan tambang dalam satu mata wang: berikan amaunnya.",
    "quantity-missing": "{what} tiada: isikan, cukai bergantung padanya.",
    "zero-quantity": "{what} ialah 0, tetapi cukai mengikut kuantiti: betulkan.",
    "unit-other":
      "Kuantiti dalam {code}, cukai mengikut {wanted}: berikan kuantiti dalam {wanted}.",
    "unit-other-meant":
      "Kuantiti dalam {code}, cukai mengikut {wanted}: tulis {meant} jika itu dimaksudkan.",
    "unit-unknown":
      "“{code}” bukan unit yang boleh dicukai; cukai mengikut {wanted}: berikan kuantiti dalam {wanted}.",
    "unit-unknown-meant":
      "“{code}” bukan unit yang boleh dicukai; cukai mengikut {wanted}: tulis {meant} jika itu dimaksudkan.",
    "unit-missing": "{what} tiada unit: tambahkan; cukai mengikut {wanted}.",
    "tariff-unit":
      "Tarif mencukai {hs} mengikut “{unit}”, unit yang tidak dikenali: betulkan pek tarif.",
    "computed-from": "{type} dikira daripada {on}, yang tidak diberi: lihat di sana.",
    "payment-0": "Kaedah bayaran 0: dikira, tidak perlu dibayar.",
    "payment-g": "Kaedah bayaran G: dikira dalam penyata cukai.",
    stated: "Amaun ini dinyatakan pengikrar (OVR01); ia tidak dikira.",
    "composite-impossible": "{type} {rate} % dalam asasnya sendiri mustahil: betulkan pek tarif.",
    "measure-ambiguous":
      "Tarif ada beberapa langkah {type} pada {hs} serentak: betulkan pek tarif.",
    ended: "{type} pada {hs} ({source}) tamat pada {to}: tiada yang dikenakan.",
    "measure-ended":
      "Langkah {type} pada {hs} ({source}) tamat pada {to}; tiada yang sah pada {day}. Muatkan tarif hari itu.",
    "measure-begins":
      "Langkah {type} pada {hs} ({source}) bermula pada {from}; tiada yang sah pada {day}. Muatkan tarif hari itu.",
    "measure-missing":
      "Tarif tiada {type} bagi {hs}: betulkan kod komoditi, atau muatkan pek tarif yang mengandunginya.",
    "preference-unknown":
      "Keutamaan {regime} dituntut, tetapi tarif tiada {type} pada {hs} dari {origin}: betulkan tuntutan, atau muatkan tarif yang mengandunginya.",
    "preference-without-proof":
      "Ada keutamaan bagi {origin} ({names}), tetapi tiada bukti asal antara dokumen: kadar biasa digunakan.",
    "preference-not-claimed": "Ada keutamaan bagi {origin} ({names}); ia tidak dituntut.",
    "claim-unknown":
      "Keutamaan {regime} menuntut {condition}, tetapi tarif tiada {type} pada {hs}: betulkan tuntutan, atau muatkan tarif yang mengandunginya.",
    "exists-not-claimed": "Ada {condition}: {source}. Ia tidak dituntut.",
    "origin-missing": "{type} pada {hs} bergantung pada asal, yang tiada: isikan.",
    "commodity-missing": "Kod komoditi tiada: isikan.",
    "relief-code": "Pelepasan duti kastam mengikut kod prosedur tambahan.",
    "relief-returned": "Pelepasan barang dipulangkan.",
    "relief-sold": "VAT dikenakan semasa jualan.",
    "procedure-07": "Prosedur 07: eksais dan VAT digantung di gudang.",
    "procedure-42": "Prosedur 42: VAT dilepaskan bagi bekalan seterusnya.",
    "procedure-51": "Prosedur 51: pemprosesan masuk, dikira tetapi tidak perlu dibayar.",
    "procedure-53": "Prosedur 53: kemasukan sementara, dikira tetapi tidak perlu dibayar.",
    "procedure-63": "Prosedur 63: VAT dilepaskan bagi bekalan seterusnya.",
    "procedure-71": "Prosedur 71: pergudangan kastam, dikira tetapi tidak perlu dibayar.",
    "procedure-78": "Prosedur 78: zon bebas, dikira tetapi tidak perlu dibayar.",
    "partial-relief":
      "Kod {code} melepaskan sebahagian duti, mengikut angka yang tiada dalam ikrar: ambil amaun daripada kastam.",
    dearer:
      "Ireland Utara: duti EU terpakai jika lebih tinggi daripada duti UK, jika tidak duti UK.",
    "de-minimis": "De minimis: melalui kurier udara atau pos, CIF konsainan tidak melebihi RM500.",
    "low-value-at-sale": "Dicukai sebagai barang bernilai rendah, bukan semasa import.",
    "under-bond": "K8: bergerak di bawah bon, duti dan cukai dikira tetapi tidak perlu dibayar.",
    "small-unknown":
      "Tidak diketahui sama ada {type} dikecualikan bagi konsainan kecil selagi ada nilai yang tidak diberi.",
    "sale-unknown":
      "Tidak diketahui sama ada SST atau cukai barang bernilai rendah dikenakan selagi nilai jualan tidak diberi.",
    "low-value":
      "{pieces} × satu barang tidak melebihi RM500, tanpa pengangkutan; jika dijual dalam talian, penjual mengenakannya.",
    "retail-unknown":
      "Tidak diketahui sama ada kadar runcit terpakai selagi ada nilai pembelian yang tidak diberi.",
    "retail-charged": "Import runcit rentas sempadan: 70 % daripada cukai.",
    "retail-year":
      "Had tahunan pembeli RMB 26,000 tidak disemak: pembelian tahun ini tidak diketahui.",
    "retail-over-purchase":
      "Melebihi RMB 5,000 bagi satu pembelian: dicukai sebagai perdagangan am.",
    "retail-over-year":
      "Melebihi RMB 26,000 bagi pembeli tahun ini: dicukai sebagai perdagangan am.",
    "too-small": "Kurang RMB 50 bagi seluruh konsainan: tidak dikutip.",
    "waiver-unsure": "Butiran lain tidak diberi: jumlahnya mungkin terlalu kecil untuk dikutip.",
    same: "Sama.",
    "told-not-payable": "Kastam memaklumkannya; tiada yang perlu dibayar.",
    "ours-withheld": "Kita tidak mengira: {inner}",
    "not-computed": "Kastam mengenakan baris yang kita tiada: lihat langkah dan prosedur.",
    "not-notified-nothing": "Tidak dimaklumkan, dan tiada yang perlu dibayar.",
    "not-notified": "Kastam tidak mengenakan baris ini: pelepasan, atau masih akan datang.",
    "base-without-charges": "Kastam mengambil harga sahaja, tanpa tambang, insurans dan caj lain.",
    "base-differs": "Asas berbeza {off}: lihat nilai, dan baris sebelumnya.",
    "rounded-rate":
      "Kadar yang dimaklumkan dibundarkan untuk paparan: amaun dikira daripada kadar lebih halus.",
    "rate-differs":
      "Kastam guna {theirs} % dan bukan {ours} %: lihat asal, keutamaan dan tarikh tarif.",
    deducted: "Kastam menolak {amount} sebagai pelepasan.",
    held: "Kastam menaksir amaun tetapi menahannya: digantung, dijamin atau ditangguhkan.",
    relieved: "Kastam menaksir sifar walaupun asas dan kadar diberi: pelepasan.",
    "one-unit": "Satu unit pembundaran.",
    "not-stated": "Kastam tidak menyatakan asas atau kadar: lihat langkah yang digunakan.",
    unexplained: "Asas dan kadar sama, amaun tidak: tanya kastam.",
  },
  words: {
    "item-price": "Harga butiran",
    "customs-value": "Nilai kastam",
    freight: "Tambang",
    charge: "Caj",
    "fixed-share": "Bahagian tetap butiran",
    "gross-mass": "Jisim kasar",
    quantity: "Kuantiti",
    "taxed-quantity": "Kuantiti yang dicukai",
    "net-mass": "Jisim bersih",
    supplementary: "Kuantiti tambahan",
    strength: "Kekuatan alkohol",
    "stated-tax": "Yang dinyatakan",
    "value-inside": "nilai kastam",
    "sale-inside": "nilai jualan",
    "all-goods": "semua barang",
    "no-origin": "tiada asal",
    suspension: "penggantungan",
    quota: "kuota",
    "no-rate": "tiada kadar mata wang ini dimuatkan. Muatkan pek kadar.",
  },
};
