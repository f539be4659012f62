/** Compares this desk's filings with those that a hub holds: on order, once a day, and before anything is sent from restored data. */
import { fail, succeed } from "../../core/contract.ts";
import type { CallOutput, CallResult } from "../../core/contract.ts";
import type { Reconciled } from "../../core/contract/storage.ts";
import { appendAudit } from "../../db/audit.ts";
import { listHubs } from "../../db/hubs.ts";
import type { HubRow } from "../../db/hubs.ts";
import { settleOpen } from "../../db/outbox.ts";
import type { DueFiling } from "../../db/outbox.ts";
import { owesReconciling, settleReconciling } from "../../db/place.ts";
import {
  beginListing,
  compareListed,
  doubtFiling,
  dueUnderForeign,
  keepForeign,
  keepReconciliation,
  lastReconciliation,
  putListed,
} from "../../db/reconciling.ts";
import { deskName } from "../handler.ts";
import type { HandlerContext, Storage } from "../handler.ts";
import type { Trouble } from "./hubAdapter.ts";
import { isDue, noteTrouble } from "./lane.ts";
import type { Lane, SyncContext } from "./lane.ts";
import { recordSetAside } from "./record.ts";

const pageSize = 500;
const dayMs = 24 * 60 * 60_000;
/** The daily comparison looks back so far: what is older was compared before. */
const dailyLookBackMs = 8 * dayMs;
const retryMs = 10 * 60_000;

export type Outcome =
  | { readonly kind: "compared"; readonly report: Reconciled }
  | { readonly kind: "not-offered" }
  | { readonly kind: "stopped" }
  | { readonly kind: "trouble"; readonly trouble: Trouble };

type Gathered = Exclude<Outcome, { kind: "compared" }> | { kind: "gathered"; requests: boolean };

function movedBack(moment: string, milliseconds: number): string {
  return new Date(Date.parse(moment) - milliseconds).toISOString();
}

/** Reads the hub's whole list, or what changed there since then, into the table of the comparison. */
async function gather(
  { db, closing }: SyncContext,
  lane: Lane,
  since: string | null,
): Promise<Gathered> {
  beginListing(db, lane.hub.id);
  // The two clocks may differ: a day more is asked for than is compared.
  const updatedAfter = since === null ? "" : movedBack(since, dayMs);
  let requests = false;
  for (let after = ""; ;) {
    const request = { updatedAfter, after, limit: pageSize, signal: closing };
    const page = await lane.adapter.list(request);
    if (closing.aborted) return { kind: "stopped" };
    if (page.kind === "not-offered") return page;
    if (page.kind === "unknown") return { kind: "trouble", trouble: page.trouble };
    putListed(db, lane.hub.id, page.filings);
    requests ||= page.requests;
    // A hub whose cursor stands still would be read for ever.
    if (!page.hasMore || page.nextCursor === after) return { kind: "gathered", requests };
    after = page.nextCursor;
  }
}

function alarmOf({ missing, foreign, changed, hub }: Reconciled): string {
  const parts = [
    ...(missing.length > 0 ? [`${missing.length} filed from here are missing there`] : []),
    ...(foreign.length > 0 ? [`${foreign.length} held there are not known here`] : []),
    ...(changed.length > 0 ? [`${changed.length} have other bytes there`] : []),
  ];
  return `The hub ${hub} and this desk do not hold the same filings: ${parts.join(", ")}. The command reconcile lists them.`;
}

function raise(storage: Storage, hub: string, report: Reconciled | null): void {
  const differs = report !== null && !report.ok;
  storage.alarm(`books-differ:${hub}`, differs ? alarmOf(report) : null);
}

/** Shows again what the last comparisons found, after the desk was opened. */
export function raiseKept({ db, storage }: Pick<HandlerContext, "db" | "storage">): void {
  for (const hub of listHubs(db)) {
    raise(storage, hub.name, lastReconciliation(db, hub.id)?.report ?? null);
  }
}

/** Never a second filing under one LRN: it is set aside with the reason, and somebody decides. */
export function setAsideForeign(
  context: SyncContext,
  lane: Lane,
  filing: Pick<DueFiling, "id" | "lrn" | "message_id" | "version">,
): void {
  const reason = `The hub holds another filing under ${filing.lrn} that this desk does not know, made before its data was restored or in a copy of it. This one was not sent. If the goods still have to be filed, do it under a new LRN.`;
  settleOpen(context.db, filing.id, "quarantined", reason);
  recordSetAside(context, lane, filing, { code: "held-by-hub" });
}

