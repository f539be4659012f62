/** Chinese: what is missing, formats, totals, masses, codes, goods. */
import type { RuleTexts } from "../words.ts";

export const values = {
  "mandatory-missing": ["缺少{field}。", "请填写。"],
  "mandatory-missing.because": ["缺少{field}：{because}。", "请填写。"],
  "not-allowed": ["此类报关单不得填写{field}。", "请删除。"],
  "value-format": ["{field}“{value}”格式不正确。", "请更正。"],
  "value-format.long": ["{field}有 {length} 个字符，最多允许 {most} 个。", "请缩短。"],
  "value-format.letters": ["{field}“{value}”必须是 {most} 个字母。", "请更正。"],
  "value-format.characters": ["{field}“{value}”必须是 {most} 个字符。", "请更正。"],
  "value-format.exactDigits": ["{field}“{value}”必须是 {most} 位数字。", "请更正。"],
  "value-format.fewDigits": ["{field}“{value}”最多 {most} 位数字。", "请更正。"],
  "value-format.empty": ["{field}只有单位或币种，没有数字。", "请填写数字，或删去单位。"],
  "value-format.number": ["{field}“{value}”不是数字。", "请用小数点书写，例如 1234.50。"],
  "value-format.decimals": ["{field} {value} 的小数超过 {most} 位。", "请四舍五入。"],
  "value-format.digits": ["{field} {value} 超过 {most} 位数字。", "请更正。"],
  "value-format.control": ["{field}含有无法识别的字符。", "请重新输入。"],
  "time-format": [
    "{field}“{value}”不是格式 {format} 的日期。",
    "请写成 20261122，带时间时写成 20261122093000Z。",
  ],
  "too-many-rows": ["{field}：共 {count} 行，最多允许 {most} 行。", "请拆分报关单。"],
  "item-count": [
    "商品项数填写为 {stated}，而报关单实有 {counted} 项。",
    "请改为 {counted}，或增减商品项。",
  ],
  "item-number-over-count": [
    "商品序号 {number} 大于商品项数 {count}。",
    "请将商品从 1 编到 {count}。",
  ],
  "item-number-twice": [
    "商品序号 {number} 重复：第 {first} 行的商品已用此号。",
    "请按 1、2、3……编号。",
  ],
  "item-number-order": ["第 {row} 行商品的序号是 {number}。", "请编为 {row}。"],
  "package-total": [
    "总件数填写为 {stated}，各商品合计为 {sum}。",
    "请更正总数或某项商品的件数；与其他商品同装的件数填 0。",
  ],
  "no-packages": ["没有任何商品填写件数。", "请至少为一项商品填写件数。"],
  "gross-total": [
    "总毛重填写为 {stated} 千克，各商品合计为 {sum} 千克。",
    "请更正总数或某项商品的毛重。",
  ],
  "gross-total.more": [
    "总毛重填写为 {stated} 千克，多于各商品合计的 {sum} 千克。",
    "请检查托盘或箱子是否未计入商品。",
  ],
  "invoice-total": [
    "发票总额填写为 {stated} {currency}，各商品合计为 {sum}。",
    "请更正总额或某项商品的价格。",
  ],
  "price-times-quantity": [
    "{quantity} × {price} 等于 {product}，而商品总价填写为 {stated}。",
    "请更正总价、数量或单价。",
  ],
  "net-over-gross": ["净重 {net} 千克大于毛重 {gross} 千克。", "请更正其中之一；两者可能填反了。"],
  "net-equals-gross": ["净重 {net} 千克等于毛重。", "无包装的货物可以如此；否则请更正其中之一。"],
  "net-far-below-gross": [
    "净重 {net} 千克与毛重 {gross} 千克相比过小。",
    "请检查其中之一是否以克为单位。",
  ],
  "mass-unit": ["{field}以 {unit} 填写；海关只接受千克。", "请换算并填写 KGM。"],
  "must-be-more-than-zero": ["{field}为 {value}，必须大于 0。", "请填写实际数值。"],
  "must-be-positive": ["{field}为 {value}，不得为负数。", "请去掉负号，或作为扣减项填写。"],
  "unknown-country": [
    "{field}“{value}”不是已知的国家或地区。",
    "请填写 ISO 3166 的两个字母，例如 CN、MY 或 GB。",
  ],
  "unknown-country.meant": ["{field}“{value}”不在代码表中。是否指 {meant}？", "请填写 {meant}。"],
  "unknown-currency": [
    "{field}“{value}”不是已知的币种。",
    "请填写 ISO 4217 的三个字母，例如 CNY、MYR 或 GBP。",
  ],
  "unknown-currency.meant": ["{field}“{value}”不在代码表中。是否指 {meant}？", "请填写 {meant}。"],
  "amount-without-currency": ["金额 {value} 缺少{field}。", "请填写发票的币种。"],
  "unknown-incoterm": [
    "成交方式“{value}”未知。",
    "请填写 EXW、FCA、FAS、FOB、CFR、CIF、CPT、CIP、DAP、DPU 或 DDP。",
  ],
  "retired-incoterm": [
    "成交方式 {value} 属于旧版国际贸易术语。",
    "请查看合同；DAT 已改为 DPU，DDU 已改为 DAP。",
  ],
  "unknown-transport-mode": [
    "{field}“{value}”不是已知的运输方式。",
    "1 海运，2 铁路，3 公路，4 空运，5 邮递，7 固定设施，8 内河，9 自行驶入。",
  ],
  "unknown-valuation-method": ["估价方法“{value}”未知。", "以成交价格为基础时填 1。"],
  "unknown-type": ["报关单类型“{value}”未知。", "请填写方向和种类，例如 IMA、IMD 或 EXA。"],
  "container-indicator": ["集装箱标志填写为“{value}”。", "货物用集装箱运输填 1，否则填 0。"],
  "kind-of-origin": ["原产地类别“{value}”既不是 1 也不是 2。", "填 1；享受优惠的原产地填 2。"],
  "unknown-unit": ["单位“{value}”不在常用单位之列。", "请查找，或装入单位参考数据包。"],
  "unknown-unit.meant": [
    "单位“{value}”不是 UN/ECE 第 20 号建议书的代码。是否指 {meant}？",
    "请填写 {meant}。",
  ],
  "unknown-unit.packed": ["单位“{value}”不在单位表中。", "请查找。"],
  "unknown-package-type": ["包装种类“{value}”不在常用种类之列。", "请查找，或装入包装参考数据包。"],
  "unknown-package-type.packed": ["包装种类“{value}”不在包装表中。", "请查找。"],
  "unknown-place": [
    "{field}“{value}”不是 UN/LOCODE 中的地点。",
    "请填写国家两字母加地点三字母，例如 GBLHR 或 MYKUL。",
  ],
  "unknown-commodity": ["商品编码 {value}：协调制度中没有品目 {heading}。", "请查找编码。"],
  "unknown-commodity.packed": [
    "商品编码 {value} 不在 {day} 的商品编码表中。",
    "请查找编码；它可能已被替换。",
  ],
  "commodity-code-shape": [
    "商品编码“{value}”不是 {choice} 位数字。",
    "请查找编码；不要写点和空格。",
  ],
  "commodity-code-shape.chapter": [
    "商品编码 {value}：协调制度中没有第 {chapter} 章。",
    "请查找编码；不要写点和空格。",
  ],
  "commodity-code-placeholder": ["商品编码 {value} 不代表任何货物。", "请查找编码。"],
  "taric-code-shape": ["TARIC 代码“{value}”不是两位数字。", "请填写商品编码的第 9 和第 10 位。"],
  "national-code-shape": ["附加代码“{value}”不是四个字符。", "请在税则中查找。"],
  "alcohol-code-period": [
    "酒税代码 {code} 仅在 {day} {side}有效。",
    "请在现行代码表中选取同种同度数酒的代码。",
  ],
  "code-twice": ["代码 {value} 在本项商品中重复。", "请删除一个。"],
  "empty-description": ["“{value}”没有说明货物是什么。", "请写明货物名称、材质和用途。"],
  "dangerous-goods-number": [
    "联合国编号“{value}”不是四位数字。",
    "请按安全数据单填写，例如 3480。",
  ],
  unconfirmed: ["此值沿用自 {name}，尚无人确认。", "请核对：按 Enter 确认，或改为正确的值。"],
  "unconfirmed.template": [
    "此值来自模板 {name}，尚无人确认。",
    "请核对：按 Enter 确认，或改为正确的值。",
  ],
  "unconfirmed.product": [
    "此值来自货号 {name} 的记忆，尚无人确认。",
    "请核对：按 Enter 确认，或改为正确的值。",
  ],
  "unconfirmed.party": [
    "此值来自往来单位 {name}，尚无人确认。",
    "请核对：按 Enter 确认，或改为正确的值。",
  ],
  "unconfirmed.sum": [
    "此值由各项商品合计得出，尚无人确认。",
    "请核对：按 Enter 确认，或改为正确的值。",
  ],
  "unconfirmed.item": [
    "本项商品有 {count} 个值是自动填入的（{name}），尚无人确认。",
    "请逐个核对：按 Enter 确认，或改为正确的值。",
  ],
} as const satisfies Partial<RuleTexts>;
