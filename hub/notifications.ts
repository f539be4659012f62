/** The notification log, read page by page: never destructive, and able to wait for news. */
import { z } from "zod";
import type { HubPorts } from "./books.ts";
import { readCursor, writeCursor } from "./cursors.ts";
import { refusal } from "./problems.ts";
import type { Refusal } from "./problems.ts";
import { one, wholeNumber } from "./store.ts";
import type { Notification, NotificationPage } from "./wire.ts";

export interface NotificationQuery {
  /** Null reads those of all submitters. */
  readonly submitterID: string | null;
  readonly after: string;
  readonly limit: number;
  /** Seconds to wait when there is nothing yet. */
  readonly wait: number;
  /** Aborted when the reader has gone or the hub stops: the wait ends with what there is. */
  readonly gone: AbortSignal;
}

export type NotificationResult =
  | { readonly ok: true; readonly page: NotificationPage }
  | { readonly ok: false; readonly refusal: Refusal };

const counters = z.object({ sequence: wholeNumber, dropped: wholeNumber });
const row = z.object({ sequence: wholeNumber, body: z.string() });

/** Reads the page after a cursor; with nothing there, waits until there is, or the time is over. */
export async function readNotifications(
  ports: HubPorts,
  query: NotificationQuery,
): Promise<NotificationResult> {
  const cursor = readCursor("notifications", ports.key.hubID, query.after);
  if (!cursor.ok && cursor.reason === "malformed") {
    return {
      ok: false,
      refusal: refusal(
        400,
        "cursor-invalid",
        "This is no cursor of this list. Begin with an empty one.",
      ),
    };
  }
  const until = ports.clock.now() + query.wait * 1000;
  for (;;) {
    const rung = ports.bell.next(query.submitterID);
    const page = await readPage(ports, query, cursor.ok ? cursor.position : 0);
    // After the read: what retention dropped in between would be missing from the page unnoticed.
    const expired = await findExpiry(ports, cursor.ok ? cursor.position : null, query.after === "");
    if (expired !== null) return { ok: false, refusal: expired };
    const left = until - ports.clock.now();
    if (page.notifications.length > 0 || left <= 0 || query.gone.aborted) return { ok: true, page };
    await waitFor(ports, rung, left, query.gone);
  }
}

/** Another process may have written: its bell is not heard here, so a long wait looks up now and then. */
const longestDeafness = 2000;

async function waitFor(
  ports: HubPorts,
  rung: Promise<void>,
  left: number,
  gone: AbortSignal,
): Promise<void> {
  const timer = new AbortController();
  const stop = (): void => timer.abort();
  gone.addEventListener("abort", stop, { once: true });
  await Promise.race([rung, ports.clock.sleep(Math.min(left, longestDeafness), timer.signal)]);
  gone.removeEventListener("abort", stop);
  timer.abort();
}

/** A cursor before what retention has dropped, ahead of the log, or of other books cannot be continued. */
async function findExpiry(
  ports: HubPorts,
  position: number | null,
  fromBeginning: boolean,
): Promise<Refusal | null> {
  if (fromBeginning) return null;
  const log = await one(ports.store, counters, "select sequence, dropped from hub");
  if (log === undefined) throw new Error("the books hold no hub");
  if (position !== null && position >= log.dropped && position <= log.sequence) return null;
  const detail =
    "What followed this cursor is no longer kept, or the cursor is of other books. " +
    "Resync by GET /v1/declarations, then go on from oldestCursor.";
  return refusal(410, "cursor-expired", detail, [], {
    oldestCursor: writeCursor("notifications", ports.key.hubID, log.dropped),
  });
}

async function readPage(
  ports: HubPorts,
  query: NotificationQuery,
  position: number,
): Promise<NotificationPage> {
  const rows = await ports.store.all(
    row,
    `select sequence, body from notification where sequence > $1 and ($2::text is null or submitter_id = $2)
     order by sequence limit $3`,
    [position, query.submitterID, query.limit + 1],
  );
  const shown = rows.slice(0, query.limit);
  // The bodies were written by this hub from the same schema: parsing each again would only cost time.
  const notifications = shown.map(({ sequence, body }): Notification => ({
    sequence,
    // Books of earlier hubs hold none.
    riskChannel: null,
    ...JSON.parse(body),
  }));
  return {
    notifications,
    nextCursor: writeCursor("notifications", ports.key.hubID, shown.at(-1)?.sequence ?? position),
    hasMore: rows.length > query.limit,
  };
}
