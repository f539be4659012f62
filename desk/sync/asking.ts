/** Settling what is unknown: the hub is asked whether it has the message, before anything is sent again. */
import { settleOpen, unknownFilings } from "../../db/outbox.ts";
import { setAsideBefore } from "../../db/place.ts";
import { isForeign } from "../../db/reconciling.ts";
import type { DueFiling } from "../../db/outbox.ts";
import type { FindOutcome } from "./hubAdapter.ts";
import { isDue, noteTrouble, noteWell, pauseMs } from "./lane.ts";
import type { Lane, SyncContext } from "./lane.ts";
import { setAsideForeign } from "./reconcile.ts";
import { recordSent, recordSetAside } from "./record.ts";
import type { Tally } from "./tally.ts";

const mostAtOnce = 8;
const mostAtATime = 64;
/** Failures of a filing sent alone, each while the hub took others, before it is set aside. */
const mostAlone = 5;

function settle(
  context: SyncContext,
  lane: Lane,
  filing: DueFiling,
  outcome: Exclude<FindOutcome, { kind: "unknown" }>,
  tally: Tally,
): void {
  const { db } = context;
  lane.asked.delete(filing.id);
  if (outcome.kind === "receipt") {
    const { receipt } = outcome;
    recordSent(context, lane, [{ filing, receipt, how: { found: true } }]);
    lane.alone.delete(filing.id);
    tally.receipts += 1;
    return;
  }
  if ((lane.alone.get(filing.id)?.failures ?? 0) >= mostAlone) {
    const reason = `The hub failed ${mostAlone} times on this filing while it took others. Ask the hub's operator what is wrong with it.`;
    settleOpen(db, filing.id, "quarantined", reason);
    recordSetAside(context, lane, filing, { code: "hub-fails-on-it" });
    tally.rejected += 1;
    return;
  }
  const before = setAsideBefore(db, filing.id);
  if (before !== undefined) settleOpen(db, filing.id, "quarantined", before.trouble);
  else if (isForeign(db, lane.hub.id, filing.lrn)) setAsideForeign(context, lane, filing);
  else settleOpen(db, filing.id, "waiting", "The hub does not have it; it will be sent again.");
}

/**
 * Asks about some of the unknown filings whose time has come.
 * @returns whether any was settled.
 */
export async function askAboutUnknown(
  context: SyncContext,
  lane: Lane,
  tally: Tally,
): Promise<boolean> {
  const { db, ports } = context;
  const began = ports.clock.monotonic();
  if (!isDue(lane, "ask", began)) return false;
  const failuresOf = ({ id }: DueFiling): number => lane.asked.get(id)?.failures ?? 0;
  const due = unknownFilings(db, lane.hub.id, 10 * mostAtATime)
    .filter(({ id }) => (lane.asked.get(id)?.notBefore ?? 0) <= began)
    // One about which the hub never answers stands behind the others.
    .toSorted((one, other) => failuresOf(one) - failuresOf(other))
    .slice(0, mostAtATime);
  // After trouble a single question finds out whether the hub answers again.
  const atOnce = lane.slots.ask === null ? mostAtOnce : 1;
  const settled: [DueFiling, Exclude<FindOutcome, { kind: "unknown" }>][] = [];
  for (let at = 0; at < due.length; at += atOnce) {
    const some = due.slice(at, at + atOnce);
    const answers = await Promise.all(
      some.map((filing) => lane.adapter.find(filing.message_id, filing.sha256, context.closing)),
    );
    let well = true;
    for (const [index, outcome] of answers.entries()) {
      const filing = some[index];
      if (filing === undefined) continue;
      if (outcome.kind !== "unknown") {
        settled.push([filing, outcome]);
        continue;
      }
      const failures = (lane.asked.get(filing.id)?.failures ?? 0) + 1;
      const pause = Math.max(
        outcome.trouble.retryAfterMs ?? 0,
        pauseMs(context, failures, lane.longestPauseMs),
      );
      lane.asked.set(filing.id, { failures, notBefore: ports.clock.monotonic() + pause });
      if (well) noteTrouble(context, lane, "ask", outcome.trouble, began);
      well = false;
    }
    if (!well) break;
  }
  if (settled.length === 0) return false;
  db.transaction(() => {
    for (const [filing, outcome] of settled) settle(context, lane, filing, outcome, tally);
  });
  context.emit({ name: "declaration.changed", data: { lrns: settled.map(([{ lrn }]) => lrn) } });
  if (settled.some(([, { kind }]) => kind === "receipt")) noteWell(context, lane, "ask");
  return true;
}
