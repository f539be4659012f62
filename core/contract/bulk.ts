/** Calls over many declarations of the queue at once, and where a row stands in a list. */
import { z } from "zod";
import { lrn, where, why } from "./asked.ts";
import { sortKeys } from "./views.ts";

export const bulkMoves = ["discard", "restore", "recall"] as const;

export const bulkCalls = {
  /** The same step for each of them; each gets its own answer. Discarding needs `why`. */
  "declaration.moveMany": {
    input: z.object({
      move: z.enum(bulkMoves),
      lrns: z.array(lrn).min(1).max(100_000),
      why: why.optional(),
    }),
    output: z.object({
      moved: z.int(),
      refused: z.int(),
      results: z.array(
        z.object({
          lrn: z.string(),
          refusal: z.object({ code: z.string(), message: z.string() }).nullable(),
        }),
      ),
    }),
  },
  /** How many rows of a list stand before the first that is at `key` or past it. */
  "declaration.rank": {
    input: z.object({
      where: where.default(""),
      sort: z.enum(sortKeys).exclude(["value"]),
      descending: z.boolean().default(false),
      /** An LRN or its beginning; for the other orders a day, as 2026-12-31. */
      key: z.string().min(1).max(64),
    }),
    output: z.object({ index: z.int(), total: z.int() }),
  },
} as const;
