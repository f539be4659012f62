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

export function listUsers(db: ReadableDb): UserShown[] {
  return db.all<UserShown>("SELECT name, role FROM users ORDER BY name");
}

/** Names are the same in any case. */
export function findUser(db: ReadableDb, name: string): StoredUser | undefined {
  return db.get<StoredUser>(
    "SELECT name, role, pin_hash, failed, locked_until FROM users WHERE name = ?",
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
  db.run(
    "INSERT INTO user_keys (kid, user, public_jwk, salt, nonce, sealed, created) VALUES (?, ?, ?, ?, ?, ?, ?)",
    key.kid,
    name,
    key.publicJwk,
    key.salt,
    key.nonce,
    key.sealed,
    at,
  );
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

/** An admin's switch, audited. `at` is RFC 3339 UTC. */
export function switchFourEyes(db: WritableDb, on: boolean, who: string, at: string): void {
  db.transaction(() => {
    db.run("UPDATE settings SET value = ? WHERE key = 'four-eyes'", on ? "on" : "off");
    appendAudit(db, { at, who, what: "four-eyes-switched", detail: { on } });
  });
}
