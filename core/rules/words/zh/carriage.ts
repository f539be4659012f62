/** Chinese: prices and terms, transport, dates, forms, thresholds. */
import type { RuleTexts } from "../words.ts";

export const carriage = {
  "one-invoice-currency": [
    "商品总价以 {currency} 计，首项商品以 {first} 计。",
    "请换算，或将这些货物分开申报。",
  ],
  "invoice-currency": ["发票总额以 {currency} 计，商品总价以 {first} 计。", "请更正其中一个币种。"],
  "fixed-rate-currency": ["固定汇率填写的是 {currency}，而不是 {home}。", "请填写 {home}。"],
  "freight-already-paid": [
    "价格已含运费（{terms}），却又加了 {value} 的运费。",
    "请删除运费，或更正成交方式。",
  ],
  "air-freight-charge": [
    "在机场 {airport} 装货的货物需要空运费代码。",
    "请添加空运费，或删除装货地。",
  ],
  "sea-terms-off-sea": [
    "成交方式 {terms} 只用于海运，而货物的运输方式是 {mode}。",
    "请用 FCA、CPT 或 CIP，除非合同另有规定。",
  ],
  "terms-without-place": ["成交方式 {terms} 没有填写地点。", "请以 UN/LOCODE 或文字填写地点。"],
  "price-per-kilogram": [
    "{net} 千克的价格为 {price} {currency}，不合常情。",
    "请检查价格或重量的数字是否有误。",
  ],
  "container-check-digit": [
    "集装箱 {value}：校验码应为 {digit}。",
    "请与提单核对；可能有两位数字颠倒。",
  ],
  "container-shape": [
    "“{value}”不符合集装箱号的格式。",
    "请填写四个字母（末位为 U、J 或 Z）和七位数字。",
  ],
  "container-missing": ["集装箱标志为 1，却没有填写集装箱。", "请添加集装箱号，或填 0。"],
  "container-not-expected": [
    "集装箱标志为 0，却填写了集装箱 {value}。",
    "请填 1，或删除该集装箱。",
  ],
  "container-twice": ["集装箱 {value} 重复。", "请删除一个。"],
  "identity-fits-mode": [
    "运输工具标识类别 {kind} 与运输方式 {mode} 不相配。",
    "请查明哪一个正确。",
  ],
  "package-row-empty": ["此包装缺少{missing}。", "请填写。"],
  "acceptance-future": ["接受日期 {day} 在将来。", "请填写货物放行的日期。"],
  "acceptance-old": [
    "接受日期 {day} 已超过 180 天；今天申报会被海关拒绝。",
    "请更正日期，或向海关询问如何补报。",
  ],
  "invoice-future": ["发票日期 {day} 在将来。", "请检查日和月是否颠倒。"],
  "invoice-old": ["发票日期 {day} 已超过两年。", "请检查年份是否正确。"],
  "document-future": ["单证日期 {day} 在将来。", "请更正日期，或等到单证生效。"],
  "unknown-form": ["表格“{form}”不在 {known} 之中。", "请选择申报货物所用的表格。"],
  "form-and-type": ["表格 {form} 用于{direction}，而类型是 {type}。", "请更正表格或类型。"],
  "transhipment-stays": [
    "K8 表用于保税货物，而监管方式 {requested} 是放行。",
    "留在境内的货物用 K1，或更正监管方式。",
  ],
  "inland-movement": [
    "K3 表用于马来西亚境内转移的货物，而{field}是 {country}。",
    "进口货物用 K1，出口货物用 K2。",
  ],
  "chinese-code-length": [
    "商品编码 {code} 有 {length} 位；中国税则为 10 位。",
    "申报前请按税则补全。",
  ],
  "home-party": [
    "{role}在 {country}，而不在 {home}。",
    "请填写在本地对货物负责的一方，或更正国家。",
  ],
  "value-declaration": ["货值超过 {amount} {currency}：需要 K1A 表。", "请准备价值申报。"],
  "low-value-goods": [
    "每件货物不超过 {amount} {currency}：若为网上销售，须缴低值货物销售税。",
    "请查明卖家是否已登记并已收取。",
  ],
  "low-value-excluded": [
    "编码 {code}：此类货物不适用低值货物规定，须缴全额关税和消费税。",
    "请以单独的 K1 申报。",
  ],
  "de-minimis": [
    "连同运费货值不超过 {amount} {currency}：免征进口关税和进口销售税。",
    "请确认已申请减免；低值货物税是另一回事。",
  ],
  "de-minimis.carriage": [
    "连同运费货值为 {value} {currency}，超过 {amount}：小额货物减免不适用。",
    "请计入关税和销售税。",
  ],
  "list-release-limit": [
    "包裹货值超过 {amount} {currency}：9610 清单放行可能被拒绝。",
    "请完整申报，或改用 9710。",
  ],
  "retail-import-limit": [
    "单次交易超过 {amount} {currency}：按一般贸易征税，不按零售进口。",
    "请按一般贸易申报；单件商品且未超买家年度限额的除外。",
  ],
} as const satisfies Partial<RuleTexts>;
