import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseFilter } from "../../core/filter/filter.ts";

function termsOf(text: string) {
  const result = parseFilter(text);
  if (!result.ok) throw new Error(`${result.error.at}: ${result.error.message}`);
  return result.value.terms;
}

describe("the filter language", () => {
  test("the example of the design", () => {
    const terms = termsOf(
      'status:rejected form:K1,9610 from:HGH hs:8517* importer:"Acme" value>500 due<2026-12-01 -client:QTD free words',
    );
    expect(
      terms.map((term) =>
        term.kind === "field"
          ? `${term.negated ? "-" : ""}${term.field}${term.operator}`
          : term.text,
      ),
    ).toEqual([
      "status:",
      "form:",
      "from:",
      "hs:",
      "importer:",
      "value>",
      "due<",
      "-client:",
      "free",
      "words",
    ]);
    expect(terms[1]).toMatchObject({ values: [{ text: "K1" }, { text: "9610" }] });
    expect(terms[3]).toMatchObject({ values: [{ text: "8517", prefix: true }] });
  });

  test.each([
    ["nothing", "", 0],
    ["white space", "  \t ", 0],
    ["words of other scripts", "杭州 钱塘", 2],
    ["a quoted word with a colon", '"a:b"', 1],
    ["a doubled quote", 'importer:"Acme ""Best"" Ltd"', 1],
    ["a lone minus", "-", 1],
    ["references with their marks", "157-48201936 YT/7482", 2],
  ])("%s", (_, text, count) => {
    expect(termsOf(text)).toHaveLength(count);
  });

  test.each([
    ["colour:red", 0],
    ["a value>much", 8],
    ["due<tomorrow", 4],
    ['importer:"Acme', 9],
    ["status:", 7],
    ["status:a,", 9],
    ["client>3", 6],
  ])("%s goes wrong at character %i", (text, at) => {
    expect(parseFilter(text)).toMatchObject({ ok: false, error: { at } });
  });

  test("any text is parsed or refused at a character of it", () => {
    let seen = 0;
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        seen += 1;
        const result = parseFilter(text);
        if (!result.ok) expect(result.error.at).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000, seed: 11 },
    );
    expect(seen).toBe(2000);
  });
});
