/** Refusals of trying, merging, splitting and undoing, in Chinese and Malay. */
import type { Language } from "../../core/labels/language.ts";

const zh = {
  "nothing-to-merge": "没有可以合并的商品。",
  "nothing-to-split": "未超过上限，无须拆分。",
  "too-many-parts": "将拆成 {parts} 票，一次最多 100 票。请提高上限。",
  "several-currencies": "商品以多种货币计价：请按完税价格拆分。",
  "size-missing": "有商品缺少所需的数值，请先填写。",
  "bad-limit": "上限必须是大于 0 的数字。",
  "edited-since": "此后已有修改，撤销会丢失这些修改。",
  "part-filed": "拆出的 {lrn} 已经申报，不能收回。",
  "part-approved": "拆出的 {lrn} 已批准。请先撤回。",
  "part-changed": "拆出的 {lrn} 此后已修改，撤销会丢失。",
  "nothing-to-undo": "此报关单既未合并也未拆分。",
  "no-such-item": "没有第 {item} 项商品。",
};

const ms: Readonly<Record<keyof typeof zh, string>> = {
  "nothing-to-merge": "Tiada dua butiran yang boleh menjadi satu.",
  "nothing-to-split": "Ia sudah dalam had: kekal satu.",
  "too-many-parts": "Itu menghasilkan {parts} ikrar; paling banyak 100 sekali. Tinggikan had.",
  "several-currencies":
    "Butiran berharga dalam beberapa mata wang: pecahkan mengikut nilai kastam.",
  "size-missing": "Ada butiran tanpa angka yang diperlukan. Isikan dahulu.",
  "bad-limit": "Had mestilah nombor melebihi 0.",
  "edited-since": "Ia disunting sejak itu: membatalkan akan menghilangkannya.",
  "part-filed": "{lrn} yang dipecahkan sudah difailkan dan tidak boleh ditarik balik.",
  "part-approved": "{lrn} yang dipecahkan sudah diluluskan. Tarik balik dahulu.",
  "part-changed": "{lrn} yang dipecahkan disunting sejak itu: membatalkan akan menghilangkannya.",
  "nothing-to-undo": "Ikrar ini tidak digabung dan tidak dipecahkan.",
  "no-such-item": "Tiada butiran {item}.",
};

export const figureRefusals: Readonly<
  Record<Exclude<Language, "en">, Readonly<Record<string, string>>>
> = { zh, ms };
