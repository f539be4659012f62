/** 中文: first run, sign-in, trouble, refusals. */
import type { start as english } from "../en/start.ts";
import type { Translated } from "../part.ts";

export const start: Translated<typeof english> = {
  "sign-in.title": "请登录",
  "sign-in.who": "本台人员",
  "sign-in.pin-of": "{{name}} 的 PIN",
  "sign-in.arrows": "按 ↑ ↓ 选择人员",
  "sign-in.go": "登录",
  "sign-in.back": "仍以 {{name}} 继续",
  "pin.pin": "PIN",
  "pin.again": "再次输入 PIN",
  "pin.length": "4 至 128 个字符，可用一句话。",
  "pin.too-short": "至少 4 个字符。",
  "pin.differs": "两次输入不一致。",
  "first.title": "欢迎使用",
  "first.about": "在您批准并联机之前，一切内容只保存在本机。",
  "first.you": "您",
  "first.you-said": "您将成为本台第一位管理员，姓名会记入审计。",
  "first.make": "开始",
  "first.hub": "接收报关单的平台",
  "first.hub-why": "批准后的报关单发送至此。也可以稍后在设置中添加。",
  "first.practice-why": "本机运行着练习平台，答复方式如同海关，数据不会离开本机。",
  "first.hub-done": "已添加",
  "first.samples": "试用包裹",
  "first.samples-why": "200 个杭州至吉隆坡的包裹，其中几个故意有错，可用来练习检查、更正与批准。",
  "first.samples-done_other": "已载入 {{n}} 个",
  "first.second": "第二双眼睛",
  "first.second-why":
    "任何人不得批准自己的工作：没有复核人，您导入和更正的内容只能检查，不能发送。",
  "first.skip": "暂不",
  "first.skipped": "暂不",
  "first.start": "打开队列",
  "trouble.title": "工作台未能打开",
  "trouble.unchanged": "本机数据没有任何改动或删除。",
  "trouble.retry": "重试",
  "trouble.newer": "数据由更新版本的 Tidewaiter 写入。请安装该版本或更高版本；当前版本不会改动它。",
  "trouble.already-open": "另一个 Tidewaiter 已打开此数据。请先关闭它，然后重试。",
  "trouble.disk-full": "磁盘已满。请腾出空间后重试。",
  "trouble.damaged": "数据库无法完整读取。请保持该文件夹不变，将备份恢复到另一文件夹后打开。",
  "trouble.other":
    "请关闭并重新启动 Tidewaiter。若仍出现，请保持数据文件夹不变，并联系电脑管理员。",
};
