/** The sync engine of one opened desk: a lane for each hub, run by one runner at a time. */
import type { HubRow } from "../../db/hubs.ts";
import { epochOf, voidDeadLeases } from "../../db/outbox.ts";
import type { HubAdapter } from "./hubAdapter.ts";
import { createLane } from "./lane.ts";
import type { Lane, SyncContext } from "./lane.ts";
import { runLane } from "./running.ts";
import type { LaneEnd, LaneRun } from "./running.ts";

export type AdapterFor = (hub: HubRow) => HubAdapter;

export interface Turn {
  /** Aborted when another runner wants the lane. */
  readonly wanted: AbortSignal;
}

export interface SyncEngine {
  /** This life of the desk: leases of others are void. */
  readonly epoch: number;
  /** Has a hub's lane to itself while `work` runs; whoever has it is told that it is wanted. */
  alone<T>(hub: HubRow, work: (lane: Lane, turn: Turn) => Promise<T>): Promise<T>;
  /** Sends, asks and reads with one hub. */
  run(hub: HubRow, run: LaneRun): Promise<LaneEnd>;
}

interface Entry {
  lane: Lane;
  readonly url: string;
  last: Promise<unknown>;
  wanted: AbortController;
}

/** Leases of the desk's earlier lives are voided first: those filings are unknown until the hub was asked. */
export function createSyncEngine(context: SyncContext, adapterFor: AdapterFor): SyncEngine {
  const epoch = epochOf(context.db);
  voidDeadLeases(context.db, epoch);
  const entries = new Map<number, Entry>();
  const entryOf = (hub: HubRow): Entry => {
    const known = entries.get(hub.id);
    if (known !== undefined && known.url === hub.url) return known;
    const entry = {
      lane: createLane(hub, adapterFor(hub)),
      url: hub.url,
      last: known?.last ?? Promise.resolve(),
      wanted: new AbortController(),
    };
    entries.set(hub.id, entry);
    return entry;
  };
  const alone: SyncEngine["alone"] = (hub, work) => {
    const entry = entryOf(hub);
    entry.wanted.abort("wanted");
    const start = (): ReturnType<typeof work> => {
      entry.wanted = new AbortController();
      return work(entry.lane, { wanted: entry.wanted.signal });
    };
    const turn = entry.last.then(start, start);
    entry.last = turn;
    return turn;
  };
  return {
    epoch,
    alone,
    run: (hub, run) => alone(hub, (lane) => runLane(context, lane, epoch, run)),
  };
}
