/**
 * Whether this machine can draw with its graphics processor. Where it cannot (a virtual machine, a remote desktop, an old
 * driver), Chromium starts a process to find out, ends it and starts another, while the first screen waits. What one start
 * found, the next ones believe for a while.
 */
import { rmSync } from "node:fs";
import { readKept, writeKept } from "./kept.ts";

/** A new driver or a new screen is found after so many milliseconds; a new Electron looks anew at once. */
const believedFor = 14 * 24 * 60 * 60 * 1000;

export interface Moment {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Electron's version. */
  readonly electron: string;
}

/** True where an earlier start found none. */
export function lacksGraphics(path: string, { now, electron }: Moment): boolean {
  const kept = readKept(path);
  if (typeof kept !== "object" || kept === null) return false;
  const { lackedAt, of }: { lackedAt?: unknown; of?: unknown } = kept;
  if (typeof lackedAt !== "number" || of !== electron) return false;
  return lackedAt <= now && now - lackedAt < believedFor;
}

/** After a start that looked. `compositing`: what Electron calls `gpu_compositing` when its window is on screen. */
export function keepGraphics(path: string, compositing: string, { now, electron }: Moment): void {
  if (compositing.startsWith("disabled")) writeKept(path, { lackedAt: now, of: electron });
  else rmSync(path, { force: true });
}
