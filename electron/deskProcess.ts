/** The desk's process: started with a small environment, called, and started again when it dies; calls in flight are told. */
import { join } from "node:path";
import { utilityProcess } from "electron";
import type { UtilityProcess } from "electron";
import { fail } from "../core/contract.ts";
import type { CallError, CallResult, DeskEvent } from "../core/contract.ts";

/** What the desk process says. */
export type FromDesk =
  | { readonly kind: "opened" }
  /** The data folder cannot be used; the process ends after saying so. */
  | { readonly kind: "refused"; readonly error: CallError }
  | { readonly kind: "answer"; readonly id: number; readonly result: CallResult<unknown> }
  | { readonly kind: "event"; readonly event: DeskEvent };

/** What it is told. */
export type ToDesk =
  | { readonly kind: "call"; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly kind: "close" };

export interface DeskProcess {
  call(name: string, input: unknown): Promise<CallResult<unknown>>;
  close(): Promise<void>;
}

const passedOn = [
  "HOME",
  "USER",
  "LANG",
  "LC_ALL",
  "TZ",
  "TMPDIR",
  "TEMP",
  "TMP",
  "SystemRoot",
  "APPDATA",
  "LOCALAPPDATA",
  "XDG_RUNTIME_DIR",
  "XDG_CONFIG_HOME",
  "DBUS_SESSION_BUS_ADDRESS",
  "TIDEWAITER_SQLITE_BINDING",
  "TIDEWAITER_PRACTICE_HUB",
];

/** Only these variables: the rest of the environment can change what a process loads. */
function smallEnvironment(data: string, version: string): Record<string, string> {
  const environment: Record<string, string> = {
    TIDEWAITER_DATA: data,
    TIDEWAITER_VERSION: version,
  };
  for (const name of passedOn) {
    const value = process.env[name];
    if (value !== undefined) environment[name] = value;
  }
  return environment;
}

const firstDelay = 200;
const longestDelay = 10_000;
/** A life longer than this was a good one: the delay begins anew. */
const goodLife = 30_000;

/** Starts the desk over a data folder. `hear` gets its events, and `desk.restarted` when it came up again. */
export function startDesk(
  data: string,
  version: string,
  hear: (event: DeskEvent) => void,
): DeskProcess {
  const waiting = new Map<number, (result: CallResult<unknown>) => void>();
  let child: UtilityProcess | undefined;
  let refused: { readonly error: CallError; readonly at: number } | undefined;
  let next = 1;
  let delay = firstDelay;
  let closing = false;
  let lives = 0;

  const failAll = (code: string, message: string): void => {
    const answers = [...waiting.values()];
    waiting.clear();
    for (const answer of answers) answer(fail(code, message));
  };

  const take = (message: FromDesk): void => {
    switch (message.kind) {
      case "opened":
        refused = undefined;
        if (lives > 1) hear({ name: "desk.restarted", data: { reason: "died" } });
        return;
      case "refused": {
        refused = { error: message.error, at: performance.now() };
        const answers = [...waiting.values()];
        waiting.clear();
        for (const answer of answers) answer({ ok: false, error: message.error });
        return;
      }
      case "answer": {
        const answer = waiting.get(message.id);
        waiting.delete(message.id);
        answer?.(message.result);
        return;
      }
      case "event":
        hear(message.event);
    }
  };

  const start = (): void => {
    const born = performance.now();
    lives += 1;
    const started = utilityProcess.fork(join(__dirname, "desk.cjs"), [], {
      serviceName: "Tidewaiter desk",
      env: smallEnvironment(data, version),
      stdio: "inherit",
    });
    child = started;
    started.on("message", take);
    started.once("exit", (code) => {
      if (child === started) child = undefined;
      failAll(
        "desk-stopped",
        "The desk stopped before it could answer. It is starting again; what was saved is there.",
      );
      if (closing || refused) return;
      if (performance.now() - born > goodLife) delay = firstDelay;
      console.error(`the desk process ended with code ${code}; starting it again in ${delay} ms`);
      setTimeout(() => {
        if (!closing && !child) start();
      }, delay);
      delay = Math.min(delay * 2, longestDelay);
    });
  };

  start();
  return {
    call(name, input) {
      // After a refusal the folder may have become usable; a new try is made, but not for each of a page's first calls.
      if (!child && refused && performance.now() - refused.at > 1000) {
        refused = undefined;
        start();
      }
      if (!child) {
        return Promise.resolve(
          refused
            ? { ok: false, error: refused.error }
            : fail("desk-stopped", "The desk is starting again. Try once more in a moment."),
        );
      }
      const id = next;
      next += 1;
      const { promise, resolve } = Promise.withResolvers<CallResult<unknown>>();
      waiting.set(id, resolve);
      child.postMessage({ kind: "call", id, name, input } satisfies ToDesk);
      return promise;
    },
    async close() {
      closing = true;
      const ending = child;
      if (!ending) return;
      const { promise, resolve } = Promise.withResolvers<void>();
      ending.once("exit", () => resolve());
      ending.postMessage({ kind: "close" } satisfies ToDesk);
      // A desk that does not end in time is killed: its data is safe at any moment.
      const timer = setTimeout(() => ending.kill(), 3000);
      await promise;
      clearTimeout(timer);
    },
  };
}
