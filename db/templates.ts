/** Templates: what is the same from filing to filing, by form, client and lane. */
import type { TemplateShown } from "../core/contract/keying.ts";
import type { FieldValue } from "../core/keying/fill.ts";
import type { ReadableDb, WritableDb } from "./database.ts";

export interface NewTemplate {
  readonly name: string;
  readonly profile: string;
  readonly form: string | null;
  readonly client: string | null;
  readonly lane: string | null;
  readonly fields: readonly FieldValue[];
  /** RFC 3339 UTC. */
  readonly made: string;
  readonly madeBy: string;
}

const columns = `name, profile, templates.form, templates.client, lane, json_array_length(fields) AS fields, made, made_by AS madeBy`;

/** Keeps a template; one of the same name is replaced. */
export function keepTemplate(db: WritableDb, template: NewTemplate): void {
  const { name, profile, form, client, lane, fields, made, madeBy } = template;
  db.run(
    `INSERT INTO templates (name, profile, form, client, lane, fields, made, made_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (name) DO UPDATE SET profile = excluded.profile, form = excluded.form, client = excluded.client,
       lane = excluded.lane, fields = excluded.fields, made = excluded.made, made_by = excluded.made_by`,
    name,
    profile,
    form,
    client,
    lane,
    JSON.stringify(fields),
    made,
    madeBy,
  );
}

/** Documents of the latest declarations of a client on a form, but for one: what differs among them is no default. */
export function likeDocuments(
  db: ReadableDb,
  { id, client, form }: { id: number; client: string | null; form: string | null },
  limit: number,
): string[] {
  return db.column<string>(
    `SELECT xml FROM declarations JOIN documents ON declaration_id = declarations.id
     WHERE client = ? COLLATE NOCASE AND form IS ? AND declarations.id <> ? AND work <> 'discarded'
     ORDER BY updated DESC LIMIT ?`,
    client,
    form,
    id,
    limit,
  );
}

export function templateNamed(db: ReadableDb, name: string): TemplateShown | undefined {
  return db.get<TemplateShown>(`SELECT ${columns} FROM templates WHERE name = ?`, name);
}

/**
 * Those that may be used for a form and a client: of that form or of any, of that client or of nobody. What is for a
 * client goes before what is for everybody, then what is for a lane.
 */
export function templatesFor(
  db: ReadableDb,
  asked: { readonly form?: string | undefined; readonly client?: string | undefined },
): TemplateShown[] {
  return db.all<TemplateShown>(
    `WITH asked (form, client) AS (VALUES (?, ?))
     SELECT ${columns} FROM templates, asked
     WHERE (asked.form IS NULL OR templates.form IS NULL OR templates.form = asked.form)
       AND (asked.client IS NULL OR templates.client IS NULL OR templates.client = asked.client COLLATE NOCASE)
     ORDER BY templates.client IS NULL, lane IS NULL, name`,
    asked.form ?? null,
    asked.client ?? null,
  );
}

export function templateFields(db: ReadableDb, name: string): FieldValue[] {
  const fields = db.value<string>("SELECT fields FROM templates WHERE name = ?", name);
  return fields === undefined ? [] : (JSON.parse(fields) as FieldValue[]);
}

/** Another name, client or lane; the name must be free. */
export function changeTemplate(
  db: WritableDb,
  name: string,
  to: Pick<NewTemplate, "name" | "client" | "lane">,
): void {
  db.run(
    "UPDATE templates SET name = ?, client = ?, lane = ? WHERE name = ?",
    to.name,
    to.client,
    to.lane,
    name,
  );
}

export function removeTemplate(db: WritableDb, name: string): boolean {
  return db.run("DELETE FROM templates WHERE name = ?", name).changes > 0;
}
