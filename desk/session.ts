/** Signing in: one PIN, counted before it is looked at, with a lock-out that grows and outlives a kill. */
import { fail, succeed } from "../core/contract.ts";
import type { CallResult } from "../core/contract.ts";
import type { Role } from "../core/lifecycle/facets.ts";
import { appendAudit } from "../db/audit.ts";
import type { WritableDb } from "../db/database.ts";
import { countTry, findUser, forgetTries, insertUser, keyInUse, setPinHash } from "../db/users.ts";
import type { StoredUser } from "../db/users.ts";
import { deskName } from "./handler.ts";
import type { SignedIn } from "./handler.ts";
import { newSealedKey, openKey } from "./keys.ts";
import { hashPin, isOutdated, isPin, keyOfPin } from "./pins.ts";
import type { Ports } from "./ports.ts";

const triesBeforeLock = 5;
const firstLockMs = 30_000;
const longestLockMs = 60 * 60_000;

/** How long the desk is locked after so many wrong PINs in a row: 30 s after the fifth, then twice as long each time. */
export function lockAfter(failed: number): number {
  if (failed < triesBeforeLock) return 0;
  return Math.min(firstLockMs * 2 ** (failed - triesBeforeLock), longestLockMs);
}

/** Milliseconds until a PIN is looked at again. */
function lockedFor(user: StoredUser, now: string): number {
  if (user.locked_until === null) return 0;
  const left = Date.parse(user.locked_until) - Date.parse(now);
  // More than the lock ever was: the clock was set back, and nobody should wait for it to come round again.
  return left > lockAfter(user.failed) ? 0 : Math.max(0, left);
}

function lockedOut(name: string, left: number, until: string | null): CallResult<never> {
  const seconds = Math.ceil(left / 1000);
  return fail("locked-out", `Too many wrong PINs for ${name}. Try again in ${seconds} s.`, {
    until,
    seconds,
  });
}

function leftTheDesk(name: string): CallResult<never> {
  return fail("user-disabled", `${name} was taken off this desk. An admin can bring ${name} back.`);
}

/** Counts the try and says whether the PIN may be looked at. */
function beginTry(db: WritableDb, name: string, now: string): CallResult<StoredUser> {
  return db.transaction(() => {
    const user = findUser(db, name);
    if (!user) return fail("unknown-user", `There is no user ${name}. Check the name.`);
    if (user.disabled !== null) return leftTheDesk(user.name);
    const left = lockedFor(user, now);
    if (left > 0) return lockedOut(user.name, left, user.locked_until);
    const lock = lockAfter(user.failed + 1);
    const until = lock === 0 ? null : new Date(Date.parse(now) + lock).toISOString();
    countTry(db, user.name, until);
    return succeed({ ...user, failed: user.failed + 1, locked_until: until });
  });
}

function wrongPin(db: WritableDb, user: StoredUser, now: string): CallResult<never> {
  db.transaction(() =>
    appendAudit(db, {
      at: now,
      who: user.name,
      what: "sign-in-refused",
      detail: { failed: user.failed },
    }),
  );
  const left = triesBeforeLock - user.failed;
  if (left <= 0) return lockedOut(user.name, lockAfter(user.failed), user.locked_until);
  return fail(
    "wrong-pin",
    `That is not the PIN of ${user.name}. ${left} more tries until a pause.`,
    {
      left,
    },
  );
}

/** The person whose PIN this is, the try counted. Errors: `unknown-user`, `user-disabled`, `wrong-pin`, `locked-out`. */
export async function checkPin(
  db: WritableDb,
  ports: Ports,
  name: string,
  pin: string,
): Promise<CallResult<StoredUser>> {
  const now = ports.clock.now();
  const begun = beginTry(db, name.normalize("NFC"), now);
  if (!begun.ok) return begun;
  return (await isPin(begun.value.pin_hash, pin)) ? begun : wrongPin(db, begun.value, now);
}

/** Errors: those of `checkPin`; `changed-meanwhile` when the PIN became another while it was looked at. */
export async function signIn(
  db: WritableDb,
  ports: Ports,
  name: string,
  pin: string,
): Promise<CallResult<SignedIn>> {
  const now = ports.clock.now();
  const begun = beginTry(db, name.normalize("NFC"), now);
  if (!begun.ok) return begun;
  const user = begun.value;
  const sealed = keyInUse(db, user.name);
  // Side by side, each on a thread of its own: looking at a PIN is made to take long, and a person waits.
  const [right, opener] = await Promise.all([
    isPin(user.pin_hash, pin),
    keyOfPin(pin, sealed.salt),
  ]);
  if (!right) return wrongPin(db, user, now);
  const key = openKey(opener, sealed);
  const better = isOutdated(user.pin_hash) ? await hashPin(pin, ports.random.bytes(16)) : undefined;
  return db.transaction(() => {
    if (!isStill(db, user)) return changedWhileTyped(user.name);
    forgetTries(db, user.name);
    if (better !== undefined) setPinHash(db, user.name, better);
    appendAudit(db, { at: now, who: user.name, what: "signed-in" });
    const pinGiven = user.pin_given === 1;
    return succeed({ name: user.name, role: user.role, kid: sealed.kid, key, pinGiven });
  });
}

/** True while PIN and place at the desk are as they were when the PIN was looked at. Looking takes long, others work meanwhile. */
export function isStill(db: WritableDb, user: StoredUser): boolean {
  const now = findUser(db, user.name);
  return now !== undefined && now.pin_hash === user.pin_hash && now.disabled === null;
}

export function changedWhileTyped(name: string): CallResult<never> {
  return fail("changed-meanwhile", `The PIN of ${name} became another meanwhile. Try again.`);
}

interface UserToAdd {
  readonly name: string;
  readonly role: Role;
  readonly pin: string;
  /** Who adds; the first user adds itself. */
  readonly by: string | null;
}

/** Adds a user with a PIN and a sealed signing key. Errors: `user-exists`, and what `mayAdd` says at that moment. */
export async function addUser(
  db: WritableDb,
  ports: Ports,
  user: UserToAdd,
  mayAdd: () => CallResult<null> = () => succeed(null),
): Promise<CallResult<SignedIn>> {
  const name = user.name.normalize("NFC");
  const { role, pin } = user;
  const pinHash = await hashPin(pin, ports.random.bytes(16));
  const { key, sealed } = await newSealedKey(pin, ports.random);
  return db.transaction(() => {
    const allowed = mayAdd();
    if (!allowed.ok) return allowed;
    if (findUser(db, name) || name.toLowerCase() === deskName) {
      return fail("user-exists", `There is a user ${name} already. Choose another name.`);
    }
    const at = ports.clock.now();
    insertUser(db, { name, role, pinHash, key: sealed, at });
    appendAudit(db, { at, who: user.by ?? name, what: "user-added", detail: { name, role } });
    return succeed({ name, role, kid: sealed.kid, key });
  });
}
