/** A declaration begun at the desk: empty but for its form, or filled from a template or an earlier declaration. */
import { fail, succeed } from "../../core/contract.ts";
import type { CallOutput, CallParsed, CallResult } from "../../core/contract.ts";
import type { Fill } from "../../core/contract/keying.ts";
import { arrangeItems } from "../../core/declaration/arrange.ts";
import { documentOf } from "../../core/declaration/document.ts";
import { setField } from "../../core/declaration/edit.ts";
import { setFields } from "../../core/declaration/setFields.ts";
import { begunDeclaration, formsNamed, lrnOfDay } from "../../core/keying/begin.ts";
import type { FormOfProfile } from "../../core/keying/begin.ts";
import { fieldsOf, fillsFor } from "../../core/keying/fill.ts";
import type { FieldValue } from "../../core/keying/fill.ts";
import { fittingTemplate } from "../../core/keying/fitting.ts";
import { profileOf } from "../../core/profiles/profiles.ts";
import { summaryOf } from "../../core/summary.ts";
import { writeXml } from "../../core/xml/write.ts";
import type { XmlDocument } from "../../core/xml/tree.ts";
import { markAutomatic } from "../../db/automaticValues.ts";
import type { ReadableDb } from "../../db/database.ts";
import { hasLrn, insertDeclaration, readDeclaration } from "../../db/declarations.ts";
import { templateFields, templateNamed, templatesFor } from "../../db/templates.ts";
import type { HandlerContext, Handlers } from "../handler.ts";
import { problemsFound, readStored } from "../rules.ts";
import { readOne } from "./check.ts";
import { unknownLrn } from "./lock.ts";
import { unknownTemplate } from "./templates.ts";

type Input = CallParsed<"declaration.new">;
type Output = CallOutput<"declaration.new">;

function formOf({ form, profile }: Input): CallResult<FormOfProfile> {
  const [only, ...more] = formsNamed(form, profile);
  if (!only) {
    return fail("unknown-form", `There is no form ${form}. K1, 9610 and H1 are forms.`, { form });
  }
  if (more.length === 0) return succeed(only);
  const profiles = [only, ...more].map((each) => each.profile).join(", ");
  return fail(
    "several-profiles",
    `Several profiles have the form ${form}: say which, ${profiles}.`,
  );
}

/** The LRN that was asked for, or the next of the day that is free. */
function lrnOf(context: HandlerContext, input: Input, chosen: FormOfProfile): CallResult<string> {
  const { db, ports } = context;
  const longest = profileOf(chosen.profile).longestLrn;
  if (input.lrn !== undefined) {
    if (hasLrn(db, input.lrn)) {
      return fail("lrn-taken", `There is a declaration ${input.lrn} already. Give another LRN.`);
    }
    if (input.lrn.length <= longest) return succeed(input.lrn);
    return fail("lrn-too-long", `An LRN has at most ${longest} characters here.`);
  }
  const day = ports.clock.now().slice(0, 10);
  for (let number = 1; ; number += 1) {
    const lrn = lrnOfDay(chosen.form.code, day, number);
    if (!hasLrn(db, lrn)) return succeed(lrn);
  }
}

interface Source {
  readonly name: string;
  readonly fields: readonly FieldValue[];
  readonly template: string | null;
  readonly client: string | null;
}

/** The template asked for, else the one that fits best; undefined when there is none or none is wanted. */
function templateFor(db: ReadableDb, input: Input, { profile, form }: FormOfProfile) {
  const { template, client, lane } = input;
  if (template === "") return undefined;
  if (template !== undefined) return templateNamed(db, template);
  const listed = templatesFor(db, { form: form.code, client });
  return fittingTemplate(listed, { profile, form: form.code, client, lane });
}

function sourceOf(
  { db }: HandlerContext,
  input: Input,
  chosen: FormOfProfile,
): CallResult<Source | undefined> {
  if (input.from !== undefined) {
    const stored = readDeclaration(db, input.from);
    if (!stored) return unknownLrn(input.from);
    const { declaration } = readOne(db, stored);
    return succeed({
      name: `previous ${stored.lrn}`,
      fields: fieldsOf(declaration),
      template: null,
      client: stored.client,
    });
  }
  const template = templateFor(db, input, chosen);
  if (!template) {
    const { template: wanted = "" } = input;
    return wanted === "" ? succeed(undefined) : unknownTemplate(wanted);
  }
  return succeed({
    name: `template ${template.name}`,
    fields: templateFields(db, template.name),
    template: template.name,
    client: template.client,
  });
}

function filled(document: XmlDocument, fills: readonly Fill[]): XmlDocument {
  let changed = document;
  const rows = fills.flatMap(
    ({ pointer }) => /^\/goodsShipment\/items\/(\d+)\//u.exec(pointer)?.[1] ?? [],
  );
  const items = rows.length === 0 ? 0 : Math.max(...rows.map(Number)) + 1;
  if (items > 0) {
    const arranged = arrangeItems(
      changed,
      Array.from({ length: items }, () => null),
    );
    if (!arranged.ok) throw new Error(arranged.error.message);
    changed = arranged.value;
  }
  const all = setFields(changed, fills);
  if (all.ok) return all.value;
  for (const { pointer, value } of fills) {
    const set = setField(changed, pointer, value);
    // A row that would leave a gap: what the source holds there is of another shape than a new declaration's.
    if (set.ok) changed = set.value;
  }
  return changed;
}

function begin(context: HandlerContext, input: Input): CallResult<Output> {
  const { db, ports } = context;
  const chosen = formOf(input);
  if (!chosen.ok) return chosen;
  const { profile, form } = chosen.value;
  const lrn = lrnOf(context, input, chosen.value);
  if (!lrn.ok) return lrn;
  const source = sourceOf(context, input, chosen.value);
  if (!source.ok) return source;
  const begun = begunDeclaration(lrn.value, form);
  const { name = "", fields = [], template = null } = source.value ?? {};
  const wanted = fillsFor(begun, fields, name);
  const xml = writeXml(filled(documentOf(begun), wanted));
  const { declaration } = readStored(xml);
  const stands = new Map(fieldsOf(declaration).map((each) => [each.pointer, each.value]));
  const fills = wanted.filter(({ pointer, value }) => stands.get(pointer) === value);
  const client = input.client ?? source.value?.client ?? null;
  const extras = { form: form.code, ...(client === null ? {} : { client }) };
  db.transaction(() => {
    const id = insertDeclaration(db, {
      lrn: lrn.value,
      profile,
      summary: summaryOf(declaration, extras),
      xml,
      extras,
      problems: problemsFound(context, declaration, {
        profile,
        form: form.code,
        extras,
        automatic: fills,
      }),
      by: context.who(),
      at: ports.clock.now(),
      how: "begun",
      from: { form: form.code, ...(source.value ? { source: name } : {}) },
    });
    for (const each of fills) markAutomatic(db, id, each);
  });
  context.emit({ name: "declaration.changed", data: { lrns: [lrn.value] } });
  const stored = readDeclaration(db, lrn.value);
  if (!stored) throw new Error("a declaration was begun and is not there");
  const { revision } = stored;
  return succeed({
    lrn: lrn.value,
    revision,
    profile,
    form: form.code,
    template,
    automatic: fills.length,
  });
}

export const beginHandlers = { "declaration.new": begin } satisfies Partial<Handlers>;
