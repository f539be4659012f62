/** The desk without a window: opens the database, hands out sessions, answers the contract's calls. */
import { calls, fail, isCallName, succeed } from "../core/contract.ts";
import type { CallName, CallResult, CallOutput, DeskEvent } from "../core/contract.ts";
import { triggerRefusal } from "../db/faults.ts";
import { openDatabase } from "../db/open.ts";
import { isSeated } from "../db/users.ts";
import { deskName } from "./handler.ts";
import type { Handler, HandlerContext, SessionState, SignedIn } from "./handler.ts";
import { handlers } from "./handlers.ts";
import { Keeper } from "./keeper.ts";
import type { Life } from "./life.ts";
import { beforePinChange, isPermitted, permissions, readingCalls } from "./permissions.ts";
import type { Log, Ports } from "./ports.ts";

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
  /** Make a backup a day by itself, as the window does. */
  readonly backups?: boolean;
  /** Opens the database; a port, so that its failing can be rehearsed. */
  readonly open?: typeof openDatabase;
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

/** Ends the session of somebody who was taken off the desk meanwhile, or whose PIN was reset; the refusal where the call needs a person. */
function unseat(life: Life, state: SessionState, name: CallName): CallResult<never> | undefined {
  const { user } = state;
  if (user === null) return undefined;
  const needsPerson = permissions[name] !== "anyone";
  if (!isSeated(life.context.db, user)) {
    state.user = null;
    const message = `${user.name} was taken off this desk or given another PIN. Sign in again.`;
    return needsPerson ? fail("sign-in-needed", message) : undefined;
  }
  if (user.pinGiven !== true || !needsPerson || beforePinChange.has(name)) return undefined;
  return fail(
    "pin-change-needed",
    `An admin gave ${user.name} this PIN. Choose one of your own first.`,
  );
}

/** Errors that a handler did not expect, as values: none of them crosses the border as an exception. */
function unexpected(keeper: Keeper, log: Log, name: string, error: unknown): CallResult<never> {
  const refusal = triggerRefusal(error);
  if (refusal) {
    log.warn(`${name} was refused by the database`, error);
    return refusal;
  }
  const fault = keeper.faulted(error);
  if (fault) {
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

async function handle(
  keeper: Keeper,
  life: Life,
  state: SessionState,
  name: CallName,
  input: unknown,
): Promise<CallResult<unknown>> {
  const context: HandlerContext = {
    ...life.context,
    session: state,
    who: () => state.user?.name ?? deskName,
  };
  // The table pairs each name with the handler of just its input.
  const handler = (handlers as Partial<Record<CallName, Handler<CallName>>>)[name];
  if (!handler) return fail("unknown-call", `There is no call named ${name}.`);
  try {
    const unseated = unseat(life, state, name);
    return unseated ?? (await handler(context, input as never));
  } catch (error) {
    return unexpected(keeper, life.context.ports.log, name, error);
  }
}

async function answer(
  keeper: Keeper,
  state: SessionState,
  name: string,
  input: unknown,
): Promise<CallResult<unknown>> {
  if (!isCallName(name)) return fail("unknown-call", `There is no call named ${name}.`);
  const parsed = calls[name].input.safeParse(input);
  if (!parsed.success) return invalidInput(parsed.error.issues);
  const refused = forbidden(name, state);
  if (refused) return refused;
  if (name === "desk.state") keeper.tryAgain();
  const swapped = keeper.swapping();
  if (swapped !== undefined) await swapped;
  // From here to the handler nothing waits, so that the life cannot end in between.
  const trouble = keeper.trouble();
  if (trouble !== null && !readingCalls.has(name)) return trouble;
  const life = keeper.life();
  if (!life.ok) return life;
  const answered = life.value.answering(handle(keeper, life.value, state, name, parsed.data));
  if (waking.has(name)) void answered.finally(() => keeper.wake());
  return answered;
}

function sessionOf(keeper: Keeper, as: SignedIn | null): Session {
  const state: SessionState = { user: as };
  return {
    call<Name extends CallName>(name: Name, input: unknown) {
      return answer(keeper, state, name, input) as Promise<CallResult<CallOutput<Name>>>;
    },
  };
}

/** Calls after which something may have to be sent at once. */
const waking: ReadonlySet<string> = new Set<CallName>([
  "attachment.add",
  "declaration.approve",
  "hub.add",
  "line.set",
]);

/** Opens the desk on its data folder. The errors are those of `openDatabase`. */
export function createDesk(
  ports: Ports,
  { folder, background = false, backups = false, open = openDatabase }: DeskOptions,
): CallResult<Desk> {
  const listeners = new Set<(event: DeskEvent) => void>();
  const tell = (event: DeskEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const kept = Keeper.open({ ports, folder, background, backups, open, tell });
  if (!kept.ok) return kept;
  const keeper = kept.value;
  return succeed({
    session: (as) => sessionOf(keeper, as ?? null),
    on(listener: (event: DeskEvent) => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => keeper.close(),
  });
}
