/** The rules' texts in Chinese and Malay: as complete as the English ones, filled with the same things. */
import { describe, expect, test } from "vitest";
import { labelOf } from "../../core/labels/labels.ts";
import { profileIds, profileOf } from "../../core/profiles/profiles.ts";
import type { FoundProblem } from "../../core/profiles/profiles.ts";
import { reasons } from "../../core/rules/obligation.ts";
import { problemText } from "../../core/rules/problemText.ts";
import { spokenWords } from "../../core/rules/parameters.ts";
import type { Rule, Text } from "../../core/rules/rule.ts";
import { rules } from "../../core/rules/rules.ts";
import { ms } from "../../core/rules/words/ms.ts";
import { zh } from "../../core/rules/words/zh.ts";
import { bases, edited, first, formOfBase, profileOfBase, today } from "./ruleCases/base.ts";
import type { RuleCase } from "./ruleCases/base.ts";
import { ruleCases } from "./ruleCases/all.ts";

/** Every text of the table by its key. */
const english = new Map<string, Text>(
  rules.flatMap((rule: Rule) => [
    [rule.id, rule] as const,
    ...Object.entries(rule.variants ?? {}).map(
      ([variant, text]) =>
        [`${rule.id}.${variant}`, { ...(rule.fix ? { fix: rule.fix } : {}), ...text }] as const,
    ),
  ]),
);

const names = (text = ""): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)\}/gu)].map(([, name = ""]) => name))].toSorted();

describe.each([
  ["zh", zh],
  ["ms", ms],
] as const)("the texts in %s", (language, words) => {
  const texts = Object.entries(words.texts);

  test("are one for each text of the table", () => {
    expect(texts.map(([key]) => key).toSorted()).toEqual([...english.keys()].toSorted());
  });

  test("name what the English ones name", () => {
    const wrong = texts.filter(([key, [message, fix]]) => {
      const text = english.get(key);
      return (
        names(message).join() !== names(text?.message).join() ||
        names(fix).some((name) => !names(`${text?.message}${text?.fix}`).includes(name))
      );
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test("say what to do wherever the English ones do", () => {
    const silent = texts.filter(
      ([key, [, fix]]) => (fix === undefined) !== (english.get(key)?.fix === undefined),
    );
    expect(silent.map(([key]) => key)).toEqual([]);
  });

  test("are in that language", () => {
    const foreign = texts.filter(([key, [message, fix]]) => {
      const isChinese = /[\u4E00-\u9FFF]/u.test(message);
      const text = english.get(key);
      return isChinese !== (language === "zh") || message === text?.message || fix === text?.fix;
    });
    expect(foreign.map(([key]) => key)).toEqual([]);
    for (const word of [...spokenWords, ...reasons]) {
      const table: Readonly<Record<string, string>> = {
        ...words.spoken.words,
        ...words.spoken.reasons,
      };
      expect(table[word]).toBeTruthy();
    }
  });
});

function problemsOf({ base, breaks, context }: RuleCase): FoundProblem[] {
  const told = { today, form: formOfBase[base], ...context };
  return profileOf(profileOfBase[base]).check(edited(bases[base], breaks), told);
}

describe("a problem", () => {
  const all = ruleCases.flatMap(problemsOf);

  test("is told in every language without a gap", () => {
    expect(new Set(all.map(({ key }) => key)).size).toBeGreaterThan(150);
    for (const language of ["zh", "ms"] as const) {
      for (const problem of all) {
        const { message, fix = "" } = problemText(problem, language);
        expect(message).not.toBe(problem.message);
        expect(message + fix).not.toMatch(/[{}]|undefined|\/goodsShipment/u);
      }
    }
  });

  test("is told in English as it was found", () => {
    for (const problem of all) {
      const { message, fix } = problem;
      expect(problemText(problem, "en")).toEqual(
        fix === undefined ? { message } : { message, fix },
      );
    }
  });

  test("names fields, words and reasons in the language", () => {
    const [missing] = profileOf("gb")
      .check(edited(bases.gb, { [`${first}/customsValuation/methodCode`]: undefined }), { today })
      .filter(({ key }) => key === "mandatory-missing");
    const field = labelOf(`${first}/customsValuation/methodCode`, "zh");
    expect(missing && problemText(missing, "zh").message).toBe(`缺少${field}。`);

    const price = `${first}/commodity/invoiceLine/itemChargeAmount`;
    const [because] = profileOf("gb")
      .check(edited(bases.gb, { [price]: undefined }), { today })
      .filter(({ key }) => key === "mandatory-missing.because");
    expect(because && problemText(because, "ms").message).toContain("tiada harga seunit");

    const [shape] = profileOf("my")
      .check(edited(bases.my, { [`${first}/commodity/classifications/0/id`]: "12" }), { today })
      .filter(({ key }) => key === "commodity-code-shape");
    expect(shape?.message).toContain("6, 8, 9 or 10 digits");
    expect(shape && problemText(shape, "zh").message).toContain("6、8、9 或 10");
  });

  test("of a hub, of an older desk or of no known text stays as it was told", () => {
    const told = { message: "Quota exhausted", fix: "Ask customs." };
    expect(problemText(told, "zh")).toEqual(told);
    expect(problemText({ ...told, key: "no-such-rule" }, "ms")).toEqual(told);
    expect(problemText({ ...told, key: "__proto__" }, "ms")).toEqual(told);
    // A parameter that is not there leaves its name, not a fault.
    expect(problemText({ message: "x", key: "lrn-characters" }, "zh").message).toContain("{value}");
  });
});

test("every profile's reasons are among those that are translated", () => {
  const known = new Set<string>(reasons);
  const used = profileIds.flatMap((id) =>
    Object.values(profileOf(id).obligations).flatMap((table) =>
      table.flatMap(({ because }) => because ?? []),
    ),
  );
  expect(used.length).toBeGreaterThan(0);
  expect(used.filter((reason) => !known.has(reason))).toEqual([]);
});
