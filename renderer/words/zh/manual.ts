/** 中文：手册。 */
import type { manual as english } from "../en/manual.ts";
import type { Translated } from "../part.ts";

export const manual: Translated<typeof english> = {
  "manual.title": "手册",
  "manual.pages": "手册目录",
  "manual.here": "本页手册",
  "manual.open": "手册：{{page}}",
  "manual.start": "第一天",
  "manual.queue": "队列",
  "manual.filter": "筛选",
  "manual.declaration": "报关单",
  "manual.review": "复核",
  "manual.inbox": "收件箱",
  "manual.exchange": "导入导出",
  "manual.line": "线路",
  "manual.settings": "设置",
  "manual.backup": "备份",
  "manual.history": "经过",
  "manual.print": "打印",
};
