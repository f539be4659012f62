/** The shape of what answers a call: one function for each name of the contract, and what it is given. */
import type { KeyObject } from "node:crypto";
import type { CallName, CallOutput, CallParsed, CallResult, DeskEvent } from "../core/contract.ts";
import type { DeskHealth } from "../core/contract/storage.ts";
import type { Role } from "../core/lifecycle/facets.ts";
import type { WritableDb } from "../db/database.ts";
import type { OpenedDatabase } from "../db/open.ts";
import type { Queue } from "../db/queue.ts";
import type { Jobs } from "./jobs.ts";
import type { Ports } from "./ports.ts";
import type { SyncEngine } from "./sync/engine.ts";

/** Who is signed in, with the key that signs approvals. */
export interface SignedIn {
  readonly name: string;
  readonly role: Role;
  readonly kid: string;
  readonly key: KeyObject;
  /** The PIN is one that an admin gave, and is changed before anything else. */
  readonly pinGiven?: boolean;
}

/** One window's or one command's time at the desk. */
export interface SessionState {
  user: SignedIn | null;
  /** When the person last typed the PIN, RFC 3339 UTC, and whether an approval was signed on it. */
  pinTyped?: { readonly at: string; readonly used: boolean };
}

/** The desk's data as a whole: how it is, and copying it. */
export interface Storage {
  /** A verified copy; the order is asked for when its turn has come. */
  backUp(
    order: () => Parameters<OpenedDatabase["backUp"]>[0],
  ): ReturnType<OpenedDatabase["backUp"]>;
  /** Looks the file through beside the work; damage stops all writing. */
  lookThrough(): Promise<void>;
  health(): DeskHealth;
  /** Somebody should look at this soon; null takes it back. */
  alarm(code: string, message: string | null): void;
  /** Told after each of the desk's own backups: why there is none, or null. */
  backupEnded(trouble: string | null): void;
}

export interface HandlerContext {
  readonly db: WritableDb;
  readonly queue: Queue;
  readonly storage: Storage;
  readonly ports: Ports;
  readonly session: SessionState;
  /** The data folder. */
  readonly folder: string;
  readonly jobs: Jobs;
  readonly sync: SyncEngine;
  /** Aborted when the desk closes. */
  readonly closing: AbortSignal;
  emit(event: DeskEvent): void;
  /** The signed-in user's name. Calls that anyone may make use `deskName` when there is none. */
  who(): string;
}

/** Who gave the order. The table of permissions lets nobody come this far without signing in. */
export function signedIn({ session }: HandlerContext): SignedIn {
  if (session.user === null) throw new Error("this call is for somebody who signed in");
  return session.user;
}

/** Stands in the audit where no person gave the order: check and sync from the command line. */
export const deskName = "desk";

export type Handler<Name extends CallName> = (
  context: HandlerContext,
  input: CallParsed<Name>,
) => CallResult<CallOutput<Name>> | Promise<CallResult<CallOutput<Name>>>;

/** A handler file exports a part of this table, `satisfies Partial<Handlers>`; desk/handlers.ts joins them. */
export type Handlers = { readonly [Name in CallName]: Handler<Name> };
