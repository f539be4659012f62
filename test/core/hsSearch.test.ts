/** The HS search: words in any order, errors, spellings, languages and codes; and how often it finds the right code. */
import { describe, expect, it } from "vitest";
import { buildHsIndex } from "../../core/hs/hsIndex.ts";
import { searchHs } from "../../core/hs/search.ts";
import { vocabulary } from "../../core/hs/vocabulary/vocabulary.ts";
import { levelled } from "../../core/hs/words.ts";
import { descriptions, fresh, holdOut } from "./hsDescriptions.ts";
import { smallNomenclature } from "./hsLines.ts";
import { hs2022, listsAreHere } from "./referenceFiles.ts";

const index = buildHsIndex(smallNomenclature);
const codesOf = (text: string, limit = 10): string[] =>
  searchHs(index, text, limit).map(({ code }) => code);

describe("words", () => {
  it("are taken in any order", () => {
    expect(codesOf("cotton t-shirts knitted")).toEqual(codesOf("knitted t-shirts cotton"));
    expect(codesOf("cotton t-shirts knitted")[0]).toBe("610910");
  });

  it.each([
    ["one letter left out", "headphnes", "851830"],
    ["two neighbours swapped", "micorwave oven", "851650"],
    ["a letter too many", "strolller", "871500"],
    ["two errors in a long word", "acummulator lithum", "850760"],
  ])("are understood with %s", (_what, text, code) => {
    expect(codesOf(text)[0]).toBe(code);
  });

  it("are not twisted into other words when they are short", () => {
    expect(codesOf("cat")).toEqual([]);
  });

  it.each([
    ["one", "bag polyethylene", "392321"],
    ["many", "bags polyethylene", "392321"],
    ["American", "car tires", "401110"],
    ["British", "car tyres", "401110"],
    ["joined", "powerbank", "850760"],
    ["apart", "power bank", "850760"],
    ["joined elsewhere", "ear buds", "851830"],
    ["with a hyphen", "t-shirt cotton", "610910"],
    ["without one", "tshirt cotton", "610910"],
    ["in capitals, wide", "ＰＯＷＥＲ ＢＡＮＫ", "850760"],
  ])("are found %s", (_how, text, code) => {
    expect(codesOf(text)[0]).toBe(code);
  });

  it.each([
    ["Chinese", "充电宝", "850760"],
    ["Chinese", "手机壳 硅胶 透明", "392690"],
    ["Chinese", "婴儿推车", "871500"],
    ["Malay", "bank kuasa", "850760"],
    ["Malay", "pengering rambut", "851631"],
    ["Malay", "kereta sorong bayi", "871500"],
  ])("are found in %s: %s", (_language, text, code) => {
    expect(codesOf(text)[0]).toBe(code);
  });

  it("that say what the goods are not do not lead to them", () => {
    expect(codesOf("cotton").includes("610990")).toBe(false);
  });

  it("that nobody looks for are passed over, and measures too", () => {
    expect(codesOf("the of for 500 ml")).toEqual([]);
    expect(codesOf("new high quality hair dryer 2000W")[0]).toBe("851631");
  });

  it("in any number are answered", () => {
    const long = Array.from({ length: 300 }, (_, at) => `word${at}x`).join(" ");
    expect(codesOf(`hair dryer ${long}`)[0]).toBe("851631");
    expect(codesOf("")).toEqual([]);
    expect(codesOf("\u0000 %% ((( ***")).toEqual([]);
  });
});

