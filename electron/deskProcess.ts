/** The life of the desk's process as main sees it: start, calls under way, death and restart, a refusal to open, a clean end. */
import { fail } from "../core/contract/result.ts";
import type { CallError, CallResult, DeskEvent } from "../core/contract.ts";
import type { FromDesk, ToDesk } from "./messages.ts";

/** One running process; in the app a utility process, in tests whatever behaves like one. */
export interface DeskChild {
  post(message: ToDesk): void;
  kill(): void;
}

export interface DeskChildEvents {
  message(message: FromDesk): void;
  /** Told once, also after kill(). */
  exit(code: number): void;
}

export interface DeskProcessOptions {
  start(events: DeskChildEvents): DeskChild;
  /** The first start waits for the first call, at most so many milliseconds; 0: it does not wait. */
  readonly mayWait: number;
  /** Runs `work` after that many milliseconds. */
  later(milliseconds: number, work: () => void): void;
  /** Milliseconds that never go back. */
  monotonic(): number;
  told(event: DeskEvent): void;
  log(line: string): void;
}

export interface DeskProcess {
  call(session: number, name: string, input: unknown): Promise<CallResult<unknown>>;
  endSession(session: number): void;
  /** Ends the process cleanly, or hard after `limit` milliseconds; resolves when it is gone. */
  close(limit: number): Promise<void>;
}

/** A desk that dies again and again is started again ever more slowly, in milliseconds. */
const firstPause = 200;
const longestPause = 10_000;
/** A desk that lived this long starts again at once. */
const steadyAfter = 60_000;

interface Waiting {
  readonly message: ToDesk & { readonly kind: "call" };
  readonly answer: (result: CallResult<unknown>) => void;
}

type Stage =
  | { readonly kind: "waiting" | "starting" | "open" | "pausing" | "closing" | "closed" }
  | { readonly kind: "refused"; readonly error: CallError };

function died(name: string): CallResult<never> {
  return fail(
    "desk-died",
    "The desk stopped while it worked on this and was started again. What was saved is safe; look whether this order was carried out before you repeat it.",
    { name },
  );
}

/** Starts the desk process and keeps it running until it is closed. */
export function runDeskProcess(options: DeskProcessOptions): DeskProcess {
  const underWay = new Map<number, Waiting>();
  /** Calls that came while no process was there to take them. */
  let held: Waiting[] = [];
  let stage: Stage = { kind: "waiting" };
  let child: DeskChild | undefined;
  let startedAt = 0;
  let pause = firstPause;
  let deaths = 0;
  let nextId = 1;
  let ended: () => void = () => undefined;

  function start(): void {
    stage = { kind: "starting" };
    startedAt = options.monotonic();
    const mine = options.start({
      message: (message) => {
        if (mine === child) heard(message);
      },
      exit: (code) => {
        if (mine === child) gone(code);
      },
    });
    child = mine;
    const waiting = held;
    held = [];
    for (const each of waiting) send(each);
  }

  function send(waiting: Waiting): void {
    underWay.set(waiting.message.id, waiting);
    child?.post(waiting.message);
  }

  function heard(message: FromDesk): void {
    switch (message.kind) {
      case "opened":
        if (stage.kind === "starting") stage = { kind: "open" };
        if (deaths > 0) tellRestart("The desk had stopped and is open again.");
        return;
      case "refused":
        refuse(message.error);
        return;
      case "answer": {
        const waiting = underWay.get(message.id);
        underWay.delete(message.id);
        waiting?.answer(message.result);
        return;
      }
      case "event":
        options.told(message.event);
        return;
      default:
        message satisfies never;
    }
  }

  function tellRestart(reason: string): void {
    deaths = 0;
    options.told({ name: "desk.restarted", data: { reason } });
  }

  /** The process has said why it cannot open; every call gets that answer until desk.state asks again. */
  function refuse(error: CallError): void {
    options.log(`the desk does not open: ${error.code}: ${error.message}`);
    stage = { kind: "refused", error };
    const refused = child;
    child = undefined;
    refused?.kill();
    answerAll(() => ({ ok: false, error }));
    if (deaths > 0) tellRestart(error.message);
  }

  function gone(code: number): void {
    child = undefined;
    if (stage.kind === "closing") {
      stage = { kind: "closed" };
      answerAll(() => fail("closing", "Tidewaiter is closing."));
      ended();
      return;
    }
    deaths += 1;
    options.log(`the desk process ended with code ${code}; it is started again in ${pause} ms`);
    answerAll(died);
    stage = { kind: "pausing" };
    if (options.monotonic() - startedAt > steadyAfter) pause = firstPause;
    options.later(pause, () => {
      if (stage.kind === "pausing") start();
    });
    pause = Math.min(pause * 2, longestPause);
  }

  function answerAll(result: (name: string) => CallResult<unknown>): void {
    const all = [...underWay.values()];
    underWay.clear();
    for (const each of all) each.answer(result(each.message.name));
  }

  function take(waiting: Waiting): void {
    switch (stage.kind) {
      case "starting":
      case "open":
        send(waiting);
        return;
      case "pausing":
        held.push(waiting);
        return;
      case "waiting":
        held.push(waiting);
        start();
        return;
      case "refused":
        // The person asks again after mending the cause: another program closed, a folder moved.
        if (waiting.message.name === "desk.state") {
          held.push(waiting);
          start();
        } else waiting.answer({ ok: false, error: stage.error });
        return;
      case "closing":
      case "closed":
        waiting.answer(fail("closing", "Tidewaiter is closing."));
        return;
      default:
        stage satisfies never;
    }
  }

  if (options.mayWait === 0) start();
  else {
    options.later(options.mayWait, () => {
      if (stage.kind === "waiting") start();
    });
  }
  return {
    call: (session, name, input) =>
      new Promise((answer) => {
        const message = { kind: "call", id: nextId, session, name, input } as const;
        nextId += 1;
        take({ message, answer });
      }),
    endSession: (session) => child?.post({ kind: "end-session", session }),
    close: (limit) => {
      for (const each of held) each.answer(fail("closing", "Tidewaiter is closing."));
      held = [];
      if (child === undefined) {
        stage = { kind: "closed" };
        return Promise.resolve();
      }
      stage = { kind: "closing" };
      const leaving = child;
      return new Promise((resolve) => {
        ended = resolve;
        leaving.post({ kind: "close" });
        options.later(limit, () => leaving.kill());
      });
    },
  };
}
