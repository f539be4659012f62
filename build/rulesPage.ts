/** Writes docs/rules.md from the table of rules: `node build/rulesPage.ts`. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { profileIds, profileOf } from "../core/profiles/profiles.ts";
import type { Profile } from "../core/profiles/profiles.ts";
import { activeRules } from "../core/rules/check.ts";
import { subjects } from "../core/rules/rule.ts";
import type { Rule } from "../core/rules/rule.ts";
import { rules } from "../core/rules/rules.ts";

export const rulesPagePath = fileURLToPath(new URL("../docs/rules.md", import.meta.url));

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}

/** How each profile weighs a rule: "blocking", or by profile where they differ; "–" where it is not checked. */
function weights(rule: Rule): string {
  const weightIn = (profile: Profile): string => {
    const active = activeRules(profile).find((each) => each.rule === rule);
    return active ? (active.weight ?? rule.severity) : "–";
  };
  const all = profileIds.map((id) => [id, weightIn(profileOf(id))] as const);
  const kinds = new Set(all.map(([, weight]) => weight));
  if (kinds.size === 1) return all.at(0)?.[1] ?? rule.severity;
  return all
    .filter(([, weight]) => weight !== "–")
    .map(([id, weight]) => `${id} ${weight}`)
    .join(", ");
}

function sectionOf(subject: string): string {
  const rows = rules
    .filter((rule) => rule.subject === subject)
    .map((rule) => {
      const cells = [`\`${rule.id}\``, rule.code, rule.holds, weights(rule), rule.source];
      return `| ${cells.map(cell).join(" | ")} |`;
    });
  if (rows.length === 0) return "";
  const title = subject.charAt(0).toUpperCase() + subject.slice(1);
  return [
    `## ${title}`,
    "",
    "| rule | code | what must hold | weight | source |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}

function obligationLines(profile: Profile): string[] {
  return Object.entries(profile.obligations).map(([category, obligations]) => {
    const count = (need: string): number =>
      obligations.filter((obligation) => obligation.need === need).length;
    return `| ${profile.id} | ${category} | ${count("mandatory")} | ${count("conditional")} | ${count("optional")} | ${count("forbidden")} |`;
  });
}

/** The whole page. */
export function rulesPage(): string {
  return [
    "# Rules",
    "",
    `The desk checks ${rules.length} rules before a declaration is filed. This page is written from the table in`,
    "`core/rules/rules.ts` by `node build/rulesPage.ts`; change it there.",
    "",
    "A *blocking* problem stops the approval, a *warning* asks for a look, a *note* only tells. Codes that",
    "begin with CDS are those of the UK's Customs Declaration Service, used wherever one fits; TW codes are",
    "our own. Where a weight names profiles, the others do not check the rule.",
    "",
    ...subjects.map(sectionOf).filter((section) => section !== ""),
    "## Obligations",
    "",
    "How many fields each form or data set makes mandatory, wants under a condition, leaves open or does",
    "not allow (`core/profiles`). Some mandatory ones are only warned of: published declarations without",
    "them were accepted.",
    "",
    "| profile | form or data set | mandatory | conditional | optional | forbidden |",
    "| --- | --- | --- | --- | --- | --- |",
    ...profileIds.flatMap((id) => obligationLines(profileOf(id))),
    "",
  ].join("\n");
}

if (import.meta.main) writeFileSync(rulesPagePath, rulesPage());
