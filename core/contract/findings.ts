/** What is said of single fields: problems that rules find, corrections that people make, errors that customs points at. */
import { z } from "zod";

export const severities = ["blocking", "warning", "note"] as const;

/** A problem found by a rule, at one field. */
export const problem = z.object({
  code: z.string(),
  severity: z.enum(severities),
  pointer: z.string(),
  wcoPointer: z.string(),
  message: z.string(),
  /** What to do about it. */
  fix: z.string().optional(),
  /** Which text it is, and what fills it: how it is told in other languages. */
  key: z.string().optional(),
  parameters: z.record(z.string(), z.string()).optional(),
});
export type Problem = z.output<typeof problem>;

export const correction = z.object({
  pointer: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  who: z.string(),
  /** RFC 3339 UTC. */
  when: z.string(),
  why: z.string(),
});
export type Correction = z.output<typeof correction>;

export const hubError = z.object({
  validationCode: z.string(),
  wcoPointer: z.string().nullable(),
  /** Where that is in this declaration; null when it cannot be placed. */
  pointer: z.string().nullable(),
  detail: z.string(),
});
