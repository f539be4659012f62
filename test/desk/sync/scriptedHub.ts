/**
 * A hub of its own books over real HTTP that does what a test tells it, written apart from the practice hub.
 *
 *     const hub = await openScriptedHub();
 *     hub.next("send", { do: "drop-after" });     // the next batch is taken, and its answer lost
 *     hub.say({ lrn: "A1", messageID, functionCode: "08" });
 */
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { perform, problem } from "./script.ts";
import type { Errand, Fault } from "./script.ts";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export type { Errand, Fault };

interface Held {
  readonly messageID: string;
  readonly lrn: string;
  readonly version: string;
  readonly digest: string;
  arrivals: number;
}

interface WireMessage {
  readonly messageID: string;
  readonly functionalReferenceID: string;
  readonly versionID: string;
  readonly contentDigest: string;
  readonly declarationXML: string;
}

interface Saying {
  readonly messageID: string | null;
  readonly functionCode: string;
  readonly lrn?: string;
  readonly mrn?: string;
  readonly errors?: readonly object[];
  readonly taxes?: readonly object[];
  /** 39 granted, 41 denied, with function code 11. */
  readonly status?: string;
  readonly responseXML?: string;
  /** Another place in the order in which customs said it than that in which it is told. */
  readonly sequence?: number;
  /** The same id as before, to say it twice. */
  readonly notificationID?: string;
}

export type Stage = "arrived" | "done" | "answered";

/** `drop` at its arrival: the hub never gets the request. */
type Watcher = (stage: Stage, errand: Errand) => "drop" | undefined;

export interface ScriptedHub {
  readonly url: string;
  /** What the hub has taken, by messageID. */
  readonly books: Map<string, Held>;
  /** Batches as they arrived. */
  readonly batches: {
    readonly key: string;
    readonly headers: IncomingMessage["headers"];
    readonly lrns: string[];
  }[];
  readonly counts: Record<Errand, number>;
  next(errand: Errand, ...faults: Fault[]): void;
  /** From now on, every time, until undefined is set. */
  always(errand: Errand, fault: Fault | ((body: string) => Fault | undefined) | undefined): void;
  say(saying: Saying): void;
  /** Told when a request has arrived, when what it asks for was done, and when its answer was handed over. */
  watch(listener: Watcher): void;
  /** What customs says of each filing as soon as the hub has it. */
  sayOfEach(...functionCodes: string[]): void;
  /** Cursors up to this are no longer known. */
  forgetCursors(): void;
  /** What was said so far is no longer told either. */
  forgetTold(): void;
  /** How the list of declarations shows one. */
  readonly statuses: Map<string, string>;
  close(): Promise<void>;
}

function falsified(receipts: readonly object[], fault: Fault | undefined): readonly object[] {
  if (fault?.do === "wrong-id") {
    return receipts.map((receipt) => ({ ...receipt, messageID: "somebody-else" }));
  }
  if (fault?.do === "wrong-digest") {
    return receipts.map((receipt) => ({ ...receipt, contentDigest: "AAAA" }));
  }
  return fault?.do === "half" ? receipts.slice(0, Math.ceil(receipts.length / 2)) : receipts;
}

const messages = "/v1/messages/";

function errandOf(method: string | undefined, path: string): Errand | undefined {
  if (method === "POST") return path === "/v1/declaration-batches" ? "send" : undefined;
  if (path.startsWith(messages)) return "find";
  return path === "/v1/notifications" ? "pull" : undefined;
}

