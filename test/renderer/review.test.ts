import { describe, expect, test } from "vitest";
import { declarationOf, documentOf } from "../../core/declaration/document.ts";
import { profileOf } from "../../core/profiles/profiles.ts";
import { comparisonOf } from "../../renderer/review/basis.ts";
import { asImported, changesOf } from "../../renderer/review/changes.ts";
import { editorsOf, lastOf } from "../../renderer/review/people.ts";
import { textDifference } from "../../renderer/review/textDifference.ts";
import type { Run } from "../../renderer/review/textDifference.ts";

const empty = { problems: [], corrections: [], automatic: [], declaration: {} };

const tinted = (runs: readonly Run[]) =>
  runs.map(({ text, changed }) => (changed ? `[${text}]` : text)).join("");
const both = (before: string, after: string) => {
  const difference = textDifference(before, after);
  return [tinted(difference.before), tinted(difference.after)];
};

describe("text difference", () => {
  test("only the characters that changed are marked", () => {
    expect(both("C2019487I", "C20194871")).toEqual(["C2019487[I]", "C2019487[1]"]);
    expect(both("Shoes", "Running Shoes")).toEqual(["Shoes", "[Running ]Shoes"]);
    expect(both("1,680.00", "1,860.00")).toEqual(["1,[6]80.00", "1,8[6]0.00"]);
  });

  test("texts with hardly anything in common are changed as a whole", () => {
    expect(both("gift", "Bicycle helmet")).toEqual(["[gift]", "[Bicycle helmet]"]);
    expect(both("59.8", "68.9")).toEqual(["[59.8]", "[68.9]"]);
    expect(both("", "3480")).toEqual(["", "[3480]"]);
  });

  test("characters outside the basic plane are one character", () => {
    expect(both("a𠮷b", "a𠮷c")).toEqual(["a𠮷[b]", "a𠮷[c]"]);
  });

  test("long texts keep their common ends", () => {
    const long = "x".repeat(500);
    expect(both(`${long}1`, `${long}2`)).toEqual([`${long}[1]`, `${long}[2]`]);
  });
});

const correction = (
  pointer: string,
  before: string | null,
  after: string | null,
  when: string,
) => ({
  pointer,
  before,
  after,
  when,
  who: "Devi",
  why: "scale slip",
});

