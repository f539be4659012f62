/** The status words in the desk's languages (design: one plain word for each declaration). */
import { nameOfCode } from "../codes/codeList.ts";
import type { Names } from "../codes/codeList.ts";
import type { Language } from "../labels/language.ts";
import type { Status } from "./status.ts";

const words: Readonly<Record<Status, Names>> = {
  draft: ["Draft", "草稿", "Draf"],
  returned: ["Returned to you", "已退回修改", "Dikembalikan"],
  checked: ["Checked", "已检查", "Disemak"],
  approved: ["Approved", "已批准", "Diluluskan"],
  "waiting-for-line": ["Waiting for line", "待联机发送", "Menunggu talian"],
  sending: ["Sending", "发送中", "Menghantar"],
  "answer-unknown": ["Answer unknown", "回执未明", "Jawapan tidak diketahui"],
  "set-aside": ["Set aside", "已搁置", "Diketepikan"],
  "at-customs": ["At customs", "海关处理中", "Di kastam"],
  inspection: ["Inspection", "查验", "Pemeriksaan"],
  "documents-required": ["Documents required", "须补单证", "Dokumen diperlukan"],
  "customs-asks": ["Customs asks", "海关问询", "Soalan kastam"],
  detained: ["Detained", "已扣留", "Ditahan"],
  "payment-due": ["Payment due", "待缴税款", "Bayaran perlu"],
  "amended-by-customs": ["Amended by customs", "海关已修改", "Dipinda kastam"],
  rejected: ["Rejected", "已退单", "Ditolak"],
  released: ["Released", "已放行", "Dilepaskan"],
  cleared: ["Cleared", "已结关", "Selesai"],
  exited: ["Exited", "已离境", "Keluar"],
  cancelled: ["Cancelled", "已撤销", "Dibatalkan"],
  expired: ["Expired", "已失效", "Luput"],
  discarded: ["Discarded", "已弃用", "Dibuang"],
};

export function statusWord(status: Status, language: Language): string {
  return nameOfCode(words, status, language);
}
