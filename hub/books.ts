/** Writing in the books: one transaction, the one lock, numbers in commit order, then the bell. */
import { z } from "zod";
import type { Bell } from "./bell.ts";
import type { Clock } from "./clock.ts";
import type { Identity } from "./identity.ts";
import type { HubKey } from "./keys.ts";
import type { Rate } from "./rates.ts";
import { one, wholeNumber } from "./store.ts";
import type { Statements, Store } from "./store.ts";
import type { Notification } from "./wire.ts";

/** What every part of the hub works with. */
export interface HubPorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly identity: Identity;
  readonly bell: Bell;
  readonly key: HubKey;
  readonly options: HubOptions;
}

export interface HubOptions {
  /** Any submitter, signed or not, and the admin door. */
  readonly open: boolean;
  /** How many notifications are kept; null keeps all. */
  readonly retention: number | null;
  /** Milliseconds between the steps of an adjudication; 0 says everything with the receipt. */
  readonly delay: number;
  /** Country of movement reference numbers whose declaration names none. */
  readonly country: string;
  /** How often each submitter may ask; null as often as it likes. */
  readonly rate: Rate | null;
}

type NotificationDraft = Omit<Notification, "sequence"> & { readonly submitterID: string };

export interface Books {
  readonly statements: Statements;
  readonly ports: HubPorts;
  /** Milliseconds since 1970, the same throughout the transaction. */
  readonly now: number;
  /** The next sequence number: strictly increasing in the order of commits. */
  next(): number;
  notify(draft: NotificationDraft): void;
}

const numbered = z.object({ sequence: wholeNumber });

/**
 * Takes the one lock: nobody else writes until the transaction ends.
 * @returns the last number given.
 */
export async function lockBooks(statements: Statements): Promise<number> {
  const hub = await one(statements, numbered, "select sequence from hub where one = 1 for update");
  if (hub === undefined) throw new Error("the books hold no hub");
  return hub.sequence;
}

/**
 * Runs the work in one transaction under the lock of the hub's row, then wakes the waiting readers.
 * Every writer goes through here, in this process or another: no two write at the same time, so what the
 * work reads stays true until it commits.
 */
export async function writeBooks<Result>(
  ports: HubPorts,
  work: (books: Books) => Promise<Result>,
): Promise<Result> {
  const drafts: { sequence: number; draft: NotificationDraft }[] = [];
  const result = await ports.store.transaction(async (statements) => {
    // The work may be done anew when it lost against another transaction.
    drafts.length = 0;
    const before = await lockBooks(statements);
    let sequence = before;
    const next = (): number => {
      sequence += 1;
      return sequence;
    };
    const notify = (draft: NotificationDraft): void => {
      drafts.push({ sequence: next(), draft });
    };
    const done = await work({ statements, ports, now: ports.clock.now(), next, notify });
    await insertNotifications(statements, drafts);
    if (sequence > before)
      await statements.run("update hub set sequence = $1 where one = 1", [sequence]);
    if (drafts.length > 0 && ports.options.retention !== null)
      await dropOld(statements, ports.options.retention);
    return done;
  });
  if (drafts.length > 0) ports.bell.ring(new Set(drafts.map(({ draft }) => draft.submitterID)));
  return result;
}

async function insertNotifications(
  statements: Statements,
  drafts: readonly { sequence: number; draft: NotificationDraft }[],
): Promise<void> {
  if (drafts.length === 0) return;
  const rows = drafts.map(({ sequence, draft: { submitterID, ...body } }) => ({
    sequence,
    notification_id: body.notificationID,
    submitter_id: submitterID,
    message_id: body.messageID,
    body: JSON.stringify(body),
  }));
  await statements.run(
    `insert into notification (sequence, notification_id, submitter_id, message_id, body)
     select sequence, notification_id, submitter_id, message_id, body
     from json_to_recordset($1::json) as given(sequence bigint, notification_id text, submitter_id text, message_id text, body text)`,
    [JSON.stringify(rows)],
  );
}

async function dropOld(statements: Statements, keep: number): Promise<void> {
  const last = await one(
    statements,
    numbered,
    "select sequence from notification order by sequence desc offset $1 limit 1",
    [keep],
  );
  if (last === undefined) return;
  await statements.run("delete from notification where sequence <= $1", [last.sequence]);
  await statements.run("update hub set dropped = $1 where one = 1 and dropped < $1", [
    last.sequence,
  ]);
}
