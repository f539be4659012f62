/** A disk that loses, reorders and tears what was not synced when the power went, rebuilt from a trace at any step. */
import { readFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import type { Step } from "./diskTrace.ts";

/** A number from 0 up to 1. */
export type Random = () => number;

/** What became of writes that no sync had waited for. */
export const fates = [
  /** None of them. */
  "lost",
  /** Any of them. */
  "reordered",
  /** Any sectors of any of them. */
  "torn",
  /** The first few, and a part of the next. */
  "cut-short",
  /** All; only names that were not synced may be missing. */
  "kept",
  /** Any of them, some as zeros: the file had grown, its content was not there yet. */
  "zeroed",
] as const;
export type Fate = (typeof fates)[number];

type Change = Extract<Step, { do: "write" | "truncate" }>;

/** A whole sector is written or not. */
const sector = 512;

class Content {
  bytes: Buffer;
  size: number;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
    this.size = bytes.length;
  }

  write(at: number, bytes: Uint8Array): void {
    this.#grow(at + bytes.length);
    this.bytes.set(bytes, at);
    this.size = Math.max(this.size, at + bytes.length);
  }

  truncate(size: number): void {
    this.#grow(size);
    this.bytes.fill(0, size, this.bytes.length);
    this.size = size;
  }

  apply(change: Change): void {
    if (change.do === "write") this.write(change.at, change.bytes);
    else this.truncate(change.size);
  }

  copy(): Content {
    return new Content(Buffer.from(this.bytes.subarray(0, this.size)));
  }

  #grow(size: number): void {
    if (size <= this.bytes.length) return;
    const larger = Buffer.alloc(Math.max(size, this.bytes.length * 2));
    larger.set(this.bytes.subarray(0, this.size));
    this.bytes = larger;
  }
}

export interface PowerDisk {
  /** The next thing that happened. */
  take(step: Step): void;
  /** Writes and names that a power cut now could take. */
  readonly unsynced: number;
  /** The files after the power went now, by name. */
  cut(fate: Fate, random: Random): Map<string, Buffer>;
}

function tear(
  target: Content,
  { at, bytes }: Extract<Change, { do: "write" }>,
  random: Random,
): void {
  for (let from = 0; from < bytes.length; from += sector) {
    if (random() < 0.5) target.write(at + from, bytes.subarray(from, from + sector));
  }
}

function suffer(target: Content, pending: readonly Change[], fate: Fate, random: Random): void {
  if (fate === "lost") return;
  if (fate === "kept" || fate === "cut-short") {
    const whole = fate === "kept" ? pending.length : Math.floor(random() * (pending.length + 1));
    for (const change of pending.slice(0, whole)) target.apply(change);
    const next = pending[whole];
    if (next?.do === "write") {
      target.write(next.at, next.bytes.subarray(0, sector * Math.floor(random() * 8)));
    }
    return;
  }
  for (const change of pending.filter(() => random() < 0.5)) {
    if (fate === "reordered" || change.do === "truncate") target.apply(change);
    else if (fate === "torn") tear(target, change, random);
    else if (random() < 0.5) target.write(change.at, new Uint8Array(change.bytes.length));
    else target.apply(change);
  }
}

/** The files as they were before, and were on the disk. */
export function filesIn(folder: string, names: readonly string[]): Map<string, Buffer> {
  const there = names.filter((name) => existsSync(join(folder, name)));
  return new Map(there.map((name) => [name, readFileSync(join(folder, name))]));
}

/**
 * Nothing is durable before its sync has returned: content not before the file's own, a name that came or went not
 * before the folder's. This is less than most file systems give.
 */
export function powerDisk(before: ReadonlyMap<string, Buffer>): PowerDisk {
  const durable = new Map(
    [...before].map(([name, bytes]) => [name, new Content(Buffer.from(bytes))]),
  );
  const pending = new Map<string, Change[]>();
  /** Names that a sync of the folder has made last. */
  const named = new Set(before.keys());
  let names: Extract<Step, { do: "create" | "unlink" }>[] = [];
  const contentOf = (name: string): Content => {
    const known = durable.get(name) ?? new Content(Buffer.alloc(0));
    durable.set(name, known);
    return known;
  };
  const nameNow = (step: Extract<Step, { do: "create" | "unlink" }>, into: Set<string>): void => {
    if (step.do === "create") into.add(step.file);
    else into.delete(step.file);
  };
  return {
    take(step) {
      switch (step.do) {
        case "write":
        case "truncate": {
          const waiting = pending.get(step.file) ?? [];
          pending.set(step.file, waiting);
          waiting.push(step);
          return;
        }
        case "sync":
          for (const change of pending.get(step.file) ?? []) contentOf(step.file).apply(change);
          pending.delete(step.file);
          return;
        case "create":
        case "unlink":
          if (step.do === "unlink") pending.delete(step.file);
          if (!(step.do === "create" && named.has(step.file))) names.push(step);
          return;
        case "sync-folder":
          for (const name of names) {
            nameNow(name, named);
            if (name.do === "unlink") durable.delete(name.file);
          }
          names = [];
          return;
        case "say":
      }
    },
    get unsynced() {
      return [...pending.values()].reduce((sum, { length }) => sum + length, names.length);
    },
    cut(fate, random) {
      const there = new Set(named);
      for (const name of names) if (fate === "kept" || random() < 0.5) nameNow(name, there);
      const files = new Map<string, Buffer>();
      for (const name of there) {
        const content = (durable.get(name) ?? new Content(Buffer.alloc(0))).copy();
        suffer(content, pending.get(name) ?? [], fate, random);
        files.set(name, content.bytes.subarray(0, content.size));
      }
      return files;
    },
  };
}
