/** One declaration whole: its document, what was said and asked about it, and what the signed-in user may do with it now. */
import { succeed } from "../../core/contract.ts";
import type { CallParsed, CallResult } from "../../core/contract.ts";
import type { DeclarationShown } from "../../core/contract/shapes.ts";
import { attachmentsOf } from "../../db/attachments.ts";
import { linksOf } from "../../db/copies.ts";
import { correctionsOf, correctionsOfRequest, hadAHand } from "../../db/corrections.ts";
import { problemsOf, readDeclaration, readDocument } from "../../db/declarations.ts";
import type { StoredDeclaration } from "../../db/declarations.ts";
import { messagesOf } from "../../db/messages.ts";
import {
  changeRequestsOf,
  hadAHandInRequest,
  openRequestOf,
  versionInForce,
} from "../../db/requestFilings.ts";
import type { ChangeRequest } from "../../db/requestFilings.ts";
import { requestsOf } from "../../db/requests.ts";
import { isFourEyes } from "../../db/users.ts";
import type { HandlerContext } from "../handler.ts";
import { isPermitted, permissions } from "../permissions.ts";
import { readStored } from "../rules.ts";
import { correctRefusal } from "./correct.ts";
import { alreadyRequested, editRefusal, unknownLrn, wasRequestSent } from "./lock.ts";
import { twinOf } from "./filedLately.ts";
import { askRefusal } from "./requests.ts";
import { editableCopy } from "./requestWork.ts";
import type { EditableCopy } from "./requestWork.ts";
import { attachmentShown, requestShown } from "./shown.ts";

type May = DeclarationShown["may"];

/** What may be done with a declaration that has an open request: the words are about the request then. */
function mayWithRequest(
  request: ChangeRequest,
): Pick<May, "check" | "approve" | "return" | "recall" | "withdraw"> {
  const { state } = request;
  const unsent = !wasRequestSent(request);
  return {
    check: state !== "requested",
    approve: state === "checked" && request.blocking === 0,
    return: unsent && state !== "preparing",
    recall: unsent && state === "requested",
    withdraw: unsent,
  };
}

function mayWithout(
  declaration: StoredDeclaration,
): Pick<May, "check" | "approve" | "return" | "recall" | "withdraw"> {
  const { work, blocking } = declaration;
  const editable = editRefusal(declaration) === undefined;
  return {
    check: work === "draft" || work === "returned" || work === "checked",
    approve: work === "checked" && blocking === 0,
    return: editable && (work === "checked" || work === "approved"),
    recall: editable && work === "approved",
    withdraw: false,
  };
}

/** What the signed-in user may do with a declaration now. */
function mayOf(context: HandlerContext, declaration: StoredDeclaration, edit: boolean): May {
  const { db, session } = context;
  const { user } = session;
  const { id, work } = declaration;
  const request = openRequestOf(db, id);
  const now = request ? mayWithRequest(request) : mayWithout(declaration);
  const own = (name: string): boolean =>
    request ? hadAHandInRequest(db, request.id, name) : hadAHand(db, id, name);
  const may = (call: keyof typeof permissions): boolean =>
    user !== null && isPermitted(permissions[call], user.role);
  const ask = askRefusal(context, declaration) === undefined;
  return {
    edit: edit && may("declaration.set"),
    check: now.check,
    approve:
      now.approve &&
      may("declaration.approve") &&
      user !== null &&
      !(isFourEyes(db) && own(user.name)),
    return: now.return && may("declaration.return"),
    discard: ["draft", "checked", "returned"].includes(work) && may("declaration.discard"),
    restore: work === "discarded" && may("declaration.restore"),
    recall: now.recall && may("declaration.recall"),
    amend: ask && may("declaration.amend"),
    cancel: ask && may("declaration.cancel"),
    withdraw: now.withdraw && may("declaration.withdraw"),
    correct: correctRefusal(context, declaration) === undefined && may("declaration.correct"),
    attach: work !== "discarded" && may("attachment.add"),
  };
}

/** The document in force with its problems and corrections, or the corrected copy of an amendment with its own. */
function contentOf(
  { db }: HandlerContext,
  stored: StoredDeclaration,
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
    declaration: readStored(readDocument(db, stored.id).xml).declaration,
    problems: problemsOf(stored),
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
  const content = contentOf(
    context,
    stored,
    request,
    input.copy ? editableCopy(request) : undefined,
  );
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
    extras: readDocument(db, stored.id).extras,
    messages: messagesOf(db, stored),
    filedLately: stored.work === "approved" ? null : twinOf(context, stored),
    version: versionInForce(db, stored.id),
    changeRequests: changeRequestsOf(db, stored.id).map((request) => requestShown(db, request)),
    ...linksOf(db, stored.id),
    attachments: attachmentsOf(db, stored.id).map(attachmentShown),
    requests: requestsOf(db, lrn),
  });
}
