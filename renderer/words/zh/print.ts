/** 中文: printing and its preview. */
import type { print as english } from "../en/print.ts";
import type { Translated } from "../part.ts";

export const print: Translated<typeof english> = {
  "print.title": "打印 {{lrn}}",
  "print.title-list": "打印清单",
  "print.what": "内容",
  "print.form": "报关单",
  "print.worksheet": "计算表",
  "print.release": "放行通知",
  "print.list": "清单",
  "print.language": "纸面语言",
  "print.pdf": "存为 PDF 文件",
  "print.paper": "打印",
  "print.preview": "预览",
  "print.laying-out": "正在排版 …",
  "print.saved": "已写入 {{name}}，{{size}}。",
  "print.printing": "正在打印 …",
  "keys.print-pdf": "存为 PDF 文件",
  "keys.print-paper": "打印到纸上",
  "keys.print-what": "下一种单据",
  "keys.print-language": "下一种语言",
  "keys.print-list": "打印清单",
  "print.version": "版本",
  "print.amendment": "修改（尚未同意）",
  "print.in-force": "生效版本",
  "keys.print-version": "修改或生效版本",
};
