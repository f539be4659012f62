/** Calls about what the desk keeps for each person: saved views of the queue, and how they like the window. */
import { z } from "zod";
import { name, where } from "./asked.ts";

export const sortKeys = ["updated", "lrn", "deadline", "value", "created"] as const;

/** The page's own choice of columns, in order: which and how wide. */
export const columnLayout = z.object({
  shown: z.array(z.string().min(1).max(32)).max(64),
  /** CSS px by column; what is not named has the width that it comes with. */
  widths: z.record(z.string().max(32), z.int().min(24).max(1200)),
});
export type ColumnLayout = z.output<typeof columnLayout>;

const savedView = z.object({
  name,
  where,
  sort: z.enum(sortKeys),
  descending: z.boolean(),
  /** null: as everywhere else. */
  columns: columnLayout.nullable(),
});

/** `user` is whose view it is. */
export const viewShown = savedView.extend({ user: z.string(), saved: z.string() });
export type SavedView = z.output<typeof viewShown>;

const whose = z.object({ name });

export const viewCalls = {
  /** A view of the same name is replaced. */
  "view.save": {
    input: savedView.extend({
      sort: z.enum(sortKeys).default("lrn"),
      descending: z.boolean().default(false),
      columns: columnLayout.nullable().default(null),
    }),
    output: viewShown,
  },
  /** Of the person signed in; of everybody when nobody is. By name. */
  "view.list": { input: z.object({}), output: z.object({ views: z.array(viewShown) }) },
  "view.rename": { input: whose.extend({ to: name }), output: viewShown },
  /** The view as it was, so that it can be saved again. */
  "view.delete": { input: whose, output: viewShown },
  "preference.list": {
    input: z.object({}),
    output: z.object({ preferences: z.record(z.string(), z.unknown()) }),
  },
  /** Any JSON of up to 16,000 characters under a name; null forgets it. */
  "preference.set": {
    input: z.object({ key: z.string().min(1).max(64), value: z.unknown() }),
    output: z.object({}),
  },
} as const;
