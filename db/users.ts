/** Users, their PINs' hashes, wrong tries, and the keys with which they sign. */
import type { Role } from "../core/lifecycle/facets.ts";
import { appendAudit } from "./audit.ts";
import type { ReadableDb, WritableDb } from "./database.ts";

interface UserShown {
  readonly name: string;
  readonly role: Role;
}

export interface StoredUser extends UserShown {
  /** argon2id in PHC form. */
  readonly pin_hash: string;
  /** Wrong PINs since the last right one; counted before a PIN is looked at. */
  readonly failed: number;
  /** RFC 3339 UTC; no PIN is looked at before. */
  readonly locked_until: string | null;
  /** RFC 3339 UTC: taken off the desk then; null: works here. */
  readonly disabled: string | null;
  /** 1 while the PIN is one that an admin gave. */
  readonly pin_given: 0 | 1;
}

/** A signing key whose private half only the PIN opens. */
export interface SealedKey {
  /** JWK thumbprint (RFC 7638). */
  readonly kid: string;
  /** JSON of the public JWK. */
  readonly publicJwk: string;
  readonly salt: Uint8Array;
  readonly nonce: Uint8Array;
  /** AES-256-GCM: cipher text, then the tag. */
  readonly sealed: Uint8Array;
}

interface NewUser extends UserShown {
  readonly pinHash: string;
  readonly key: SealedKey;
  /** RFC 3339 UTC. */
  readonly at: string;
}

/** Those who work here. */
export function listUsers(db: ReadableDb): UserShown[] {
  return db.all<UserShown>("SELECT name, role FROM users WHERE disabled IS NULL ORDER BY name");
}

type ListedUser = Omit<StoredUser, "pin_hash"> & { readonly created: string };

/** Everybody who ever worked here. */
export function listPeople(db: ReadableDb): ListedUser[] {
  return db.all<ListedUser>(
    "SELECT name, role, failed, locked_until, disabled, pin_given, created FROM users ORDER BY name",
  );
}

export function hasUsers(db: ReadableDb): boolean {
  return db.value<number>("SELECT 1 FROM users LIMIT 1") !== undefined;
}

/** Names are the same in any case. */
export function findUser(db: ReadableDb, name: string): StoredUser | undefined {
  return db.get<StoredUser>(
    "SELECT name, role, pin_hash, failed, locked_until, disabled, pin_given FROM users WHERE name = ?",
    name,
  );
}

/** Call it in a transaction; throws when the name is taken. */
export function insertUser(db: WritableDb, user: NewUser): void {
  const { name, role, pinHash, key, at } = user;
  db.run(
    "INSERT INTO users (name, role, pin_hash, created) VALUES (?, ?, ?, ?)",
    name,
    role,
    pinHash,
    at,
  );
  insertKey(db, name, key, at);
}

function insertKey(db: WritableDb, user: string, key: SealedKey, at: string): void {
  db.run(
    "INSERT INTO user_keys (kid, user, public_jwk, salt, nonce, sealed, created) VALUES (?, ?, ?, ?, ?, ?, ?)",
    key.kid,
    user,
    key.publicJwk,
    key.salt,
    key.nonce,
    key.sealed,
    at,
  );
}

/** The same key under another PIN. */
export function resealKey(db: WritableDb, { kid, salt, nonce, sealed }: SealedKey): void {
  db.run(
    "UPDATE user_keys SET salt = ?, nonce = ?, sealed = ? WHERE kid = ?",
    salt,
    nonce,
    sealed,
    kid,
  );
}

/** Another key from now on: nobody has the PIN that opens the one before. Call it in a transaction. */
export function replaceKey(db: WritableDb, user: string, key: SealedKey, at: string): void {
  db.run(
    "UPDATE user_keys SET retired = ? WHERE user = ? COLLATE NOCASE AND retired IS NULL",
    at,
    user,
  );
  insertKey(db, user, key, at);
}

/** True while whoever signed in so still works here, in this role and with this key. */
export function isSeated(
  db: ReadableDb,
  { name, role, kid }: UserShown & { readonly kid: string },
): boolean {
  const found = db.value<number>(
    `SELECT 1 FROM users JOIN user_keys ON user = name
      WHERE name = ? AND role = ? AND disabled IS NULL AND kid = ? AND retired IS NULL`,
    name,
    role,
    kid,
  );
  return found !== undefined;
}

/** `at` takes somebody off the desk; null brings them back. The last admin stays: a trigger refuses. */
export function setDisabled(db: WritableDb, name: string, at: string | null): void {
  db.run("UPDATE users SET disabled = ? WHERE name = ?", at, name);
}

export function setPinGiven(db: WritableDb, name: string, given: boolean): void {
  db.run("UPDATE users SET pin_given = ? WHERE name = ?", given ? 1 : 0, name);
}

export function keyInUse(db: ReadableDb, user: string): SealedKey {
  const key = db.get<SealedKey>(
    `SELECT kid, public_jwk AS publicJwk, salt, nonce, sealed FROM user_keys
      WHERE user = ? COLLATE NOCASE AND retired IS NULL`,
    user,
  );
  if (!key) throw new Error(`${user} has no signing key`);
  return key;
}

/** Counts a try as wrong, before the PIN is looked at: a kill in between leaves it counted. */
export function countTry(db: WritableDb, name: string, lockedUntil: string | null): void {
  db.run(
    "UPDATE users SET failed = failed + 1, locked_until = ? WHERE name = ?",
    lockedUntil,
    name,
  );
}

export function forgetTries(db: WritableDb, name: string): void {
  db.run("UPDATE users SET failed = 0, locked_until = NULL WHERE name = ?", name);
}

export function setPinHash(db: WritableDb, name: string, pinHash: string): void {
  db.run("UPDATE users SET pin_hash = ? WHERE name = ?", pinHash, name);
}

/** Whether the approver must be somebody else than the editors; on unless an admin switched it off. */
export function isFourEyes(db: ReadableDb): boolean {
  return db.value<string>("SELECT value FROM settings WHERE key = 'four-eyes'") !== "off";
}

/** SQL: true when four eyes was on as filing `f` was approved. By the order of the audit: a clock may go back. */
export const fourEyesThen = `coalesce((
    SELECT json_extract(s.detail, '$.on') FROM audit AS s WHERE s.what = 'four-eyes-switched' AND s.id < (
      SELECT a.id FROM audit AS a WHERE a.lrn = f.lrn AND a.what = 'approved'
        AND json_extract(a.detail, '$.messageID') = f.message_id)
    ORDER BY s.id DESC LIMIT 1), 1) = 1`;

/** An admin's switch, audited. `at` is RFC 3339 UTC. */
export function switchFourEyes(db: WritableDb, on: boolean, who: string, at: string): void {
  db.transaction(() => {
    if (isFourEyes(db) === on) return;
    db.run("UPDATE settings SET value = ? WHERE key = 'four-eyes'", on ? "on" : "off");
    appendAudit(db, { at, who, what: "four-eyes-switched", detail: { on } });
  });
}
