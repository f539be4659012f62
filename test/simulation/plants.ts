/** Deliberate faults, put around the desk from outside: what it is given by the line and the database is changed, never its code. */
import type { Value, WritableDb, Written } from "../../db/database.ts";
import type { Ports } from "../../desk/ports.ts";

/** Changes the ports or the database that a desk is given. */
export interface Plant {
  readonly ports?: (ports: Ports) => Ports;
  readonly db?: (db: WritableDb) => WritableDb;
}

type Run = (sql: string, values: Value[]) => Written;
type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

const nothingWritten: Written = { changes: 1, id: 1 };

type Change = (run: Run, sql: string, values: Value[]) => Written;

/** A database whose writes pass through a change first, made anew for each life of the desk. */
function writes(made: Change | { readonly each: () => Change }): Plant {
  return {
    db(real) {
      const change = typeof made === "function" ? made : made.each();
      const db = Object.create(real) as Mutable<WritableDb>;
      db.run = (sql, ...values) =>
        change((statement, given) => real.run(statement, ...given), sql, values);
      return db;
    },
  };
}

/** Statements that match do nothing and say that they did. */
function forgets(pattern: RegExp): Plant {
  return writes((run, sql, values) => (pattern.test(sql) ? nothingWritten : run(sql, values)));
}

/** Every n-th statement that matches does nothing. */
function forgetsAtTimes(pattern: RegExp, every: number): Plant {
  return writes({
    each() {
      let count = 0;
      return (run, sql, values) => {
        if (pattern.test(sql)) count += 1;
        return pattern.test(sql) && count % every === 0 ? nothingWritten : run(sql, values);
      };
    },
  });
}

/** A statement's text changed. */
function says(pattern: RegExp, other: string): Plant {
  return writes((run, sql, values) => run(sql.replace(pattern, other), values));
}

interface Batch {
  readonly batchID: string;
  readonly messages: readonly Readonly<Record<string, string>>[];
}

function textOf(body: RequestInit["body"]): string {
  return body instanceof Uint8Array ? new TextDecoder().decode(body) : String(body ?? "");
}

const isBatch = (url: string): boolean => url.includes("declaration-batches");

function requests(change: (headers: Headers, body: string) => string): Plant {
  return {
    ports: (ports) => ({
      ...ports,
      fetch(url, init = {}) {
        if (!isBatch(url)) return ports.fetch(url, init);
        const headers = new Headers(init.headers);
        const body = change(headers, textOf(init.body));
        return ports.fetch(url, { ...init, headers, body });
      },
    }),
  };
}

function answers(
  change: (response: Response, sent: string, url: string) => Response | Promise<Response>,
): Plant {
  return {
    ports: (ports) => ({
      ...ports,
      fetch: async (url, init = {}) => change(await ports.fetch(url, init), textOf(init.body), url),
    }),
  };
}

/** What a credulous desk would have made of an answer that says nothing: receipts for all. */
function receiptsForAll(sent: string): Response {
  const { messages } = JSON.parse(sent) as Batch;
  const receipts = messages.map(({ messageID, contentDigest }) => ({
    messageID,
    contentDigest,
    outcome: "accepted",
    receiptID: `made up for ${messageID}`,
  }));
  return Response.json({ receipts });
}

async function readable(response: Response): Promise<boolean> {
  try {
    await response.clone().json();
    return true;
  } catch {
    return false;
  }
}

let tries = 0;

function changedMessages(
  body: string,
  change: (message: Record<string, string>) => Record<string, string>,
): string {
  const batch = JSON.parse(body) as Batch;
  return JSON.stringify({
    ...batch,
    messages: batch.messages.map((message) => change({ ...message })),
  });
}

/** Tells the caller that it is committed, and commits when something else is written. */
function committedLater(real: WritableDb): WritableDb {
  let open = false;
  const flush = (): void => {
    if (open) real.run("COMMIT");
    open = false;
  };
  const db = Object.create(real) as Mutable<WritableDb>;
  db.transaction = (work) => {
    if (real.inTransaction && !open) return real.transaction(work);
    flush();
    real.run("BEGIN IMMEDIATE");
    try {
      const result = work();
      open = true;
      return result;
    } catch (error) {
      real.run("ROLLBACK");
      throw error;
    }
  };
  const first =
    <Arguments extends unknown[], Result>(call: (...words: Arguments) => Result) =>
    (...words: Arguments): Result => {
      // Statements of the open work itself must not close it.
      if (open) flush();
      return call(...words);
    };
  db.run = first(real.run);
  return db;
}

/** The inbox is written one transaction after the cursor that says it was read. */
function inboxLater(): Plant {
  return {
    db(real) {
      let held: [string, Value[]][] = [];
      const db = Object.create(real) as Mutable<WritableDb>;
      db.run = (sql, ...values) => {
        if (/^\s*INSERT INTO inbox/u.test(sql)) {
          held.push([sql, values]);
          return nothingWritten;
        }
        return real.run(sql, ...values);
      };
      db.transaction = (work) =>
        real.transaction(() => {
          const due = held;
          held = [];
          for (const [sql, values] of due) real.run(sql, ...values);
          return work();
        });
      return db;
    },
  };
}

