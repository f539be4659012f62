/** Shapes of the calls about reference packs, the HS search and what the desk learned from accepted filings. */
import { z } from "zod";
import { profile } from "./asked.ts";
import { referenceLists } from "../reference/lists.ts";
import { fileReference, refusal } from "./shapes.ts";

export const referenceList = z.enum(referenceLists);
const day = z.iso.date();

export const packShown = z.object({
  id: z.int(),
  list: referenceList,
  /** The profile that it is for alone; null for all. */
  profile: z.string().nullable(),
  edition: z.string(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  rows: z.int(),
  duplicates: z.int(),
  file: z.string(),
  sha256: z.string(),
  /** current is in use; previous is kept for a roll back. */
  state: z.enum(["current", "previous"]),
  loaded: z.string(),
  loadedBy: z.string(),
});
export type PackShown = z.output<typeof packShown>;

export const packLoaded = z.object({
  /** False: nothing was taken, for the reasons in refusals. */
  loaded: z.boolean(),
  pack: packShown.nullable(),
  list: referenceList,
  /** Rows of the file, without the header row. */
  read: z.int(),
  rows: z.int(),
  duplicates: z.int(),
  /** Totals and the like. */
  passedOver: z.int(),
  refused: z.int(),
  seconds: z.number(),
  /** The first thousand. */
  refusals: z.array(refusal),
});

const hsLine = z.object({ code: z.string(), description: z.string() });

export const hsFound = z.object({
  results: z.array(
    z.object({
      code: z.string(),
      description: z.string(),
      score: z.number(),
      heading: hsLine.nullable(),
      chapter: hsLine.nullable(),
      by: z.enum(["code", "wording", "trade"]),
      phrase: z.string().nullable(),
    }),
  ),
  /** Edition of the pack that was searched; null: only our own vocabulary was there. */
  pack: z.string().nullable(),
  note: z.string(),
});

export const hsSuggested = z.object({
  suggestions: z.array(
    z.object({
      code: z.string(),
      /** Accepted filings that carried it. */
      times: z.int(),
      /** When one was last accepted. */
      last: z.string(),
      by: z.enum(["sku", "words"]),
      /** The SKU or the words that matched. */
      matched: z.array(z.string()),
      /** 1 for the same SKU or the same words. */
      likeness: z.number(),
    }),
  ),
});

export const referenceCalls = {
  /** Whole or not at all; what was current is kept for a roll back. */
  "pack.load": {
    input: z.object({
      file: fileReference,
      list: referenceList,
      /** How the list's issuer calls it; else the file's name. */
      edition: z.string().trim().min(1).max(100).optional(),
      validFrom: day.optional(),
      validTo: day.optional(),
      profile: profile.optional(),
    }),
    output: packLoaded,
  },
  "pack.list": { input: z.object({}), output: z.object({ packs: z.array(packShown) }) },
  /** Puts the previous pack in the current one's place; the current one is kept as the previous. */
  "pack.rollback": {
    input: z.object({ list: referenceList, profile: profile.optional() }),
    output: packShown,
  },
  "hs.search": {
    input: z.object({
      text: z.string().trim().min(1).max(1000),
      limit: z.int().min(1).max(100).default(10),
    }),
    output: hsFound,
  },
  /** Codes of this desk's own accepted filings, with evidence; nothing is applied by it. */
  "hs.suggest": {
    input: z.object({
      description: z.string().max(1000).default(""),
      sku: z.string().max(100).optional(),
      client: z.string().max(200).optional(),
      profile: profile.optional(),
      limit: z.int().min(1).max(50).default(5),
    }),
    output: hsSuggested,
  },
  "reference.find": {
    input: z.object({
      list: z.enum(["hs", "locode", "unit", "package"]),
      text: z.string().trim().min(1).max(200),
      limit: z.int().min(1).max(100).default(20),
    }),
    output: z.object({
      entries: z.array(
        z.object({
          code: z.string(),
          name: z.string(),
          detail: z.record(z.string(), z.string()),
        }),
      ),
      pack: z.string().nullable(),
    }),
  },
} as const;
