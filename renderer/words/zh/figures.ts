/** 中文: figures. */
import type { figures as english } from "../en/figures.ts";
import type { Translated } from "../part.ts";

export const figures: Translated<typeof english> = {
  "figures.reckoning": "正在计算…",
  "figures.tariff": "税则 {{edition}}",
  "figures.no-tariff": "尚未载入税则",
  "figures.unsaved": "计入未保存的修改",
  "figures.withheld": "未给出及原因",
  "figures.same": "与海关通知一致",
  "figures.differs": "与海关通知不一致",
  "side.figures": "税费",
  "keys.figures": "税费说明",
  "figures.share-by": "运费等费用的分摊依据",
  "figures.share-value": "价格",
  "figures.share-gross-mass": "毛重",
  "figures.share-quantity": "数量",
  "what-if.title": "如果……",
  "what-if.for": "适用于",
  "what-if.all": "全部商品",
  "what-if.item": "商品 {{n}}",
  "what-if.hs": "HS 编码",
  "what-if.origin": "原产国",
  "what-if.term": "成交方式",
  "what-if.currency": "币种",
  "what-if.as-is": "不变",
  "what-if.keep": "保留为修改",
  "what-if.keep-said": "修改待填写原因后才会写入。",
  "what-if.clear": "清除",
  "what-if.closed": "此报关单现在不能修改。",
  "keys.what-if": "试算",
};
