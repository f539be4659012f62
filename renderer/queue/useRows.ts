/** The list in windows of 100 rows: those in sight and the next in the direction of travel are read, each after the nearest cursor known. */
import { keepPreviousData, useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import type { QueryClient } from "@tanstack/react-query";
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

/** The nearest window before this one whose cursor still holds: its place and what to pass over from there. */
function nearestCursor(client: QueryClient, asked: ListAsked, window: number) {
  for (let before = window - 1; before >= 0; before -= 1) {
    // A far jump looks back only so far: passing over rows costs the desk less than it costs us to search.
    if (window - before > 50) break;
    const state = client.getQueryState<Page>(keyOf(asked, before));
    if (state?.data?.next && !state.isInvalidated) {
      return { after: state.data.next, skip: (window - before - 1) * windowSize };
    }
  }
  return { skip: window * windowSize };
}

function windowOptions(client: QueryClient, ask: Ask, asked: ListAsked, window: number) {
  return {
    queryKey: keyOf(asked, window),
    queryFn: () =>
      ask("declaration.list", {
        ...asked,
        limit: windowSize,
        ...nearestCursor(client, asked, window),
      }),
  };
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
  const client = useQueryClient();
  const ask = useAsk();
  return useQuery({
    ...windowOptions(client, ask, asked, 0),
    // Only the count outlives a change of the question; rows are never shown under another one.
    placeholderData: keepPreviousData,
  });
}

export function useRows(asked: ListAsked, range: Range, total: number | null): Rows {
  const client = useQueryClient();
  const ask = useAsk();
  const last = total === null ? 0 : Math.max(0, Math.ceil(total / windowSize) - 1);
  const first = Math.min(last, Math.floor(range.first / windowSize));
  const end = Math.min(last, Math.floor(Math.max(range.first, range.end - 1) / windowSize) + 1);
  const windows = Array.from({ length: end - first + 1 }, (_, at) => first + at);
  const results = useQueries({
    queries: windows.map((window) => windowOptions(client, ask, asked, window)),
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
