/** One hub's lane: how the line to it is, when it may be tried again, and how much is sent at once. */
import { setHubLine } from "../../db/hubs.ts";
import type { HubRow } from "../../db/hubs.ts";
import { lineStateOf } from "../../db/hubs.ts";
import type { HandlerContext } from "../handler.ts";
import type { HubAdapter, Trouble } from "./hubAdapter.ts";

export type SyncContext = Pick<
  HandlerContext,
  "db" | "ports" | "emit" | "closing" | "jobs" | "folder" | "storage"
>;

/** What is tried with a hub; trouble in one does not stop the others. */
export const errands = ["send", "ask", "pull", "attach"] as const;
export type Errand = (typeof errands)[number];

interface Slot {
  readonly trouble: Trouble;
  /** Monotonic: from when on the hub counts as out of reach. */
  readonly since: number;
  readonly failures: number;
  /** Monotonic. */
  readonly notBefore: number;
}

export interface Lane {
  readonly hub: Pick<HubRow, "id" | "name" | "url" | "profile">;
  readonly adapter: HubAdapter;
  readonly slots: Record<Errand, Slot | null>;
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
  /** Retries left, as of a monotonic moment: a hub in trouble is not beaten by those who wait for it. */
  readonly budget: { retries: number; at: number };
  /** What the hubs table says of the line, so that it is written only when it changes. */
  shown: { line: string; trouble: string | null; contactAt: number };
}

export const mostMessages = 100;
export const mostInFlight = 8;
/** design.md §7: 5 MB a batch; room is left for the envelope. */
export const mostBytes = 5 * 1024 * 1024 - 4096;

const shortestPauseMs = 250;
const firstPauseMs = 1000;
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
    budget: { retries: mostRetries, at: Number.NEGATIVE_INFINITY },
    shown: { line: hub.line, trouble: hub.trouble, contactAt: Number.NEGATIVE_INFINITY },
  };
}

/** Full jitter: any time up to the doubled pause, so that many desks do not come back at once. */
export function pauseMs(context: SyncContext, failures: number, longest: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = context.ports.random.bytes(4);
  const share = (((a << 24) | (b << 16) | (c << 8) | d) >>> 0) / 2 ** 32;
  const most = Math.min(longest, firstPauseMs * 2 ** Math.min(failures, 20));
  return Math.max(shortestPauseMs, Math.floor(share * most));
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

/** So many tries may follow each other after trouble before the budget sets their pace. */
const mostRetries = 20;
const retryEveryMs = 2_000;

/** Takes one retry from the budget; how long to wait, in ms, until there is one. */
export function spend(budget: Lane["budget"], now: number): number {
  const grown = Math.max(0, now - budget.at) / retryEveryMs;
  budget.retries = Math.min(mostRetries, budget.retries + grown) - 1;
  budget.at = now;
  return budget.retries >= 0 ? 0 : -budget.retries * retryEveryMs;
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
  const failures = (before?.failures ?? 0) + 1;
  const pause = Math.max(
    trouble.retryAfterMs ?? 0,
    pauseMs(context, failures, lane.longestPauseMs),
    spend(lane.budget, context.ports.clock.monotonic()),
  );
  lane.slots[errand] = {
    trouble,
    since: before?.since ?? began,
    failures,
    notBefore: context.ports.clock.monotonic() + pause,
  };
  showLine(context, lane, false);
}

/** True when the errand may be tried now. */
export function isDue(lane: Lane, errand: Errand, now: number): boolean {
  return (lane.slots[errand]?.notBefore ?? 0) <= now;
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
