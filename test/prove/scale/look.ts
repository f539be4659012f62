/** What is looked at when all desks are done: the books themselves, and the same through the hub's addresses. */
import { createHash } from "node:crypto";
import { z } from "zod";
import type { HttpAdapterPorts } from "../../../desk/sync/httpAdapter.ts";
import { one, wholeNumber } from "../../../hub/store.ts";
import type { Store } from "../../../hub/store.ts";
import { listOf } from "./desk.ts";
import type { SimulatedDesk } from "./desk.ts";

const count = z.object({ count: wholeNumber });

async function countOf(store: Store, sql: string): Promise<number> {
  const found = await one(store, count, sql);
  if (found === undefined) throw new Error(`nothing was counted: ${sql}`);
  return found.count;
}

export interface Held {
  readonly messages: number;
  readonly arrivals: number;
  readonly notifications: number;
}

/** Figures of the whole books, and what is wrong with them. */
export async function lookAtBooks(
  store: Store,
  filings: number,
): Promise<{ held: Held; wrong: string[] }> {
  const held: Held = {
    messages: await countOf(store, "select count(*) from message"),
    arrivals: await countOf(store, "select coalesce(sum(arrivals), 0) as count from message"),
    notifications: await countOf(store, "select count(*) from notification"),
  };
  const counts: readonly (readonly [what: string, expected: number, sql: string])[] = [
    ["messages", filings, "select count(*) from message"],
    ["declarations", filings, "select count(*) from declaration"],
    [
      "references (submitter, LRN, version)",
      filings,
      "select count(*) from (select distinct submitter_id, lrn, version from message) as t",
    ],
    ["receipts", filings, "select count(distinct receipt_id) from message"],
    [
      "messages whose bytes are not those of their digest",
      0,
      `select count(*) from message
       where encode(sha256(convert_to(declaration_xml, 'UTF8')), 'base64') <> content_digest`,
    ],
    [
      "declarations without their 02 and 01, once each",
      0,
      `select count(*) from (select m.message_id from message m
         left join notification n on n.message_id = m.message_id and n.body::json->>'functionCode' in ('01', '02')
         group by m.message_id having count(n.sequence) <> 2) as t`,
    ],
    [
      // Messages, declarations and notifications are numbered in one row.
      "numbers passed over or given twice",
      0,
      `select (select sequence from hub) - count(distinct number) + (count(*) - count(distinct number)) as count
       from (select sequence as number from message union all select changed from declaration
             union all select sequence from notification) as t`,
    ],
    ["steps left", 0, "select count(*) from step"],
  ];
  const wrong: string[] = [];
  for (const [what, expected, sql] of counts) {
    const found = await countOf(store, sql);
    if (found !== expected) wrong.push(`the books hold ${found} ${what}, not ${expected}`);
  }
  return { held, wrong };
}

/** Over every messageID with what belongs to it. */
function digestOf(pairs: Iterable<readonly [string, string]>): string {
  const hash = createHash("sha256");
  for (const [one, other] of [...pairs].toSorted(([left], [right]) => (left < right ? -1 : 1)))
    hash.update(`${one} ${other}\n`);
  return hash.digest("base64");
}

const messageRow = z.object({
  message_id: z.string(),
  content_digest: z.string(),
  receipt_id: z.string(),
});
const noticeRow = z.object({ sequence: wholeNumber, notification_id: z.string() });

async function digestsInBooks(store: Store, { submitterID }: SimulatedDesk) {
  const rows = await store.all(
    messageRow,
    "select message_id, content_digest, receipt_id from message where submitter_id = $1",
    [submitterID],
  );
  const notices = await store.all(
    noticeRow,
    "select sequence, notification_id from notification where submitter_id = $1 order by sequence",
    [submitterID],
  );
  const log = createHash("sha256");
  for (const { sequence, notification_id } of notices)
    log.update(`${sequence} ${notification_id}\n`);
  return {
    sent: digestOf(rows.map((row) => [row.message_id, row.content_digest] as const)),
    receipts: digestOf(rows.map((row) => [row.message_id, row.receipt_id] as const)),
    read: log.digest("base64"),
    notices: notices.length,
  };
}

/** One desk's memory against the books, and against what the hub lists. */
export async function lookAtDesk(
  desk: SimulatedDesk,
  store: Store,
  urls: readonly string[],
  ports: HttpAdapterPorts,
): Promise<string[]> {
  const { submitterID, digests, receipts, filings } = desk;
  const wrong = desk.wrong.map((each) => `${submitterID}: ${each}`);
  const expect = (what: string, found: string | number, expected: string | number): void => {
    if (found !== expected) wrong.push(`${submitterID}: ${what}: ${found}, not ${expected}`);
  };
  const books = await digestsInBooks(store, desk);
  expect("filings sent", digests.size, filings);
  expect("receipts", receipts.size, filings);
  expect("what was sent, in the books", books.sent, digestOf(digests));
  expect("the receipts given, in the books", books.receipts, digestOf(receipts));
  expect("notifications read", desk.sequences.length, books.notices);
  expect("the notifications read, in the books", books.read, desk.readDigest.digest("base64"));
  const falls = desk.sequences.filter((each, at) => each <= (desk.sequences[at - 1] ?? 0));
  expect("notifications out of order", falls.length, 0);
  const listed = await listOf(desk, urls, ports);
  expect("what the hub lists", digestOf(listed), digestOf(digests));
  return wrong;
}