describe("codes", () => {
  it.each(["8517", "85.17", "85 17", "8517*", " 8517 "])(
    "are found by their beginning: %s",
    (text) => {
      expect(codesOf(text)).toEqual(["851713", "851762"]);
    },
  );

  it("with more digits than six lead to the subheading", () => {
    expect(codesOf("8517.62.0000")).toEqual(["851762"]);
    expect(codesOf("8517.6")).toEqual(["851762"]);
  });

  it("narrow what words find", () => {
    expect(codesOf("8517 telephone")[0]).toBe("851713");
    expect(codesOf("8516.50 hair")).toEqual(["851650"]);
  });

  it("that are none leave the words alone", () => {
    expect(codesOf("iPhone 2025 case")[0]).toBe("392690");
  });

  it("come with chapter and heading", () => {
    const [first] = searchHs(index, "power bank", 1);
    expect(first).toMatchObject({
      code: "850760",
      description: "Accumulators with lithium ions",
      heading: { code: "8507", description: "Electric accumulators" },
      chapter: { code: "85", description: "Electrical goods" },
      by: "trade",
      phrase: "power bank",
    });
  });
});

describe("without a pack", () => {
  it("the vocabulary answers alone, in its own words", () => {
    const [first] = searchHs(buildHsIndex([]), "stroller", 1);
    expect(first).toMatchObject({ code: "871500", heading: null, by: "trade" });
  });
});

describe("a pack of national codes alone", () => {
  it("gives their subheadings", () => {
    const national = buildHsIndex([
      { code: "8507600010", description: "Accumulators with lithium ions, for telephones" },
      { code: "8507600090", description: "Accumulators with lithium ions, others" },
    ]);
    expect(searchHs(national, "lithium").map(({ code }) => code)).toEqual(["850760"]);
  });
});

describe("the vocabulary", () => {
  it("holds several hundred kinds of goods in three languages, each with a code of six digits", () => {
    expect(vocabulary.length).toBeGreaterThan(700);
    const han = vocabulary.filter(({ phrases }) =>
      phrases.some((each) => /\p{Script=Han}/u.test(each)),
    );
    expect(han.length).toBeGreaterThan(0.9 * vocabulary.length);
    for (const { codes, phrases } of vocabulary) {
      expect(codes.every((code) => /^(?!77|98|99)(?:0[1-9]|[1-9]\d)\d{4}$/u.test(code))).toBe(true);
      expect(phrases.length).toBeGreaterThan(1);
    }
  });

  it("repeats none of the descriptions that measure it", () => {
    const phrases = new Set(vocabulary.flatMap((entry) => entry.phrases).map(levelled));
    const long = [...descriptions, ...holdOut, ...fresh].filter(
      ({ text }) => text.split(" ").length > 3,
    );
    expect(long.filter(({ text }) => phrases.has(levelled(text)))).toEqual([]);
  });

  it("knows no code that the HS does not have", { skip: !listsAreHere }, () => {
    const held = new Set(hs2022().map(({ code }) => code));
    const codes = vocabulary.flatMap((entry) => entry.codes);
    expect(codes.filter((code) => !held.has(code))).toEqual([]);
  });
});

describe("with the whole HS", { skip: !listsAreHere }, () => {
  const whole = buildHsIndex(listsAreHere ? hs2022() : []);
  const missed = (list: typeof descriptions): string[] =>
    list
      .filter(({ text, code }) => !searchHs(whole, text).some((hit) => hit.code === code))
      .map(({ text, code }) => `${code} ${text}`);

  it("the right code is among the first ten for at least 85 of 100 descriptions", () => {
    expect(descriptions).toHaveLength(100);
    const misses = missed(descriptions);
    expect(misses.length, misses.join("\n")).toBeLessThanOrEqual(15);
  });

  it("and for at least 34 of each 40 that were held out", () => {
    for (const list of [holdOut, fresh]) {
      expect(list).toHaveLength(40);
      const misses = missed(list);
      expect(misses.length, misses.join("\n")).toBeLessThanOrEqual(6);
    }
  });

  it("every subheading is found by its code", () => {
    const lost = whole.subheadings.filter(({ code }) => searchHs(whole, code, 1)[0]?.code !== code);
    expect(whole.subheadings).toHaveLength(5613);
    expect(lost).toEqual([]);
  });
});
