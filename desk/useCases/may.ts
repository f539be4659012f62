/** What the signed-in user may do with a declaration now. */
import type { DeclarationShown } from "../../core/contract/shapes.ts";
import { hadAHand } from "../../db/corrections.ts";
import type { StoredDeclaration } from "../../db/declarations.ts";
import { hadAHandInRequest, openRequestOf } from "../../db/requestFilings.ts";
import type { ChangeRequest } from "../../db/requestFilings.ts";
import { isFourEyes } from "../../db/users.ts";
import type { HandlerContext } from "../handler.ts";
import { isPermitted, permissions } from "../permissions.ts";
import { correctRefusal } from "./correct.ts";
import { editRefusal, wasRequestSent } from "./lock.ts";
import { askRefusal } from "./requests.ts";

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

/** What the signed-in user may do with a declaration now; `edit`: whether its state lets anybody edit it. */
export function mayOf(context: HandlerContext, declaration: StoredDeclaration, edit: boolean): May {
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
