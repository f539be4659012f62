/** What a command is given and what it answers. */
import type { CallError, CallName, CallOutput, CallResult } from "../../core/contract.ts";
import type { OptionName } from "./options.ts";
import type { Ports } from "../ports.ts";

/** 0 done; 1 done, some records refused; 2 wrong usage; 3 data or integrity fault; 4 hub cannot be reached. */
export type ExitCode = 0 | 1 | 2 | 3 | 4;

export type Outcome =
  | {
      readonly ok: true;
      readonly exit: ExitCode;
      /** What `--json` prints. */
      readonly json: object;
      /** What a person reads; made only when it is wanted. */
      readonly text: () => string;
    }
  | { readonly ok: false; readonly error: CallError; readonly exit?: ExitCode };

export interface Invocation {
  readonly values: readonly string[];
  readonly option: (name: OptionName) => string | undefined;
  readonly ports: Ports;
  /** The data folder. */
  readonly folder: string;
  /** Who signs for it. */
  readonly user: string | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** A call of the contract; the desk is opened, and the user signed in, at the first. */
  readonly call: <Name extends CallName>(
    name: Name,
    input: unknown,
  ) => Promise<CallResult<CallOutput<Name>>>;
  /** Aborted when the person stops the command. */
  readonly stopping: AbortSignal;
}

export type Run = (invocation: Invocation) => Promise<Outcome>;

export function done(json: object, text: () => string, exit: ExitCode = 0): Outcome {
  return { ok: true, exit, json, text };
}

export function failed(error: CallError, exit?: ExitCode): Outcome {
  return exit === undefined ? { ok: false, error } : { ok: false, error, exit };
}

/** The person asked for it in a way that means nothing; `message` says how to ask. */
export function wrongUsage(message: string): Outcome {
  return failed({ code: "wrong-usage", message });
}

/** A whole number that an option gave; undefined when it was not given. */
export function wholeNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return /^\d{1,9}$/u.test(text) ? Number(text) : Number.NaN;
}
