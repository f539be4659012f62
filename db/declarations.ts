/** Declarations: put in, read, and moved by people. What may not be, the triggers refuse. */
import type { DeclarationRow, Problem } from "../core/contract/shapes.ts";
import type { Extras } from "../core/formats/extras.ts";
import type { Facets, WorkState } from "../core/lifecycle/facets.ts";
import type { Status } from "../core/lifecycle/status.ts";
import type { ProfileId } from "../core/profiles/profileIds.ts";
import type { Summary } from "../core/summary.ts";
import { thousandths } from "./amounts.ts";
import { appendAudit } from "./audit.ts";
import type { ReadableDb, Value, WritableDb } from "./database.ts";
import { keepProblems } from "./problems.ts";

export interface NewDeclaration {
  readonly lrn: string;
  readonly profile: ProfileId;
  readonly summary: Summary;
  /** The whole document, without the instruction that carries extras. */
  readonly xml: string;
  readonly extras: Extras;
  readonly problems: readonly Problem[];
  /** Counts as an editor. */
  readonly by: string;
  /** RFC 3339 UTC. */
  readonly at: string;
  /** imported, seeded: the word for the audit. */
  readonly how: string;
  /** For the audit: file, line. */
  readonly from?: Readonly<Record<string, unknown>>;
}

/** A declaration as stored, without its document. */
export interface StoredDeclaration extends Facets {
  readonly id: number;
  readonly lrn: string;
  readonly mrn: string | null;
  readonly profile: ProfileId;
  readonly form: string | null;
  readonly client: string | null;
  readonly importer: string | null;
  readonly exporter: string | null;
  readonly goods: string | null;
  readonly hs: string | null;
  readonly value: string | null;
  readonly currency: string | null;
  readonly duty: string | null;
  readonly items: number;
  readonly deadline: string | null;
  readonly revision: number;
  readonly status: Status;
  readonly version_id: number;
  readonly hub_id: number | null;
  readonly attempts: number;
  readonly blocking: number;
  readonly warnings: number;
  readonly created: string;
  readonly updated: string;
  readonly created_by: string;
  readonly last_editor: string;
}

export interface StoredDocument {
  readonly xml: string;
  readonly extras: Extras;
}

/** The columns of StoredDeclaration: value_scaled and the keys to sort by are none of the callers' business. */
export const storedColumns = `id, lrn, mrn, profile, form, client, importer, exporter, goods, hs, value, currency,
  duty, items, deadline, revision, work, transport, customs, payment, status, version_id, hub_id, attempts,
  blocking, warnings, created, updated, created_by, last_editor`;

const summaryColumns = [
  "form",
  "client",
  "importer",
  "exporter",
  "goods",
  "hs",
  "origin",
  "waybill",
  "order_no",
  "value",
  "value_scaled",
  "currency",
  "items",
  "deadline",
] as const;

function summaryValues(summary: Summary): Value[] {
  return [
    summary.form,
    summary.client,
    summary.importer,
    summary.exporter,
    summary.goods,
    summary.hs,
    summary.from,
    summary.waybill,
    summary.order,
    summary.value,
    summary.value === null ? null : thousandths(summary.value),
    summary.currency,
    summary.items,
    summary.deadline,
  ];
}

/** How many of them block, and how many warn. */
function countsOf(problems: readonly Problem[]): [blocking: number, warnings: number] {
  const count = (severity: Problem["severity"]): number =>
    problems.filter((problem) => problem.severity === severity).length;
  return [count("blocking"), count("warning")];
}

const inserted = [
  "lrn",
  "profile",
  ...summaryColumns,
  "blocking",
  "warnings",
  "created",
  "updated",
  "created_by",
  "last_editor",
];
const insertSql = `INSERT INTO declarations (${inserted.join(", ")}) VALUES (${inserted.map(() => "?").join(", ")})`;

const changeSql = `UPDATE declarations SET ${summaryColumns.map((column) => `${column} = ?`).join(", ")},
  blocking = ?, warnings = ?, revision = revision + 1, updated = ?, last_editor = ? WHERE id = ?`;

