/** The one table of all rules, in the order in which they are checked and printed. */
import { codeRules } from "./codes.ts";
import { commodityRules } from "./commodities.ts";
import { dateRules } from "./dates.ts";
import { documentRules } from "./documents.ts";
import { formRules } from "./forms.ts";
import { formatRules } from "./formats.ts";
import { identityRules } from "./identities.ts";
import { listedCodeRules } from "./listedCodes.ts";
import { obligationRules } from "./obligations.ts";
import { partyRules } from "./parties.ts";
import { placeRules } from "./places.ts";
import { procedureRules } from "./procedures.ts";
import { referenceRules } from "./references.ts";
import type { Rule } from "./rule.ts";
import { statementRules } from "./statements.ts";
import { taxRules } from "./taxes.ts";
import { thresholdRules } from "./thresholds.ts";
import { totalRules } from "./totals.ts";
import { transportRules } from "./transport.ts";
import { unconfirmedRules } from "./unconfirmed.ts";
import { valuationRules } from "./valuation.ts";
import { weightRules } from "./weights.ts";

export const rules = [
  ...obligationRules,
  ...formatRules,
  ...totalRules,
  ...weightRules,
  ...codeRules,
  ...listedCodeRules,
  ...commodityRules,
  ...partyRules,
  ...identityRules,
  ...referenceRules,
  ...placeRules,
  ...procedureRules,
  ...statementRules,
  ...documentRules,
  ...taxRules,
  ...valuationRules,
  ...transportRules,
  ...dateRules,
  ...formRules,
  ...thresholdRules,
  ...unconfirmedRules,
] as const satisfies readonly Rule[];

type Entry = (typeof rules)[number];

type KeysOf<Each> = Each extends { readonly id: infer Id extends string }
  ? Each extends { readonly variants: infer Variants }
    ? Id | `${Id}.${keyof Variants & string}`
    : Id
  : never;

/** The name of a text: that of its rule, with the variant where the rule has several. */
export type TextKey = KeysOf<Entry>;
