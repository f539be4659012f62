// Lets one set-up work at a time on this machine: a second one waits, and takes over when the first has died.
import {
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { cacheFolder } from "./places.mjs";
import { say } from "./progress.mjs";

const beatEvery = 5_000;
// A holder beats every 5 s; one that has not for a minute is gone, even if its process number lives on.
const deadAfter = 60_000;

/** Runs `work` while holding the lock. */
export async function withSetupLock(work) {
  const path = join(cacheFolder(), "setup.lock");
  mkdirSync(cacheFolder(), { recursive: true });
  let told = false;
  while (!tryToTake(path)) {
    if (!told) say("Another set-up is at work; waiting for it …");
    told = true;
    await sleep(500);
  }
  const beat = setInterval(() => utimesSync(path, new Date(), new Date()), beatEvery);
  beat.unref();
  const release = () => rmSync(path, { force: true });
  process.once("exit", release);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    process.off("exit", release);
    release();
  }
}

function tryToTake(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
  if (isAbandoned(path)) {
    // Renaming succeeds for one waiter only; the others find nothing to rename and try again.
    try {
      const aside = `${path}.${process.pid}`;
      renameSync(path, aside);
      rmSync(aside, { force: true });
    } catch (error) {
      if (error.code !== "ENOENT") throw error;
    }
  }
  return false;
}

function isAbandoned(path) {
  try {
    const age = Date.now() - statSync(path).mtimeMs;
    if (age > deadAfter) return true;
    const holder = Number(readFileSync(path, "utf8"));
    // An empty file is a lock that is being written this moment.
    return holder > 0 && !isAlive(holder);
  } catch (error) {
    if (error.code === "ENOENT") return false;
    throw error;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
