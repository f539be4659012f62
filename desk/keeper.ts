/** Keeps the desk alive through faults of the disk: writing stops, the database is closed, opened again and looked through, and work goes on. */
import type { CallError, CallResult, DeskEvent } from "../core/contract.ts";
import { fail, succeed } from "../core/contract.ts";
import type { DeskHealth } from "../core/contract/storage.ts";
import { listBackups } from "../db/backup.ts";
import type { CheckpointResult } from "../db/checkpoint.ts";
import { storageFault } from "../db/faults.ts";
import type { openDatabase, OpenedDatabase } from "../db/open.ts";
import { probeDisk } from "../db/probe.ts";
import type { Storage } from "./handler.ts";
import { beginLife } from "./life.ts";
import type { Life } from "./life.ts";
import { damaged, headSeenBy, lookAgain } from "./lookAgain.ts";
import type { Ports } from "./ports.ts";

export interface KeeperOptions {
  readonly ports: Ports;
  readonly folder: string;
  readonly background: boolean;
  readonly backups: boolean;
  readonly open: typeof openDatabase;
  readonly tell: (event: DeskEvent) => void;
}

const firstPauseMs = 250;
const longestPauseMs = 30_000;
/** After so long without a fault, the next one is tried again as soon as the first was. */
const steadyMs = 60_000;
/** 256 MB at 4 KB a page. */
const longLogPages = 64 * 1024;

/** Nobody but a person can put these right. */
const needsPerson: readonly string[] = ["damaged", "not-ours", "newer-database", "old-sqlite"];

type Stage = DeskHealth["storage"];

export class Keeper {
  readonly #options: KeeperOptions;
  readonly #closing = new AbortController();
  readonly #alarms = new Map<string, { message: string; since: string }>();
  #life: Life | undefined;
  #stage: Stage = "well";
  #trouble: CallError | null = null;
  #backupTrouble: string | null = null;
  /** One after the other: two would ask for the same name. */
  #backups: Promise<unknown> = Promise.resolve();
  #mending: Promise<void> = Promise.resolve();
  #swapping: Promise<void> | undefined;
  #mended = Number.NEGATIVE_INFINITY;
  #tries = 0;

  private constructor(options: KeeperOptions) {
    this.#options = options;
  }

  /** Opens the desk's first life. The errors are those of `openDatabase`. */
  static open(options: KeeperOptions): CallResult<Keeper> {
    const keeper = new Keeper(options);
    const first = keeper.#begin();
    if (!first.ok) return first;
    keeper.#life = first.value;
    try {
      first.value.start();
      return succeed(keeper);
    } catch (error) {
      keeper.#closing.abort();
      first.value.opened.close();
      const fault = storageFault(error);
      if (fault === undefined) throw error;
      options.ports.log.error("The database cannot be worked with", error);
      return fault;
    }
  }

