/** A log file that never grows past bounds: one line an entry, the previous file kept beside it. */
import { appendFileSync, mkdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";

const largest = 4 * 1024 * 1024;

export interface LogFile {
  info(message: string, detail?: unknown): void;
  warn(message: string, detail?: unknown): void;
  error(message: string, detail?: unknown): void;
}

function textOf(detail: unknown): string {
  if (detail === undefined) return "";
  if (detail instanceof Error) return ` ${detail.stack ?? detail.message}`;
  return ` ${JSON.stringify(detail)}`;
}

/** Opens `<folder>/<name>.log`; warnings and errors also go to standard error. */
export function openLog(folder: string, name: string): LogFile {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.log`);
  let size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;

  function write(level: string, message: string, detail: unknown): void {
    const line = `${new Date().toISOString()} ${level} ${message}${textOf(detail)}`;
    if (level !== "info") process.stderr.write(`${name}: ${line}\n`);
    if (size > largest) {
      renameSync(path, `${path}.1`);
      size = 0;
    }
    // Synchronous, so that the last words of a dying process are there; entries are rare.
    appendFileSync(path, `${line}\n`, { mode: 0o600 });
    size += line.length + 1;
  }
  return {
    info: (message, detail) => write("info", message, detail),
    warn: (message, detail) => write("warn", message, detail),
    error: (message, detail) => write("error", message, detail),
  };
}
