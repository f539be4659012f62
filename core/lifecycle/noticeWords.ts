/** What a notification of customs says, in a word or two, by its WCO function code, in the desk's languages. */
import { listedName } from "../codes/codeList.ts";
import type { CodeList } from "../codes/codeList.ts";
import type { Language } from "../labels/language.ts";
import { notificationKind } from "./notifications.ts";

const words: CodeList = {
  "01": ["Accepted", "已受理", "Disahkan terima"],
  "02": ["Received by customs", "海关已收到", "Diterima kastam"],
  "03": ["Rejected", "已退单", "Ditolak"],
  "05": ["Inspection", "查验", "Pemeriksaan"],
  "06": ["Send documents", "须补单证", "Hantar dokumen"],
  "07": ["Amended by customs", "海关已修改", "Dipinda kastam"],
  "08": ["Released", "已放行", "Dilepaskan"],
  "09": ["Cleared", "已结关", "Selesai"],
  "10": ["Cancelled", "已撤销", "Dibatalkan"],
  "11": ["Answer to a request", "申请的答复", "Jawapan permohonan"],
  "13": ["Duty and tax to pay", "应缴税款", "Duti dan cukai perlu dibayar"],
  "14": ["Balance too low", "余额不足", "Baki tidak cukup"],
  "15": ["Reminder to pay", "催缴通知", "Peringatan bayaran"],
  "16": ["Goods have left", "货物已离境", "Barang telah keluar"],
  "51": ["Customs asks", "海关问询", "Soalan kastam"],
  "52": ["Goods detained", "货物被扣", "Barang ditahan"],
};

/** A code without a word of ours is named as customs names it; undefined where customs has none either. */
export function noticeWord(functionCode: string, language: Language): string | undefined {
  return listedName(words, functionCode, language) ?? notificationKind(functionCode)?.name;
}
