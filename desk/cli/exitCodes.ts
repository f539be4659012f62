/** Which exit code an error has (design.md §8). What is not named is a record that was refused: 1. */
import type { ExitCode } from "./command.ts";

const usage: readonly string[] = [
  "wrong-usage",
  "invalid-input",
  "unknown-call",
  "bad-filter",
  "bad-cursor",
  "no-desk",
  "pin-needed",
  "sign-in-needed",
  "unknown-user",
  "wrong-pin",
  "locked-out",
  "user-disabled",
  "pin-change-needed",
  "same-pin",
  "own-pin",
  "unknown-view",
  "already-initialised",
  "not-yet",
  "no-hub",
  "unknown-hub",
  "not-https",
  "needs-folder",
  "folder-missing",
  "is-a-folder",
  "not-a-folder",
  "no-permission",
  "read-only-disk",
  "name-too-long",
  "too-many",
];

const data: readonly string[] = [
  "already-open",
  "old-runtime",
  "network-folder",
  "old-sqlite",
  "damaged",
  "not-ours",
  "newer-database",
  "backup-failed",
  "disk-full",
  "disk-fault",
  "folder-unusable",
  "storage-fault",
  "no-desk-key",
  "other-desk-key",
  "log-too-long",
  "internal-fault",
  "closing",
  "no-electron",
  "not-built",
  "no-display",
  "not-printed",
];

const hub: readonly string[] = ["hub-unreachable", "line-off", "no-list"];

export function exitOf(code: string): ExitCode {
  if (usage.includes(code)) return 2;
  if (data.includes(code)) return 3;
  return hub.includes(code) ? 4 : 1;
}
