/** The command line: words in; one answer and an exit code out. Also what the packaged app does with words after its name. */
import { resolve } from "node:path";
import type { CallName, CallResult, DeskEvent } from "../../core/contract.ts";
import { fail, succeed } from "../../core/contract.ts";
import { hasDatabase } from "../../db/folder.ts";
import type { Desk, Session } from "../desk.ts";
import type { Ports } from "../ports.ts";
import { failed, wrongUsage } from "./command.ts";
import type { ExitCode, Invocation, Outcome } from "./command.ts";
import { exitOf } from "./exitCodes.ts";
import { createProgress } from "./progress.ts";
import { readWords } from "./words.ts";
import type { Words } from "./words.ts";

export interface Terminal {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Standard output; resolves when the text is handed over. */
  readonly print: (text: string) => Promise<void>;
  /** Standard error. */
  readonly note: (text: string) => void;
  /** True when a person watches standard error. */
  readonly watched: boolean;
  /** Aborted when the person stops the command. */
  readonly stopping: AbortSignal;
}

export interface CommandLineOptions {
  readonly ports: Ports;
  readonly terminal: Terminal;
}

function dataFolder(words: Words, environment: Terminal["environment"]): string {
  const named = words.options.get("data") ?? environment["TIDEWAITER_DATA"] ?? "";
  return resolve(named === "" ? ".tidewaiter" : named);
}

/** The PIN that stands for the user's hand; said to be wrong before anything is opened. */
function pinOf(environment: Terminal["environment"], user: string): CallResult<string> {
  const pin = environment["TIDEWAITER_PIN"] ?? "";
  if (pin === "")
    return fail(
      "pin-needed",
      `Put the PIN of ${user} into the environment variable TIDEWAITER_PIN.`,
    );
  if (pin.length >= 4 && pin.length <= 128) return succeed(pin);
  return fail("pin-needed", "A PIN has 4 to 128 characters; the one in TIDEWAITER_PIN has not.");
}

/** The desk and its session, opened at the first call of the contract. */
interface Opening {
  session(call: CallName): Promise<CallResult<Session>>;
  close(): Promise<void>;
}

function createOpening(
  options: CommandLineOptions,
  folder: string,
  user: string | undefined,
  onEvent: (event: DeskEvent) => void,
): Opening {
  const { ports, terminal } = options;
  let desk: Desk | undefined;
  let session: Session | undefined;
  const open = async (call: CallName): Promise<CallResult<Session>> => {
    if (call !== "desk.initialise" && !hasDatabase(folder)) {
      return fail(
        "no-desk",
        `There is no desk in ${folder}. Name its folder with --data, or make one: init --user NAME.`,
      );
    }
    const pin = user === undefined ? undefined : pinOf(terminal.environment, user);
    if (pin !== undefined && !pin.ok) return pin;
    const { createDesk } = await import("../desk.ts");
    const created = createDesk(ports, { folder });
    if (!created.ok) return created;
    desk = created.value;
    desk.on(onEvent);
    const opened = desk.session();
    if (user !== undefined && pin !== undefined) {
      const signedIn = await opened.call("session.signIn", { user, pin: pin.value });
      if (!signedIn.ok) return signedIn;
    }
    session = opened;
    return succeed(opened);
  };
  const close = async (): Promise<void> => {
    const closing = desk;
    desk = undefined;
    await closing?.close();
  };
  terminal.stopping.addEventListener("abort", () => void close(), { once: true });
  return {
    session: (call) => (session === undefined ? open(call) : Promise.resolve(succeed(session))),
    close,
  };
}

function invocationOf(
  words: Words,
  options: CommandLineOptions,
  { folder, user, opening }: { folder: string; user: string | undefined; opening: Opening },
): Invocation {
  const { terminal, ports } = options;
  return {
    values: words.values,
    option: (name) => words.options.get(name),
    ports,
    folder,
    user,
    environment: terminal.environment,
    stopping: terminal.stopping,
    async call(name, input) {
      const session = await opening.session(name);
      return session.ok ? session.value.call(name, input) : session;
    },
  };
}

async function run(words: Words, options: CommandLineOptions): Promise<Outcome> {
  const { terminal } = options;
  const { command } = words;
  const user = command.asNames === undefined ? words.options.get("as") : undefined;
  if (command.signs && (user ?? "") === "") {
    return wrongUsage(
      `${command.words} writes, so somebody signs for it: add --as USER, with the PIN in TIDEWAITER_PIN.`,
    );
  }
  const folder = dataFolder(words, terminal.environment);
  const progress = createProgress(terminal);
  const opening = createOpening(options, folder, user, progress.hear);
  try {
    const work = await command.load();
    return await work(invocationOf(words, options, { folder, user, opening }));
  } catch (error) {
    // Whoever reads the answer, a person or a program, gets one: the rest goes to the log.
    options.ports.log.error(`${command.words} failed`, error);
    const message = error instanceof Error ? error.message : String(error);
    return failed({
      code: "internal-fault",
      message: `Tidewaiter made a mistake (${message}). Report it with the log.`,
    });
  } finally {
    // Closed before anything is printed: what is said to be done is on the disk, written back and all.
    await opening.close();
    progress.clear();
  }
}

async function tell(outcome: Outcome, json: boolean, terminal: Terminal): Promise<ExitCode> {
  if (outcome.ok) {
    const text = json ? JSON.stringify(outcome.json) : outcome.text();
    if (text !== "") await terminal.print(`${text}\n`);
    return outcome.exit;
  }
  const { error } = outcome;
  if (json) await terminal.print(`${JSON.stringify({ error: { detail: null, ...error } })}\n`);
  else terminal.note(`${error.message}\n`);
  return outcome.exit ?? exitOf(error.code);
}

/** Does what the words say. Never throws for what a person did or a disk or hub refused. */
export async function runCommandLine(
  words: readonly string[],
  options: CommandLineOptions,
): Promise<ExitCode> {
  const { terminal } = options;
  const read = readWords(words);
  if (read.ok)
    return tell(await run(read.value, options), read.value.options.has("json"), terminal);
  const json = words.includes("--json");
  const code = await tell(wrongUsage(read.message), json, terminal);
  if (!json && read.command !== undefined) {
    const { usageOf } = await import("./help.ts");
    terminal.note(`Usage: ${usageOf(read.command)}\n`);
  }
  return code;
}
