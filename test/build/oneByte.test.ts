import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { escaped } from "../../build/oneByte.ts";

const code = [
  'const größe = "报关—é😀"; // Grüße',
  '[größe, `${größe}…`, /^[😀é]$/u.test("😀"), /^[ä-ü]$/.test("ö"), { 税: 1 }.税, "\\u4e2d"]',
].join("\n");

test("code in ASCII means what it meant", () => {
  const ascii = escaped(code);
  expect(ascii).toMatch(/^[\0-\u007f]*$/u);
  // As text: what another context makes are no arrays of this one.
  const meant = JSON.stringify(runInNewContext(code));
  expect(JSON.stringify(runInNewContext(ascii))).toBe(meant);
  expect(meant).toBe('["报关—é😀","报关—é😀…",true,true,1,"中"]');
});
