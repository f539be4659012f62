/** Shapes of the calls that help a person key: drafts, new declarations, templates, product memory, the party book, and values that wait to be confirmed. */
import { z } from "zod";
import { sourceKinds } from "../keying/source.ts";
import { lrn, pointer, profile } from "./asked.ts";

const name = z.string().trim().min(1).max(100);

/** The items as they shall stand before the changes are made: the row of one that stands, from 0, or null for a new one. */
export const itemOrder = z.array(z.int().min(0).nullable()).max(9999);

/** Where a value came from that no person typed. */
export const valueSource = z
  .string()
  .regex(new RegExp(`^(?:${sourceKinds.join("|")})(?: .{1,120})?$`, "u"));

/** A field filled in by the desk; it says so until a person confirms or changes it. */
export const automaticValue = z.object({ pointer: z.string(), source: z.string() });
export type AutomaticValue = z.output<typeof automaticValue>;

/** What would be filled in; nothing is written by saying so. */
const fill = z.object({ pointer: z.string(), value: z.string(), source: z.string() });
export type Fill = z.output<typeof fill>;

const draftEdit = z.object({
  pointer,
  before: z.string().max(4000).nullable(),
  after: z.string().max(4000).nullable(),
  group: z.string().max(20),
  source: z.string().max(160).optional(),
});

/** What a person typed and did not give a reason for yet, over one revision of the declaration. */
export const draft = z.object({
  revision: z.int(),
  /** As `items` of declaration.set; null where the items stand as they are. */
  items: itemOrder.nullable(),
  edits: z.array(draftEdit).max(20_000),
});
export type Draft = z.output<typeof draft>;

export const templateShown = z.object({
  name: z.string(),
  profile: z.string(),
  form: z.string().nullable(),
  client: z.string().nullable(),
  /** A way that goods take, in the broker's own words: HGH-KUL. */
  lane: z.string().nullable(),
  fields: z.int(),
  made: z.string(),
  madeBy: z.string(),
});
export type TemplateShown = z.output<typeof templateShown>;

export const productShown = z.object({
  sku: z.string(),
  description: z.string(),
  hs: z.string(),
  origin: z.string().nullable(),
  unit: z.string().nullable(),
  procedure: z.string().nullable(),
  packageType: z.string().nullable(),
  /** Decimal text: what one unit cost last, in `currency`. */
  unitValue: z.string().nullable(),
  currency: z.string().nullable(),
  /** Approved declarations that carried it. */
  times: z.int(),
  last: z.string(),
  /** The latest of them. */
  lrn: z.string(),
});
export type ProductShown = z.output<typeof productShown>;

export const partyRoles = ["importer", "exporter", "declarant", "agent"] as const;
export type PartyRole = (typeof partyRoles)[number];

export const partyShown = z.object({
  role: z.enum(partyRoles),
  name: z.string(),
  id: z.string().nullable(),
  place: z.string().nullable(),
  times: z.int(),
  last: z.string(),
  /** Its fields by pointer below the party: `/address/cityName`. */
  fields: z.record(z.string(), z.string()),
});
export type PartyShown = z.output<typeof partyShown>;

export const keyingCalls = {
  /** Keeps what is typed, for this person alone; it is no edit of the declaration. null forgets it. */
  "draft.keep": { input: z.object({ lrn, draft: draft.nullable() }), output: z.object({}) },
  "draft.read": {
    input: z.object({ lrn }),
    output: z.object({ draft: draft.nullable(), kept: z.string().nullable() }),
  },
  /** A new draft: empty but for its form, or filled from a template or an earlier declaration. */
  "declaration.new": {
    input: z.object({
      form: z.string().trim().min(1).max(20),
      /** Else the one profile that has the form. */
      profile: profile.optional(),
      client: name.optional(),
      /** Else the template that fits form, client and lane best; "" takes none. */
      template: z.string().trim().max(100).optional(),
      lane: name.optional(),
      from: lrn.optional(),
      /** Else the next free one of the day. */
      lrn: lrn.optional(),
    }),
    output: z.object({
      lrn: z.string(),
      revision: z.int(),
      profile: z.string(),
      form: z.string(),
      template: z.string().nullable(),
      /** Fields that were filled in and wait to be confirmed. */
      automatic: z.int(),
    }),
  },
  /** What is empty here and stands in an earlier declaration or a template; nothing is written. */
  "declaration.fill": {
    input: z.object({ lrn, from: lrn.optional(), template: name.optional() }),
    output: z.object({ fills: z.array(fill) }),
  },
  /** A person looked at values that were filled in, and they stand. */
  "declaration.confirm": {
    input: z.object({ lrn, pointers: z.array(pointer).min(1).max(20_000) }),
    output: z.object({ lrn: z.string(), confirmed: z.int(), left: z.int() }),
  },
  /** What was confirmed too soon waits again, with its source; what holds no value, or waits already, is passed over. */
  "declaration.unconfirm": {
    input: z.object({
      lrn,
      values: z
        .array(z.object({ pointer, source: valueSource }))
        .min(1)
        .max(20_000),
    }),
    output: z.object({ lrn: z.string(), left: z.int() }),
  },
  /** Keeps what is the same from filing to filing of a declaration under a name; the same name replaces. */
  "template.save": {
    input: z.object({ name, from: lrn, client: name.nullable().optional(), lane: name.optional() }),
    output: templateShown,
  },
  /** Calls it otherwise, or says whose default it is; what is left out stays as it is, null is for all. */
  "template.change": {
    input: z.object({
      name,
      to: name.optional(),
      client: name.nullable().optional(),
      lane: name.nullable().optional(),
    }),
    output: templateShown,
  },
  "template.list": {
    input: z.object({ form: z.string().max(20).optional(), client: name.optional() }),
    output: z.object({ templates: z.array(templateShown) }),
  },
  "template.remove": { input: z.object({ name }), output: z.object({ removed: z.boolean() }) },
  /** Goods of approved declarations, by SKU or by the words of their description; the same SKU first. */
  "product.find": {
    input: z.object({
      sku: z.string().max(100).default(""),
      description: z.string().max(1000).default(""),
      client: z.string().max(200).optional(),
      profile: profile.optional(),
      limit: z.int().min(1).max(50).default(5),
    }),
    output: z.object({ products: z.array(productShown) }),
  },
  /** Parties of approved declarations by the beginning of any word of their name, or of their number. */
  "party.find": {
    input: z.object({
      text: z.string().max(200),
      role: z.enum(partyRoles).optional(),
      limit: z.int().min(1).max(50).default(8),
    }),
    output: z.object({ parties: z.array(partyShown) }),
  },
} as const;
