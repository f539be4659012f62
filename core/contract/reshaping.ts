/** Shapes of the calls that put items together and take declarations apart: first planned, then done, then undone. */
import { z } from "zod";
import { lrn, why } from "./asked.ts";
import { keptReasons, splitMeasures } from "../duty/reshapings.ts";
import { statuses } from "../lifecycle/status.ts";
import { workStates } from "../lifecycle/facets.ts";

const figure = z.string();
const amount = z.object({ value: figure, currency: z.string().nullable() });

/** What it costs before and after, all parts together; null while a figure is withheld. */
const cost = z.object({
  currency: z.string(),
  before: figure.nullable(),
  after: figure.nullable(),
});

/** Numbers of items, as they stand in the declaration. */
const numbers = z.array(z.int()).readonly();

const mergePlan = z.object({
  lrn,
  revision: z.int(),
  items: z.object({ before: z.int(), after: z.int() }),
  /** Items that become one. */
  groups: z.array(
    z.object({
      items: numbers,
      hs: z.string(),
      description: z.string(),
      price: amount.nullable(),
    }),
  ),
  /** Items that look alike and stay apart, and why. */
  kept: z.array(z.object({ items: numbers, why: z.enum(keptReasons), message: z.string() })),
  cost,
});

const splitPlan = z.object({
  lrn,
  revision: z.int(),
  /** The first part keeps the LRN. */
  parts: z.array(
    z.object({
      lrn,
      items: numbers,
      price: amount.nullable(),
      grossMass: figure.nullable(),
      payable: figure.nullable(),
    }),
  ),
  cost,
});

const outcome = z.object({
  lrn,
  revision: z.int(),
  work: z.enum(workStates),
  status: z.enum(statuses),
  items: z.int(),
  /** Beside the declaration itself: what was split off, or put aside again. */
  parts: z.array(lrn),
});

const wish = {
  by: z.enum(splitMeasures).default("value"),
  /** The most that one part may have, in the measure's own unit. */
  over: z.string().trim().min(1).max(40),
};
const order = { lrn, expectedRevision: z.int().optional(), why };

export const reshapingCalls = {
  "declaration.planMerge": { input: z.object({ lrn }), output: mergePlan },
  "declaration.merge": { input: z.object(order), output: outcome },
  "declaration.planSplit": { input: z.object({ lrn, ...wish }), output: splitPlan },
  "declaration.split": { input: z.object({ ...order, ...wish }), output: outcome },
  /** The last merge or split that was not undone. */
  "declaration.reshaped": {
    input: z.object({ lrn }),
    output: z.object({
      lrn,
      revision: z.int(),
      /** The declaration that this one was split off from. */
      splitFrom: lrn.nullable(),
      last: z
        .object({
          kind: z.enum(["merge", "split"]),
          why: z.string(),
          made: z.string(),
          by: z.string(),
          parts: z.array(lrn),
          /** Why it cannot be undone any more; null when it can. */
          refusal: z.object({ code: z.string(), message: z.string() }).nullable(),
        })
        .nullable(),
    }),
  },
  "declaration.undoReshaping": { input: z.object(order), output: outcome },
} as const;
