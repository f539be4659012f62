/** Help with keying: what an earlier declaration or a template would fill in, goods and parties remembered. */
import { succeed } from "../../core/contract.ts";
import type { CallParsed } from "../../core/contract.ts";
import type { Fill } from "../../core/contract/keying.ts";
import { rememberedWords } from "../../core/hs/suggest.ts";
import { fieldsOf, fillsFor } from "../../core/keying/fill.ts";
import { sumFills } from "../../core/keying/sums.ts";
import { readDeclaration, readDocument } from "../../db/declarations.ts";
import { findParties } from "../../db/partyBook.ts";
import { productsFor } from "../../db/products.ts";
import { templateFields, templateNamed } from "../../db/templates.ts";
import type { HandlerContext, Handlers } from "../handler.ts";
import { unknownLrn } from "./lock.ts";
import { openStored } from "./opened.ts";
import { unknownTemplate } from "./templates.ts";

type Answer<Name extends keyof Handlers> = Awaited<ReturnType<Handlers[Name]>>;

function declarationOf({ db }: HandlerContext, lrn: string) {
  const stored = readDeclaration(db, lrn);
  if (!stored) return undefined;
  return {
    stored,
    declaration: openStored(db, stored.id, readDocument(db, stored.id).xml).declaration,
  };
}

function fill(
  context: HandlerContext,
  { lrn, from, template }: CallParsed<"declaration.fill">,
): Answer<"declaration.fill"> {
  const { db } = context;
  const target = declarationOf(context, lrn);
  if (!target) return unknownLrn(lrn);
  const fills: Fill[] = [];
  if (from !== undefined) {
    const source = declarationOf(context, from);
    if (!source) return unknownLrn(from);
    fills.push(...fillsFor(target.declaration, fieldsOf(source.declaration), `previous ${from}`));
  }
  if (template !== undefined) {
    const known = templateNamed(db, template);
    if (!known) return unknownTemplate(template);
    const fields = templateFields(db, known.name);
    fills.push(...fillsFor(target.declaration, fields, `template ${known.name}`));
  }
  if (from === undefined && template === undefined) fills.push(...sumFills(target.declaration));
  return succeed({ fills });
}

export const keyingHandlers = {
  "declaration.fill": fill,
  "product.find": ({ db }, { description, ...asked }) =>
    succeed({ products: productsFor(db, { ...asked, words: rememberedWords(description) }) }),
  "party.find": ({ db }, asked) => succeed({ parties: findParties(db, asked) }),
} satisfies Partial<Handlers>;
