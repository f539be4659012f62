/** One declaration whole: its document, what was said and asked about it, and what the signed-in user may do with it now. */
import { succeed } from "../../core/contract.ts";
import type { CallParsed, CallResult } from "../../core/contract.ts";
import type { DeclarationShown } from "../../core/contract/shapes.ts";
import { attachmentsOf } from "../../db/attachments.ts";
import { linksOf } from "../../db/copies.ts";
import { automaticValues } from "../../db/automaticValues.ts";
import { correctionsOf, correctionsOfRequest } from "../../db/corrections.ts";
import { readDeclaration, readDocument } from "../../db/declarations.ts";
import { readProblems } from "../../db/problems.ts";
import type { StoredDeclaration } from "../../db/declarations.ts";
import { messagesOf } from "../../db/messages.ts";
import { changeRequestsOf, openRequestOf, versionInForce } from "../../db/requestFilings.ts";
import type { ChangeRequest } from "../../db/requestFilings.ts";
import { requestsOf } from "../../db/requests.ts";
import type { HandlerContext } from "../handler.ts";
import { readStored } from "../rules.ts";
import { twinOf } from "./filedLately.ts";
import { alreadyRequested, editRefusal, unknownLrn } from "./lock.ts";
import { mayOf } from "./may.ts";
import { openStored } from "./opened.ts";
import { editableCopy } from "./requestWork.ts";
import type { EditableCopy } from "./requestWork.ts";
import { attachmentShown, requestShown } from "./shown.ts";

/** The document in force with its problems and corrections, or the corrected copy of an amendment with its own. */
function contentOf(
  { db }: HandlerContext,
  stored: StoredDeclaration,
  xml: string,
  request: ChangeRequest | undefined,
  copy: EditableCopy | undefined,
): Pick<DeclarationShown, "declaration" | "problems" | "corrections" | "lockedBecause"> {
  if (copy) {
    return {
      declaration: readStored(copy.xml).declaration,
      problems: JSON.parse(copy.problems) as DeclarationShown["problems"],
      corrections: correctionsOfRequest(db, copy.id),
      lockedBecause: null,
    };
  }
  return {
    declaration: openStored(db, stored.id, xml).declaration,
    problems: readProblems(db, stored.id),
    corrections: correctionsOf(db, stored.id),
    lockedBecause:
      (editRefusal(stored) ?? (request && alreadyRequested(stored.lrn, request)))?.error.message ??
      null,
  };
}

export function show(
  context: HandlerContext,
  input: CallParsed<"declaration.show">,
): CallResult<DeclarationShown> {
  const { db } = context;
  const stored = readDeclaration(db, input.lrn);
  if (!stored) return unknownLrn(input.lrn);
  const request = openRequestOf(db, stored.id);
  const copy = input.copy ? editableCopy(request) : undefined;
  const { xml, extras } = readDocument(db, stored.id);
  const content = contentOf(context, stored, xml, request, copy);
  const { lrn, mrn, revision, work, transport, customs, payment, status, profile, form, client } =
    stored;
  return succeed({
    lrn,
    mrn,
    revision,
    work,
    transport,
    customs,
    payment,
    status,
    profile,
    form,
    client,
    ...content,
    may: mayOf(context, stored, content.lockedBecause === null),
    extras,
    // Where they were filled in, not in the copy of an amendment: there each value was typed.
    automatic: copy ? [] : automaticValues(db, stored.id),
    messages: messagesOf(db, stored),
    filedLately: stored.work === "approved" ? null : twinOf(context, stored),
    version: versionInForce(db, stored.id),
    changeRequests: changeRequestsOf(db, stored.id).map((request) => requestShown(db, request)),
    ...linksOf(db, stored.id),
    attachments: attachmentsOf(db, stored.id).map(attachmentShown),
    requests: requestsOf(db, lrn),
  });
}
