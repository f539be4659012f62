/** What is printed, as data: sheets of boxes, tables and figures that one page lays out, whoever asked for it. */
import { z } from "zod";
import { lrn, where } from "./asked.ts";
import { languages } from "../labels/language.ts";
import { sheetKinds } from "../print/kinds.ts";

const box = z.object({
  label: z.string(),
  /** Lines are parted by a line feed. */
  value: z.string(),
  /** Columns that it takes of its block. */
  span: z.int().min(1),
  /** A number or code, so set in figures of one width. */
  code: z.boolean(),
});

const column = z.object({
  label: z.string(),
  right: z.boolean(),
  /** Of the width, against the others. */
  share: z.number().positive(),
});

export const block = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("boxes"),
    title: z.string().nullable(),
    columns: z.int().min(1).max(12),
    boxes: z.array(box).readonly(),
  }),
  z.object({
    kind: z.literal("table"),
    title: z.string().nullable(),
    columns: z.array(column).readonly(),
    rows: z.array(z.array(z.string()).readonly()).readonly(),
    foot: z.array(z.string()).readonly().nullable(),
    /** Said in place of rows. */
    empty: z.string(),
  }),
  z.object({
    kind: z.literal("figures"),
    title: z.string(),
    rows: z
      .array(
        z.object({ depth: z.int().min(0), label: z.string(), value: z.string(), how: z.string() }),
      )
      .readonly(),
  }),
  z.object({ kind: z.literal("signatures"), labels: z.array(z.string()).readonly() }),
]);
export type Block = z.output<typeof block>;
export type Box = z.output<typeof box>;
export type Column = z.output<typeof column>;

export const sheet = z.object({
  kind: z.enum(sheetKinds),
  language: z.enum(languages),
  title: z.string(),
  /** The LRN, or the filter of a list. */
  reference: z.string(),
  /** Under the title. */
  about: z.string(),
  landscape: z.boolean(),
  /** To be seen before anything else: not approved yet, rates of a sample. */
  remarks: z.array(z.string()).readonly(),
  blocks: z.array(block).readonly(),
  /** By what and when it was printed. */
  origin: z.string(),
});
export type Sheet = z.output<typeof sheet>;

export const printOrder = z.object({
  as: z.enum(sheetKinds),
  /** For all but a list. */
  lrns: z.array(lrn).min(1).max(100).optional(),
  /** For a list. */
  where: where.default(""),
  /** The document in force, also while an amendment is open; else its corrected copy then. */
  inForce: z.boolean().default(false),
  language: z.enum(languages).default("en"),
});

export const printCalls = {
  /** Errors: `unknown-lrn`, `not-released`, `bad-filter`, `too-many`. */
  "print.sheets": { input: printOrder, output: z.object({ sheets: z.array(sheet).readonly() }) },
} as const;

export const printShellCalls = {
  /** Asks where to, prints and writes; name null when the person changed their mind. */
  "shell.printPdf": {
    input: z.object({ order: printOrder, suggested: z.string().max(200) }),
    output: z.object({ name: z.string().nullable(), bytes: z.int() }),
  },
  /** Opens the system's own print dialog. */
  "shell.printPaper": { input: z.object({ order: printOrder }), output: z.object({}) },
  /** Asked by the page that is printed, and by no other. */
  "shell.sheets": { input: z.object({}), output: z.object({ sheets: z.array(sheet).readonly() }) },
  /** Told by it once all its letters are drawn. */
  "shell.sheetsDrawn": { input: z.object({}), output: z.object({}) },
} as const;
