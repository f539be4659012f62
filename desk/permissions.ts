/** Who may make which call: the one table that the desk asks. */
import type { CallName } from "../core/contract.ts";
import { roles } from "../core/lifecycle/facets.ts";
import type { Role } from "../core/lifecycle/facets.ts";

/** anyone: also without a user signed in. */
type Permission = "anyone" | readonly Role[];

export const permissions: Readonly<Record<CallName, Permission>> = {
  "desk.state": "anyone",
  "desk.initialise": "anyone",
  "desk.verify": "anyone",
  "backup.make": "anyone",
  "backup.list": "anyone",
  "session.signIn": "anyone",
  "session.signOut": "anyone",
  "session.confirm": roles,
  "user.add": ["admin"],
  "user.list": "anyone",
  "user.changePin": roles,
  "user.resetPin": ["admin"],
  "user.disable": ["admin"],
  "user.enable": ["admin"],
  "policy.set": ["admin"],
  "view.save": roles,
  "view.list": "anyone",
  "view.rename": roles,
  "view.delete": roles,
  "preference.list": roles,
  "preference.set": roles,
  "declaration.import": roles,
  "declaration.seed": roles,
  "sample.load": roles,
  "declaration.list": "anyone",
  "declaration.show": "anyone",
  "declaration.history": "anyone",
  "declaration.count": "anyone",
  "declaration.set": roles,
  "declaration.check": "anyone",
  "declaration.approve": ["reviewer", "admin"],
  "declaration.return": ["reviewer", "admin"],
  "declaration.discard": roles,
  "declaration.restore": roles,
  "declaration.recall": roles,
  "declaration.moveMany": roles,
  "declaration.rank": "anyone",
  "declaration.amend": roles,
  "declaration.cancel": roles,
  "declaration.withdraw": roles,
  "declaration.correct": roles,
  "attachment.add": roles,
  "declaration.export": "anyone",
  "declaration.explain": "anyone",
  "declaration.whatIf": "anyone",
  "declaration.planMerge": "anyone",
  "declaration.merge": roles,
  "declaration.planSplit": "anyone",
  "declaration.split": roles,
  "declaration.reshaped": "anyone",
  "declaration.undoReshaping": roles,
  "hub.add": roles,
  "hub.add": ["admin"],
  "hub.list": "anyone",
  "sync.run": "anyone",
  "sync.reconcile": "anyone",
  "line.set": "anyone",
  "outbox.list": "anyone",
  "inbox.list": "anyone",
  "job.cancel": "anyone",
  "pack.load": roles,
  "pack.list": "anyone",
  "pack.rollback": roles,
  "hs.search": "anyone",
  "hs.suggest": "anyone",
  "reference.find": "anyone",
};

/** Calls that write nothing: the only ones answered after a fault of the disk. */
export const readingCalls: ReadonlySet<CallName> = new Set<CallName>([
  "desk.state",
  "backup.make",
  "backup.list",
  "declaration.list",
  "declaration.show",
  "declaration.history",
  "declaration.count",
  "declaration.rank",
  "declaration.explain",
  "declaration.whatIf",
  "declaration.planMerge",
  "declaration.planSplit",
  "declaration.reshaped",
  "hub.list",
  "user.list",
  "view.list",
  "preference.list",
  "outbox.list",
  "inbox.list",
  "job.cancel",
  "pack.list",
  "hs.search",
  "hs.suggest",
  "reference.find",
]);

/** What somebody may do while the PIN is still the one that an admin gave. */
export const beforePinChange: ReadonlySet<CallName> = new Set<CallName>([
  "user.changePin",
  "preference.list",
]);

export function isPermitted(permission: Permission, role: Role | undefined): boolean {
  return permission === "anyone" || (role !== undefined && permission.includes(role));
}
