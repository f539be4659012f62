/** Every case of a rule, over all subjects. */
import type { RuleCase } from "./base.ts";
import { britishCases } from "./british.ts";
import { codeCases } from "./codes.ts";
import { documentCases } from "./documents.ts";
import { figureCases } from "./figures.ts";
import { formCases } from "./forms.ts";
import { partyCases } from "./parties.ts";
import { procedureCases } from "./procedures.ts";

export const ruleCases: readonly RuleCase[] = [
  ...figureCases,
  ...codeCases,
  ...partyCases,
  ...procedureCases,
  ...documentCases,
  ...formCases,
  ...britishCases,
];
