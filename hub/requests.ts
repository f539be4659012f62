/** Requests about a declaration already filed (function code 13): amendment, cancellation, presentation. */
import { z } from "zod";
import type { Books } from "./books.ts";
import {
  findDeclarations,
  notifyAbout,
  saveDeclarations,
  tellDeclaration,
} from "./declarations.ts";
import type { DeclarationRow } from "./declarations.ts";
import { say } from "./outcomes.ts";
import type { Step } from "./outcomes.ts";
import { wholeNumber } from "./store.ts";
import type { CustomsState } from "./wire.ts";

const row = z.object({
  message_id: z.string(),
  submitter_id: z.string(),
  type_code: z.string(),
  lrn: z.string(),
  version: wholeNumber,
  carried_mrn: z.string().nullable(),
});
type RequestRow = z.infer<typeof row>;

/** States in which nothing more can be asked of a declaration. */
const settled: ReadonlySet<CustomsState> = new Set([
  "rejected",
  "cleared",
  "exited",
  "invalidated",
  "expired",
]);

async function readRequest(books: Books, messageID: string): Promise<RequestRow> {
  const [request] = await books.statements.all(
    row,
    `select r.message_id, r.submitter_id, m.type_code, m.lrn, m.version, r.carried_mrn
     from request r join message m on m.message_id = r.message_id where r.message_id = $1`,
    [messageID],
  );
  if (request === undefined) throw new Error(`the books hold no request ${messageID}`);
  return request;
}

/** The declaration a request is about: by the MRN it carries, else by its own reference. */
async function findTarget(books: Books, request: RequestRow): Promise<DeclarationRow | undefined> {
  const found =
    request.carried_mrn === null
      ? await findDeclarations(
          books,
          "submitter_id = $1 and lrn = $2 order by version desc limit 1",
          [request.submitter_id, request.lrn],
        )
      : await findDeclarations(books, "submitter_id = $1 and mrn = $2", [
          request.submitter_id,
          request.carried_mrn,
        ]);
  return found[0];
}

/** @param status 39 granted, 41 denied, with function code 11. */
function tellRequest(
  books: Books,
  request: RequestRow,
  target: DeclarationRow | undefined,
  step: Step,
  status: "39" | "41" | null = null,
): void {
  notifyAbout(books, step, {
    submitterID: request.submitter_id,
    messageID: request.message_id,
    lrn: request.lrn,
    mrn: target?.mrn ?? request.carried_mrn,
    version: request.version,
    status,
    riskChannel: target?.risk_channel ?? null,
  });
}

async function settle(
  books: Books,
  request: RequestRow,
  target: DeclarationRow | undefined,
  status: string,
): Promise<void> {
  await books.statements.run(
    "update request set status = $2, declaration_message_id = $3 where message_id = $1",
    [request.message_id, status, target?.message_id ?? null],
  );
}

/** Says that a request has arrived (02). */
export async function acknowledgeRequest(books: Books, messageID: string): Promise<void> {
  const request = await readRequest(books, messageID);
  tellRequest(books, request, await findTarget(books, request), say("02"));
}

/**
 * Decides a request. Unknown declaration: rejected (03). A settled one: denied (11 with 41). Else granted
 * (11 with 39): an amendment raises the version, a cancellation invalidates the declaration (10).
 */
export async function decideRequest(books: Books, messageID: string): Promise<void> {
  const request = await readRequest(books, messageID);
  const target = await findTarget(books, request);
  if (target === undefined) {
    const wcoPointer = request.carried_mrn === null ? "42A/D026" : "42A/D014";
    const detail = "No declaration with this reference is known here.";
    await settle(books, request, target, "rejected");
    const errors = [{ validationCode: "CDS12015", wcoPointer, detail }];
    tellRequest(books, request, target, say("03", { errors }));
    return;
  }
  if (settled.has(target.status)) {
    await settle(books, request, target, "denied");
    const words = `The declaration is ${target.status} already.`;
    tellRequest(books, request, target, say("11", { words }), "41");
    await saveDeclarations(books, [target]);
    return;
  }
  await settle(books, request, target, "granted");
  tellRequest(books, request, target, say("11"), "39");
  if (request.type_code === "COR") target.version = versionAfter(target, request);
  if (request.type_code === "INV") {
    // What the hub had still to say about it is said no more.
    await books.statements.run("delete from step where message_id = $1", [target.message_id]);
    const words = "Invalidated at the request of the declarant.";
    tellDeclaration(books, target, say("10", { words }));
  }
  await saveDeclarations(books, [target]);
}

/** An amendment under the declaration's own reference brings its version along; any other raises it by one. */
function versionAfter(target: DeclarationRow, request: RequestRow): number {
  return request.lrn === target.lrn && request.version > target.version
    ? request.version
    : target.version + 1;
}
