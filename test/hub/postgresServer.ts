/**
 * A PostgreSQL of its own for tests: a private folder and port, never the system's service, never as root.
 * As root it is run by the user `postgres`, and Debian's package is installed when it is missing.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withSetupLock } from "../../build/setup/lock.mjs";

export interface PostgresServer {
  /** Makes an empty database and gives its address. */
  database(): string;
  stop(): void;
}

const isRoot = process.getuid?.() === 0;
const versions = "/usr/lib/postgresql";

function newestProgram(name: string): string | undefined {
  const found = existsSync(versions)
    ? readdirSync(versions)
        .filter((version) => Number(version) >= 15)
        .toSorted((one, other) => Number(other) - Number(one))
        .map((version) => join(versions, version, "bin", name))
        .find((path) => existsSync(path))
    : undefined;
  if (found !== undefined) return found;
  const search = spawnSync("which", [name], { encoding: "utf8" });
  return search.status === 0 ? search.stdout.trim() : undefined;
}

/** Debian's package, without starting its own cluster's service here. */
async function install(): Promise<void> {
  // Test files start together, and apt refuses whoever comes second: who waited finds it installed.
  if (newestProgram("initdb") !== undefined) return;
  if (!isRoot || spawnSync("which", ["apt-get"]).status !== 0) return;
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const options = { env: environment, stdio: "ignore", timeout: 240_000 } as const;
  spawnSync("apt-get", ["update", "-q"], options);
  spawnSync("apt-get", ["install", "-qy", "--no-install-recommends", "postgresql"], options);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}

/** PostgreSQL refuses to run as root. */
function commandOf(program: string, words: readonly string[]): [string, ...string[]] {
  return isRoot ? ["runuser", "-u", "postgres", "--", program, ...words] : [program, ...words];
}

function asOwner(program: string, words: readonly string[]): string {
  const [command, ...rest] = commandOf(program, words);
  return execFileSync(command, rest, {
    encoding: "utf8",
    cwd: tmpdir(),
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** Starts one, or says why there is none here. */
export async function startPostgres(): Promise<PostgresServer | { readonly missing: string }> {
  if (newestProgram("initdb") === undefined) await withSetupLock(install);
  const initdb = newestProgram("initdb");
  const control = newestProgram("pg_ctl");
  const createdb = newestProgram("createdb");
  if (initdb === undefined || control === undefined || createdb === undefined)
    return { missing: "PostgreSQL 15 or later is not installed and cannot be installed here" };
  const folder = mkdtempSync(join(tmpdir(), "tidewaiter-postgres-"));
  if (isRoot) {
    const user = Number(execFileSync("id", ["-u", "postgres"], { encoding: "utf8" }));
    const group = Number(execFileSync("id", ["-g", "postgres"], { encoding: "utf8" }));
    chownSync(folder, user, group);
  }
  const data = join(folder, "data");
  const port = await freePort();
  asOwner(initdb, ["-D", data, "-U", "hub", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"]);
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=60`;
  const log = join(folder, "log");
  const words = ["-D", data, "-w", "-l", log, "-o", options, "start"];
  // The server outlives the program that starts it, and must not hold its pipes.
  const [command, ...rest] = commandOf(control, words);
  const started = spawnSync(command, rest, { stdio: "ignore", cwd: tmpdir(), timeout: 60_000 });
  if (started.status !== 0) throw new Error(`PostgreSQL does not start; see ${log}`);
  let serial = 0;
  return {
    database() {
      serial += 1;
      const name = `hub${serial}`;
      asOwner(createdb, ["-h", "127.0.0.1", "-p", String(port), "-U", "hub", name]);
      return `postgres://hub@127.0.0.1:${port}/${name}`;
    },
    stop() {
      asOwner(control, ["-D", data, "-m", "immediate", "-w", "stop"]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