  /** The life that answers now, or why there is none. */
  life(): CallResult<Life> {
    const over = fail("closing", "Tidewaiter is closing.");
    if (this.#closing.signal.aborted) return over;
    return this.#life === undefined ? (this.trouble() ?? over) : succeed(this.#life);
  }

  /** Resolves when the next life, or none, is there; undefined while no life is being replaced. */
  swapping(): Promise<void> | undefined {
    return this.#swapping;
  }

  /** Why nothing may be written now; null when all is well. */
  trouble(): CallResult<never> | null {
    if (this.#trouble === null) return null;
    const { code, message, detail } = this.#trouble;
    return fail(code, message, detail);
  }

  /** Takes in an error; its meaning when it was the disk's. */
  faulted(error: unknown): CallResult<never> | undefined {
    const fault = storageFault(error);
    if (fault !== undefined && !fault.ok && fault.error.code !== "log-too-long") {
      if (this.#stage === "well") this.#options.ports.log.error("The disk is at fault", error);
      this.#stop(fault.error);
    }
    return fault;
  }

  /** A person looks again: worth a try where the desk had given up. */
  tryAgain(): void {
    if (this.#stage !== "stopped" || this.#life !== undefined) return;
    this.#stage = "reading";
    this.#mending = this.#mend();
  }

  /** Tells the background that something may be worth a try. */
  wake(): void {
    this.#life?.wake();
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#mending;
    await this.#life?.end();
    this.#life = undefined;
  }

  #health(): DeskHealth {
    const trouble = this.#trouble;
    return {
      storage: this.#stage,
      trouble: trouble === null ? null : { code: trouble.code, message: trouble.message },
      backup: {
        last: listBackups(this.#options.folder)[0]?.taken ?? null,
        trouble: this.#backupTrouble,
      },
      alarms: [...this.#alarms].map(([code, alarm]) => ({ code, ...alarm })),
    };
  }

  #tellHealth(): void {
    this.#options.tell({ name: "health.changed", data: this.#health() });
  }

  #show(stage: Stage, trouble: CallError | null): void {
    const same = stage === this.#stage && trouble?.message === this.#trouble?.message;
    this.#stage = stage;
    this.#trouble = trouble;
    if (!same) this.#tellHealth();
  }

  #alarm(code: string, message: string | null): void {
    if ((this.#alarms.get(code)?.message ?? null) === message) return;
    const { clock, log } = this.#options.ports;
    if (message === null) this.#alarms.delete(code);
    else {
      this.#alarms.set(code, { message, since: clock.now() });
      log.warn(message);
    }
    this.#tellHealth();
  }

  #heard(result: CheckpointResult): void {
    if (result.outcome === "failed") {
      this.#options.ports.log.error("The write-ahead log could not be written back", result);
      this.faulted(result.error);
    }
    const isLong = result.outcome === "busy" && result.pages > longLogPages;
    const message = "Another program reads the database and holds up its log. Close that program.";
    this.#alarm("log-held-up", isLong ? message : null);
  }

  #storageOf(opened: OpenedDatabase): Storage {
    return {
      backUp: async (order) => {
        const made = this.#backups.then(() => opened.backUp(order()));
        this.#backups = made.catch(() => undefined);
        const result = await made;
        if (!result.ok && result.error.code === "damaged") this.#stop(result.error);
        return result;
      },
      lookThrough: async () => {
        try {
          const findings = await opened.lookThrough("quick");
          if (findings.length > 0) this.#stop(damaged(this.#options.folder, findings));
        } catch (error) {
          if (this.faulted(error) === undefined) throw error;
        }
      },
      health: () => this.#health(),
      alarm: (code, message) => this.#alarm(code, message),
      backupEnded: (trouble) => {
        this.#backupTrouble = trouble;
        this.#tellHealth();
      },
    };
  }

  #begin(): CallResult<Life> {
    return beginLife({
      ...this.#options,
      heard: (result) => this.#heard(result),
      faulted: (error) => this.faulted(error),
      storageOf: (opened) => this.#storageOf(opened),
    });
  }

  /** Nothing is written from now on, until the data was opened again and looked through. */
  #stop(why: CallError): void {
    if (this.#stage !== "well" || this.#closing.signal.aborted) return;
    this.#show("reading", why);
    this.#mending = this.#mend();
  }

  async #mend(): Promise<void> {
    const { clock, timers, log } = this.#options.ports;
    if (clock.monotonic() - this.#mended > steadyMs) this.#tries = 0;
    while (!this.#closing.signal.aborted) {
      const pause =
        this.#tries === 0 ? 0 : Math.min(longestPauseMs, firstPauseMs * 2 ** this.#tries);
      this.#tries += 1;
      await timers.sleep(pause, this.#closing.signal);
      if (this.#closing.signal.aborted) return;
      try {
        if (await this.#tryToMend()) return;
      } catch (error) {
        log.error("The data could not be opened again", error);
        const fault = storageFault(error);
        const message = `The data cannot be opened again (${String(error)}). Tidewaiter tries again by itself.`;
        const why = fault?.ok === false ? fault.error : { code: "storage-fault", message };
        this.#show("reading", why);
      }
    }
  }

  /** One try. True when it is over: all is well, or a person is needed. */
  async #tryToMend(): Promise<boolean> {
    const probed = probeDisk(this.#options.folder);
    if (!probed.ok) {
      this.#show(this.#life === undefined ? "stopped" : "reading", probed.error);
      return false;
    }
    this.#show("mending", this.#trouble);
    const before = headSeenBy(this.#life);
    const opened = await this.#swap();
    if (!opened.ok) {
      this.#show("stopped", opened.error);
      return needsPerson.includes(opened.error.code);
    }
    const wrong = await lookAgain(opened.value, before, {
      folder: this.#options.folder,
      after: this.#trouble?.code ?? "storage-fault",
      tries: this.#tries,
    });
    if (wrong !== null) {
      this.#options.ports.log.error("The database is damaged", wrong);
      this.#show("stopped", wrong);
      return true;
    }
    opened.value.start();
    this.#mended = this.#options.ports.clock.monotonic();
    this.#show("well", null);
    this.#options.ports.log.warn("The disk answers again: work goes on");
    this.#options.tell({ name: "declaration.changed", data: { lrns: null } });
    return true;
  }

  /** Ends the faulty life and opens the next, in which nothing writes yet; calls wait meanwhile. */
  async #swap(): Promise<CallResult<Life>> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#swapping = promise;
    try {
      await this.#life?.end();
      this.#life = undefined;
      const begun = this.#begin();
      if (begun.ok) this.#life = begun.value;
      return begun;
    } finally {
      this.#swapping = undefined;
      resolve();
    }
  }
}
