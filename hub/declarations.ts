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
import { customsState, riskChannel } from "./wire.ts";
import type { RiskChannel, TaxLine } from "./wire.ts";

const row = z
  .object({
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
    risk_channel: riskChannel.nullable(),
  })
  .transform((held) => ({ ...held, taxes: [] as TaxLine[] }));

/** A declaration as the adjudication holds it while it works; written back by `saveDeclarations`, with the taxes told meanwhile. */
export type DeclarationRow = z.infer<typeof row>;

const columns =
  "message_id, submitter_id, lrn, version, mrn, country, status, arrived_at, inspection, released_at, risk_channel";

/** @param condition SQL over the declaration's columns, with `$1` and on. */
export function findDeclarations(
  books: Books,
  condition: string,
  values: readonly SqlValue[],
): Promise<DeclarationRow[]> {
  return books.statements.all(row, `select ${columns} from declaration where ${condition}`, values);
}

/** A declaration that has just come, before anything is said about it; `saveDeclarations` puts it in the books. */
export function newDeclaration(given: {
  readonly messageID: string;
  readonly submitterID: string;
  readonly lrn: string;
  readonly version: number;
  readonly country: string;
  readonly channel: RiskChannel | null;
}): DeclarationRow {
  return {
    message_id: given.messageID,
    submitter_id: given.submitterID,
    lrn: given.lrn,
    version: given.version,
    mrn: null,
    country: given.country,
    status: "received",
    arrived_at: null,
    inspection: "none",
    released_at: null,
    risk_channel: given.channel,
    taxes: [],
  };
}

/** Writes new and changed declarations down, each under a new number, so that lists show them again; then what is due on them. */
export async function saveDeclarations(
  books: Books,
  declarations: readonly DeclarationRow[],
): Promise<void> {
  if (declarations.length === 0) return;
  const rows = declarations.map(({ taxes: _, ...declaration }) => ({
    ...declaration,
    updated_at: isoTime(books.now),
    changed: books.next(),
  }));
  await books.statements.run(
    `insert into declaration (${columns}, updated_at, changed)
     select ${columns}, updated_at, changed
     from json_to_recordset($1::json) as given(message_id text, submitter_id text, lrn text, version integer, mrn text,
       country text, status text, arrived_at text, inspection text, released_at text, risk_channel text, updated_at text, changed bigint)
     on conflict (message_id) do update set version = excluded.version, mrn = excluded.mrn, status = excluded.status,
       updated_at = excluded.updated_at, changed = excluded.changed, arrived_at = excluded.arrived_at,
       inspection = excluded.inspection, released_at = excluded.released_at`,
    [JSON.stringify(rows)],
  );
  for (const declaration of declarations) {
    if (declaration.taxes.length > 0) await addDues(books, declaration);
  }
}

/** Waybills that name declarations of the books. */
export async function insertWaybills(
  books: Books,
  named: readonly { readonly messageID: string; readonly waybills: readonly string[] }[],
): Promise<void> {
  const rows = named.flatMap(({ messageID, waybills }) =>
    [...new Set(waybills)].map((waybill) => ({ message_id: messageID, waybill })),
  );
  if (rows.length === 0) return;
  await books.statements.run(
    `insert into waybill (waybill, message_id)
     select waybill, message_id from json_to_recordset($1::json) as given(waybill text, message_id text)`,
    [JSON.stringify(rows)],
  );
}

/** Says one thing about a declaration: its state moves and the notification is written. Changes the row given, which is then to be saved. */
export function tellDeclaration(books: Books, declaration: DeclarationRow, step: Step): void {
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
  declaration.taxes.push(...step.taxes);
  notifyAbout(books, step, {
    submitterID: declaration.submitter_id,
    messageID: declaration.message_id,
    lrn: declaration.lrn,
    mrn: declaration.mrn,
    version: declaration.version,
    status: null,
    // Told with the acceptance; before that nobody has looked.
    riskChannel: declaration.mrn === null ? null : declaration.risk_channel,
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
  readonly riskChannel: RiskChannel | null;
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
    riskChannel: subject.riskChannel,
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

/** Puts what was told as due in the books, once: the row then holds no taxes that are not in them. */
async function addDues(books: Books, declaration: DeclarationRow): Promise<void> {
  const byCurrency = Map.groupBy(declaration.taxes.splice(0), (line) => line.currency);
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
