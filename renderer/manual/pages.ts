/** The pages of the manual: written in docs/manual, built into the app, read when they are opened. */
import type { Language } from "../../core/labels/language.ts";
import type { Place } from "../app/place.ts";

export const pageIds = [
  "start",
  "queue",
  "filter",
  "declaration",
  "review",
  "history",
  "inbox",
  "exchange",
  "print",
  "line",
  "settings",
  "backup",
] as const;
export type PageId = (typeof pageIds)[number];

const texts = import.meta.glob<string>("../../docs/manual/*/*.md", {
  query: "?raw",
  import: "default",
});

export function isPageId(id: string): id is PageId {
  return pageIds.some((page) => page === id);
}

/** The page that a link within the manual leads to; undefined for any other. */
export function linkedPage(to: string): PageId | undefined {
  const id = to.replace(/\.md$/u, "");
  return id !== to && isPageId(id) ? id : undefined;
}

/** A room without a page of its own has the first one. */
export function pageOf(place: Pick<Place, "room">): PageId {
  return isPageId(place.room) ? place.room : "start";
}

export async function readPage(id: PageId, language: Language): Promise<string> {
  const read = texts[`../../docs/manual/${language}/${id}.md`];
  if (!read) throw new Error(`the manual has no page ${id} in ${language}`);
  return await read();
}
