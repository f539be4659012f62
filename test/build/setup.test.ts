/** Set-up's lock between processes, and what a too old Node or a wrong name is told. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "..", "..");
let cache: string;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), "tidewaiter-cache-"));
});
afterEach(() => rmSync(cache, { recursive: true, force: true }));

/** A process that takes the lock, writes `name` twice to `log` with `hold` ms between, and lets go. */
function holder(name: string, hold: number) {
  const lock = join(root, "build/setup/lock.mjs");
  const log = join(cache, "log");
  const source = `
    import { appendFileSync } from "node:fs";
    import { setTimeout as sleep } from "node:timers/promises";
    import { withSetupLock } from ${JSON.stringify(lock)};
    await withSetupLock(async () => {
      appendFileSync(${JSON.stringify(log)}, "${name}");
      await sleep(${hold});
      appendFileSync(${JSON.stringify(log)}, "${name}");
    });`;
  const words = ["--input-type=module", "--eval", source];
  const env = { ...process.env, TIDEWAITER_CACHE: cache };
  return spawn(process.execPath, words, { env, stdio: "ignore" });
}

function logged(): string {
  const path = join(cache, "log");
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

async function until(holds: () => boolean): Promise<void> {
  for (let waited = 0; !holds(); waited += 20) {
    if (waited > 10_000) throw new Error("waited 10 s in vain");
    await sleep(20);
  }
}

describe("the set-up lock", () => {
  test("lets one work at a time", async () => {
    const all = ["a", "b", "c"].map((name) => once(holder(name, 150), "exit"));
    await Promise.all(all);
    expect(logged().match(/../gu)?.toSorted()).toEqual(["aa", "bb", "cc"]);
  });

  test("goes on with the next when its holder is killed", async () => {
    const first = holder("a", 60_000);
    await until(() => logged() === "a");
    first.kill("SIGKILL");
    await once(first, "exit");
    const [code] = await once(holder("b", 0), "exit");
    expect(code).toBe(0);
    expect(logged()).toBe("abb");
  });

  test("is not held by a process number that has come round again", async () => {
    const path = join(cache, "setup.lock");
    writeFileSync(path, String(process.pid));
    spawnSync("touch", ["-d", "2 minutes ago", path]);
    const [code] = await once(holder("a", 0), "exit");
    expect(code).toBe(0);
    expect(existsSync(path)).toBe(false);
  });
});

test("a name that is no program is told the names that are, on standard error", () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["build/run.mjs", "toString"], {
    cwd: root,
    encoding: "utf8",
  });
  expect(status).toBe(1);
  expect(stdout).toBe("");
  expect(stderr).toMatch(/^Name one of: setup, cli, hub/u);
});
