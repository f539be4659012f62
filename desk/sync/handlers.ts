/** The contract's calls about hubs and the line: adding a hub, running sync, what waits and what came. */
import { fail, succeed } from "../../core/contract.ts";
import type { CallOutput, CallParsed, CallResult } from "../../core/contract.ts";
import { hubError } from "../../core/contract/shapes.ts";
import { notificationKind } from "../../core/lifecycle/notifications.ts";
import { needsSomebody } from "../../core/lifecycle/status.ts";
import { appendAudit } from "../../db/audit.ts";
import {
  findHub,
  hubShownOf,
  insertHub,
  isLineOn,
  lineStateOf,
  listHubs,
  switchLine,
} from "../../db/hubs.ts";
import type { HubRow } from "../../db/hubs.ts";
import { listInbox } from "../../db/inbox.ts";
import { countOutbox, listOutbox } from "../../db/outbox.ts";
import type { HandlerContext, Handlers } from "../handler.ts";
import { reconcileOnOrder } from "./reconcile.ts";
import { remainingOf } from "./running.ts";
import type { LaneEnd } from "./running.ts";
import { newTally } from "./tally.ts";
import type { Tally } from "./tally.ts";

type SyncReport = CallOutput<"sync.run">;

const mostListed = 10_000;

/** Declarations are no secret to share with a network: without encryption only this machine itself. */
function isSafe(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  const loopback =
    hostname === "localhost" || hostname === "[::1]" || /^127(?:\.\d+){3}$/u.test(hostname);
  return protocol === "https:" || loopback;
}

function addHub(
  context: HandlerContext,
  input: CallParsed<"hub.add">,
): CallResult<CallOutput<"hub.add">> {
  const { db, ports } = context;
  if (!isSafe(input.url)) {
    return fail(
      "not-https",
      `${input.url} is not encrypted. Give an https address; http is taken for this machine only (127.0.0.1).`,
    );
  }
  const { username, password, search, hash } = new URL(input.url);
  if (username + password + search + hash !== "") {
    return fail(
      "invalid-input",
      "The hub's address is its origin and path only, without user, question mark or hash.",
    );
  }
  if (findHub(db, input.name) !== undefined) {
    return fail(
      "already-there",
      `There is a hub named ${input.name} already. Choose another name.`,
    );
  }
  const url = input.url.replace(/\/+$/u, "");
  const created = ports.clock.now();
  db.transaction(() => {
    insertHub(db, {
      name: input.name,
      url,
      profile: input.profile,
      submitter: input.submitter ?? null,
      created,
      createdBy: context.who(),
    });
    appendAudit(db, {
      at: created,
      who: context.who(),
      what: "hub-added",
      detail: { name: input.name, url, profile: input.profile, submitter: input.submitter ?? null },
    });
  });
  const added = findHub(db, input.name);
  if (added === undefined) throw new Error("The hub that was just added is not there.");
  return succeed(hubShownOf(added));
}

function hubsToRun(context: HandlerContext, name: string | undefined): CallResult<HubRow[]> {
  const hubs = listHubs(context.db);
  if (hubs.length === 0)
    return fail(
      "no-hub",
      "No hub is known yet. Add one first: hub add NAME --url URL --profile ID.",
    );
  if (name === undefined) return succeed(hubs);
  const hub = findHub(context.db, name);
  if (hub !== undefined) return succeed([hub]);
  return fail(
    "unknown-hub",
    `There is no hub named ${name}. Known: ${hubs.map((each) => each.name).join(", ")}.`,
  );
}

async function runSync(
  context: HandlerContext,
  hubs: readonly HubRow[],
  untilIdle: boolean,
): Promise<CallResult<SyncReport>> {
  const { clock } = context.ports;
  const began = clock.monotonic();
  const job = context.jobs.start("sync");
  const tally = newTally();
  const runs = hubs.map(async (hub): Promise<[HubRow, LaneEnd]> => {
    const progress = (done: number, total: number): void => job.progress(done, total, hub.name);
    return [hub, await context.sync.run(hub, { untilIdle, signal: job.signal, tally, progress })];
  });
  const ends = await Promise.all(runs);
  const report = reportOf(context, hubs, tally, (clock.monotonic() - began) / 1000);
  job.finish(report.receipts, null, "");
  const lost = ends.find(([, end]) => end.kind === "out-of-reach");
  if (lost === undefined) return succeed(report);
  const [hub, end] = lost;
  const trouble = end.kind === "out-of-reach" ? end.trouble : undefined;
  return fail("hub-unreachable", trouble?.message ?? `The hub ${hub.name} cannot be reached.`, {
    hub: hub.name,
    trouble: trouble?.code,
    report,
  });
}

function reportOf(
  context: HandlerContext,
  hubs: readonly HubRow[],
  tally: Tally,
  seconds: number,
): SyncReport {
  const { receipts, duplicates, rejected, notifications } = tally;
  const report = {
    sent: tally.given.size,
    receipts,
    duplicates,
    rejected,
    unknown: 0,
    notifications,
    remaining: 0,
    seconds,
  };
  for (const hub of hubs) {
    report.unknown += countOutbox(context.db, hub.id).unknown;
    report.remaining += remainingOf(context, hub.id);
  }
  return report;
}

function parsedErrors(json: string): CallOutput<"inbox.list">["entries"][number]["errors"] {
  return hubError.array().parse(JSON.parse(json));
}

export const syncHandlers = {
  "hub.add": addHub,
  "hub.list": ({ db }) => succeed({ hubs: listHubs(db).map(hubShownOf) }),
  async "sync.run"(context, { hub, untilIdle }) {
    const hubs = hubsToRun(context, hub);
    if (!hubs.ok) return hubs;
    if (!isLineOn(context.db)) {
      return fail(
        "line-off",
        "The line is switched off, so nothing was tried. Switch it on in the window, or with the call line.set.",
      );
    }
    return runSync(context, hubs.value, untilIdle);
  },
  async "sync.reconcile"(context, input) {
    const hubs = hubsToRun(context, input.hub);
    return hubs.ok ? reconcileOnOrder(context, hubs.value, input) : hubs;
  },
  "line.set"(context, { online }) {
    const { db, ports } = context;
    if (isLineOn(db) !== online) {
      db.transaction(() => {
        switchLine(db, online);
        appendAudit(db, {
          at: ports.clock.now(),
          who: context.who(),
          what: online ? "line-on" : "line-off",
        });
      });
    }
    const line = lineStateOf(db);
    context.emit({ name: "line.changed", data: line });
    return succeed(line);
  },
  "outbox.list": ({ db }) =>
    succeed({
      entries: listOutbox(db, mostListed).map(
        ({ message_id: messageID, next_at: nextTry, ...entry }) => ({
          ...entry,
          messageID,
          nextTry,
        }),
      ),
    }),
  "inbox.list": ({ db }, { limit }) =>
    succeed({
      entries: listInbox(db, limit).map((entry) => ({
        hub: entry.hub,
        notificationID: entry.notification_id,
        received: entry.received,
        issued: entry.issued,
        functionCode: entry.function_code,
        name: notificationKind(entry.function_code)?.name ?? null,
        waits: entry.applied === 0,
        lrn: entry.lrn,
        mrn: entry.mrn,
        importer: entry.importer,
        status: entry.status,
        needsSomebody: entry.status !== null && needsSomebody.includes(entry.status),
        errors: parsedErrors(entry.errors),
      })),
    }),
} satisfies Partial<Handlers>;
