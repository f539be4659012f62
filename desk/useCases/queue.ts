/** Reading the queue: the list, one declaration whole, and counts. */
import { fail, succeed } from "../../core/contract.ts";
import type { CallResult } from "../../core/contract.ts";
import { parseFilter } from "../../core/filter/filter.ts";
import type { Filter } from "../../core/filter/filter.ts";
import { rowOf } from "../../db/declarations.ts";
import type { Cursor, SortKey } from "../../db/queue.ts";
import type { Handlers } from "../handler.ts";
import { show } from "./show.ts";

/** `bad-filter` with the character at which it cannot be read. */
export function filterOf(text: string): CallResult<Filter> {
  const parsed = parseFilter(text);
  if (parsed.ok) return succeed(parsed.value);
  const { at, message } = parsed.error;
  return fail("bad-filter", `${message} (character ${at + 1})`, { at });
}

interface Order {
  readonly sort: SortKey;
  readonly descending: boolean;
}

function writeCursor({ sort, descending }: Order, { key, id }: Cursor): string {
  const text = JSON.stringify([sort, descending ? 1 : 0, key, id]);
  return Buffer.from(text).toString("base64url");
}

/** A cursor continues just the order that it came from. */
function readCursor(order: Order, text: string): CallResult<Cursor> {
  const bad = fail("bad-cursor", "This place in the list is not known. Start at the beginning.");
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(text, "base64url").toString());
  } catch {
    return bad;
  }
  if (!Array.isArray(parts)) return bad;
  const [sort, descending, key, id] = parts as unknown[];
  if (sort !== order.sort || (descending === 1) !== order.descending) return bad;
  if (typeof key !== "string" || typeof id !== "number" || !Number.isSafeInteger(id)) return bad;
  if (sort === "value" && !/^-?\d{1,19}$/u.test(key)) return bad;
  return succeed({ key, id });
}

/** SQLite passes over more rows than these for so long that nobody else is answered. */
const deep = 20_000;

export const queueHandlers = {
  async "declaration.list"({ queue }, { where, after, limit, skip, ...order }) {
    if (skip > deep) await queue.atItsBest;
    const filter = filterOf(where);
    if (!filter.ok) return filter;
    const cursor = after === undefined ? undefined : readCursor(order, after);
    if (cursor && !cursor.ok) return cursor;
    const page = queue.page(filter.value, {
      ...order,
      limit,
      skip,
      ...(cursor ? { after: cursor.value } : {}),
    });
    return succeed({
      total: page.total,
      next: page.next && writeCursor(order, page.next),
      declarations: page.rows.map(rowOf),
    });
  },
  "declaration.show": show,
  "declaration.count"({ queue }, { by, where }) {
    const filter = filterOf(where);
    if (!filter.ok) return filter;
    const counts = queue.countBy(by, filter.value);
    const total = Object.values(counts).reduce((sum, n) => sum + n, 0);
    return succeed({ total, counts });
  },
} satisfies Partial<Handlers>;
