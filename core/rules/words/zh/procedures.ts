/** Chinese: procedures, statements, documents, taxes. */
import type { RuleTexts } from "../words.ts";

const apart = "请在此添加，或将本项商品另行申报。";
const movement = "请添加说明货物流向的声明。";

export const procedures = {
  "procedure-shape": [
    "监管方式“{requested}{previous}”不是两位申请代码加两位先前代码。",
    "例如填写 40 和 00。",
  ],
  "unknown-procedure": [
    "监管方式 {requested} {previous} 不在代码表中。",
    "请查找：前两位是申请的方式，后两位是货物先前所处的方式。",
  ],
  "additional-code-belongs": [
    "附加代码 {code} 与监管方式 {requested} {previous} 不相配。",
    "请更正代码或监管方式。",
  ],
  "procedure-direction": [
    "监管方式 {requested} 与报关单类型 {type} 不相配。",
    "请更正类型或监管方式。",
  ],
  "one-data-set": [
    "监管方式 {requested} 属于 {set}，而首项商品属于 {first}。",
    "请将这些货物分开申报。",
  ],
  "additional-code-alone": ["附加代码 000 表示“无”，旁边却有 {others}。", "请删除 000。"],
  "additional-code-twice": ["附加代码 {code} 重复。", "请删除一个。"],
  "additional-code-missing": ["本项商品没有附加监管代码。", "不适用时请填 000。"],
  "additional-code-shape": ["附加代码“{code}”不是三个字符。", "请按该监管方式查找。"],
  "reduced-data-on-all": ["其他商品有附加代码 1H7，本项没有。", apart],
  "standard-value-method": ["附加代码 E01 应使用估价方法 4，而不是 {method}。", "请将方法改为 4。"],
  "niimp-on-all": ["其他商品有声明 NIIMP，本项没有。", apart],
  "nidom-on-all": ["其他商品有声明 NIDOM，本项没有。", apart],
  "niexp-on-all": ["其他商品有声明 NIEXP，本项没有。", apart],
  "nirem-needs-movement": ["声明 NIREM 需要同项商品有 NIIMP 或 NIDOM。", movement],
  "niaid-needs-movement": ["声明 NIAID 需要同项商品有 NIIMP 或 NIDOM。", movement],
  "nidom-and-niimp": [
    "同一报关单上既有 NIDOM（来自大不列颠）又有 NIIMP（来自其他地方）。",
    "请保留属实的一个。",
  ],
  "nirem-and-niaid": ["同一商品上既有 NIREM 又有 NIAID。", "请保留其中之一。"],
  "onward-supply-statement": [
    "监管方式 42 需要同项商品有声明 OSR42。",
    "请添加 OSR42，或更改监管方式。",
  ],
  "onward-supply-statement.procedure": [
    "声明 OSR42 用于监管方式 42，而不是 {requested}。",
    "请删除 OSR42，或将监管方式改为 42。",
  ],
  "onward-supply-movement": [
    "监管方式 42 需要同项商品有声明 NIIMP。",
    "请添加 NIIMP，或更改监管方式。",
  ],
  "amendment-statement": ["新报关单上有声明 UVC01。", "请删除；它只用于修改申请。"],
  "northern-ireland-statement": [
    "进口商编号以 XI 开头，却没有商品填写 NIIMP、NIDOM 或 NIEXP。",
    movement,
  ],
  "authorisation-without-document": [
    "填写了授权 {type}，却没有商品附单证 {document}。",
    "请添加该单证，或删除该授权。",
  ],
  "document-without-authorisation": [
    "单证 {document} 证明授权 {type}，但未填写其持有人。",
    "请添加类型为 {type} 的持有人。",
  ],
  "simplified-without-authorisation": [
    "报关单类型 {type} 需要授权 {wanted}。",
    "请添加其持有人，或更正类型。",
  ],
  "guarantee-type": ["授权 CGU 需要类型 0 或 1 的担保。", "请填写担保；免除时填类型 0。"],
  "document-half": ["单证“{value}”缺少{missing}。", "请完整填写代码，例如 N 和 380。"],
  "document-number": [
    "单证 {code} 既没有编号也没有理由。",
    "请填写单证上的编号，或在名称栏说明为何没有。",
  ],
  "waiver-reason": ["单证 {code} 以状态 {status} 免交，却没有理由。", "请在名称栏说明为何不需要。"],
  "licence-status": [
    "单证 {code} {value} 在此状态为 {status}，在第 {first} 项商品为 {other}。",
    "同一许可证请使用同一状态。",
  ],
  "document-twice": ["单证 {code} {value} 在本项商品中重复。", "请删除一个。"],
  "waiver-once": ["单证 999L 在本项商品中出现 {count} 次。", "请保留一个。"],
  "waiver-in-northern-ireland": ["单证 999L 不得与 {statement} 同时使用。", "请删除该单证。"],
  "status-of-type-y": ["单证状态 EA 只用于 Y 类补充申报。", "请改用尚未核销单证的状态。"],
  "quota-preference": [
    "配额 {quota} 与优惠 {preference} 同报，而该优惠不含配额。",
    "请更正优惠代码，或删除配额。",
  ],
  "quota-shape": ["配额编号“{quota}”不是六位数字。", "请在税则中查找。"],
  "union-quota": [
    "配额 {quota} 属于欧盟，不适用于大不列颠的进口。",
    "请用英国配额（05…），或添加说明货物流向的声明。",
  ],
  "preference-shape": ["优惠代码“{preference}”不是三位数字。", "不申请优惠时填 100。"],
  "preference-without-origin": [
    "申请了优惠 {preference}，却没有填写优惠原产地（类别 2）。",
    "请添加类别 2 的原产地，或不申请优惠。",
  ],
  "stated-tax-currency": ["税款以 {currency} 填写，而不是 {home}。", "请换算为 {home}。"],
  "stated-tax-statement": [
    "填写了税款金额，却缺少声明 OVR01。",
    "请添加 OVR01 并说明理由，或由海关计算金额。",
  ],
  "deferment-without-method": [
    "填写了缓缴账户 {account}，却没有税款由它支付。",
    "请将缴税方式设为 E，或删除该账户。",
  ],
  "deferment-account-shape": ["缓缴账户“{value}”不是七位数字。", "请只填写账户号码。"],
  "method-without-deferment": [
    "缴税方式 E 使用缓缴账户，却没有填写账户。",
    "请以单证 1 DAN 添加账户，或改用其他方式。",
  ],
  "deferment-document-method": [
    "填写了单证 C506，却没有税款缓缴。",
    "请将缴税方式设为 E，或删除该单证。",
  ],
} as const satisfies Partial<RuleTexts>;
