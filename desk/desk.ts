/** The desk without a window: opens the database, hands out sessions, answers the contract's calls. */
import { calls, fail, isCallName, succeed } from "../core/contract.ts";
import type { CallName, CallResult, CallOutput, DeskEvent } from "../core/contract.ts";
import { storageFault, triggerRefusal } from "../db/faults.ts";
import { lineStateOf } from "../db/hubs.ts";
import { openDatabase } from "../db/open.ts";
import type { OpenedDatabase } from "../db/open.ts";
import { deskName } from "./handler.ts";
import type { Handler, HandlerContext, SessionState, SignedIn } from "./handler.ts";
import { handlers } from "./handlers.ts";
import { createJobs } from "./jobs.ts";
import { isPermitted, permissions, readingCalls } from "./permissions.ts";
import type { Ports } from "./ports.ts";
import { adaptersOf } from "./sync/adapters.ts";
import { startBackground } from "./sync/background.ts";
import { createSyncEngine } from "./sync/engine.ts";
import type { SyncEngine } from "./sync/engine.ts";
import type { SyncContext } from "./sync/lane.ts";

export interface Session {
  /** Any call of the contract; the input is checked here, so it may come from anywhere. */
  call<Name extends CallName>(name: Name, input: unknown): Promise<CallResult<CallOutput<Name>>>;
}

export interface Desk {
  /** `as`: who is signed in from the start, for a caller that has opened their key itself. */
  session(as?: SignedIn): Session;
  /** Returns what takes the listener off again. */
  on(listener: (event: DeskEvent) => void): () => void;
  /** Stops the jobs under way at their next slice and closes the database. */
  close(): Promise<void>;
}

export interface DeskOptions {
  /** The data folder; made when it is not there. */
  readonly folder: string;
  /** Send and fetch by itself whenever the line is up, as the window does; else only sync.run does. */
  readonly background?: boolean;
  /** Opens the database; a port, so that its failing can be rehearsed. */
  readonly open?: typeof openDatabase;
}

interface Life {
  readonly opened: OpenedDatabase;
  readonly context: Omit<HandlerContext, "session" | "who">;
  /** Calls that have not answered yet. */
  readonly underWay: Set<Promise<unknown>>;
  readonly health: Health;
  /** Tells the background that something may be worth a try. */
  readonly wake: () => void;
}

/** Its fault is set once the disk answered badly: from then on nothing is written. */
interface Health {
  fault: CallResult<never> | null;
}

function invalidInput(
  issues: readonly { path: readonly PropertyKey[]; message: string }[],
): CallResult<never> {
  const [first] = issues;
  const path = (first?.path ?? []).map(String).join(".");
  const where = path === "" ? "The input" : path;
  return fail("invalid-input", `${where}: ${first?.message ?? "not as the contract asks"}`, {
    path,
    issues: issues.map((issue) => ({
      path: issue.path.map(String).join("."),
      message: issue.message,
    })),
  });
}

function forbidden(name: CallName, state: SessionState): CallResult<never> | undefined {
  const permission = permissions[name];
  if (isPermitted(permission, state.user?.role)) return undefined;
  if (!state.user) return fail("sign-in-needed", "Sign in first: this changes the queue.");
  const allowed = permission === "anyone" ? "" : permission.join(" or ");
  return fail(
    "not-allowed",
    `${state.user.name} is a ${state.user.role}; this needs a ${allowed}.`,
  );
}

/** Errors that a handler did not expect, as values: none of them crosses the border as an exception. */
function unexpected(life: Life, name: string, error: unknown): CallResult<never> {
  const { log } = life.context.ports;
  const refusal = triggerRefusal(error);
  if (refusal) {
    log.warn(`${name} was refused by the database`, error);
    return refusal;
  }
  const fault = storageFault(error);
  if (fault) {
    life.health.fault = fault;
    log.error(`${name} met a fault of the disk`, error);
    return fault;
  }
  log.error(`${name} failed`, error);
  const message = error instanceof Error ? error.message : String(error);
  return fail(
    "internal-fault",
    `Tidewaiter made a mistake (${message}). Nothing of this order was kept; report it with the log.`,
  );
}