function keep(context: SyncContext, lane: Lane, report: Reconciled | null): void {
  const { db, ports, storage } = context;
  const { id, name } = lane.hub;
  const at = ports.clock.now();
  db.transaction(() => {
    if (report !== null) keepForeign(db, id, report.since === null, at);
    for (const filing of dueUnderForeign(db, id)) {
      doubtFiling(db, filing.id);
      setAsideForeign(context, lane, filing);
    }
    keepReconciliation(db, id, at, report);
    if (report?.since === null || report === null) settleReconciling(db, id);
    if (report !== null && !report.ok) {
      const { missing, foreign, changed } = report;
      const lrns = (list: readonly { lrn: string }[]): string[] =>
        list.slice(0, 20).map(({ lrn }) => lrn);
      const detail = {
        hub: name,
        missing: missing.length,
        foreign: foreign.length,
        changed: changed.length,
        lrns: { missing: lrns(missing), foreign: lrns(foreign), changed: lrns(changed) },
      };
      appendAudit(db, { at, who: deskName, what: "books-differ", detail });
    }
  });
  raise(storage, name, report);
}

/**
 * Compares with one hub. Only by whoever has its lane to itself: what is sent meanwhile would look as if it were missing.
 * @param since RFC 3339 UTC; filings approved before are left out. null: all.
 */
export async function reconcile(
  context: SyncContext,
  lane: Lane,
  since: string | null,
): Promise<Outcome> {
  const gathered = await gather(context, lane, since);
  if (gathered.kind === "not-offered") keep(context, lane, null);
  if (gathered.kind !== "gathered") return gathered;
  const { db, ports } = context;
  const scope = { hubId: lane.hub.id, since, requests: gathered.requests };
  const found = compareListed(db, scope);
  const report = { hub: lane.hub.name, at: ports.clock.now(), ...found };
  keep(context, lane, report);
  return { kind: "compared", report };
}

/**
 * Restored or copied data sends nothing to a hub before it knows what the hub holds.
 * @returns false while that is not known yet.
 */
export async function knowsTheHub(context: SyncContext, lane: Lane): Promise<boolean> {
  if (!owesReconciling(context.db, lane.hub.id)) return true;
  if (!isDue(lane, "send", context.ports.clock.monotonic())) return false;
  const began = context.ports.clock.monotonic();
  const outcome = await reconcile(context, lane, null);
  if (outcome.kind === "trouble") noteTrouble(context, lane, "send", outcome.trouble, began);
  return outcome.kind === "compared" || outcome.kind === "not-offered";
}

/** When a comparison that came to nothing may be tried again; monotonic. */
const notBefore = new WeakMap<Lane, number>();

/** The daily comparison, when the last one is a day old. */
export async function reconcileDaily(context: SyncContext, lane: Lane): Promise<void> {
  const { clock } = context.ports;
  if ((notBefore.get(lane) ?? 0) > clock.monotonic()) return;
  const now = clock.now();
  const last = lastReconciliation(context.db, lane.hub.id);
  if (last !== undefined && Math.abs(Date.parse(now) - Date.parse(last.at)) < dayMs) return;
  notBefore.set(lane, clock.monotonic() + retryMs);
  // The first one is whole, so that every later one only has to look at what is new.
  await reconcile(context, lane, last === undefined ? null : movedBack(now, dailyLookBackMs));
}

type Input = { readonly hub?: string | undefined; readonly since?: string | undefined };

/** On order, with one hub or all. Errors: `no-hub`, `unknown-hub`, `hub-unreachable`, `no-list`. */
export async function reconcileOnOrder(
  context: HandlerContext,
  hubs: readonly HubRow[],
  { since }: Input,
): Promise<CallResult<CallOutput<"sync.reconcile">>> {
  const { clock } = context.ports;
  const began = clock.monotonic();
  const reports: Reconciled[] = [];
  for (const hub of hubs) {
    const outcome = await context.sync.alone(hub, (lane) =>
      reconcile(context, lane, since === undefined ? null : `${since}T00:00:00.000Z`),
    );
    switch (outcome.kind) {
      case "compared":
        reports.push(outcome.report);
        break;
      case "not-offered":
        return fail("no-list", `The hub ${hub.name} does not list what it holds.`);
      case "stopped":
        return fail("closing", "Tidewaiter is closing.");
      case "trouble":
        return fail("hub-unreachable", outcome.trouble.message, { hub: hub.name });
    }
  }
  const seconds = (clock.monotonic() - began) / 1000;
  return succeed({ ok: reports.every(({ ok }) => ok), hubs: reports, seconds });
}
