/** The declarations that a filter finds, with their documents, page by page, so that nobody waits behind a long export. */
import type { Filter } from "../../core/filter/filter.ts";
import type { Declaration } from "../../core/declaration/declaration.ts";
import type { Extras } from "../../core/formats/extras.ts";
import type { XmlDocument } from "../../core/xml/tree.ts";
import { readDeclaration, readDocument } from "../../db/declarations.ts";
import type { StoredDeclaration } from "../../db/declarations.ts";
import { lrnsAfter } from "../../db/queue.ts";
import type { HandlerContext } from "../handler.ts";
import { readStored } from "../rules.ts";

export interface Exported {
  readonly stored: StoredDeclaration;
  readonly document: XmlDocument;
  readonly declaration: Declaration;
  readonly extras: Extras;
}

const pageSize = 100;

export class Cancelled extends Error {}

function load(context: HandlerContext, lrn: string): Exported | undefined {
  const stored = readDeclaration(context.db, lrn);
  if (stored === undefined) return undefined;
  const { xml, extras } = readDocument(context.db, stored.id);
  return { stored, ...readStored(xml), extras };
}

/** In the order in which they were put in; rows that come meanwhile come last. */
export async function* exportedRows(
  context: HandlerContext,
  filter: Filter,
  signal: AbortSignal,
): AsyncGenerator<Exported> {
  let after = 0;
  for (;;) {
    const page = lrnsAfter(context.db, filter, after, pageSize);
    for (const { id, lrn } of page) {
      const row = load(context, lrn);
      if (row !== undefined) yield row;
      after = id;
    }
    if (page.length < pageSize) return;
    await context.ports.timers.sleep(0);
    if (signal.aborted) throw new Cancelled();
  }
}