/** Puts in a draft with its document and audit entry; returns its id. Call it in a transaction; throws when the LRN is there. */
export function insertDeclaration(db: WritableDb, declaration: NewDeclaration): number {
  const { lrn, profile, summary, problems, by, at } = declaration;
  const { id } = db.run(
    insertSql,
    lrn,
    profile,
    ...summaryValues(summary),
    ...countsOf(problems),
    at,
    at,
    by,
    by,
  );
  keepProblems(db, id, problems);
  db.run(
    "INSERT INTO documents (declaration_id, xml, extras) VALUES (?, ?, ?)",
    id,
    declaration.xml,
    JSON.stringify(declaration.extras),
  );
  appendAudit(db, {
    at,
    who: by,
    what: declaration.how,
    lrn,
    ...(declaration.from ? { detail: declaration.from } : {}),
  });
  return id;
}

export function hasLrn(db: ReadableDb, lrn: string): boolean {
  return db.value("SELECT 1 FROM declarations WHERE lrn = ?", lrn) !== undefined;
}

export function readDeclaration(db: ReadableDb, lrn: string): StoredDeclaration | undefined {
  return db.get<StoredDeclaration>(`SELECT ${storedColumns} FROM declarations WHERE lrn = ?`, lrn);
}

export function readDocument(db: ReadableDb, id: number): StoredDocument {
  const row = db.get<{ xml: string; extras: string }>(
    "SELECT xml, extras FROM documents WHERE declaration_id = ?",
    id,
  );
  if (!row) throw new Error(`declaration ${id} has no document`);
  return { xml: row.xml, extras: JSON.parse(row.extras) as Extras };
}

/** The document after a correction: the row's columns and problems follow it. */
interface ChangedDocument {
  readonly xml: string;
  /** What is kept beside it; left out where that stays. */
  readonly extras?: Extras;
  readonly summary: Summary;
  readonly problems: readonly Problem[];
  readonly by: string;
  readonly at: string;
}

/** Replaces the document and raises the revision; the triggers refuse it for what is filed, but for an amendment that was granted. */
export function replaceDocument(db: WritableDb, id: number, changed: ChangedDocument): void {
  db.run(
    "UPDATE documents SET xml = ?, extras = coalesce(?, extras) WHERE declaration_id = ?",
    changed.xml,
    changed.extras === undefined ? null : JSON.stringify(changed.extras),
    id,
  );
  db.run(
    changeSql,
    ...summaryValues(changed.summary),
    ...countsOf(changed.problems),
    changed.at,
    changed.by,
    id,
  );
  keepProblems(db, id, changed.problems);
}

/** Replaces the document of a declaration that may be edited. `work`: the state that the edit leaves it in. */
export function changeDocument(
  db: WritableDb,
  id: number,
  changed: ChangedDocument & { readonly work: "draft" | "checked" },
): void {
  // The state goes first: a document that stands approved is not changed.
  db.run("UPDATE declarations SET work = ? WHERE id = ?", changed.work, id);
  replaceDocument(db, id, changed);
}

/** What the rules found, and the step that follows from it; no change to the revision, for checking is no edit. */
export function storeCheck(
  db: WritableDb,
  id: number,
  problems: readonly Problem[],
  work: WorkState,
  at: string,
): void {
  db.run(
    "UPDATE declarations SET blocking = ?, warnings = ?, work = ?, updated = ? WHERE id = ?",
    ...countsOf(problems),
    work,
    at,
    id,
  );
  keepProblems(db, id, problems);
}

/** A change that is not in the row itself but in what is kept with it. */
export function raiseRevision(db: WritableDb, id: number, at: string): void {
  db.run("UPDATE declarations SET revision = revision + 1, updated = ? WHERE id = ?", at, id);
}

/** A step that a person took. */
export function moveWork(db: WritableDb, id: number, work: WorkState, at: string): void {
  db.run(
    "UPDATE declarations SET work = ?, revision = revision + 1, updated = ? WHERE id = ?",
    work,
    at,
    id,
  );
}

/** The queue's row as the contract tells it. */
export function rowOf(stored: StoredDeclaration): DeclarationRow {
  const {
    id: _id,
    exporter: _exporter,
    version_id: _version,
    hub_id: _hub,
    attempts: _attempts,
    created_by: _by,
    last_editor: _editor,
    ...row
  } = stored;
  return row;
}
