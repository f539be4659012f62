/** The practice clearance hub as a program: `hub --port P --data DIR`. */
import { readFileSync } from "node:fs";
import { readArguments, usage } from "./arguments.ts";
import type { KeyOrder, ServeOrder } from "./arguments.ts";
import { isoTime, systemClock } from "./clock.ts";
import { openFolder } from "./folder.ts";
import { systemIdentity } from "./identity.ts";
import { readPublicKey, registerKey, thumbprint } from "./keys.ts";
import type { Ed25519Jwk } from "./keys.ts";
import { openPostgresStore } from "./postgres.ts";
import { startHub } from "./server.ts";
import { migrate, openEmbeddedStore, StoreRefused } from "./store.ts";
import type { Store } from "./store.ts";

/** 0 done, 1 the hub could not start or failed, 2 wrong usage, 3 the data folder cannot be used. */
type ExitCode = 0 | 1 | 2 | 3;

function say(line: string): void {
  process.stderr.write(`hub: ${line}\n`);
}

async function main(): Promise<ExitCode> {
  const url = process.env["HUB_DATABASE_URL"];
  if (url === "") {
    say("HUB_DATABASE_URL is set to nothing. Give it an address, or unset it.");
    return 2;
  }
  const words = readArguments(process.argv.slice(2), url !== undefined);
  if (!words.ok) {
    process.stderr.write(`hub: ${words.message}.\n${usage}\n`);
    return 2;
  }
  const { order } = words;
  const books = (work: (store: Store) => Promise<ExitCode>): Promise<ExitCode> =>
    url === undefined ? withFolder(order.data, work) : withDatabase(url, work);
  if (order.kind === "serve") return books((store) => serve(store, order));
  const jwk = readKeyFile(order.file);
  return jwk === null ? 2 : books((store) => addKey(store, order, jwk));
}

/** Opens the database for the work; other hubs may work on it at the same time. */
async function withDatabase(
  url: string,
  work: (store: Store) => Promise<ExitCode>,
): Promise<ExitCode> {
  let store: Store | undefined;
  try {
    store = await openPostgresStore(url, say);
    return await work(store);
  } catch (error) {
    if (!(error instanceof StoreRefused)) throw error;
    say(error.message);
    return 3;
  } finally {
    await store?.close();
  }
}

/** Opens and locks the data folder for the work, and closes it whatever comes of it. */
async function withFolder(
  data: string,
  work: (store: Store) => Promise<ExitCode>,
): Promise<ExitCode> {
  const folder = openFolder(data);
  if (!folder.ok) {
    say(folder.error.message);
    return 3;
  }
  let store: Store | undefined;
  try {
    store = await openStore(folder.booksFolder);
    return store === undefined ? 3 : await work(store);
  } catch (error) {
    if (!(error instanceof StoreRefused)) throw error;
    say(error.message);
    return 3;
  } finally {
    await store?.close();
    folder.release();
  }
}

async function openStore(folder: string): Promise<Store | undefined> {
  try {
    return await openEmbeddedStore(folder);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    say(`the books in ${folder} do not open: ${reason}. Nothing was changed.`);
    return undefined;
  }
}

async function serve(store: Store, order: ServeOrder): Promise<ExitCode> {
  const stopped = Promise.withResolvers<void>();
  // Before listening, so that a signal that comes at once is not lost.
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => stopped.resolve());
  const { data: _, kind: __, host, port, verbose, ...options } = order;
  let hub;
  try {
    hub = await startHub({
      store,
      clock: systemClock(),
      identity: systemIdentity(),
      options,
      host,
      port,
      verbose,
      report: say,
    });
  } catch (error) {
    if (
      !(
        error instanceof Error &&
        "code" in error &&
        typeof error.code === "string" &&
        /^E[A-Z]+$/.test(error.code)
      )
    )
      throw error;
    say(`cannot listen on ${host}:${port}: ${error.message}. Give another port with --port.`);
    return 1;
  }
  process.stdout.write(`listening ${hub.url}\n`);
  say(
    `${order.open ? "open to any submitter on this machine" : "open to registered submitters"}; books in ${order.data === "" ? "PostgreSQL" : order.data}`,
  );
  await stopped.promise;
  say("stopping");
  await hub.stop();
  return 0;
}

/** The key of an order to add one; said and null when the file holds none that will do. */
function readKeyFile(file: string): Ed25519Jwk | null {
  let text;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    say(`the key file cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
    return null;
  }
  const key = readPublicKey(text);
  if (key.ok) return key.jwk;
  say(`${file}: ${key.message}.`);
  return null;
}

async function addKey(store: Store, order: KeyOrder, jwk: Ed25519Jwk): Promise<ExitCode> {
  const now = isoTime(systemClock().now());
  await migrate(store, now);
  const keyID = order.role === "submitter" ? thumbprint(jwk) : order.keyID;
  await registerKey(store, { ...order, keyID, jwk }, now);
  say(`${order.role} ${order.keyID} of ${order.submitterID} registered, key ${thumbprint(jwk)}`);
  return 0;
}

process.exitCode = await main();
