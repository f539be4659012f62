import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

/** Code without comments, strings, templates and regular expressions: what is left of them is a quote. */
function bareCode(text: string): string {
  return text
    .replaceAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/gu, "")
    .replaceAll(/`(?:\\.|[^`\\])*`/gu, '""')
    .replaceAll(/"(?:\\.|[^"\\\n])*"/gu, '""')
    .replaceAll(
      /([(,=:[!&|?{};]\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/gu,
      '$1""',
    );
}

/** Ways to floating point. */
const forbidden =
  /\b(?:parseFloat|parseInt|Number|Math|valueOf|toFixed|toPrecision)\b|\+\w+\(|[=(,]\s*\+\w|\b\d+\.\d/u;

/** Arithmetic as the formatter writes it; only a step to the next place of a list is allowed. */
const arithmetic = /[\w)\]]\s+(?:\+|-|\*|\/|%|\*\*)\s+[\w("]|(?:\+|-|\*|\/|%)=|\+\+|--/gu;
const nextPlace = /^(?:[\w)\]]\s+\+\s+[1"])|^(?:")/u;

function faultsOf(code: string): string[] {
  const bare = bareCode(code);
  const words = forbidden.exec(bare)?.[0];
  const sums = [...bare.matchAll(arithmetic)]
    .map(([found]) => found)
    .filter((found) => !nextPlace.test(found));
  return [...(words === undefined ? [] : [words]), ...sums];
}

describe("no binary floating point in value and duty", () => {
  const core = join(import.meta.dirname, "../../core");
  const files = ["valuation", "duty"].flatMap((room) =>
    readdirSync(join(core, room))
      .filter((name) => name.endsWith(".ts"))
      .map((name) => join(room, name)),
  );

  test("there is something to look at", () => {
    expect(files.length).toBeGreaterThan(25);
  });

  test.each(files)("%s", (file) => {
    expect(faultsOf(readFileSync(join(core, file), "utf8"))).toEqual([]);
  });

  test.each([
    "const a = b * c;",
    "const a = b / 100;",
    "const tax = base - relief;",
    "total += amount;",
    "const a = Number(text);",
    "const a = parseFloat(text);",
    "const rate = 0.164;",
    "Math.round(x)",
    "count++;",
    "const a = +text;",
  ])("%s would be found", (code) => {
    expect(faultsOf(code)).not.toEqual([]);
  });

  test("places in lists, texts and comments are no arithmetic", () => {
    expect(
      faultsOf('const a = items[at + 1]; // b * c\nconst d = "e - f"; const g = `${h} - ${i}`;'),
    ).toEqual([]);
  });
});
