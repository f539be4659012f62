/** What a person who looks elsewhere is told by the system: rejections, questions of customs, deadlines near. The words, and when to say nothing. */
import { nameOfCode } from "../codes/codeList.ts";
import type { CodeList } from "../codes/codeList.ts";
import type { DeclarationRow } from "../contract/shapes.ts";
import type { Language } from "../labels/language.ts";
import { noticeWord } from "../lifecycle/noticeWords.ts";
import type { Status } from "../lifecycle/status.ts";

/** A notification of customs, as the desk tells of it. */
export interface Heard {
  readonly lrn: string | null;
  /** WCO function code. */
  readonly code: string;
}

export interface Alert {
  readonly title: string;
  readonly body: string;
  /** What a click opens; null: the inbox, as there are several. */
  readonly lrn: string | null;
}

export type WithDeadline = Pick<DeclarationRow, "lrn" | "importer" | "deadline">;

/** Rejected, documents required, customs asks, detained: these wait for a person. All else can be read later. */
const pressing: readonly string[] = ["03", "51", "06", "52"];

const words = {
  several: ["{n} declarations need you", "{n} 票需要您处理", "{n} ikrar memerlukan anda"],
  due: ["Due {when}: {lrn}", "{when} 到期：{lrn}", "Tamat {when}: {lrn}"],
  "several-due": ["{n} deadlines are near", "{n} 票即将到期", "{n} tarikh akhir hampir tiba"],
  more: ["and {n} more", "等共 {n} 票", "dan {n} lagi"],
  open: ["Click to open it.", "点击打开。", "Klik untuk membukanya."],
} as const satisfies CodeList;

/** Named in a sentence; the rest is counted. */
const mostNamed = 3;

function say(
  word: keyof typeof words,
  language: Language,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return nameOfCode(words, word, language).replaceAll(/\{(\w+)\}/gu, (_, name: string) =>
    String(values[name] ?? ""),
  );
}

function named(lrns: readonly string[], language: Language): string {
  const shown = lrns.slice(0, mostNamed).join(", ");
  const rest = lrns.length - mostNamed;
  if (rest <= 0) return shown;
  // Chinese counts them all, the others what is left.
  const n = language === "zh" ? lrns.length : rest;
  return `${shown} ${say("more", language, { n })}`;
}

function titled(code: string, lrns: string, language: Language): string {
  return `${noticeWord(code, language) ?? code}: ${lrns}`;
}

export function isPressing({ code }: Heard): boolean {
  return pressing.includes(code);
}

/** One alert for all that came together; undefined when nothing of it presses. */
export function alertOfNotices(heard: readonly Heard[], language: Language): Alert | undefined {
  const codes = new Map<string, string>();
  // Of one declaration the one that presses most is told.
  for (const { lrn, code } of heard.filter(isPressing)) {
    if (lrn === null) continue;
    const known = codes.get(lrn);
    if (known === undefined || pressing.indexOf(code) < pressing.indexOf(known))
      codes.set(lrn, code);
  }
  const [only] = codes;
  if (!only) return undefined;
  if (codes.size === 1) {
    const [lrn, code] = only;
    return { title: titled(code, lrn, language), body: say("open", language), lrn };
  }
  const body = pressing.flatMap((code) => {
    const lrns = [...codes].filter(([, each]) => each === code).map(([lrn]) => lrn);
    return lrns.length === 0 ? [] : [titled(code, named(lrns, language), language)];
  });
  return { title: say("several", language, { n: codes.size }), body: body.join("\n"), lrn: null };
}

/** Not at customs yet, so that a deadline can still be missed. */
const unfiled: readonly Status[] = [
  "draft",
  "returned",
  "checked",
  "approved",
  "waiting-for-line",
  "set-aside",
];

/** A deadline with a time is near so long before it, in milliseconds. */
const near = 4 * 3_600_000;
const aDay = 86_400_000;

/** When it is: the moment, and the day of the person's own calendar, CCYY-MM-DD. */
export interface Now {
  /** RFC 3339 UTC. */
  readonly at: string;
  readonly day: string;
}

/** The filter that finds what may be near: due before the end of tomorrow and not filed. */
export function nearFilter({ at }: Now): string {
  const after = new Date(Date.parse(at) + 2 * aDay).toISOString().slice(0, 10);
  return `due<${after} status:${unfiled.join(",")}`;
}

/** A day is near while it lasts; a moment four hours before it. What has passed is told by the queue. */
export function isNear(deadline: string | null, { at, day }: Now): boolean {
  if (deadline === null) return false;
  if (deadline.length <= 10) return deadline === day;
  const left = Date.parse(deadline) - Date.parse(at);
  return left >= 0 && left <= near;
}

function whenOf(deadline: string): string {
  return deadline.length <= 10 ? deadline : deadline.slice(0, 16).replace("T", " ");
}

/** One alert for all deadlines that are near and were not told of; undefined when there is none. */
export function alertOfDeadlines(
  rows: readonly WithDeadline[],
  now: Now,
  language: Language,
): Alert | undefined {
  const due = rows.filter(({ deadline }) => isNear(deadline, now));
  const [first] = due;
  if (!first) return undefined;
  if (due.length === 1) {
    const { lrn, importer, deadline } = first;
    const title = say("due", language, { when: whenOf(deadline ?? ""), lrn });
    return { title, body: importer ?? say("open", language), lrn };
  }
  return {
    title: say("several-due", language, { n: due.length }),
    body: named(
      due.map(({ lrn }) => lrn),
      language,
    ),
    lrn: null,
  };
}
