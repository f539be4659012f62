/** The desk's own key, with which it signs what it sends to a hub; a file beside the database. */
import { createPrivateKey, sign } from "node:crypto";
import { join } from "node:path";
import { fail, succeed } from "../core/contract.ts";
import type { CallResult } from "../core/contract.ts";
import { keyOfSeed, publicJwkOf, thumbprintOf } from "./keys.ts";
import type { PublicJwk } from "./keys.ts";
import type { Files, Random } from "./ports.ts";

export const deskKeyName = "desk.key";
/** The setting that names the key with which this desk is known to hubs. */
export const keyUsedSetting = "desk-key-used";

interface DeskKey {
  /** JWK thumbprint (RFC 7638). */
  readonly keyID: string;
  readonly publicJwk: PublicJwk;
  /** Ed25519 over these bytes. */
  sign(bytes: Uint8Array): Uint8Array;
}

/** Makes the key with mode 0600; leaves one that is there as it is. */
export async function makeDeskKey(files: Files, random: Random, folder: string): Promise<void> {
  const pem = keyOfSeed(random.bytes(32)).export({ type: "pkcs8", format: "pem" });
  try {
    await files.writeFile(join(folder, deskKeyName), pem, { mode: 0o600, flag: "wx", flush: true });
  } catch (error) {
    const isThere = error instanceof Error && "code" in error && error.code === "EEXIST";
    if (!isThere) throw error;
  }
}

/** `no-desk-key` when the file is missing or holds something else. */
export async function readDeskKey(files: Files, folder: string): Promise<CallResult<DeskKey>> {
  const path = join(folder, deskKeyName);
  try {
    const key = createPrivateKey(await files.readFile(path, "utf8"));
    const publicJwk = publicJwkOf(key);
    return succeed({
      keyID: thumbprintOf(publicJwk),
      publicJwk,
      sign: (bytes: Uint8Array) => sign(null, bytes, key),
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return fail(
      "no-desk-key",
      `The desk's key cannot be read from ${path} (${message}). Put it back from a backup.`,
    );
  }
}
