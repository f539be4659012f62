/** Stored answers: a batch that comes again under its key gets the very same answer. */
import { z } from "zod";
import type { Books } from "./books.ts";
import { refusal } from "./problems.ts";
import type { Refusal } from "./problems.ts";
import { one } from "./store.ts";
import { limits } from "./wire.ts";

interface Keyed {
  readonly submitterID: string;
  readonly idempotencyKey: string;
  readonly bodyDigest: string;
}

export type FoundAnswer =
  | { readonly kind: "none" }
  | { readonly kind: "answered"; readonly answer: string }
  | { readonly kind: "other-body"; readonly refusal: Refusal };

export async function findAnswer(
  books: Books,
  { submitterID, idempotencyKey, bodyDigest }: Keyed,
): Promise<FoundAnswer> {
  const stored = await one(
    books.statements,
    z.object({ body_digest: z.string(), answer: z.string() }),
    "select body_digest, answer from idempotency where submitter_id = $1 and idempotency_key = $2",
    [submitterID, idempotencyKey],
  );
  if (stored === undefined) return { kind: "none" };
  if (stored.body_digest === bodyDigest) return { kind: "answered", answer: stored.answer };
  const detail =
    "This Idempotency-Key came before with another body. Send a new batch under a new key.";
  return { kind: "other-body", refusal: refusal(422, "idempotency-key-reused", detail) };
}

/** Old answers go: messages themselves are known for ever by their messageID. */
export async function keepAnswer(books: Books, keyed: Keyed, answer: string): Promise<void> {
  await books.statements.run("delete from idempotency where answered_at < $1", [
    books.now - limits.idempotencyDays * 86_400_000,
  ]);
  await books.statements.run(
    "insert into idempotency (submitter_id, idempotency_key, body_digest, answer, answered_at) values ($1, $2, $3, $4, $5)",
    [keyed.submitterID, keyed.idempotencyKey, keyed.bodyDigest, answer, books.now],
  );
}

/** Counts messages that came again; those not held are passed over. */
export async function countArrivals(
  books: Books,
  messageIDs: readonly string[],
  submitterID: string,
): Promise<void> {
  if (messageIDs.length === 0) return;
  await books.statements.run(
    `update message set arrivals = message.arrivals + again.times::integer
     from (select id, count(*) as times from unnest($1::text[]) as given(id) group by id) as again
     where message.message_id = again.id and message.submitter_id = $2`,
    [messageIDs, submitterID],
  );
}

/** Keys whose batch this process is working on: the same key again in the meantime is told to wait (409). */
export interface InFlight {
  /** False when the key is already being worked on. */
  enter(submitterID: string, idempotencyKey: string): boolean;
  leave(submitterID: string, idempotencyKey: string): void;
}

export function createInFlight(): InFlight {
  const keys = new Set<string>();
  const name = (submitterID: string, idempotencyKey: string): string =>
    JSON.stringify([submitterID, idempotencyKey]);
  return {
    enter: (submitterID, idempotencyKey) => {
      const key = name(submitterID, idempotencyKey);
      if (keys.has(key)) return false;
      keys.add(key);
      return true;
    },
    leave: (submitterID, idempotencyKey) => {
      keys.delete(name(submitterID, idempotencyKey));
    },
  };
}
