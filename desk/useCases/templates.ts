/** Templates: kept from a declaration, listed, called otherwise or meant for others, forgotten. */
import { fail, succeed } from "../../core/contract.ts";
import type { CallParsed, CallResult } from "../../core/contract.ts";
import type { TemplateShown } from "../../core/contract/keying.ts";
import { lastingFields } from "../../core/keying/fill.ts";
import type { ReadableDb } from "../../db/database.ts";
import { readDeclaration, readDocument } from "../../db/declarations.ts";
import {
  changeTemplate,
  keepTemplate,
  likeDocuments,
  removeTemplate,
  templateNamed,
  templatesFor,
} from "../../db/templates.ts";
import type { HandlerContext, Handlers } from "../handler.ts";
import { readStored } from "../rules.ts";
import { unknownLrn } from "./lock.ts";
import { openStored } from "./opened.ts";

/** So many earlier declarations tell what is the same from filing to filing. */
const comparedWith = 10;

export function unknownTemplate(name: string): CallResult<never> {
  return fail(
    "unknown-template",
    `There is no template ${name}. See which there are: template list.`,
  );
}

function kept(db: ReadableDb, name: string): CallResult<TemplateShown> {
  const template = templateNamed(db, name);
  if (!template) throw new Error("a template was kept and is not there");
  return succeed(template);
}

function save(
  context: HandlerContext,
  { name, from, client, lane }: CallParsed<"template.save">,
): CallResult<TemplateShown> {
  const { db, ports } = context;
  const stored = readDeclaration(db, from);
  if (!stored) return unknownLrn(from);
  const { declaration } = openStored(db, stored.id, readDocument(db, stored.id).xml);
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
  return kept(db, name);
}

/** What is not named stays as it is. */
function change(
  { db }: HandlerContext,
  { name, to, client, lane }: CallParsed<"template.change">,
): CallResult<TemplateShown> {
  return db.transaction(() => {
    const before = templateNamed(db, name);
    if (!before) return unknownTemplate(name);
    const next = to ?? before.name;
    const taken = templateNamed(db, next);
    if (taken && taken.name !== before.name) {
      return fail(
        "template-exists",
        `There is a template ${taken.name} already. Choose another name.`,
      );
    }
    changeTemplate(db, before.name, {
      name: next,
      client: client === undefined ? before.client : client,
      lane: lane === undefined ? before.lane : lane,
    });
    return kept(db, next);
  });
}

export const templateHandlers = {
  "template.save": save,
  "template.change": change,
  "template.list": ({ db }, asked) => succeed({ templates: templatesFor(db, asked) }),
  "template.remove": ({ db }, { name }) => succeed({ removed: removeTemplate(db, name) }),
} satisfies Partial<Handlers>;
