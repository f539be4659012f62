/** The list in windows of 100 rows by rank: those in sight, and the next two in the direction of travel, are read. */
import { keepPreviousData, useQueries, useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import type { CallInput, CallOutput } from "../../core/contract.ts";
import type { DeclarationRow } from "../../core/contract/shapes.ts";
import type { Ask } from "../desk/ask.ts";
import { useAsk } from "../desk/desk.tsx";
import type { Range } from "./scroll.ts";

export type Sort = NonNullable<CallInput<"declaration.list">["sort"]>;

export interface ListAsked {
  readonly where: string;
  readonly sort: Sort;
  readonly descending: boolean;
}

type Page = CallOutput<"declaration.list">;

export const windowSize = 100;

function keyOf(asked: ListAsked, window: number) {
  return ["declaration.list", { ...asked, window }] as const;
}

/** A window that is out of sight is kept this long, in milliseconds: a hand that comes back finds it. */
const keptFor = 10_000;

function windowOptions(ask: Ask, asked: ListAsked, window: number) {
  return {
    queryKey: keyOf(asked, window),
    queryFn: () =>
      ask("declaration.list", { ...asked, limit: windowSize, skip: window * windowSize }),
    gcTime: keptFor,
  };
}

/** The window that a list begins with. */
export function firstWindow(ask: Ask, asked: ListAsked) {
  return windowOptions(ask, asked, 0);
}

export interface Rows {
  /** null while the list has never been read. */
  readonly total: number | null;
  readonly row: (index: number) => DeclarationRow | undefined;
  readonly error: Error | null;
  /** Where a declaration stands among the windows that are loaded; undefined when it is in none of them. */
  readonly indexOf: (lrn: string) => number | undefined;
}

export function useTotal(asked: ListAsked) {
  const ask = useAsk();
  return useQuery({
    ...firstWindow(ask, asked),
    // Only the count outlives a change of the question; rows are never shown under another one.
    placeholderData: keepPreviousData,
  });
}

const readAhead = 2;
/** A hand that moves farther at once is on its way elsewhere: what lies ahead of it there is not known. */
const nearby = 4;

/** Windows to read: those in sight first, then what the travel comes to next. */
export function windowsFor(range: Range, before: Range, last: number): number[] {
  const windowAt = (row: number) => Math.min(last, Math.max(0, Math.floor(row / windowSize)));
  const [first, end] = [windowAt(range.first), windowAt(range.end - 1)];
  const windows = Array.from({ length: end - first + 1 }, (_, at) => first + at);
  const travelled = windowAt(before.first) - first;
  if (Math.abs(travelled) > nearby) return windows;
  const back = range.first < before.first;
  for (let ahead = 1; ahead <= readAhead; ahead += 1) {
    const next = back ? first - ahead : end + ahead;
    if (next >= 0 && next <= last) windows.push(next);
  }
  return windows;
}

/** The range before this one, for as long as this one stands. */
function useBefore(range: Range): Range {
  const travel = useRef({ now: range, before: range });
  const { now } = travel.current;
  if (now.first !== range.first || now.end !== range.end) {
    travel.current = { now: range, before: now };
  }
  return travel.current.before;
}

export function useRows(asked: ListAsked, range: Range, total: number | null): Rows {
  const ask = useAsk();
  const before = useBefore(range);
  const last = total === null ? 0 : Math.max(0, Math.ceil(total / windowSize) - 1);
  const windows = windowsFor(range, before, last);
  const results = useQueries({
    queries: windows.map((window) => windowOptions(ask, asked, window)),
  });
  const pages = new Map(windows.map((window, at) => [window, results[at]?.data]));
  return {
    total,
    error: results.find((result) => result.error)?.error ?? null,
    row: (index) => pages.get(Math.floor(index / windowSize))?.declarations[index % windowSize],
    indexOf: (lrn) => {
      for (const [window, page] of pages) {
        const at = page?.declarations.findIndex((row) => row.lrn === lrn) ?? -1;
        if (at >= 0) return window * windowSize + at;
      }
      return undefined;
    },
  };
}

/** Every LRN of a list, page by page, up to `most`. */
export async function readLrns(
  ask: Ask,
  asked: ListAsked,
  most: number,
): Promise<DeclarationRow[]> {
  const rows: DeclarationRow[] = [];
  let after: string | null = "";
  while (after !== null && rows.length < most) {
    const page: Page = await ask("declaration.list", {
      ...asked,
      limit: Math.min(1000, most - rows.length),
      ...(after === "" ? {} : { after }),
    });
    rows.push(...page.declarations);
    after = page.next;
  }
  return rows;
}
