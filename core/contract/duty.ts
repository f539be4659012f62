/** Shapes of the calls about value, duty and tax: explanations, comparisons with customs, and what a change would cost. */
import { z } from "zod";
import { fieldChange, lrn } from "./asked.ts";
import { differenceReasons } from "../duty/differenceReasons.ts";
import { taxRoles } from "../duty/scheme.ts";
import { shareMeasures } from "../valuation/incoterms.ts";
import type { Step } from "../valuation/step.ts";
import type { SentenceKey } from "../valuation/told.ts";
import { withheldCodes } from "../valuation/withheld.ts";

/** Decimal text. */
const figure = z.string();

/** One figure of an explanation; its children sum to it. */
const step: z.ZodType<Step> = z.custom<Step>(
  (value) => typeof value === "object" && value !== null && "key" in value && "children" in value,
);
const steps = z.array(step).readonly();

/** What is said of a figure: in English, and as the key of a sentence with what fills it. */
const told = z.object({
  message: z.string(),
  key: z.custom<SentenceKey>((value) => typeof value === "string"),
  parameters: z.record(z.string(), z.string()),
});

const explainedLine = z.object({
  item: z.int(),
  type: z.string(),
  role: z.enum(taxRoles),
  base: figure.nullable(),
  baseUnit: z.string().nullable(),
  rate: z.string().nullable(),
  amount: figure,
  payable: figure,
  treatment: told.extend({ kind: z.enum(["relief", "suspension"]) }).nullable(),
  source: z.string().nullable(),
  notes: z.array(told).readonly(),
  steps,
});

const explanation = z.object({
  currency: z.string(),
  day: z.string(),
  buildUp: steps.nullable(),
  values: z
    .array(z.object({ item: z.int(), value: figure, statistical: figure, steps }))
    .readonly(),
  lines: z.array(explainedLine).readonly(),
  total: figure,
  withheld: z
    .array(
      told.extend({
        item: z.int(),
        type: z.string().nullable(),
        pointer: z.string(),
        code: z.enum(withheldCodes),
      }),
    )
    .readonly(),
});

const side = z.object({
  type: z.string(),
  base: figure.nullable(),
  rate: figure.nullable(),
  amount: figure.nullable(),
  payable: figure.nullable(),
});

const comparison = z.object({
  same: z.boolean(),
  lines: z
    .array(
      told.extend({
        item: z.string(),
        type: z.string(),
        ours: side.nullable(),
        theirs: side.nullable(),
        differs: z.array(z.enum(["base", "rate", "amount", "payable"])).readonly(),
        difference: figure.nullable(),
        reason: z.enum(differenceReasons),
      }),
    )
    .readonly(),
  ours: figure,
  theirs: figure,
  difference: figure,
});

const declarationExplained = explanation.extend({
  lrn,
  /** Our figures beside those that customs notified last; null while it notified none. */
  customs: comparison.nullable(),
  /** Editions of the packs that were used; null where none is loaded. */
  packs: z.object({ tariff: z.string().nullable(), rate: z.string().nullable() }),
});

/** As people write codes: `6109.10.00`, ` usd`. */
function code(pattern: RegExp, said: string) {
  return z
    .string()
    .max(40)
    .transform((text) => text.replaceAll(/[.\s]/gu, "").toUpperCase())
    .pipe(z.string().regex(pattern, said));
}

/** By what the charges of the shipment are shared out over the items. */
const shareBy = z.enum(shareMeasures).default("value");

const lineDifference = z.object({
  item: z.int(),
  type: z.string(),
  before: figure.nullable(),
  after: figure.nullable(),
  difference: figure,
});

export const dutyCalls = {
  "declaration.explain": {
    input: z.object({
      lrn,
      /** Number of one item; all when absent. */
      item: z.int().min(1).max(99_999).optional(),
      shareBy,
    }),
    output: declarationExplained,
  },
  /** Nothing is kept: the changes are made to a copy. */
  "declaration.whatIf": {
    input: z.object({
      lrn,
      changes: z.array(fieldChange).max(1000).default([]),
      shareBy,
      wish: z
        .object({
          items: z.array(z.int()).max(999).optional(),
          hs: code(/^\d{4,18}$/u, "an HS code is 4 to 18 digits").optional(),
          origin: code(/^[A-Z]{2,4}$/u, "an origin is a country code, as MY").optional(),
          incoterm: code(/^[A-Z]{3}$/u, "an Incoterm has three letters, as FOB").optional(),
          currency: code(/^[A-Z]{3}$/u, "a currency has three letters, as USD").optional(),
        })
        .optional(),
    }),
    output: z.object({
      lrn,
      /** The fields that the wish and the changes set: what keeping them would edit. */
      changes: z.array(fieldChange).readonly(),
      before: explanation,
      after: explanation,
      lines: z.array(lineDifference).readonly(),
      /** After less before; null while a figure is withheld on either side. */
      difference: figure.nullable(),
    }),
  },
} as const;
