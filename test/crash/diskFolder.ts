/** A data folder with checked declarations, and people who sign without the cost of a PIN. */
import { createHash } from "node:crypto";
import { fail } from "../../core/contract.ts";
import type { CallResult } from "../../core/contract.ts";
import type { Role } from "../../core/lifecycle/facets.ts";
import { openDatabase } from "../../db/open.ts";
import { insertUser } from "../../db/users.ts";
import { createDesk } from "../../desk/desk.ts";
import { makeDeskKey } from "../../desk/deskKey.ts";
import type { SignedIn } from "../../desk/handler.ts";
import { keyOfSeed, publicJwkOf, thumbprintOf } from "../../desk/keys.ts";
import type { Log } from "../../desk/ports.ts";
import { systemPorts } from "../../desk/systemPorts.ts";

export const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

export function must<T>(result: CallResult<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

/** Their keys are made from their names, so that any process has them. */
export function signedIn(name: string, role: Role): SignedIn {
  const key = keyOfSeed(createHash("sha256").update(name).digest());
  return { name, role, kid: thumbprintOf(publicJwkOf(key)), key };
}

const admin = signedIn("Chen", "admin");
export const preparer = signedIn("Anna", "preparer");
export const reviewer = signedIn("Boris", "reviewer");

/** Anna's declarations, checked, so that Boris may approve them. @returns their LRNs. */
export async function makeFolder(
  folder: string,
  declarations: number,
  url = "http://127.0.0.1:9",
): Promise<string[]> {
  const opened = must(openDatabase({ folder, heard: () => undefined }));
  const nothing = new Uint8Array(1);
  for (const { name, role, kid, key } of [admin, preparer, reviewer]) {
    const publicJwk = JSON.stringify(publicJwkOf(key));
    insertUser(opened.db, {
      name,
      role,
      pinHash: "none",
      key: { kid, publicJwk, salt: nothing, nonce: nothing, sealed: nothing },
      at: "2026-11-22T12:00:00.000Z",
    });
  }
  opened.close();
  const ports = systemPorts({ log: silent, version: "crash" });
  await makeDeskKey(ports.files, ports.random, folder);
  const desk = must(createDesk(ports, { folder }));
  const anna = desk.session(preparer);
  must(await desk.session(admin).call("hub.add", { name: "hub", url, profile: "my" }));
  must(await anna.call("declaration.seed", { count: declarations, profile: "my" }));
  const { blocked } = must(await anna.call("declaration.check", {}));
  if (blocked > 0) must(fail("blocked", `${blocked} seeded declarations do not pass`));
  const listed = must(
    await anna.call("declaration.list", { limit: 1000, sort: "lrn", descending: false }),
  );
  await desk.close();
  return listed.declarations.map(({ lrn }) => lrn);
}
