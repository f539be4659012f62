import { describe, expect, test } from "vitest";
import { profileOf } from "../../core/profiles/profiles.ts";
import type { FoundProblem } from "../../core/profiles/profiles.ts";
import type { Declaration } from "../../core/declaration/declaration.ts";
import { resolvePointer } from "../../core/declaration/pointer.ts";
import { rules } from "../../core/rules/rules.ts";
import { bases, edited, first, formOfBase, profileOfBase, today } from "./ruleCases/base.ts";
import type { RuleCase } from "./ruleCases/base.ts";
import { ruleCases } from "./ruleCases/all.ts";

function checked(
  declaration: Declaration,
  { base, context }: RuleCase,
  rule: string,
): FoundProblem[] {
  const problems = profileOf(profileOfBase[base]).check(declaration, {
    today,
    form: formOfBase[base],
    ...context,
  });
  return problems.filter(({ key }) => key === rule || key.startsWith(`${rule}.`));
}

describe("the table", () => {
  test("gives every rule an id, a sentence and a source of its own", () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { id, holds, source, code, message } of rules) {
      expect(id).toMatch(/^[a-z][a-z0-9-]+$/u);
      expect(code).toMatch(/^(?:CDS\d{5}|TW-[A-Z]+-\d{2})$/u);
      expect(holds).toMatch(/\.$/u);
      expect(message).toMatch(/[.?]$/u);
      expect(source.length).toBeGreaterThan(5);
    }
  });

  test("has at least sixty rules, each with a case that breaks it", () => {
    expect(rules.length).toBeGreaterThanOrEqual(60);
    const tried = new Set<string>(ruleCases.map(({ rule }) => rule));
    expect(rules.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([]);
  });

  test("is weighed by profiles only where a rule exists", () => {
    const ids = new Set<string>(rules.map(({ id }) => id));
    for (const id of ["wco", "gb", "my", "cn"] as const) {
      const unknown = Object.keys(profileOf(id).severities).filter((rule) => !ids.has(rule));
      expect(unknown).toEqual([]);
    }
  });
});

test("a number that is left empty beside its unit is told of once", () => {
  const at = `${first}/commodity/goodsMeasure/netMass`;
  const emptied = edited(bases.my, { [`${at}/value`]: "" });
  const problems = profileOf("my").check(emptied, { today, form: formOfBase.my });
  expect(problems.filter(({ pointer }) => pointer.startsWith(at))).toMatchObject([
    { key: "value-format.empty", severity: "blocking" },
  ]);
  // Without the unit nothing is there, and it is wanted.
  const gone = profileOf("my").check(edited(bases.my, { [at]: undefined }), { today });
  expect(gone.filter(({ pointer }) => pointer.startsWith(at))).toMatchObject([
    { key: "mandatory-missing" },
  ]);
});

describe("each rule", () => {
  test.each(ruleCases.map((each, at) => [`${each.rule} (${at + 1}: ${each.base})`, each] as const))(
    "%s",
    (_name, each) => {
      const base = bases[each.base];
      const right = each.holds ? edited(base, each.holds) : base;
      const quiet: RuleCase = Object.keys(each.breaks).length > 0 ? each : { ...each, context: {} };
      expect(checked(right, quiet, each.rule)).toEqual([]);

      const broken = edited(base, each.breaks);
      const problems = checked(broken, each, each.rule);
      const problem = problems.find(({ pointer }) => pointer === each.at);
      expect(problems.map(({ pointer }) => pointer)).toContain(each.at);
      expect(resolvePointer(each.at)).toBeDefined();
      expect(problem?.message).toContain(each.says ?? "");
      expect(`${problem?.message}${problem?.fix ?? ""}`).not.toMatch(/[{}]|undefined/u);
    },
  );
});
