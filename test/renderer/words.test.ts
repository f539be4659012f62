import { describe, expect, test } from "vitest";
import { countKeys } from "../../core/contract.ts";
import type { Language } from "../../core/labels/language.ts";
import { noticeWord } from "../../core/lifecycle/noticeWords.ts";
import { notificationKinds } from "../../core/lifecycle/notifications.ts";
import { statuses } from "../../core/lifecycle/status.ts";
import { statusWord } from "../../core/lifecycle/statusWords.ts";
import { en } from "../../renderer/words/en.ts";
import { ms } from "../../renderer/words/ms.ts";
import { refusalIn, refusals } from "../../renderer/words/refusals.ts";
import { createWords, speak } from "../../renderer/words/words.ts";
import { zh } from "../../renderer/words/zh.ts";

type Table = Readonly<Record<string, string>>;

function blanks(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name]) => name ?? "").toSorted();
}

/** Only names, signs and codes that are the same in every language. */
const sameInChinese = /^[A-Z]{2,4}$|^Tidewaiter|^\d|^PIN$|^HS$/u;

describe.each([
  ["zh", zh as Table],
  ["ms", ms as Table],
])("words in %s", (_, table) => {
  const english: Table = en;

  test("say all that English says, and nothing else", () => {
    const wanted = Object.keys(english).filter((key) => !key.endsWith("_one"));
    expect(Object.keys(table).toSorted()).toEqual(wanted.toSorted());
  });

  test("leave the same blanks to fill", () => {
    for (const [key, text] of Object.entries(table)) {
      expect({ key, blanks: blanks(text) }).toEqual({ key, blanks: blanks(english[key] ?? "") });
    }
  });

  test("leave nothing empty or with stray space", () => {
    for (const [key, text] of Object.entries(table)) {
      expect({ key, text }).toEqual({ key, text: text.trim() });
      expect(text).not.toBe("");
    }
  });
});

test("Chinese is Chinese", () => {
  const latin = Object.entries(zh).filter(
    ([, text]) => !/\p{Script=Han}/u.test(text) && !sameInChinese.test(text),
  );
  // Ages, sums and signs that hold only blanks and figures are the same everywhere.
  expect(
    latin.filter(([, text]) => /\p{L}{3}/u.test(text.replaceAll(/\{\{\w+\}\}/gu, ""))),
  ).toEqual([]);
});

test("English says no sorry, oops, please, and does not shout", () => {
  for (const text of Object.values(en)) expect(text).not.toMatch(/sorry|oops|please|!/iu);
});

test("every status, and every notice that moves something, has a word", () => {
  const moving = notificationKinds.filter(
    ({ customs, payment }) => customs !== undefined || payment !== undefined,
  );
  const said = (language: Language): string[] => [
    ...statuses.map((status) => statusWord(status, language)),
    ...moving.map(({ code }) => noticeWord(code, language) ?? ""),
  ];
  expect(said("en").every((word) => /^[A-Z][a-z ]+$/u.test(word))).toBe(true);
  expect(said("zh").every((word) => /^\p{Script=Han}+$/u.test(word))).toBe(true);
  // What customs calls a notice is English: a word of ours is another one.
  expect(said("ms").filter((word) => word === "" || said("en").includes(word))).toEqual([]);
  expect(noticeWord("99", "en")).toBeUndefined();
  expect(countKeys).toContain("status");
});

test("languages are loaded when they are spoken, plurals follow the count", async () => {
  const words = await createWords("en");
  expect(words.t("line.waiting", { count: 1, n: "1" })).toBe("1 filing waiting");
  expect(words.t("line.waiting", { count: 14, n: "14" })).toBe("14 filings waiting");
  await speak(words, "zh");
  expect(words.t("line.waiting", { count: 14, n: "14" })).toBe("待发 14 票");
  await speak(words, "ms");
  expect(words.t("customs.rejected")).toBe("Ditolak");
  await speak(words, "en");
  expect(words.t("customs.rejected")).toBe("Rejected");
});

describe("refusals", () => {
  test("both languages know the same codes with the same blanks", () => {
    const names = (text: string) =>
      [...text.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name ?? "").toSorted();
    expect(Object.keys(refusals.ms).toSorted()).toEqual(Object.keys(refusals.zh).toSorted());
    for (const [code, text] of Object.entries(refusals.zh)) {
      expect(names(refusals.ms[code] ?? "")).toEqual(names(text));
    }
  });

  test("blanks are filled from the detail; what cannot be filled is left to the desk's own words", () => {
    expect(refusalIn("zh", "wrong-pin", { left: 3 })).toBe(
      "PIN 不正确。还可再试 3 次，之后须暂停。",
    );
    expect(refusalIn("zh", "wrong-pin", undefined)).toBeUndefined();
    expect(refusalIn("ms", "no-such-code", {})).toBeUndefined();
    expect(refusalIn("en", "wrong-pin", { left: 3 })).toBeUndefined();
    expect(refusalIn("zh", "toString", {})).toBeUndefined();
  });
});
