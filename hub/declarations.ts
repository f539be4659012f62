/** Declarations in the books: where each stands, and how a notification moves it. */
import { z } from "zod";
import type { Books } from "./books.ts";
import { isoTime } from "./clock.ts";
import { movementReferenceNumber } from "./identity.ts";
import { stateAfter } from "./outcomes.ts";
import type { Step } from "./outcomes.ts";
import { writeResponse } from "./responseXml.ts";
import { wholeNumber } from "./store.ts";
import type { SqlValue } from "./store.ts";
import { add, nought, readDecimal, writeDecimal } from "./amounts.ts";
import { customsState } from "./wire.ts";

const row = z.object({
  message_id: z.string(),
  submitter_id: z.string(),
  lrn: z.string(),
  version: wholeNumber,
  mrn: z.string().nullable(),
  country: z.string(),
  status: customsState,
  arrived_at: z.string().nullable(),
  inspection: z.enum(["none", "required", "done"]),
  released_at: z.string().nullable(),
});

/** A declaration as the adjudication holds it while it works; written back by `saveDeclarations`. */
export type DeclarationRow = z.infer<typeof row>;

const columns =
  "message_id, submitter_id, lrn, version, mrn, country, status, arrived_at, inspection, released_at";

/** @param condition SQL over the declaration's columns, with `$1` and on. */
export function findDeclarations(
  books: Books,
  condition: string,
  values: readonly SqlValue[],
): Promise<DeclarationRow[]> {
  return books.statements.all(row, `select ${columns} from declaration where ${condition}`, values);
}

export interface NewDeclaration {
  readonly messageID: string;
  readonly submitterID: string;
  readonly lrn: string;
  readonly version: number;
  readonly country: string;
  readonly waybills: readonly string[];
}

export async function insertDeclarations(
  books: Books,
  declarations: readonly NewDeclaration[],
): Promise<void> {
  if (declarations.length === 0) return;
  const rows = declarations.map((declaration) => ({
    message_id: declaration.messageID,
    submitter_id: declaration.submitterID,
    lrn: declaration.lrn,
    version: declaration.version,
    country: declaration.country,
    updated_at: isoTime(books.now),
    changed: books.next(),
  }));
  await books.statements.run(
    `insert into declaration (message_id, submitter_id, lrn, version, country, status, updated_at, changed, inspection)
     select message_id, submitter_id, lrn, version, country, 'received', updated_at, changed, 'none'
     from json_to_recordset($1::json) as given(message_id text, submitter_id text, lrn text, version integer,
       country text, updated_at text, changed bigint)`,
    [JSON.stringify(rows)],
  );
  const waybills = declarations.flatMap(({ messageID, waybills: found }) =>
    [...new Set(found)].map((waybill) => ({ message_id: messageID, waybill })),
  );
  if (waybills.length === 0) return;
  await books.statements.run(
    `insert into waybill (waybill, message_id)
     select waybill, message_id from json_to_recordset($1::json) as given(waybill text, message_id text)`,
    [JSON.stringify(waybills)],
  );
}

/** Writes changed declarations back, each under a new number, so that lists show them again. */
export async function saveDeclarations(
  books: Books,
  declarations: readonly DeclarationRow[],
): Promise<void> {
  if (declarations.length === 0) return;
  const rows = declarations.map((declaration) => ({
    ...declaration,
    updated_at: isoTime(books.now),
    changed: books.next(),
  }));
  await books.statements.run(
    `update declaration set version = given.version, mrn = given.mrn, status = given.status, updated_at = given.updated_at,
       changed = given.changed, arrived_at = given.arrived_at, inspection = given.inspection, released_at = given.released_at
     from json_to_recordset($1::json) as given(message_id text, version integer, mrn text, status text, updated_at text,
       changed bigint, arrived_at text, inspection text, released_at text)
     where declaration.message_id = given.message_id`,
    [JSON.stringify(rows)],
  );
}

/** Says one thing about a declaration: its state moves and the notification is written. Changes the row given. */
export async function tellDeclaration(
  books: Books,
  declaration: DeclarationRow,
  step: Step,
): Promise<void> {
  const at = isoTime(books.now);
  if (step.functionCode === "01") {
    declaration.mrn ??= movementReferenceNumber(
      books.ports.identity,
      books.now,
      declaration.country,
    );
    declaration.arrived_at ??= at;
  }
  if (step.functionCode === "05") declaration.inspection = "required";
  if (step.functionCode === "08" || step.functionCode === "09") {
    declaration.released_at ??= at;
    if (declaration.inspection === "required") declaration.inspection = "done";
  }
  declaration.status = stateAfter[step.functionCode] ?? declaration.status;
  if (step.taxes.length > 0) await addDues(books, declaration, step);
  notifyAbout(books, step, {
    submitterID: declaration.submitter_id,
    messageID: declaration.message_id,
    lrn: declaration.lrn,
    mrn: declaration.mrn,
    version: declaration.version,
    status: null,
  });
}

export interface Subject {
  readonly submitterID: string;
  readonly messageID: string;
  readonly lrn: string;
  readonly mrn: string | null;
  readonly version: number;
  /** 39 or 41 with function code 11. */
  readonly status: string | null;
}

/** Writes one notification with its WCO Response. */
export function notifyAbout(books: Books, step: Step, subject: Subject): void {
  const notificationID = books.ports.identity.uuid().replaceAll("-", "");
  books.notify({
    submitterID: subject.submitterID,
    notificationID,
    issueDateTime: isoTime(books.now),
    messageID: subject.messageID,
    functionCode: step.functionCode,
    functionalReferenceID: subject.lrn,
    declarationID: subject.mrn,
    versionID: String(subject.version),
    errors: step.errors,
    taxes: step.taxes,
    status: subject.status,
    responseXML: writeResponse({
      functionCode: step.functionCode,
      notificationID,
      issuedAt: books.now,
      lrn: subject.lrn,
      mrn: subject.mrn,
      version: subject.version,
      status: subject.status,
      errors: step.errors,
      taxes: step.taxes,
      words: step.words,
    }),
  });
}

/** Money the practice account of a submitter opens with, in each currency. */
const openingBalance = "1000000.00";

async function addDues(books: Books, declaration: DeclarationRow, step: Step): Promise<void> {
  const byCurrency = Map.groupBy(step.taxes, (line) => line.currency);
  for (const [currency, lines] of byCurrency) {
    let total = nought;
    for (const line of lines) total = add(total, readDecimal(line.payable) ?? nought);
    await books.statements.run(
      `insert into account (submitter_id, currency, balance) values ($1, $2, $3::numeric) on conflict do nothing`,
      [declaration.submitter_id, currency, openingBalance],
    );
    await books.statements.run(
      `insert into due (message_id, submitter_id, currency, amount) values ($1, $2, $3, $4::numeric)
       on conflict (message_id, currency) do update set amount = due.amount + excluded.amount`,
      [declaration.message_id, declaration.submitter_id, currency, writeDecimal(total)],
    );
  }
}
