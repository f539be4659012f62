/** Declarations as WCO XML: a file each, with the requests that came for them. */
import { withExtras } from "../../core/formats/extras.ts";
import { writeXml } from "../../core/xml/write.ts";
import { requestsAfter, requestsOf } from "../../db/requests.ts";
import type { HandlerContext } from "../handler.ts";
import type { Exported } from "./exportRows.ts";
import { createNameGiver } from "./fileNames.ts";
import type { FolderSink } from "./output.ts";

/** The document with what is kept beside it, as it would be imported again. */
export function xmlOf(parts: Pick<Exported, "document" | "extras">): string {
  return writeXml(withExtras(parts.document, parts.extras));
}

interface Output {
  add(stem: string, ending: string, text: string): Promise<void>;
}

async function addRequests(context: HandlerContext, lrn: string, output: Output): Promise<void> {
  for (const { typeCode, xml } of requestsOf(context.db, lrn)) {
    await output.add(lrn, `.${typeCode === "" ? "request" : typeCode}.xml`, xml);
  }
}

/** Requests of which no declaration is in the queue. */
async function addLoneRequests(
  context: HandlerContext,
  seen: ReadonlySet<string>,
  output: Output,
): Promise<void> {
  let after = 0;
  for (;;) {
    const page = requestsAfter(context.db, after, 100);
    if (page.length === 0) return;
    for (const { id, lrn, typeCode, xml } of page) {
      after = id;
      if (lrn === null || !seen.has(lrn)) {
        await output.add(lrn ?? "request", `.${typeCode === "" ? "request" : typeCode}.xml`, xml);
      }
    }
  }
}

/**
 * Adds a file for each declaration and request.
 * @param all true when no filter is set: then requests that stand on their own are written too.
 * @returns the number of files.
 */
export async function addXmlFiles(
  context: HandlerContext,
  rows: AsyncIterable<Exported>,
  folder: FolderSink,
  all: boolean,
  onDone: (declarations: number) => void,
): Promise<number> {
  const names = createNameGiver();
  const seen = new Set<string>();
  let files = 0;
  let declarations = 0;
  const output: Output = {
    async add(stem, ending, text) {
      await folder.add(names.nameFor(stem, ending), text);
      files += 1;
    },
  };
  for await (const row of rows) {
    const { lrn } = row.stored;
    seen.add(lrn);
    await output.add(lrn, ".xml", xmlOf(row));
    await addRequests(context, lrn, output);
    onDone((declarations += 1));
  }
  if (all) await addLoneRequests(context, seen, output);
  return files;
}
