/** Malay: procedures, statements, documents, taxes. */
import type { RuleTexts } from "../words.ts";

const apart = "Tambah di sini, atau ikrarkan butiran ini secara berasingan.";
const movement = "Tambah penyataan yang menyatakan pergerakan barang.";

export const procedures = {
  "procedure-shape": [
    "Prosedur “{requested}{previous}” bukan dua digit dipohon dan dua digit terdahulu.",
    "Tulis misalnya 40 dan 00.",
  ],
  "unknown-procedure": [
    "Prosedur {requested} {previous} tiada dalam senarai.",
    "Cari pasangannya: dua digit pertama ialah yang dipohon, dua berikutnya yang terdahulu.",
  ],
  "additional-code-belongs": [
    "Kod tambahan {code} tidak sesuai dengan prosedur {requested} {previous}.",
    "Betulkan kod atau prosedur.",
  ],
  "procedure-direction": [
    "Prosedur {requested} tidak sesuai dengan jenis ikrar {type}.",
    "Betulkan jenis atau prosedur.",
  ],
  "one-data-set": [
    "Prosedur {requested} tergolong dalam {set}, butiran pertama dalam {first}.",
    "Ikrarkan barang ini secara berasingan.",
  ],
  "additional-code-alone": [
    "Kod tambahan 000 bermaksud “tiada”, tetapi {others} terdapat di sebelahnya.",
    "Buang 000.",
  ],
  "additional-code-twice": ["Kod tambahan {code} berulang.", "Buang satu."],
  "additional-code-missing": [
    "Butiran ini tiada kod prosedur tambahan.",
    "Tambah 000 apabila tiada yang berkenaan.",
  ],
  "additional-code-shape": ["Kod tambahan “{code}” bukan tiga aksara.", "Cari bagi prosedur ini."],
  "reduced-data-on-all": ["Butiran lain mempunyai kod tambahan 1H7, yang ini tidak.", apart],
  "standard-value-method": [
    "Kod tambahan E01 memerlukan kaedah penilaian 4, bukan {method}.",
    "Tukar kaedah kepada 4.",
  ],
  "niimp-on-all": ["Butiran lain mempunyai penyataan NIIMP, yang ini tidak.", apart],
  "nidom-on-all": ["Butiran lain mempunyai penyataan NIDOM, yang ini tidak.", apart],
  "niexp-on-all": ["Butiran lain mempunyai penyataan NIEXP, yang ini tidak.", apart],
  "nirem-needs-movement": [
    "Penyataan NIREM memerlukan NIIMP atau NIDOM pada butiran yang sama.",
    movement,
  ],
  "niaid-needs-movement": [
    "Penyataan NIAID memerlukan NIIMP atau NIDOM pada butiran yang sama.",
    movement,
  ],
  "nidom-and-niimp": [
    "NIDOM (dari Great Britain) dan NIIMP (dari tempat lain) terdapat pada satu ikrar.",
    "Simpan yang benar.",
  ],
  "nirem-and-niaid": ["NIREM dan NIAID terdapat pada satu butiran.", "Simpan salah satu."],
  "onward-supply-statement": [
    "Prosedur 42 memerlukan penyataan OSR42 pada butiran yang sama.",
    "Tambah OSR42, atau tukar prosedur.",
  ],
  "onward-supply-statement.procedure": [
    "Penyataan OSR42 bagi prosedur 42, bukan {requested}.",
    "Buang OSR42, atau tukar prosedur kepada 42.",
  ],
  "onward-supply-movement": [
    "Prosedur 42 memerlukan penyataan NIIMP pada butiran yang sama.",
    "Tambah NIIMP, atau tukar prosedur.",
  ],
  "amendment-statement": [
    "Penyataan UVC01 terdapat pada ikrar baharu.",
    "Buang; ia untuk permohonan pindaan.",
  ],
  "northern-ireland-statement": [
    "Nombor pengimport bermula dengan XI, tetapi tiada butiran dengan NIIMP, NIDOM atau NIEXP.",
    movement,
  ],
  "authorisation-without-document": [
    "Kebenaran {type} dinamakan, tetapi tiada butiran dengan dokumen {document}.",
    "Tambah dokumen, atau buang kebenaran.",
  ],
  "document-without-authorisation": [
    "Dokumen {document} membuktikan kebenaran {type}, tetapi pemegangnya tidak dinamakan.",
    "Tambah pemegang dengan jenis {type}.",
  ],
  "simplified-without-authorisation": [
    "Jenis ikrar {type} memerlukan kebenaran {wanted}.",
    "Tambah pemegangnya, atau betulkan jenis.",
  ],
  "guarantee-type": [
    "Kebenaran CGU memerlukan jaminan jenis 0 atau 1.",
    "Berikan jaminan, jenis 0 apabila dikecualikan.",
  ],
  "document-half": ["Dokumen “{value}” tiada {missing}.", "Tulis kod penuh, seperti N dan 380."],
  "document-number": [
    "Dokumen {code} tiada nombor dan tiada sebab.",
    "Berikan nombor yang tertulis padanya, atau nyatakan sebabnya pada nama.",
  ],
  "waiver-reason": [
    "Dokumen {code} dikecualikan dengan status {status}, tetapi tiada sebab diberi.",
    "Nyatakan pada nama mengapa ia tidak perlu.",
  ],
  "licence-status": [
    "Dokumen {code} {value} berstatus {status} di sini, tetapi {other} pada butiran {first}.",
    "Gunakan satu status bagi satu lesen.",
  ],
  "document-twice": ["Dokumen {code} {value} berulang dalam butiran ini.", "Buang satu."],
  "waiver-once": ["Dokumen 999L terdapat {count} kali dalam butiran ini.", "Simpan satu."],
  "waiver-in-northern-ireland": [
    "Dokumen 999L tidak dibenarkan bersama {statement}.",
    "Buang dokumen itu.",
  ],
  "status-of-type-y": [
    "Status dokumen EA hanya untuk ikrar tambahan jenis Y.",
    "Ambil status bagi dokumen yang belum diagihkan.",
  ],
  "quota-preference": [
    "Kuota {quota} dituntut dengan keutamaan {preference}, yang tidak menuntut kuota.",
    "Betulkan keutamaan, atau buang kuota.",
  ],
  "quota-shape": ["Nombor kuota “{quota}” bukan enam digit.", "Cari dalam tarif."],
  "union-quota": [
    "Kuota {quota} milik EU; ia tidak terbuka bagi import ke Great Britain.",
    "Ambil kuota UK (05…), atau tambah penyataan pergerakan barang.",
  ],
  "preference-shape": [
    "Keutamaan “{preference}” bukan tiga digit.",
    "Tulis 100 apabila tiada yang dituntut.",
  ],
  "preference-without-origin": [
    "Keutamaan {preference} dituntut, tetapi asal keutamaan (jenis 2) tidak diberi.",
    "Tambah asal jenis 2, atau jangan tuntut keutamaan.",
  ],
  "stated-tax-currency": [
    "Cukai dinyatakan dalam {currency}, bukan {home}.",
    "Tukarkan kepada {home}.",
  ],
  "stated-tax-statement": [
    "Amaun cukai dinyatakan, tetapi penyataan OVR01 tiada.",
    "Tambah OVR01 dengan sebabnya, atau serahkan amaun kepada kastam.",
  ],
  "deferment-without-method": [
    "Akaun penangguhan {account} dinamakan, tetapi tiada cukai dibayar daripadanya.",
    "Tetapkan cara bayaran E, atau buang akaun.",
  ],
  "deferment-account-shape": [
    "Akaun penangguhan “{value}” bukan tujuh digit.",
    "Tulis nombor akaun sahaja.",
  ],
  "method-without-deferment": [
    "Cara bayaran E menggunakan akaun penangguhan, tetapi tiada yang dinamakan.",
    "Tambah akaun sebagai dokumen 1 DAN, atau pilih cara lain.",
  ],
  "deferment-document-method": [
    "Dokumen C506 diberi, tetapi tiada cukai dibayar secara penangguhan.",
    "Tetapkan cara bayaran E, atau buang dokumen itu.",
  ],
} as const satisfies Partial<RuleTexts>;
