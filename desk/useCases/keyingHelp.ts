/** Help with keying: what an earlier declaration or a template would fill in, templates, goods and parties remembered. */
import { fail, succeed } from "../../core/contract.ts";
import type { CallParsed, CallResult } from "../../core/contract.ts";
import type { Fill } from "../../core/contract/keying.ts";
import { rememberedWords } from "../../core/hs/suggest.ts";
import { fieldsOf, fillsFor, lastingFields } from "../../core/keying/fill.ts";
import { sumFills } from "../../core/keying/sums.ts";
import { readDeclaration, readDocument } from "../../db/declarations.ts";
import { findParties } from "../../db/partyBook.ts";
import { productsFor } from "../../db/products.ts";
import {
  keepTemplate,
  likeDocuments,
  removeTemplate,
  templateFields,
  templateNamed,
  templatesFor,
} from "../../db/templates.ts";
import type { HandlerContext, Handlers } from "../handler.ts";
import { readStored } from "../rules.ts";
import { unknownLrn } from "./lock.ts";
import { openStored } from "./opened.ts";

/** So many earlier declarations tell what is the same from filing to filing. */
const comparedWith = 10;

type Answer<Name extends keyof Handlers> = Awaited<ReturnType<Handlers[Name]>>;

export function unknownTemplate(name: string): CallResult<never> {
  return fail(
    "unknown-template",
    `There is no template ${name}. See which there are: template list.`,
  );
}

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

function saveTemplate(
  context: HandlerContext,
  { name, from, client, lane }: CallParsed<"template.save">,
): Answer<"template.save"> {
  const { db, ports } = context;
  const source = declarationOf(context, from);
  if (!source) return unknownLrn(from);
  const { stored, declaration } = source;
  const others = likeDocuments(db, stored, comparedWith).map((xml) => readStored(xml).declaration);
  keepTemplate(db, {
    name,
    profile: stored.profile,
    form: stored.form,
    client: client === undefined ? stored.client : client,
    lane: lane ?? null,
    fields: lastingFields(declaration, others),
    made: ports.clock.now(),
    madeBy: context.who(),
  });
  const kept = templateNamed(db, name);
  if (!kept) throw new Error("a template was kept and is not there");
  return succeed(kept);
}

export const keyingHandlers = {
  "declaration.fill": fill,
  "template.save": saveTemplate,
  "template.list": ({ db }, asked) => succeed({ templates: templatesFor(db, asked) }),
  "template.remove": ({ db }, { name }) => succeed({ removed: removeTemplate(db, name) }),
  "product.find": ({ db }, { description, ...asked }) =>
    succeed({ products: productsFor(db, { ...asked, words: rememberedWords(description) }) }),
  "party.find": ({ db }, asked) => succeed({ parties: findParties(db, asked) }),
} satisfies Partial<Handlers>;
