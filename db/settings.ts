/** The connection's settings, each set and read back (design.md §6). */
import type Sqlite from "better-sqlite3";

const full = 2;

const settings: readonly (readonly [name: string, value: number])[] = [
  ["synchronous", full],
  // Only macOS heeds these two: there fsync alone leaves data in the drive's own memory.
  ["fullfsync", 1],
  ["checkpoint_fullfsync", 1],
  ["foreign_keys", 1],
  ["trusted_schema", 0],
  ["cell_size_check", 1],
  ["mmap_size", 0],
  ["busy_timeout", 5000],
  ["wal_autocheckpoint", 0],
  ["journal_size_limit", 64 * 1024 * 1024],
  // In memory, and never changed later: a change drops every temporary table, whoever is using it.
  ["temp_store", 2],
];

/** Throws when a setting does not hold. */
export function applySettings(connection: Sqlite.Database, readonly = false): void {
  if (!readonly) {
    const mode = connection.pragma("journal_mode = WAL", { simple: true });
    if (mode !== "wal") throw new Error(`journal_mode is ${String(mode)}, not wal`);
  }
  for (const [name, value] of settings) {
    connection.pragma(`${name} = ${value}`);
    const held = connection.pragma(name, { simple: true });
    if (held !== value) throw new Error(`${name} is ${String(held)}, not ${value}`);
  }
}

/**
 * Throws unless a commit waits for the disk. better-sqlite3 is built with NORMAL for write-ahead logs, and a
 * connection shows that only after its first write: with NORMAL a power cut loses approvals that were shown as done.
 */
export function assertSynchronous(connection: Sqlite.Database): void {
  const held = connection.pragma("synchronous", { simple: true });
  if (held !== full) throw new Error(`synchronous is ${String(held)} after a write, not ${full}`);
}
