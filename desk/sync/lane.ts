/** One hub's lane: how the line to it is, when it may be tried again, and how much is sent at once. */
import { setHubLine } from "../../db/hubs.ts";
import type { HubRow } from "../../db/hubs.ts";
import { lineStateOf } from "../../db/hubs.ts";
import type { HandlerContext } from "../handler.ts";
import { breakerState, fullBudget, jitteredPause, spend, trip } from "./breaker.ts";
import type { RetryBudget, Tripped } from "./breaker.ts";
import type { HubAdapter, Trouble } from "./hubAdapter.ts";

export type SyncContext = Pick<
  HandlerContext,
  "db" | "ports" | "emit" | "closing" | "jobs" | "folder" | "storage"
>;

/** What is tried with a hub; trouble in one does not stop the others. */
export const errands = ["send", "ask", "pull", "attach"] as const;
export type Errand = (typeof errands)[number];

export interface Lane {
  readonly hub: Pick<HubRow, "id" | "name" | "url" | "profile">;
  readonly adapter: HubAdapter;
  /** A circuit breaker for each errand. */
  readonly slots: Record<Errand, Tripped | null>;
  /** Messages in one batch: halved when one comes to nothing, doubled when one is taken. */
  batchLimit: number;
  /** Batches that may be on their way at once: one more for each that comes back well and soon. */
  window: number;
  /** Longest pause between two tries. */
  longestPauseMs: number;
  /** Batches taken so far in this life. */
  taken: number;
  /** True once the hub gave a readable answer in this life. */
  reached: boolean;
  /** True from when the hub did not know our cursor until it had something new to say. */
  rereading: boolean;
  /** By outbox row: when it may be asked about again, and how often that came to nothing. */
  readonly asked: Map<number, { failures: number; notBefore: number }>;
  /** By outbox row: how often it failed when sent alone while the hub took others. */
  readonly alone: Map<number, { failures: number; taken: number }>;
  readonly budget: RetryBudget;
  /** What the hubs table says of the line, so that it is written only when it changes. */
  shown: { line: string; trouble: string | null; contactAt: number };
}

export const mostMessages = 100;
export const mostInFlight = 8;
/** design.md §7: 5 MB a batch; room is left for the envelope. */
export const mostBytes = 5 * 1024 * 1024 - 4096;

/** How often the last contact is written down while all is well. */
const contactEveryMs = 15_000;

export function createLane(hub: HubRow, adapter: HubAdapter): Lane {
  return {
    hub,
    adapter,
    slots: { send: null, ask: null, pull: null, attach: null },
    batchLimit: mostMessages,
    window: 1,
    longestPauseMs: 5 * 60 * 1000,
    taken: 0,
    reached: false,
    rereading: false,
    asked: new Map(),
    alone: new Map(),
    budget: fullBudget(),
    shown: { line: hub.line, trouble: hub.trouble, contactAt: Number.NEGATIVE_INFINITY },
  };
}

/** A pause after so many failures in a row, drawn anew each time. */
export function pauseMs(context: SyncContext, failures: number, longest: number): number {
  return jitteredPause(context.ports.random.bytes(4), failures, longest);
}

/** The trouble that the line shows: what keeps filings from leaving comes first. */
export function troubleOf(lane: Lane): Trouble | null {
  const { send, pull, ask, attach } = lane.slots;
  return (send ?? pull ?? ask ?? attach)?.trouble ?? null;
}

function showLine(context: SyncContext, lane: Lane, contact: boolean): void {
  const trouble = troubleOf(lane);
  const line = trouble?.line ?? "online";
  const message = trouble?.message ?? null;
  const now = context.ports.clock.monotonic();
  const changed = line !== lane.shown.line || message !== lane.shown.trouble;
  if (!changed && !(contact && now - lane.shown.contactAt >= contactEveryMs)) return;
  setHubLine(context.db, lane.hub.id, {
    line,
    trouble: message,
    contact: contact ? context.ports.clock.now() : null,
  });
  lane.shown = { line, trouble: message, contactAt: contact ? now : lane.shown.contactAt };
  context.emit({ name: "line.changed", data: lineStateOf(context.db) });
}

/** The hub answered as it should. */
export function noteWell(context: SyncContext, lane: Lane, errand: Errand): void {
  lane.slots[errand] = null;
  // What answers a sender has an answer for who asks.
  if (errand === "send") lane.slots.ask = null;
  lane.reached = true;
  showLine(context, lane, true);
}

/** @param began monotonic: from when on the hub counts as out of reach. */
export function noteTrouble(
  context: SyncContext,
  lane: Lane,
  errand: Errand,
  trouble: Trouble,
  began: number,
): void {
  const before = lane.slots[errand];
  const now = context.ports.clock.monotonic();
  const pause = Math.max(
    trouble.retryAfterMs ?? 0,
    pauseMs(context, (before?.failures ?? 0) + 1, lane.longestPauseMs),
    spend(lane.budget, now),
  );
  lane.slots[errand] = trip(before, { trouble, began, now, pause });
  showLine(context, lane, false);
}

/** True when the errand may be tried now. */
export function isDue(lane: Lane, errand: Errand, now: number): boolean {
  return breakerState(lane.slots[errand], now) !== "open";
}

/** False while nothing that can be the hub answers: then no filing is risked on the line. */
export function isReached(lane: Lane): boolean {
  return lane.reached && lane.slots.pull?.trouble.reached !== false;
}

/** How long, in ms, the longest trouble lasts; 0 without any. */
export function troubledFor(lane: Lane, now: number): number {
  return Math.max(0, ...errands.map((errand) => now - (lane.slots[errand]?.since ?? now)));
}

/** Monotonic moment at which something may be tried again; undefined when nothing waits for one. */
export function nextTry(lane: Lane): number | undefined {
  const moments = [
    ...errands.flatMap((errand) => lane.slots[errand]?.notBefore ?? []),
    ...[...lane.asked.values()].map(({ notBefore }) =>
      // Nothing is asked about while asking itself waits.
      Math.max(notBefore, lane.slots.ask?.notBefore ?? 0),
    ),
  ];
  return moments.length === 0 ? undefined : Math.min(...moments);
}

/** A wall-clock moment some time from now, to show. */
export function momentAfter(context: SyncContext, milliseconds: number): string {
  return new Date(Date.parse(context.ports.clock.now()) + milliseconds).toISOString();
}
