/**
 * One drain, timed in a process of its own: `node run.ts desk|bare FOLDER URL` prints { milliseconds, filings, batches, peakBytes }.
 * `desk` is the desk with its database; `bare` posts the same bytes in the same batches with fetch alone, all made before the clock starts.
 */
import { listHubs } from "../../../db/hubs.ts";
import { openDatabase } from "../../../db/open.ts";
import { freshFilings, frozenOf } from "../../../db/outbox.ts";
import type { ReadableDb } from "../../../db/database.ts";
import { createDesk } from "../../../desk/desk.ts";
import { readDeskKey } from "../../../desk/deskKey.ts";
import type { Fetch } from "../../../desk/ports.ts";
import { submitterIdOf } from "../../../desk/sync/adapters.ts";
import { createHttpAdapter } from "../../../desk/sync/httpAdapter.ts";
import type { OutgoingMessage } from "../../../desk/sync/hubAdapter.ts";
import { mostMessages } from "../../../desk/sync/lane.ts";
import { messageOf } from "../../../desk/sync/sending.ts";
import { systemPorts } from "../../../desk/systemPorts.ts";
import { must, namedUrl, silent } from "./folder.ts";

export interface Drained {
  readonly milliseconds: number;
  readonly filings: number;
  readonly batches: number;
  /** Most memory that the process ever held. */
  readonly peakBytes: number;
}

type Timed = Omit<Drained, "peakBytes">;

async function byDesk(folder: string, url: string): Promise<Timed> {
  const system = systemPorts({ log: silent, version: "bench" });
  let batches = 0;
  const fetch: Fetch = (address, init) => {
    if (init?.method === "POST") batches += 1;
    return system.fetch(address.replace(namedUrl, url), init);
  };
  const desk = must(createDesk({ ...system, fetch }, { folder }));
  let filings = 0;
  let end = Number.NaN;
  desk.on(({ name, data }) => {
    if (name !== "job.progressed" || data.kind !== "sync" || data.total === 0) return;
    // The last receipt is written down; what customs says of them is read after that.
    if (data.done === data.total && Number.isNaN(end)) end = performance.now();
    filings = Math.max(filings, data.done);
  });
  const start = performance.now();
  const report = must(await desk.session().call("sync.run", { untilIdle: true }));
  await desk.close();
  if (report.receipts !== filings || report.remaining !== 0)
    throw new Error(`not drained: ${JSON.stringify(report)}`);
  return { milliseconds: end - start, filings, batches };
}

/** All that waits for the folder's one hub, in the order in which the desk sends it. */
function messagesOf(db: ReadableDb): OutgoingMessage[] {
  const [hub] = listHubs(db);
  if (hub === undefined) throw new Error("the folder has no hub");
  return freshFilings(db, hub.id, 1_000_000).map(({ bytes, json, ...filing }) =>
    messageOf(filing, bytes === null ? frozenOf(db, filing).json : json),
  );
}

async function byFetch(folder: string, url: string): Promise<Timed> {
  const system = systemPorts({ log: silent, version: "bench" });
  const opened = must(openDatabase({ folder, heard: () => undefined }));
  const messages = messagesOf(opened.db);
  opened.close();
  const key = must(await readDeskKey(system.files, folder));
  const requests: { url: string; init: RequestInit }[] = [];
  const keep: Fetch = (address, init = {}) => {
    const { signal: _, ...rest } = init;
    requests.push({ url: address, init: rest });
    return Promise.resolve(Response.json({ receipts: [] }));
  };
  const adapter = createHttpAdapter(
    { ...system, fetch: keep },
    {
      url,
      identity: async () => ({
        ok: true,
        value: { submitterID: submitterIdOf(key.keyID), signer: key },
      }),
    },
  );
  const never = new AbortController().signal;
  for (let at = 0; at < messages.length; at += mostMessages) {
    const batch = messages.slice(at, at + mostMessages);
    const written = batch.map((message) => adapter.write(message));
    await adapter.send({ batchID: system.random.uuidv7(), messages: written }, never);
  }
  const start = performance.now();
  for (const each of requests) {
    const response = await fetch(each.url, each.init);
    if (response.status !== 200) throw new Error(`answered ${response.status}`);
    await response.text();
  }
  return {
    milliseconds: performance.now() - start,
    filings: messages.length,
    batches: requests.length,
  };
}

const [mode, folder = "", url = ""] = process.argv.slice(2);
const timed = await (mode === "desk" ? byDesk(folder, url) : byFetch(folder, url));
const peakBytes = process.resourceUsage().maxRSS * 1024;
process.stdout.write(JSON.stringify({ ...timed, peakBytes } satisfies Drained));
