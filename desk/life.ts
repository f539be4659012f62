/** One life of the desk: the database open and what works on it. A fault of the disk ends it, and the next begins. */
import type { DeskEvent } from "../core/contract.ts";
import { succeed } from "../core/contract.ts";
import type { CallResult } from "../core/contract.ts";
import type { CheckpointListener } from "../db/checkpoint.ts";
import { lineStateOf } from "../db/hubs.ts";
import type { openDatabase, OpenedDatabase } from "../db/open.ts";
import { createQueue } from "../db/queue.ts";
import { createQueueIndex } from "../db/queueIndex/queueIndex.ts";
import { dropSetting, readSetting, settlePlace, writeSetting } from "../db/place.ts";
import { deskName } from "./handler.ts";
import type { HandlerContext, Storage } from "./handler.ts";
import { createJobs } from "./jobs.ts";
import type { Ports } from "./ports.ts";
import { adaptersOf } from "./sync/adapters.ts";
import { startBackground } from "./sync/background.ts";
import type { Background } from "./sync/background.ts";
import { createSyncEngine } from "./sync/engine.ts";
import type { SyncEngine } from "./sync/engine.ts";
import { keepIndex } from "./queueIndexing.ts";
import { raiseKept } from "./sync/reconcile.ts";
import { keepBackups } from "./useCases/backup.ts";

export interface LifeOptions {
  readonly ports: Ports;
  readonly folder: string;
  /** Sends and fetches by itself. */
  readonly background: boolean;
  /** Backs up once a day by itself. */
  readonly backups: boolean;
  readonly open: typeof openDatabase;
  readonly tell: (event: DeskEvent) => void;
  readonly heard: CheckpointListener;
  /** Told of what the disk did, wherever that showed; undefined when it was not the disk. */
  readonly faulted: (error: unknown) => CallResult<never> | undefined;
  /** What handlers may ask of the storage besides the database itself. */
  readonly storageOf: (opened: OpenedDatabase) => Storage;
}

export interface Life {
  readonly opened: OpenedDatabase;
  readonly context: Omit<HandlerContext, "session" | "who">;
  /** Counts work as under way until it is done. */
  during<T>(work: Promise<T>): Promise<T>;
  /** The same for a call, to which the work that nobody waits for gives way. */
  answering<T>(answered: Promise<T>): Promise<T>;
  /** Settles what an earlier life or another folder left open, and begins to work. Throws what the disk throws. */
  start(): void;
  /** Tells the background that something may be worth a try. */
  wake(): void;
  /** Stops jobs at their next slice, waits for what is under way, and closes. */
  end(): Promise<void>;
}

/** Made when first needed: it settles leases of earlier lives, which is not to be done before the data was looked through. */
function lateEngine(make: () => SyncEngine): { engine: SyncEngine; wake(): void } {
  let made: SyncEngine | undefined;
  const get = (): SyncEngine => (made ??= make());
  const engine = {
    get epoch() {
      return get().epoch;
    },
    alone: (hub, work) => get().alone(hub, work),
    run: (hub, run) => get().run(hub, run),
  } satisfies SyncEngine;
  return { engine, wake: () => void get() };
}

/** Whoever approves, recalls, sends or settles changes what waits for the line; told from one place, none is forgotten. */
function tellingLine(
  opened: OpenedDatabase,
  tell: (event: DeskEvent) => void,
  closing: AbortSignal,
): (event: DeskEvent) => void {
  let shown = "";
  return (event) => {
    tell(event);
    if (event.name !== "declaration.changed" || closing.aborted) return;
    const line = lineStateOf(opened.db);
    const waits = `${line.waiting} ${line.unknown}`;
    if (waits !== shown) tell({ name: "line.changed", data: line });
    shown = waits;
  };
}

type Base = Omit<HandlerContext, "session" | "who" | "sync">;

/** Set while the app runs; still there at its next start, it did not end in order. */
const runningSetting = "app-runs";

/** After a crash or a power cut the file is looked through once, beside the work. */
async function lookAfterCrash({ db, ports, storage }: Base): Promise<void> {
  const crashed = readSetting(db, runningSetting) !== undefined;
  writeSetting(db, runningSetting, ports.clock.now());
  if (!crashed) return;
  ports.log.warn("The last time did not end in order: the data is looked through");
  await storage.lookThrough();
}

function noteEnd({ db }: Base): void {
  try {
    dropSetting(db, runningSetting);
  } catch {
    // A desk at fault does not end in order; the next start looks the data through.
  }
}

/** Opens the database; the errors are those of `openDatabase`. Reading works at once, the rest after `start`. */
export function beginLife(options: LifeOptions): CallResult<Life> {
  const { ports, folder, open, tell } = options;
  const opening = open({
    folder,
    ...(ports.sqliteBinding === undefined ? {} : { nativeBinding: ports.sqliteBinding }),
    heard: options.heard,
    faulted: (error) => void options.faulted(error),
  });
  if (!opening.ok) return opening;
  const opened = opening.value;
  const closing = new AbortController();
  // The command line asks once and ends: it would wait longer for the index than for SQLite.
  const index = options.background ? createQueueIndex(opened) : undefined;
  const emit = tellingLine(opened, tell, closing.signal);
  const base = {
    db: opened.db,
    queue: createQueue(opened.db, index),
    ports,
    folder,
    jobs: createJobs(() => ports.random.uuidv7(), emit, closing.signal),
    closing: closing.signal,
    storage: options.storageOf(opened),
    emit,
  };
  const late = lateEngine(() => createSyncEngine(base, adaptersOf(base)));
  const sync = late.engine;
  const underWay = new Set<Promise<unknown>>();
  function during<T>(work: Promise<T>): Promise<T> {
    underWay.add(work);
    const over = (): void => void underWay.delete(work);
    work.then(over, over);
    return work;
  }
  let lastAsked = ports.clock.monotonic();
  const asked = (): void => void (lastAsked = ports.clock.monotonic());
  let loops: Background | undefined;
  return succeed({
    opened,
    context: { ...base, sync },
    during,
    answering(answered) {
      asked();
      answered.then(asked, asked);
      return during(answered);
    },
    start() {
      const settled = settlePlace(base.db, folder, { at: ports.clock.now(), who: deskName });
      if (settled.doubted > 0) {
        ports.log.warn("This data was restored or copied: hubs are asked before it sends", settled);
      }
      late.wake();
      raiseKept(base);
      if (options.backups) void during(keepBackups(base));
      if (!options.background) return;
      void during(lookAfterCrash(base));
      if (index) void during(keepIndex({ ...base, lastAsked: () => lastAsked }, index));
      loops = startBackground(base, sync, (error) => {
        if (options.faulted(error) !== undefined) return;
        ports.log.error("The background failed", error);
        const message = `Sending and receiving have stopped by a fault of the program (${String(error)}). Nothing is lost: close Tidewaiter, and open it again.`;
        base.storage.alarm("background-failed", message);
      });
      void during(loops.stopped);
    },
    wake: () => loops?.wake(),
    async end() {
      closing.abort();
      // What ends may begin something more before it is gone.
      while (underWay.size > 0) await Promise.allSettled(underWay);
      if (options.background) noteEnd(base);
      const result = opened.close();
      if (result.outcome === "failed") ports.log.error("The last checkpoint failed", result);
    },
  });
}
