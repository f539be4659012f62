/** Chinese: parties, registration numbers, references, places. */
import type { RuleTexts } from "../words.ts";

const samePair = ["{left}与{right}相同：{value}。", "请更正其中之一，或删去后者。"] as const;
const bothGiven = "请保留编号，或保留名称和地址。";

export const parties = {
  "importer-is-exporter": samePair,
  "consignee-is-exporter": samePair,
  "seller-is-exporter": samePair,
  "buyer-is-importer": samePair,
  "consignee-name-or-number": ["收货人同时填写了名称“{name}”和编号 {id}。", bothGiven],
  "carrier-name-or-number": ["承运人同时填写了名称“{name}”和编号 {id}。", bothGiven],
  "agent-name-or-number": ["代理人有地址，却没有名称或编号。", "请填写代理人的名称或登记编号。"],
  "agent-function": [
    "代理方式“{value}”既不是 2（直接）也不是 3（间接）。",
    "以贸易商名义办理填 2，以自己名义办理填 3。",
  ],
  "address-not-whole": ["缺少{field}，而 {name} 没有登记编号。", "请填写，或提供编号。"],
  "placeholder-name": ["“{value}”不像名称。", "请填写全称。"],
  "address-without-party": ["{field}有地址，却没有名称或编号。", "请填写名称。"],
  "eori-shape": ["{field}“{value}”不符合 EORI 编号的格式。", "请填写 GB 或 XI 加数字，不留空格。"],
  "vat-number-shape": [
    "增值税号“{value}”在国家代码后不是九位或十二位数字。",
    "请按登记证书填写，不留空格。",
  ],
  "holder-slip": [
    "持有人 {value} 与 {other} 仅差一个字符；海关可能查无此号。",
    "若指同一方，请填写 {other}。",
  ],
  "holder-elsewhere": [
    "持有人 {value} 不是本报关单上的任何一方。",
    "请查明编号是否正确、是否可在此使用。",
  ],
  "holder-twice": ["{holder} 的授权 {type} 重复。", "请删除一个。"],
  "holder-half": ["{value} 缺少{field}。", "请填写。"],
  "lrn-long": ["LRN {value} 有 {length} 个字符；本海关最多接受 {most} 个。", "请在申报前缩短。"],
  "lrn-characters": ["LRN“{value}”含有可能被拒收的字符。", "请只用字母、数字和 . - _ /。"],
  "mrn-on-original": ["新报关单已带有 MRN {value}。", "请删除，或对该 MRN 的报关单申请修改。"],
  "ducr-shape": [
    "托运参考号“{value}”不符合 DUCR 的格式。",
    "请写成 6GB123456789000-ORDER1 的形式。",
  ],
  "mucr-shape": ["主参考号“{value}”不符合 MUCR 的格式。", "请照舱单填写。"],
  "one-mucr": ["表头有 {count} 个主参考号。", "请只保留本批货物的一个。"],
  "ducr-on-export": ["出口报关单没有托运参考号（DUCR）。", "请添加先前单证 Z DCR 及其编号。"],
  "paper-twice": ["先前单证 {type} {value} 重复。", "请删除一个。"],
  "paper-half": ["先前单证 {known} 缺少{missing}。", "请填写，或删除该行。"],
  "entry-date-paper": [
    "记账日期 {value} 与接受日期 {day} 不一致。",
    "请按 CCYYMMDD 填写接受日期。",
  ],
  "deadline-passed": ["期限 {day} 已过。", "请立即申报；并向海关询问是否产生滞报金。"],
  "both-levels": [
    "{field}在表头和本项商品中都已填写。",
    "适用于全部商品时只填表头，否则只填在商品中。",
  ],
  "some-items-only": ["其他商品填写了{field}，本项没有。", "请在此填写，或只在表头填一次。"],
  "origin-differs-from-export": [
    "货物原产于 {origin}，却从 {country} 出口。",
    "转口货物可以如此；否则请更正其中之一。",
  ],
  "one-preferential-origin": ["本项商品有 {count} 个优惠原产地。", "请只保留国家或国家组之一。"],
  "import-goes-abroad": [
    "货物按{direction}申报，目的地却是 {country}。",
    "请更正目的地或报关单类型。",
  ],
  "goods-location-parts": [
    "货物存放地 {name} 缺少{field}。",
    "请填写：指定场所为 A 配 U，授权场所为 B 配 Y。",
  ],
  "goods-location-parts.kind": [
    "货物存放地的类别“{value}”不是 A、B、C 或 D。",
    "指定场所填 A，授权场所填 B，核准场所填 C，其他填 D。",
  ],
  "office-shape": [
    "{field}“{value}”不符合海关关别代码的格式。",
    "请写成 GB000060 或 GBBEL004 的形式。",
  ],
  "fiscal-territory-destination": ["{type} 类报关单没有填写目的地。", "请填写货物运往的国家。"],
  "same-export-and-destination": [
    "启运国和目的地都是 {country}。",
    "境内流转的货物可以如此；否则请更正其中之一。",
  ],
} as const satisfies Partial<RuleTexts>;
