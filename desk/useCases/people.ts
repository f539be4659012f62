/** Signing in and out, and adding users. */
import { succeed } from "../../core/contract.ts";
import { appendAudit } from "../../db/audit.ts";
import type { Handlers } from "../handler.ts";
import { addUser, signIn } from "../session.ts";

export const peopleHandlers = {
  async "session.signIn"({ db, ports, session }, { user, pin }) {
    const signed = await signIn(db, ports, user, pin);
    if (!signed.ok) return signed;
    session.user = signed.value;
    return succeed({ name: signed.value.name, role: signed.value.role });
  },
  "session.signOut"({ db, ports, session }) {
    const { user } = session;
    session.user = null;
    if (user) {
      const at = ports.clock.now();
      db.transaction(() => appendAudit(db, { at, who: user.name, what: "signed-out" }));
    }
    return succeed({});
  },
  async "user.add"(context, { user, role, pin }) {
    const { db, ports } = context;
    const added = await addUser(db, ports, { name: user, role, pin, by: context.who() });
    if (!added.ok) return added;
    return succeed({ name: added.value.name, role: added.value.role });
  },
} satisfies Partial<Handlers>;
