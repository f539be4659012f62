/** Suggestions from accepted filings: what counts as alike, and in which order. */
import { describe, expect, it } from "vitest";
import { rememberedWords, suggestionsOf } from "../../core/hs/suggest.ts";
import type { Learned } from "../../core/hs/suggest.ts";

function words(description: string, code: string, times: number, last: string): Learned {
  return { code, times, last, by: "words", from: rememberedWords(description) };
}

const may = "2026-05-01T00:00:00.000Z";
const june = "2026-06-01T00:00:00.000Z";

describe("the words remembered", () => {
  it("are the same for the same goods in another order, size and number", () => {
    expect(rememberedWords("Cotton T-shirts, size M, 2 pcs")).toEqual(
      rememberedWords("t-shirt of cotton XL"),
    );
  });
});

describe("suggestions", () => {
  it("tell how often, when last and which words matched", () => {
    const learned = [words("cotton t-shirt printed", "610910", 7, june)];
    expect(suggestionsOf(learned, "T-shirt cotton", 5)).toEqual([
      {
        code: "610910",
        times: 7,
        last: june,
        by: "words",
        matched: ["cotton", "tshirt"],
        likeness: 0.67,
      },
    ]);
  });

  it("put the same SKU before like words", () => {
    const learned: Learned[] = [
      words("cotton t-shirt", "610910", 90, june),
      { code: "610990", times: 1, last: may, by: "sku", from: ["TS-1"] },
    ];
    expect(suggestionsOf(learned, "cotton t-shirt", 5).map(({ code, by }) => [code, by])).toEqual([
      ["610990", "sku"],
      ["610910", "words"],
    ]);
  });

  it("put the likest first, then the most frequent, then the latest", () => {
    const learned = [
      words("steel bottle", "732393", 9, june),
      words("vacuum steel bottle", "961700", 2, may),
      words("vacuum steel bottle", "732399", 2, june),
      words("vacuum steel bottle", "761510", 3, may),
    ];
    const codes = suggestionsOf(learned, "vacuum steel bottle", 5).map(({ code }) => code);
    expect(codes).toEqual(["761510", "732399", "961700", "732393"]);
  });

  it("add the times of like descriptions with one code, and count no filing twice", () => {
    const learned: Learned[] = [
      words("steel bottle", "732393", 2, may),
      words("steel bottle lid", "732393", 3, june),
      { code: "732393", times: 4, last: may, by: "sku", from: ["B"] },
    ];
    expect(suggestionsOf(learned.slice(0, 2), "steel bottle", 5)[0]).toMatchObject({
      times: 5,
      last: june,
      likeness: 1,
    });
    expect(suggestionsOf(learned, "steel bottle", 5)).toEqual([
      { code: "732393", times: 4, last: june, by: "sku", matched: ["B"], likeness: 1 },
    ]);
  });

  it("do not come from a single word in common", () => {
    const learned = [words("cotton bed sheet printed", "630221", 50, june)];
    expect(suggestionsOf(learned, "cotton t-shirt", 5)).toEqual([]);
    expect(suggestionsOf(learned, "", 5)).toEqual([]);
  });
});
