/** Looks a database file through, in a thread of its own where that pays, so that the desk answers meanwhile. */
import { statSync } from "node:fs";
import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import Sqlite from "better-sqlite3";
import type { Binding } from "./lock.ts";

/**
 * whole: every page, every index against its table, every foreign key; takes about 3 s a gigabyte.
 * quick: every page, without the indexes.
 */
export type Depth = "quick" | "whole";

interface Look {
  readonly path: string;
  readonly depth: Depth;
  readonly binding: Binding;
}

interface Answer {
  readonly findings: readonly string[];
  readonly fault: { readonly code: string; readonly message: string } | null;
}

/** Stands alone: its text is also what the thread runs, because the packaged app is one bundle without other files. */
function look(library: typeof Sqlite, { path, depth, binding }: Look): Answer {
  try {
    const file = new library(path, { readonly: true, fileMustExist: true, ...binding });
    try {
      file.pragma("cell_size_check = 1");
      const check = depth === "whole" ? "integrity_check(20)" : "quick_check(20)";
      const lines = file.prepare(`PRAGMA ${check}`).pluck().all() as string[];
      const orphans = depth === "whole" ? (file.pragma("foreign_key_check") as unknown[]) : [];
      return {
        findings: [
          ...lines.filter((line) => line !== "ok"),
          ...(orphans.length > 0 ? [`${orphans.length} rows point at nothing`] : []),
        ],
        fault: null,
      };
    } finally {
      file.close();
    }
  } catch (error) {
    const { code, message } = error as { code?: unknown; message?: unknown };
    return { findings: [], fault: { code: String(code), message: String(message) } };
  }
}

const program = `const { parentPort, workerData } = require("node:worker_threads");
parentPort.postMessage((${look.toString()})(require(workerData.module), workerData.look));`;

function lookInThread(wanted: Look): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const module = createRequire(import.meta.url).resolve("better-sqlite3");
    const worker = new Worker(program, { eval: true, workerData: { look: wanted, module } });
    worker.once("message", (answer: Answer) => resolve(answer));
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("the thread ended without a word")));
  });
}

/** Starting a thread takes longer than looking through so much. */
const worthAThread = 16 * 1024 * 1024;

/**
 * What is wrong with a database file; nothing when all is well. A file that cannot be read because it is damaged is a
 * finding; a disk that does not give it out is thrown.
 */
export async function lookThrough(
  path: string,
  depth: Depth,
  binding: Binding = {},
): Promise<string[]> {
  const wanted = { path, depth, binding };
  let answer: Answer | undefined;
  if (statSync(path).size > worthAThread) {
    // Where no thread can load the library, the desk waits for the look.
    answer = await lookInThread(wanted).catch(() => undefined);
  }
  answer ??= look(Sqlite, wanted);
  const { findings, fault } = answer;
  if (fault === null) return [...findings];
  if (/^SQLITE_(?:CORRUPT|NOTADB)/u.test(fault.code)) return [fault.message];
  throw new Sqlite.SqliteError(fault.message, fault.code);
}