async function answer(
  life: Life,
  state: SessionState,
  name: string,
  input: unknown,
): Promise<CallResult<unknown>> {
  if (!isCallName(name)) return fail("unknown-call", `There is no call named ${name}.`);
  const parsed = calls[name].input.safeParse(input);
  if (!parsed.success) return invalidInput(parsed.error.issues);
  const refused = forbidden(name, state);
  if (refused) return refused;
  if (life.health.fault && !readingCalls.has(name)) return life.health.fault;
  if (life.context.closing.aborted) return fail("closing", "Tidewaiter is closing.");
  const context: HandlerContext = {
    ...life.context,
    session: state,
    who: () => state.user?.name ?? deskName,
  };
  // The table pairs each name with the handler of just its input.
  const handler = (handlers as Partial<Record<CallName, Handler<CallName>>>)[name];
  if (!handler) return fail("unknown-call", `There is no call named ${name}.`);
  try {
    return await handler(context, parsed.data);
  } catch (error) {
    return unexpected(life, name, error);
  }
}

function sessionOf(life: Life, as: SignedIn | null): Session {
  const state: SessionState = { user: as };
  return {
    call<Name extends CallName>(name: Name, input: unknown) {
      const answered = answer(life, state, name, input);
      life.underWay.add(answered);
      void answered.finally(() => {
        life.underWay.delete(answered);
        if (waking.has(name)) life.wake();
      });
      return answered as Promise<CallResult<CallOutput<Name>>>;
    },
  };
}

/** Calls after which something may have to be sent at once. */
const waking: ReadonlySet<string> = new Set<CallName>([
  "declaration.approve",
  "hub.add",
  "line.set",
]);

/** Leases of the desk's earlier lives are voided at once; a database that cannot take that is closed again. */
function beginSync(base: SyncContext, opened: OpenedDatabase): CallResult<SyncEngine> {
  try {
    return succeed(createSyncEngine(base, adaptersOf(base)));
  } catch (error) {
    opened.close();
    const fault = storageFault(error);
    if (!fault) throw error;
    base.ports.log.error("The outbox cannot be read", error);
    return fault;
  }
}

/** Opens the desk on its data folder. The errors are those of `openDatabase`. */
export function createDesk(
  ports: Ports,
  { folder, background = false, open = openDatabase }: DeskOptions,
): CallResult<Desk> {
  const listeners = new Set<(event: DeskEvent) => void>();
  const tell = (event: DeskEvent): void => {
    for (const listener of listeners) listener(event);
  };
  let shown = "";
  // Whoever approves, recalls, sends or settles changes what waits for the line; told from one place, none is forgotten.
  const emit = (event: DeskEvent): void => {
    tell(event);
    if (event.name !== "declaration.changed" || closing.signal.aborted) return;
    const line = lineStateOf(base.db);
    const waits = `${line.waiting} ${line.unknown}`;
    if (waits !== shown) tell({ name: "line.changed", data: line });
    shown = waits;
  };
  const closing = new AbortController();
  const health: Health = { fault: null };
  const opened = open({
    folder,
    ...(ports.sqliteBinding === undefined ? {} : { nativeBinding: ports.sqliteBinding }),
    heard: (result) => {
      if (result.outcome === "failed") {
        health.fault = fail(
          "storage-fault",
          `The disk answers badly (${result.code}). Close Tidewaiter and check the disk.`,
        );
        ports.log.error("The write-ahead log could not be written back", result);
      } else if (result.outcome === "busy")
        ports.log.warn("A long reader holds up the write-ahead log", result);
    },
  });
  if (!opened.ok) return opened;
  const base = {
    db: opened.value.db,
    ports,
    folder,
    jobs: createJobs(() => ports.random.uuidv7(), emit, closing.signal),
    closing: closing.signal,
    emit,
  };
  const begun = beginSync(base, opened.value);
  if (!begun.ok) return begun;
  const sync = begun.value;
  const loops = background
    ? startBackground(base, sync, (error) => void unexpected(life, "sync", error))
    : undefined;
  const life: Life = {
    opened: opened.value,
    context: { ...base, sync },
    underWay: new Set(loops === undefined ? [] : [loops.stopped]),
    health,
    wake: () => loops?.wake(),
  };
  return succeed({
    session: (as) => sessionOf(life, as ?? null),
    on(listener: (event: DeskEvent) => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async close() {
      closing.abort();
      await Promise.allSettled(life.underWay);
      const result = opened.value.close();
      if (result.outcome === "failed") ports.log.error("The last checkpoint failed", result);
    },
  });
}
