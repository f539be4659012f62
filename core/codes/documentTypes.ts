/** Names of the frequent document types (UN/EDIFACT 1001), by the three figures that customs use; other types show their code alone. */
import type { CodeList } from "./codeList.ts";

export const documentNames: CodeList = {
  "220": ["Order", "订单", "Pesanan"],
  "235": ["Container list", "集装箱清单", "Senarai kontena"],
  "271": ["Packing list", "装箱单", "Senarai pembungkusan"],
  "325": ["Pro-forma invoice", "形式发票", "Invois proforma"],
  "337": ["Temporary storage declaration", "暂存申报", "Ikrar simpanan sementara"],
  "355": ["Entry summary declaration", "入境摘要申报", "Ikrar ringkasan masuk"],
  "380": ["Commercial invoice", "商业发票", "Invois komersial"],
  "703": ["House waybill", "分运单", "Waybil rumah"],
  "704": ["Master bill of lading", "主提单", "Bil muatan induk"],
  "705": ["Bill of lading", "提单", "Bil muatan"],
  "714": ["House bill of lading", "分提单", "Bil muatan rumah"],
  "720": ["Rail consignment note", "铁路运单", "Nota konsainan rel"],
  "730": ["Road consignment note", "公路运单", "Nota konsainan jalan"],
  "740": ["Air waybill", "空运单", "Waybil udara"],
  "741": ["Master air waybill", "空运主单", "Waybil udara induk"],
  "750": ["Despatch note for post parcels", "邮包单", "Nota bungkusan pos"],
  "760": ["Multimodal transport document", "多式联运单", "Dokumen pengangkutan pelbagai"],
  "861": ["Certificate of origin", "原产地证书", "Sijil asal"],
  "954": ["Movement certificate EUR.1", "EUR.1 流动证书", "Sijil pergerakan EUR.1"],
};