export async function openScriptedHub(largestPage = 3): Promise<ScriptedHub> {
  const books = new Map<string, Held>();
  const batches: ScriptedHub["batches"] = [];
  const counts = { send: 0, find: 0, pull: 0 };
  const scripts: Record<Errand, Fault[]> = { send: [], find: [], pull: [] };
  const standing: Partial<Record<Errand, Fault | ((body: string) => Fault | undefined)>> = {};
  const said: object[] = [];
  let watcher: Watcher = () => undefined;
  let ofEach: readonly string[] = [];
  const statuses = new Map<string, string>();
  let oldest = 0;
  let told = 0;
  let serial = 0;

  const say = (saying: Saying): void => {
    serial += 1;
    said.push({
      sequence: saying.sequence ?? serial,
      notificationID: saying.notificationID ?? `N-${serial}`,
      issueDateTime: "2026-11-22T12:00:00Z",
      messageID: saying.messageID,
      functionCode: saying.functionCode,
      functionalReferenceID: saying.lrn ?? null,
      declarationID: saying.mrn ?? null,
      versionID: "1",
      errors: saying.errors ?? [],
      taxes: saying.taxes ?? [],
      status: saying.status ?? null,
      responseXML: saying.responseXML ?? "<Response/>",
    });
  };

  const take = (messages: readonly WireMessage[], rejected: readonly string[]): object[] =>
    messages.map((message) => {
      const {
        messageID,
        functionalReferenceID: lrn,
        versionID: version,
        contentDigest: digest,
        declarationXML,
      } = message;
      if (createHash("sha256").update(declarationXML).digest("base64") !== digest)
        throw new Error("wrong digest sent");
      if (rejected.includes(lrn)) {
        return {
          messageID,
          outcome: "rejected",
          receiptID: null,
          conversationID: null,
          problem: { code: "scripted", detail: `Not ${lrn}.` },
        };
      }
      const held = books.get(messageID);
      if (held !== undefined && held.digest !== digest)
        throw new Error("other bytes under the same id");
      if (held !== undefined) held.arrivals += 1;
      else {
        books.set(messageID, { messageID, lrn, version, digest, arrivals: 1 });
        for (const functionCode of ofEach) say({ messageID, functionCode, lrn });
      }
      return {
        messageID,
        outcome: held === undefined ? "accepted" : "duplicate",
        receiptID: `R-${messageID}`,
        conversationID: "C",
        contentDigest: digest,
      };
    });

  const faultOf = (errand: Errand, body: string): Fault | undefined => {
    const fixed = standing[errand];
    return scripts[errand].shift() ?? (typeof fixed === "function" ? fixed(body) : fixed);
  };

  const send = (request: IncomingMessage, response: ServerResponse, text: string): void => {
    const fault = faultOf("send", text);
    const { messages: sent } = JSON.parse(text) as { messages: WireMessage[] };
    batches.push({
      key: String(request.headers["idempotency-key"]),
      headers: request.headers,
      lrns: sent.map((message) => message.functionalReferenceID),
    });
    perform(request, response, fault, () => {
      const receipts = take(sent, fault?.do === "reject" ? fault.lrns : []);
      watcher("done", "send");
      return { receipts: falsified(receipts, fault) };
    });
  };

  const find = (request: IncomingMessage, response: ServerResponse, messageID: string): void => {
    const fault = faultOf("find", messageID);
    const held = books.get(messageID);
    if (held === undefined && fault === undefined) return problem(response, 404, "message-unknown");
    return perform(request, response, fault, () => ({
      messageID: fault?.do === "wrong-id" ? "somebody-else" : messageID,
      outcome: "accepted",
      receiptID: `R-${messageID}`,
      conversationID: "C",
      contentDigest: fault?.do === "wrong-digest" ? "AAAA" : (held?.digest ?? ""),
    }));
  };

  const pull = (
    request: IncomingMessage,
    response: ServerResponse,
    query: URLSearchParams,
  ): void => {
    const after = Number(query.get("after") === "" ? told : query.get("after"));
    const limit = Math.min(Number(query.get("limit")), largestPage);
    const fault = faultOf("pull", "");
    if (fault === undefined && after > 0 && after < oldest)
      return problem(response, 410, "cursor-expired");
    const page = said.slice(after, after + limit);
    return perform(request, response, fault, () => ({
      notifications: page,
      nextCursor: String(after + page.length),
      hasMore: after + page.length < said.length,
    }));
  };

  const list = (response: ServerResponse, after: number): void => {
    const page = [...books.values()].slice(after, after + largestPage);
    const declarations = page.map(({ messageID, lrn, digest }) => ({
      id: `MRN-${lrn}`,
      functionalReferenceID: lrn,
      messageID,
      contentDigest: digest,
      status: statuses.get(messageID) ?? "received",
    }));
    const next = after + page.length;
    const body = { declarations, nextCursor: String(next), hasMore: next < books.size };
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
  };

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => void chunks.push(chunk));
    request.on("end", () => {
      const { pathname, searchParams } = new URL(request.url ?? "", "http://hub");
      const errand = errandOf(request.method, pathname);
      if (pathname === "/v1/declarations") return list(response, Number(searchParams.get("after")));
      if (errand === undefined) return problem(response, 404, "unknown-path");
      counts[errand] += 1;
      response.once("finish", () => void watcher("answered", errand));
      if (watcher("arrived", errand) === "drop") return void request.socket.destroy();
      if (errand === "send") return send(request, response, Buffer.concat(chunks).toString());
      if (errand === "find") return find(request, response, pathname.slice(messages.length));
      return pull(request, response, searchParams);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => void server.close(() => resolve()));
  };
  onTestFinished(close);
  return {
    url: `http://127.0.0.1:${port}`,
    books,
    batches,
    counts,
    next: (errand, ...faults) => void scripts[errand].push(...faults),
    always: (errand, fault) => {
      if (fault === undefined) delete standing[errand];
      else standing[errand] = fault;
    },
    say,
    watch: (listener) => void (watcher = listener),
    sayOfEach: (...functionCodes) => void (ofEach = functionCodes),
    forgetCursors: () => void (oldest = said.length),
    forgetTold: () => void (oldest = told = said.length),
    statuses,
    close,
  };
}
