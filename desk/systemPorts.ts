/** The real world: the system's clock, randomness, timers, network and disk. */
import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import * as promises from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { v7 } from "uuid";
import type { Log, Ports } from "./ports.ts";

interface SystemOptions {
  readonly log: Log;
  readonly version: string;
  readonly sqliteBinding?: string;
  readonly practiceHub?: string;
}

async function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  try {
    await wait(milliseconds, undefined, signal === undefined ? {} : { signal });
  } catch (error) {
    // Being woken is no error: who gave the signal looks at it.
    if (!signal?.aborted) throw error;
  }
}

export function systemPorts(options: SystemOptions): Ports {
  return {
    ...options,
    clock: { now: () => new Date().toISOString(), monotonic: () => performance.now() },
    random: { bytes: (count) => new Uint8Array(randomBytes(count)), uuidv7: () => v7() },
    timers: { sleep },
    fetch: (url, init) => fetch(url, init),
    files: { ...promises, createReadStream },
  };
}
