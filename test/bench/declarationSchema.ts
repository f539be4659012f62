/** The element table as a zod schema: every element, every format, every limit of rows, as the checker looks at them. */
import { z } from "zod";
import { declarationElement } from "../../core/declaration/declaration.ts";
import { attributeOfKind } from "../../core/declaration/pointer.ts";
import type { Group, Leaf } from "../../core/declaration/schema.ts";

const shape = /^(an?|n)(\.\.)?(\d+)(?:,(\d+))?$/u;
const readable = /^[^\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFD]*$/u;
const time =
  /^\d{4}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:\d{2}){0,3}(?:Z|[+-]\d{2}(?::?\d{2})?)?$/u;

function textSchema(kind: string, most: number, isExact: boolean) {
  const limited = z.string().max(most).regex(readable);
  const sized = isExact ? limited.min(most) : limited;
  return kind === "a" ? sized.regex(/^[A-Za-z]*$/u) : sized;
}

/** Digits with a point; leading zeros do not count. */
function numberSchema(most: number, decimals: number) {
  return z
    .string()
    .regex(
      new RegExp(
        `^[+-]?(?=\\.?\\d)0*(?!(?:\\.?\\d){${most + 1}})\\d*(?:\\.\\d{0,${decimals}})?$`,
        "u",
      ),
    );
}

function formatSchema(format: string, isCode: boolean) {
  const [, kind = "an", range, most = "0", decimals] = shape.exec(format) ?? [];
  const isExact = range === undefined;
  if (kind !== "n") return textSchema(kind, Number(most), isExact);
  if (!isCode || decimals !== undefined) return numberSchema(Number(most), Number(decimals ?? 0));
  return z.string().regex(new RegExp(`^\\d{${isExact ? "" : "0,"}${most}}$`, "u"));
}

function leafSchema(leaf: Leaf): z.ZodType {
  if (leaf.kind === "text") return formatSchema(leaf.format, true);
  const value =
    leaf.kind === "dateTime" ? z.string().regex(time) : formatSchema(leaf.format, false);
  return z.strictObject({ value, [attributeOfKind[leaf.kind]]: z.string().optional() });
}

function groupSchema(group: Group): z.ZodType {
  const fields = Object.entries(group.fields).map(([key, field]) => {
    if (field.kind !== "group") return [key, leafSchema(field).optional()] as const;
    const inner = groupSchema(field);
    if (!field.many) return [key, inner.optional()] as const;
    const rows = z.array(inner);
    return [key, (field.most === undefined ? rows : rows.max(field.most)).optional()] as const;
  });
  return z.strictObject(Object.fromEntries(fields));
}

export const declarationSchema = groupSchema(declarationElement);