describe("changes since import", () => {
  const corrections = [
    correction("/a", "2", "3", "2026-11-23T02:00:00Z"),
    correction("/a", "1", "2", "2026-11-23T01:00:00Z"),
    correction("/b", null, "x", "2026-11-23T01:00:00Z"),
    correction("/b", "x", null, "2026-11-23T02:00:00Z"),
  ];

  test("several edits of a field are one change from what was imported; one that came back is none", () => {
    const changes = changesOf({ ...empty, corrections }, "en");
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ kind: "changed", pointer: "/a", before: "1", after: "3" });
  });

  test("fields go with their items, and items taken out, put in or moved are one change", () => {
    const items = "/goodsShipment/items";
    const name = (row: number) => `${items}/${row}/commodity/description`;
    const script = [
      { pointer: name(2), before: "Towl", after: "Towel" },
      // Item 1 is taken out, one is put in at the end.
      { pointer: name(0), before: "Scarf", after: null },
      { pointer: items, before: "1-3", after: "2-3,+1" },
      { pointer: name(2), before: null, after: "Shawl" },
      { pointer: name(1), before: "Towel", after: "Bath towel" },
    ].map((each, at) => ({ ...each, who: "ann", when: `2026-11-0${at + 1}`, why: "w" }));
    const changes = changesOf({ ...empty, corrections: script }, "en", script.slice(1));
    expect(changes).toMatchObject([
      {
        kind: "items",
        removed: [{ number: 1, name: "Scarf" }],
        added: [3],
        moved: false,
        when: "2026-11-03",
      },
      { kind: "changed", pointer: name(1), before: "Towl", filed: "Towel", after: "Bath towel" },
      { kind: "changed", pointer: name(2), before: null, after: "Shawl" },
    ]);
    // Put back as they were they are no change.
    const [there, back] = [
      { pointer: items, before: "1-2", after: "2,1" },
      { pointer: items, before: "1-2", after: "2,1" },
    ].map((each, at) => ({ ...each, who: "ann", when: `2026-11-0${at + 1}`, why: "w" }));
    if (!there || !back) throw new Error("two orders were written");
    expect(changesOf({ ...empty, corrections: [there] }, "en")).toMatchObject([{ moved: true }]);
    expect(changesOf({ ...empty, corrections: [there, back] }, "en")).toEqual([]);
  });

  test("doubts stand before changes, notes are left out", () => {
    const problem = (severity: string) => ({
      severity,
      pointer: "/a",
      code: "X",
      message: "m",
      wcoPointer: "",
    });
    const changes = changesOf(
      { ...empty, problems: [problem("note"), problem("warning")], corrections } as never,
      "en",
    );
    expect(changes.map(({ kind }) => kind)).toEqual(["doubt", "changed"]);
  });

  test("each value that nobody confirmed is doubtful with its source, those of an item together", () => {
    const automatic = [
      { pointer: "/goodsShipment/items/10/commodity/description", source: "product P-1" },
      { pointer: "/goodsShipment/items/2/commodity/description", source: "previous HZ-1" },
      { pointer: "/goodsShipment/items/2/origins/0/countryCode", source: "previous HZ-1" },
      { pointer: "/exporter/name", source: "template lane" },
    ];
    const problems = profileOf("my").check({}, { today: "2026-11-22", automatic });
    const own = problems.filter(({ key }) => key.startsWith("unconfirmed"));
    expect(own.map(({ severity, parameters }) => [severity, parameters])).toEqual([
      ["warning", { name: "lane" }],
      ["warning", { name: "HZ-1", count: "2" }],
      ["warning", { name: "P-1" }],
    ]);
    const declaration = { exporter: { name: "Qiantang" } };
    const changes = changesOf({ ...empty, problems: own, automatic, declaration }, "en");
    expect(changes).toMatchObject([
      {
        kind: "unconfirmed",
        pointer: "/exporter/name",
        filled: [{ value: "Qiantang", source: "template lane" }],
      },
      { pointer: "/goodsShipment/items/2/commodity/description", filled: [{}, {}] },
      { pointer: "/goodsShipment/items/10/commodity/description", filled: [{}] },
    ]);
  });

  test("doubts are told in the reviewer's language", () => {
    const declaration = declarationOf(documentOf({}));
    const problems = profileOf("my").check(declaration, { today: "2026-11-22" });
    const told = (language: "en" | "zh" | "ms") =>
      changesOf({ ...empty, problems }, language).map((change) =>
        change.kind === "doubt" ? change.message : "",
      );
    expect(told("en").length).toBeGreaterThan(0);
    expect(told("zh").every((message) => /\p{Script=Han}/u.test(message))).toBe(true);
    expect(told("ms")).not.toEqual(told("en"));
  });

  test("a figure as imported is what the first edit found", () => {
    expect(asImported(corrections, "/a", "3")).toBe("1");
    expect(asImported(corrections, "/c", "9")).toBe("9");
  });
});

test("who imported, made or corrected had a hand in it; who checked had not", () => {
  const entry = (what: string, who: string, when: string) => ({ what, who, when, detail: {} });
  const entries = [
    entry("imported", "Aisyah", "2026-11-23T01:00:00Z"),
    entry("corrected", "Devi", "2026-11-23T02:00:00Z"),
    entry("checked", "Lim", "2026-11-23T03:00:00Z"),
    entry("checked", "Aisyah", "2026-11-23T04:00:00Z"),
  ];
  expect([...editorsOf(entries)]).toEqual(["Aisyah", "Devi"]);
  expect(lastOf(entries, "checked")?.who).toBe("Aisyah");
  expect(lastOf(entries, "approved")).toBeUndefined();
});

describe("what a review compares with", () => {
  const correction = (pointer: string, when: string, before: string, after: string) => ({
    pointer,
    before,
    after,
    who: "Devi",
    when,
    why: "typo",
  });
  const first = correction("/a", "2026-11-23T01:00:00Z", "1", "2");
  const second = correction("/a", "2026-11-23T05:00:00Z", "2", "3");
  const sent = { direction: "sent", when: "2026-11-23T03:00:00Z" };
  const shown = (corrections: unknown[], messages: unknown[] = []) =>
    ({ corrections, messages }) as never;

  test("is the import alone while nothing was filed", () => {
    expect(comparisonOf(shown([first]), undefined)).toEqual({ all: [first], sinceFiling: null });
  });

  test("is also the last filing, and what came after it", () => {
    const { all, sinceFiling } = comparisonOf(shown([first, second], [sent]), undefined);
    expect(all).toEqual([first, second]);
    expect(sinceFiling).toEqual([second]);
    expect(changesOf({ ...empty, corrections: all }, "en", sinceFiling ?? [])).toMatchObject([
      { before: "1", filed: "2", after: "3" },
    ]);
  });

  test("of an amendment is what its copy changes, on top of what was filed", () => {
    const { all, sinceFiling } = comparisonOf(shown([second]), shown([first], [sent]));
    expect(all).toEqual([first, second]);
    expect(sinceFiling).toEqual([second]);
  });
});
