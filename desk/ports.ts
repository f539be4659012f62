/** What the desk asks of the world outside: time, randomness, network, disk. Tests give their own. */
import type { createReadStream } from "node:fs";
import type * as promises from "node:fs/promises";

export interface Clock {
  /** RFC 3339 in UTC with milliseconds: 2026-11-22T08:15:30.123Z. */
  now(): string;
  /** Milliseconds that never go back, from an arbitrary start. */
  monotonic(): number;
}

export interface Random {
  /** Fit for keys. */
  bytes(count: number): Uint8Array;
  uuidv7(): string;
}

export interface Timers {
  /** Resolves after that many milliseconds, or at once when the signal is aborted. 0 lets waiting work go first. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/** The part of node:fs that the desk uses. */
export interface Files extends Pick<
  typeof promises,
  "open" | "readFile" | "writeFile" | "readdir" | "stat" | "lstat" | "mkdir" | "rename" | "rm"
> {
  createReadStream: typeof createReadStream;
}

export interface Log {
  info(message: string, detail?: unknown): void;
  warn(message: string, detail?: unknown): void;
  error(message: string, detail?: unknown): void;
}

export interface Ports {
  readonly clock: Clock;
  readonly random: Random;
  readonly timers: Timers;
  readonly fetch: Fetch;
  readonly files: Files;
  readonly log: Log;
  /** Gives back what long work has left in memory, where the runtime would keep it. Everything waits meanwhile: 25 ms. */
  readonly giveBack?: () => void;
  /** Path of a better-sqlite3 binary built for a runtime that its own ones do not fit. */
  readonly sqliteBinding?: string;
  /** Where a practice hub listens when the desk was started beside one. */
  readonly practiceHub?: string;
  /** The program's version, as the window shows it. */
  readonly version: string;
}
