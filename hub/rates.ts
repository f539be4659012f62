/** How often a submitter may ask: a bucket of tokens in the books, the same for every process on them. */
import { z } from "zod";
import type { HubPorts } from "./books.ts";
import { refusal } from "./problems.ts";
import type { Refusal } from "./problems.ts";
import { one, wholeNumber } from "./store.ts";

export interface Rate {
  /** Tokens that come back in a second; each request takes one. */
  readonly perSecond: number;
  /** Tokens in a full bucket: so many requests may come at once. */
  readonly burst: number;
}

const bucket = z.object({ full_at: wholeNumber });

/**
 * Takes a token, in one statement: of two processes that ask at once, one sees what the other has taken.
 * @returns the refusal (429, with the whole seconds after which a token is there) when none is left.
 */
export async function takeToken(
  ports: HubPorts,
  rate: Rate,
  submitterID: string,
): Promise<Refusal | null> {
  const now = ports.clock.now() * 1000;
  const perToken = Math.ceil(1_000_000 / rate.perSecond);
  const taken = await one(
    ports.store,
    bucket,
    `insert into rate_bucket (submitter_id, full_at) values ($1, $2::bigint + $3::bigint)
     on conflict (submitter_id) do update set full_at = greatest(rate_bucket.full_at, $2::bigint) + $3::bigint
       where greatest(rate_bucket.full_at, $2::bigint) + $3::bigint <= $2::bigint + $4::bigint
     returning full_at`,
    [submitterID, now, perToken, perToken * rate.burst],
  );
  if (taken !== undefined) return null;
  const held = await one(
    ports.store,
    bucket,
    "select full_at from rate_bucket where submitter_id = $1",
    [submitterID],
  );
  const wait = (held?.full_at ?? now) + perToken - perToken * rate.burst - now;
  const seconds = Math.max(1, Math.ceil(wait / 1_000_000));
  const detail = `${submitterID} may ask ${rate.perSecond} times a second, ${rate.burst} at once. Wait ${seconds} s.`;
  return {
    ...refusal(429, "too-many-requests", detail),
    headers: { "retry-after": String(seconds) },
  };
}
