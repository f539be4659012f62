/** The desk's frequent refusals in Chinese and Malay, by code; `{name}` is filled from the refusal's detail. English keeps the desk's own sentence. */
import type { Language } from "../../core/labels/language.ts";
import { figureRefusals } from "./figureRefusals.ts";

export const refusals: Readonly<Record<Exclude<Language, "en">, Readonly<Record<string, string>>>> =
  {
    zh: {
      ...figureRefusals.zh,
      "wrong-pin": "PIN 不正确。还可再试 {left} 次，之后须暂停。",
      "locked-out": "PIN 错误次数过多。请在 {seconds} 秒后重试。",
      "unknown-user": "没有这位用户。请检查姓名。",
      "user-exists": "已有同名用户。请换一个姓名。",
      "sign-in-needed": "请先登录：此操作会改动队列。",
      "not-allowed": "您的角色不能执行此操作。",
      "four-eyes": "您导入或编辑过此票，须由他人批准。",
      "not-checked": "此票尚未检查。请先检查。",
      blocked: "此票有须改正的问题，请先改正。",
      "filed-lately": "此票与近期申报的货物相似，请先核对。",
      "no-hub": "没有适用此票规则的平台。请先添加。",
      "several-hubs": "有多个平台适用，请指明一个。",
      "already-filed": "此票已发送，不能再编辑。可申请修改、撤销，或以新的 LRN 更正。",
      discarded: "此票已弃用。请先恢复。",
      "changed-meanwhile": "此票已被他人修改。请先重新查看。",
      "unknown-lrn": "没有这个 LRN。请检查编号。",
      "wrong-state": "此票当前状态不允许该操作。",
      "fixed-field": "此字段不可更改。",
      "not-a-field": "没有这个字段。",
      "file-missing": "找不到文件。请检查是否已移动或删除。",
      "no-permission": "没有读取或写入该位置的权限。",
      "disk-full": "磁盘已满。请腾出空间后重试。",
      "hub-unreachable": "无法连接平台。已批准的会等待，线路恢复后自动发送。",
      "hub-timeout": "平台没有及时答复。工作台会自行再询问。",
      "already-there": "该文件已存在。请另选名称。",
      "desk-died": "工作台进程曾中断并已重启。已保存的内容完好；重复操作前请先确认是否已执行。",
      cancelled: "已取消。",
      closing: "Tidewaiter 正在关闭。",
      "user-disabled": "此人员已停用。管理员可以恢复。",
      "pin-change-needed": "此 PIN 由管理员所设，请先改为自己的。",
      "pin-again": "请再次输入 PIN：本台规定批准前须输入。",
      "same-pin": "这就是您现用的 PIN。请另选一个。",
      "own-pin": "自己的 PIN 须用当前 PIN 更改，不能重设。",
      "own-seat": "不能停用自己。由另一位管理员办理。",
      "last-admin": "本台须保留一位管理员。",
      "bad-filter": "筛选条件无法理解。",
      "template-exists": "已有同名模板。请换一个名称。",
      "view-exists": "您已有同名视图。请换一个名称。",
      "unknown-view": "没有这个视图。",
    },
    ms: {
      ...figureRefusals.ms,
      "wrong-pin": "PIN itu salah. {left} cubaan lagi sebelum jeda.",
      "locked-out": "Terlalu banyak PIN salah. Cuba lagi selepas {seconds} s.",
      "unknown-user": "Tiada pengguna itu. Semak namanya.",
      "user-exists": "Sudah ada pengguna dengan nama itu. Pilih nama lain.",
      "sign-in-needed": "Log masuk dahulu: ini mengubah baris gilir.",
      "not-allowed": "Peranan anda tidak membenarkan ini.",
      "four-eyes": "Anda mengimport atau menyuntingnya; orang lain meluluskan.",
      "not-checked": "Ia belum disemak. Semak dahulu.",
      blocked: "Ada masalah yang menghalangnya. Betulkan dahulu.",
      "filed-lately": "Ia serupa dengan barang yang baru difailkan. Semak dahulu.",
      "no-hub": "Tiada hab untuk peraturan ini. Tambah satu dahulu.",
      "several-hubs": "Ada beberapa hab yang sesuai: nyatakan satu.",
      "already-filed":
        "Ia sudah difailkan dan tidak boleh disunting lagi. Pinda, batalkan, atau betulkan dengan LRN baharu.",
      discarded: "Ia telah dibuang. Pulihkan dahulu.",
      "changed-meanwhile": "Ia telah diubah oleh orang lain. Lihat semula dahulu.",
      "unknown-lrn": "Tiada deklarasi dengan LRN itu. Semak LRN.",
      "wrong-state": "Keadaannya sekarang tidak membenarkan ini.",
      "fixed-field": "Medan ini tidak boleh diubah.",
      "not-a-field": "Tiada medan itu.",
      "file-missing": "Fail tidak ditemui. Semak sama ada ia dipindah atau dipadam.",
      "no-permission": "Tiada kebenaran membaca atau menulis di situ.",
      "disk-full": "Cakera penuh. Kosongkan ruang, kemudian cuba lagi.",
      "hub-unreachable":
        "Hab tidak dapat dihubungi. Yang diluluskan menunggu dan dihantar apabila talian pulih.",
      "hub-timeout": "Hab tidak menjawab tepat masa. Meja kerja bertanya lagi dengan sendiri.",
      "already-there": "Fail itu sudah ada. Pilih nama lain.",
      "desk-died":
        "Proses meja kerja terhenti dan dimulakan semula. Yang disimpan selamat; lihat dahulu sama ada arahan ini sudah dijalankan.",
      cancelled: "Dibatalkan.",
      closing: "Tidewaiter sedang ditutup.",
      "user-disabled": "Orang ini telah dikeluarkan dari meja. Pentadbir boleh membawanya balik.",
      "pin-change-needed": "PIN ini diberi pentadbir. Pilih PIN anda sendiri dahulu.",
      "pin-again": "Taip PIN anda sekali lagi: meja ini memintanya sebelum kelulusan.",
      "same-pin": "Itu PIN anda sekarang. Pilih yang lain.",
      "own-pin": "PIN sendiri ditukar dengan PIN sekarang, bukan ditetapkan semula.",
      "own-seat": "Tiada sesiapa mengeluarkan diri sendiri. Pentadbir lain melakukannya.",
      "last-admin": "Meja mesti ada seorang pentadbir.",
      "bad-filter": "Penapis tidak difahami.",
      "template-exists": "Sudah ada templat dengan nama itu. Pilih nama lain.",
      "view-exists": "Anda sudah ada paparan dengan nama itu. Pilih nama lain.",
      "unknown-view": "Tiada paparan itu.",
    },
  };

/** The sentence for a code with its blanks filled; undefined when we have none or the detail does not fill it. */
export function refusalIn(language: Language, code: string, detail: unknown): string | undefined {
  if (language === "en" || !Object.hasOwn(refusals[language], code)) return undefined;
  const values: Readonly<Record<string, unknown>> =
    typeof detail === "object" && detail !== null ? { ...detail } : {};
  let filled = true;
  const text = refusals[language][code]?.replaceAll(/\{(\w+)\}/gu, (_, name: string) => {
    const value = values[name];
    if (typeof value === "string" || typeof value === "number") return String(value);
    filled = false;
    return "";
  });
  return filled ? text : undefined;
}
