/** Keeps the desk alive through faults of the disk: writing stops, the database is closed, opened again and looked through, and work goes on. */
import type { CallError, CallResult, DeskEvent } from "../core/contract.ts";
import { fail, succeed } from "../core/contract.ts";
import type { DeskHealth } from "../core/contract/storage.ts";
import { appendAudit, auditHead, headFault } from "../db/audit.ts";
import type { AuditHead } from "../db/audit.ts";
import { listBackups } from "../db/backup.ts";
import type { CheckpointResult } from "../db/checkpoint.ts";
import { storageFault } from "../db/faults.ts";
import type { openDatabase, OpenedDatabase } from "../db/open.ts";
import { probeDisk } from "../db/probe.ts";
import { deskName } from "./handler.ts";
import type { Storage } from "./handler.ts";
import { beginLife } from "./life.ts";
import type { Life } from "./life.ts";
import type { Ports } from "./ports.ts";

export interface KeeperOptions {
  readonly ports: Ports;
  readonly folder: string;
  readonly background: boolean;
  readonly open: typeof openDatabase;
  readonly tell: (event: DeskEvent) => void;
}

export interface Keeper {
  /** The life that answers now, or why there is none. */
  life(): CallResult<Life>;
  /** Resolves when the next life, or none, is there; undefined while no life is being replaced. */
  swapping(): Promise<void> | undefined;
  /** Why nothing may be written now; null when all is well. */
  trouble(): CallResult<never> | null;
  /** A person looks again: worth a try where the desk had given up. */
  tryAgain(): void;
  /** Takes in an error; its meaning when it was the disk's. */
  faulted(error: unknown): CallResult<never> | undefined;
  wake(): void;
  close(): Promise<void>;
}

const firstPauseMs = 250;
const longestPauseMs = 30_000;
/** After so long without a fault, the next one is tried again as soon as the first was. */
const steadyMs = 60_000;
const longLogPages = 64 * 1024;

/** Nobody but a person can put these right. */
const needsPerson: readonly string[] = ["damaged", "not-ours", "newer-database", "old-sqlite"];

type Stage = DeskHealth["storage"];

function damaged(folder: string, findings: readonly string[]): CallError {
  const [newest] = listBackups(folder);
  const advice =
    newest === undefined
      ? "Restore a backup into another folder"
      : `Restore the newest backup into another folder (restore ${newest.path} --data FOLDER)`;
  return {
    code: "damaged",
    message: `The database in ${folder} is damaged (${findings.slice(0, 3).join("; ")}). Nothing more is written. ${advice}, and keep this one as it is.`,
    detail: { findings },
  };
}