/** Each is one mistake that somebody has made somewhere; the simulation must find every one. */
export const plants: Readonly<Record<string, Plant>> = {
  "no idempotency key": requests((headers, body) => (headers.delete("idempotency-key"), body)),
  "one idempotency key for all": requests(
    (headers, body) => (headers.set("idempotency-key", "always-the-same"), body),
  ),
  "a new messageID on every try": requests((_, body) =>
    changedMessages(body, (message) => ({
      ...message,
      messageID: `${message["messageID"]?.slice(0, -4)}${(tries += 1).toString(16).padStart(4, "0")}`,
    })),
  ),
  "other bytes on a later try": requests((_, body) =>
    changedMessages(body, (message) => ({
      ...message,
      declarationXML: `${message["declarationXML"]} `,
    })),
  ),
  "a refusal of the hub taken for receipts": answers(async (response, sent, url) =>
    isBatch(url) && response.status >= 400 ? receiptsForAll(sent) : response,
  ),
  "any page with 200 taken for receipts": answers(async (response, sent, url) =>
    isBatch(url) && response.status === 200 && !(await readable(response))
      ? receiptsForAll(sent)
      : response,
  ),
  "a notification lost from a page": answers(async (response, _, url) => {
    if (!url.includes("/notifications") || response.status !== 200 || !(await readable(response)))
      return response;
    const page = (await response.json()) as { notifications?: unknown[] };
    return Response.json({ ...page, notifications: page.notifications?.slice(0, -1) });
  }),
  "the wall clock used for durations": {
    ports: (ports) => ({
      ...ports,
      clock: { ...ports.clock, monotonic: () => Date.parse(ports.clock.now()) },
    }),
  },
  "no pause between tries": {
    ports: (ports) => ({
      ...ports,
      timers: {
        sleep: (milliseconds, signal) => ports.timers.sleep(Math.min(milliseconds, 1), signal),
      },
    }),
  },
  "a time-out taken as success": writes((run, sql, values) => {
    if (!/SET state = \?, trouble/u.test(sql) || values[0] !== "unknown") return run(sql, values);
    return run("UPDATE outbox SET state = 'sent', trouble = NULL WHERE id = ?", [
      values[3] ?? null,
    ]);
  }),
  "a time-out taken as failure": writes((run, sql, values) =>
    run(
      sql,
      /SET state = \?, trouble/u.test(sql) && values[0] === "unknown"
        ? ["quarantined", ...values.slice(1)]
        : values,
    ),
  ),
  "a time-out taken as never sent": writes((run, sql, values) => {
    if (!/SET state = \?, trouble/u.test(sql) || values[0] !== "unknown") return run(sql, values);
    return run(
      "UPDATE outbox SET state = 'queued', attempts = 0 WHERE id = ? AND state = 'sending'",
      [values[3] ?? null],
    );
  }),
  "a lease that outlives its desk": {
    db: (real) =>
      Object.assign(Object.create(real) as Mutable<WritableDb>, {
        all: (sql: string, ...values: Value[]) =>
          sql.includes("lease_epoch IS NOT") ? [] : real.all(sql, ...values),
      }),
  },
  "a dead lease taken as sent": says(
    /SET state = 'unknown', next_at = NULL, trouble = \?/u,
    "SET state = 'sent', next_at = NULL, trouble = ?",
  ),
  "a dead lease taken as never tried": says(
    /SET state = 'unknown', next_at = NULL, trouble = \?/u,
    "SET state = 'queued', attempts = 0, next_at = NULL, trouble = ?",
  ),
  "a request that does not wait for its original": {
    db: (real) =>
      Object.assign(Object.create(real) as Mutable<WritableDb>, {
        all: (sql: string, ...values: Value[]) =>
          real.all(sql.replace("earlier.id < outbox.id", "0"), ...values),
      }),
  },
  "a granted amendment that changes nothing": forgets(
    /UPDATE change_requests SET state = \?, decided/u,
  ),
  "attempts not counted": says(/attempts = attempts \+ 1/u, "attempts = attempts"),
  "a receipt that is not written down": forgets(/SET state = 'sent', receipt_id/u),
  "a receipt forgotten at times": forgetsAtTimes(/SET state = 'sent', receipt_id/u, 4),
  "approved but not queued": forgetsAtTimes(/^INSERT INTO outbox/u, 3),
  "acknowledged before the commit": { db: committedLater },
  "the cursor before the inbox": inboxLater(),
  "a notification dropped at times": forgetsAtTimes(/^\s*INSERT INTO inbox/u, 5),
  "the step of a notification not taken": forgetsAtTimes(/UPDATE declarations SET customs/u, 3),
  "what came before its time never taken up": forgets(/UPDATE inbox SET applied/u),
  "an audit entry left out": forgetsAtTimes(/INSERT INTO audit /u, 7),
  "the frozen bytes not those of the document": writes((run, sql, values) =>
    run(
      sql,
      /INSERT INTO filings/u.test(sql)
        ? values.map((value) =>
            value instanceof Uint8Array ? new Uint8Array([...value, 0x20]) : value,
          )
        : values,
    ),
  ),
};
