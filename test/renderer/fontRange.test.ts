import { existsSync } from "node:fs";
import { basename } from "node:path";
import { expect, test } from "vitest";
import { laterFaces, packedRange } from "../../build/laterFaces.ts";
import { rangeOf } from "../../renderer/style/fontRange.ts";

/** Every letter of a `unicode-range`. */
function lettersOf(range: string): number[] {
  return range.split(",").flatMap((part) => {
    const [from = "", to = from] = part.replace("U+", "").split("-");
    const first = Number.parseInt(from, 16);
    return Array.from({ length: Number.parseInt(to, 16) - first + 1 }, (_, at) => first + at);
  });
}

test("a range of letters comes out of its packing as it went in", () => {
  expect(packedRange("U+4e00,U+4e02-4e05,U+1F600")).toBe("feo 2.3 2bqz");
  expect(rangeOf("feo 2.3")).toBe("U+4e00-4e00,U+4e02-4e05");
  expect(() => packedRange("U+4e00,letters")).toThrow("letters");
});

test("all letters of the fonts are found in their files", () => {
  const faces = laterFaces();
  expect(faces.length).toBeGreaterThan(100);
  // That one is in firstFace.css.
  expect(faces.map(({ path }) => basename(path))).not.toContain("inter-latin-wght-normal.woff2");
  const letters = new Set<number>();
  for (const { path, range } of faces) {
    expect(existsSync(path), path).toBe(true);
    const own = lettersOf(range);
    expect(lettersOf(rangeOf(packedRange(range)))).toEqual(own);
    for (const letter of own) letters.add(letter);
  }
  for (const letter of "报关单海关归类申报税款査ĲЖΩ")
    expect(letters).toContain(letter.codePointAt(0));
});
