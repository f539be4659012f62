/** Signing in and out, PINs, who works here, and what is asked of everybody. */
import { fail, succeed } from "../../core/contract.ts";
import type { CallOutput, CallResult } from "../../core/contract.ts";
import { appendAudit } from "../../db/audit.ts";
import type { WritableDb } from "../../db/database.ts";
import { changePolicy, readPolicy } from "../../db/policy.ts";
import { findUser, forgetTries, isSeated, listPeople, setDisabled } from "../../db/users.ts";
import { signedIn } from "../handler.ts";
import type { HandlerContext, Handlers } from "../handler.ts";
import { changePin, resetPin } from "../pinChanges.ts";
import { addUser, checkPin, signIn } from "../session.ts";

/** The PIN was right, and meanwhile another person sat down. */
function somebodyElse(): ReturnType<typeof fail> {
  return fail("sign-in-needed", "Somebody else sat down meanwhile. Sign in again.");
}

type Changed = CallOutput<"user.disable">;

function people(db: WritableDb): Changed["user"][] {
  return listPeople(db).map(({ locked_until: lockedUntil, pin_given: given, ...person }) => ({
    name: person.name,
    role: person.role,
    created: person.created,
    disabled: person.disabled,
    lockedUntil,
    pinGiven: given === 1,
  }));
}

function shown(db: WritableDb, name: string): CallResult<Changed> {
  const user = people(db).find((person) => person.name === name);
  if (!user) throw new Error(`${name} is gone`);
  return succeed({ user });
}

/** Takes somebody off the desk, or brings them back; what they did stays. */
function seat(context: HandlerContext, wanted: string, off: boolean): CallResult<Changed> {
  const { db, ports } = context;
  const admin = signedIn(context);
  const user = findUser(db, wanted.normalize("NFC"));
  if (!user) return fail("unknown-user", `There is no user ${wanted}. Check the name.`);
  if (off && user.name.toLowerCase() === admin.name.toLowerCase()) {
    return fail("own-seat", "Nobody takes themselves off the desk. Another admin does it.");
  }
  if (off !== (user.disabled !== null)) {
    const at = ports.clock.now();
    db.transaction(() => {
      setDisabled(db, user.name, off ? at : null);
      const what = off ? "user-disabled" : "user-enabled";
      appendAudit(db, { at, who: admin.name, what, detail: { name: user.name } });
    });
  }
  return shown(db, user.name);
}

export const peopleHandlers = {
  async "session.signIn"({ db, ports, session }, { user, pin }) {
    const signed = await signIn(db, ports, user, pin);
    if (!signed.ok) return signed;
    session.user = signed.value;
    session.pinTyped = { at: ports.clock.now(), used: false };
    return succeed({ name: signed.value.name, role: signed.value.role });
  },
  async "session.confirm"(context, { pin }) {
    const { db, ports, session } = context;
    const user = signedIn(context);
    const { name } = user;
    const checked = await checkPin(db, ports, name, pin);
    if (!checked.ok) return checked;
    forgetTries(db, name);
    if (session.user !== user) return somebodyElse();
    session.pinTyped = { at: ports.clock.now(), used: false };
    return succeed({});
  },
  "session.signOut"({ db, ports, session }) {
    const { user } = session;
    session.user = null;
    delete session.pinTyped;
    if (user) {
      const at = ports.clock.now();
      db.transaction(() => appendAudit(db, { at, who: user.name, what: "signed-out" }));
    }
    return succeed({});
  },
  async "user.add"(context, { user, role, pin }) {
    const { db, ports } = context;
    const admin = signedIn(context);
    const still = () =>
      isSeated(db, admin)
        ? succeed(null)
        : fail("not-allowed", `${admin.name} is no admin any more.`);
    const added = await addUser(db, ports, { name: user, role, pin, by: admin.name }, still);
    if (!added.ok) return added;
    return succeed({ name: added.value.name, role: added.value.role });
  },
  "user.list": ({ db }) => succeed({ users: people(db) }),
  async "user.changePin"(context, pins) {
    const { db, ports, session } = context;
    const user = signedIn(context);
    const changed = await changePin(db, ports, user, pins);
    if (!changed.ok) return changed;
    if (session.user === user) session.user = changed.value;
    return succeed({});
  },
  async "user.resetPin"(context, order) {
    const { db, ports } = context;
    const reset = await resetPin(db, ports, signedIn(context), order);
    return reset.ok ? shown(db, reset.value) : reset;
  },
  "user.disable": (context, { user }) => seat(context, user, true),
  "user.enable": (context, { user }) => seat(context, user, false),
  "policy.set"(context, wanted) {
    const { db, ports } = context;
    const { name } = signedIn(context);
    db.transaction(() => {
      const given = Object.entries(wanted).filter(([, value]) => value !== undefined);
      changePolicy(
        db,
        { ...readPolicy(db), ...Object.fromEntries(given) },
        name,
        ports.clock.now(),
      );
    });
    return succeed(readPolicy(db));
  },
} satisfies Partial<Handlers>;