/** Opens the desk's first life. The errors are those of `openDatabase`. */
export function createKeeper(options: KeeperOptions): CallResult<Keeper> {
  const { ports, folder, tell } = options;
  const { log } = ports;
  const closing = new AbortController();
  const alarms = new Map<string, { message: string; since: string }>();
  let life: Life | undefined;
  let stage: Stage = "well";
  let trouble: CallError | null = null;
  let backupTrouble: string | null = null;
  let mending: Promise<void> = Promise.resolve();
  let swapping: Promise<void> | undefined;
  /** One after the other: two would ask for the same name. */
  let backups: Promise<unknown> = Promise.resolve();
  let mended = Number.NEGATIVE_INFINITY;
  let tries = 0;

  const health = (): DeskHealth => ({
    storage: stage,
    trouble: trouble === null ? null : { code: trouble.code, message: trouble.message },
    backup: { last: listBackups(folder)[0]?.taken ?? null, trouble: backupTrouble },
    alarms: [...alarms].map(([code, alarm]) => ({ code, ...alarm })),
  });
  const show = (next: Stage, why: CallError | null): void => {
    const same = next === stage && why?.message === trouble?.message;
    stage = next;
    trouble = why;
    if (!same) tell({ name: "health.changed", data: health() });
  };
  const alarm = (code: string, message: string | null): void => {
    const before = alarms.get(code)?.message;
    if ((before ?? null) === message) return;
    if (message === null) alarms.delete(code);
    else alarms.set(code, { message, since: ports.clock.now() });
    if (message !== null) log.warn(message);
    tell({ name: "health.changed", data: health() });
  };

  /** Nothing is written from now on, until the data was opened again and looked through. */
  const stop = (why: CallError): void => {
    if (stage !== "well" || closing.signal.aborted) return;
    show("reading", why);
    mending = mend();
  };

  const heard = (result: CheckpointResult): void => {
    if (result.outcome === "failed") {
      log.error("The write-ahead log could not be written back", result);
      keeper.faulted(result.error);
    }
    const long = result.outcome === "busy" && result.pages > longLogPages;
    const message = `Another program reads the database and holds up its log. Close that program.`;
    alarm("log-held-up", long ? message : null);
  };

  const storageOf = (opened: OpenedDatabase): Storage => ({
    backUp(order) {
      const made = backups.then(() => opened.backUp(order()));
      backups = made.catch(() => undefined);
      return made.then((result) => {
        if (!result.ok && result.error.code === "damaged") stop(result.error);
        return result;
      });
    },
    health,
    alarm,
    backupEnded(message) {
      backupTrouble = message;
      tell({ name: "health.changed", data: health() });
    },
  });

  const begin = (): CallResult<Life> =>
    beginLife({
      ...options,
      heard,
      faulted: (error) => keeper.faulted(error),
      storageOf,
    });

  /** The audit's end as the faulty life still sees it. */
  const headOf = (old: Life): AuditHead | undefined => {
    try {
      return auditHead(old.opened.db);
    } catch {
      // What cannot be read says nothing; the look through the file will.
      return undefined;
    }
  };

  /** Ends the faulty life and opens the next, in which nothing writes yet. */
  const swap = async (): Promise<CallResult<{ fresh: Life; before: AuditHead | undefined }>> => {
    const before = life === undefined ? undefined : headOf(life);
    const leaving = life;
    await leaving?.end();
    life = undefined;
    const begun = begin();
    if (!begun.ok) return begun;
    life = begun.value;
    return succeed({ fresh: begun.value, before });
  };

  const lookAndStart = async (
    fresh: Life,
    before: AuditHead | undefined,
  ): Promise<CallError | null> => {
    // A quick look passes over indexes; where damage was met already, that is not enough.
    const depth = trouble?.code === "damaged" ? "whole" : "quick";
    const findings = await fresh.opened.lookThrough(depth);
    const head = headFault(fresh.opened.db, before);
    const all = head === null ? findings : [...findings, head];
    if (all.length > 0) return damaged(folder, all);
    const { db } = fresh.context;
    const why = trouble?.code ?? "storage-fault";
    db.transaction(() =>
      appendAudit(db, {
        at: ports.clock.now(),
        who: deskName,
        what: "storage-mended",
        detail: { after: why, tries },
      }),
    );
    fresh.start();
    return null;
  };

  /** One try. True when it is over: all is well, or a person is needed. */
  const tryToMend = async (): Promise<boolean> => {
    const probed = probeDisk(folder);
    if (!probed.ok) {
      show(life === undefined ? "stopped" : "reading", probed.error);
      return false;
    }
    show("mending", trouble);
    const swapped = swap();
    swapping = swapped.then(
      () => undefined,
      () => undefined,
    );
    const opened = await swapped.finally(() => (swapping = undefined));
    if (!opened.ok) {
      show("stopped", opened.error);
      return needsPerson.includes(opened.error.code);
    }
    const wrong = await lookAndStart(opened.value.fresh, opened.value.before);
    if (wrong !== null) {
      log.error("The database is damaged", wrong);
      show("stopped", wrong);
      return true;
    }
    mended = ports.clock.monotonic();
    show("well", null);
    log.warn("The disk answers again: work goes on");
    tell({ name: "declaration.changed", data: { lrns: null } });
    return true;
  };

  const mend = async (): Promise<void> => {
    if (ports.clock.monotonic() - mended > steadyMs) tries = 0;
    while (!closing.signal.aborted) {
      const pause = tries === 0 ? 0 : Math.min(longestPauseMs, firstPauseMs * 2 ** tries);
      tries += 1;
      await ports.timers.sleep(pause, closing.signal);
      if (closing.signal.aborted) return;
      try {
        if (await tryToMend()) return;
      } catch (error) {
        const fault = storageFault(error);
        log.error("Opening again failed", error);
        show(
          "reading",
          fault !== undefined && !fault.ok
            ? fault.error
            : { code: "storage-fault", message: `The data cannot be opened: ${String(error)}` },
        );
      }
    }
  };

  const keeper: Keeper = {
    life() {
      if (closing.signal.aborted) return fail("closing", "Tidewaiter is closing.");
      if (life !== undefined) return succeed(life);
      return keeper.trouble() ?? fail("closing", "Tidewaiter is closing.");
    },
    swapping: () => swapping,
    trouble: () => (trouble === null ? null : fail(trouble.code, trouble.message, trouble.detail)),
    tryAgain() {
      if (stage !== "stopped" || life !== undefined || closing.signal.aborted) return;
      show("reading", trouble);
      mending = mend();
    },
    faulted(error) {
      const fault = storageFault(error);
      if (fault === undefined || fault.ok || fault.error.code === "log-too-long") return fault;
      if (stage !== "well" || closing.signal.aborted) return fault;
      log.error(
        "The disk is at fault: nothing is written until the data was looked through",
        error,
      );
      show("reading", fault.error);
      mending = mend();
      return fault;
    },
    wake: () => life?.wake(),
    async close() {
      closing.abort();
      await mending;
      await life?.end();
      life = undefined;
    },
  };

  const first = begin();
  if (!first.ok) return first;
  life = first.value;
  try {
    life.start();
  } catch (error) {
    life.opened.close();
    const fault = storageFault(error);
    closing.abort();
    if (fault !== undefined) return fault;
    throw error;
  }
  return succeed(keeper);
}
