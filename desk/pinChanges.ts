/** Another PIN: one's own, or one that an admin gives to somebody who forgot theirs. */
import { fail, succeed } from "../core/contract.ts";
import type { CallResult } from "../core/contract.ts";
import { appendAudit } from "../db/audit.ts";
import type { WritableDb } from "../db/database.ts";
import {
  findUser,
  forgetTries,
  isSeated,
  keyInUse,
  replaceKey,
  resealKey,
  setPinGiven,
  setPinHash,
} from "../db/users.ts";
import type { SignedIn } from "./handler.ts";
import { newSealedKey, sealKey } from "./keys.ts";
import { hashPin } from "./pins.ts";
import type { Ports } from "./ports.ts";
import { changedWhileTyped, checkPin, isStill } from "./session.ts";

/** One's own PIN; the signing key stays the same. Errors: those of `checkPin`, `same-pin`, `changed-meanwhile`. */
export async function changePin(
  db: WritableDb,
  ports: Ports,
  user: SignedIn,
  pins: { readonly pin: string; readonly newPin: string },
): Promise<CallResult<SignedIn>> {
  const checked = await checkPin(db, ports, user.name, pins.pin);
  if (!checked.ok) return checked;
  if (pins.pin.normalize("NFC") === pins.newPin.normalize("NFC")) {
    return fail("same-pin", "That is the PIN you have. Choose another one.");
  }
  const pinHash = await hashPin(pins.newPin, ports.random.bytes(16));
  const sealed = await sealKey(user.key, pins.newPin, ports.random);
  return db.transaction(() => {
    // Only the key in use may be sealed anew: after a reset meanwhile the one at hand is retired.
    if (!isStill(db, checked.value) || keyInUse(db, user.name).kid !== sealed.kid) {
      return changedWhileTyped(user.name);
    }
    resealKey(db, sealed);
    setPinHash(db, user.name, pinHash);
    setPinGiven(db, user.name, false);
    forgetTries(db, user.name);
    appendAudit(db, { at: ports.clock.now(), who: user.name, what: "pin-changed" });
    return succeed({ ...user, pinGiven: false });
  });
}

/** A PIN and a new key for somebody else. Errors: `unknown-user`, `own-pin`, `not-allowed`. */
export async function resetPin(
  db: WritableDb,
  ports: Ports,
  admin: SignedIn,
  order: { readonly user: string; readonly pin: string },
): Promise<CallResult<string>> {
  const name = order.user.normalize("NFC");
  const pinHash = await hashPin(order.pin, ports.random.bytes(16));
  const { sealed } = await newSealedKey(order.pin, ports.random);
  return db.transaction(() => {
    const user = findUser(db, name);
    if (!user) return fail("unknown-user", `There is no user ${name}. Check the name.`);
    if (!isSeated(db, admin)) return fail("not-allowed", `${admin.name} is no admin any more.`);
    if (user.name.toLowerCase() === admin.name.toLowerCase()) {
      return fail("own-pin", "Your own PIN is changed with the PIN you have, not reset.");
    }
    const at = ports.clock.now();
    setPinHash(db, user.name, pinHash);
    replaceKey(db, user.name, sealed, at);
    setPinGiven(db, user.name, true);
    forgetTries(db, user.name);
    const detail = { name: user.name, kid: sealed.kid };
    appendAudit(db, { at, who: admin.name, what: "pin-reset", detail });
    return succeed(user.name);
  });
}
