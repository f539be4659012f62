import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { rulesPage, rulesPagePath } from "../../build/rulesPage.ts";
import { rules } from "../../core/rules/rules.ts";

test("docs/rules.md is what the table says; run node build/rulesPage.ts when it is not", () => {
  expect(readFileSync(rulesPagePath, "utf8")).toBe(rulesPage());
});

test("the page names every rule", () => {
  const page = rulesPage();
  expect(rules.filter(({ id }) => !page.includes(`\`${id}\``))).toEqual([]);
});
