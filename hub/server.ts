/** The HTTP server: brings the books up to date, listens, and stops without cutting anyone off. */
import Fastify from "fastify";
import type { FastifyInstance } from "fastify";
import { runAdjudication } from "./adjudicate.ts";
import { createBell } from "./bell.ts";
import type { HubOptions, HubPorts } from "./books.ts";
import { isoTime } from "./clock.ts";
import type { Clock } from "./clock.ts";
import { docsPage } from "./docsPage.ts";
import { createFaults } from "./faults.ts";
import { createInFlight } from "./idempotency.ts";
import type { Identity } from "./identity.ts";
import { openHubKey } from "./keys.ts";
import { openApiDocument } from "./openapi.ts";
import { refusal } from "./problems.ts";
import type { Refusal } from "./problems.ts";
import { routesOf } from "./routes.ts";
import { sendJson, sendPage, sendRefusal } from "./sending.ts";
import { serve } from "./serving.ts";
import type { Counter } from "./serving.ts";
import { migrate } from "./store.ts";
import type { Store } from "./store.ts";
import { limits } from "./wire.ts";

export interface HubSetUp {
  readonly store: Store;
  readonly clock: Clock;
  readonly identity: Identity;
  readonly options: HubOptions;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Lines for the person who runs the hub. */
  readonly report: (line: string) => void;
  /** Reports each request. */
  readonly verbose: boolean;
}

export interface RunningHub {
  readonly url: string;
  readonly ports: HubPorts;
  /** Ends waiting readers, lets requests finish, stops adjudication. The store stays open. */
  stop(): Promise<void>;
}

/** Brings the books up to date and listens. */
export async function startHub(setUp: HubSetUp): Promise<RunningHub> {
  const { store, clock, identity, options, report, verbose } = setUp;
  await migrate(store, isoTime(clock.now()));
  const key = await openHubKey(store, identity.uuid());
  const ports: HubPorts = { store, clock, identity, bell: createBell(), key, options };
  const stop = new AbortController();
  const traffic = { underWay: 0 };
  const app = buildServer(traffic, {
    ports,
    faults: createFaults(clock),
    inFlight: createInFlight(),
    stopping: stop.signal,
    report,
    verbose,
  });
  const url = await app.listen({ host: setUp.host, port: setUp.port });
  const adjudication = runAdjudication(ports, stop.signal, (error) => {
    report(`adjudication failed: ${error instanceof Error ? error.message : String(error)}`);
  });
  return {
    url,
    ports,
    stop: async () => {
      stop.abort();
      await closeServer(app, traffic);
      await adjudication;
    },
  };
}

/** Requests that have begun and are not yet answered. */
interface Traffic {
  underWay: number;
}

/** Longest time a request may still take when the hub stops. */
const longestFarewell = 10_000;

/** Takes no more, lets what is under way finish, then cuts connections on which nothing is asked. */
async function closeServer(app: FastifyInstance, traffic: Traffic): Promise<void> {
  const closed = app.close();
  for (let waited = 0; traffic.underWay > 0 && waited < longestFarewell; waited += 20) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  app.server.closeAllConnections();
  await closed;
}

/** A slow sender is cut off after this; a batch of 5 MB passes in it on a line of 50 kB/s. */
const requestTimeout = 120_000;

function buildServer(traffic: Traffic, counter: Counter): FastifyInstance {
  const app = Fastify({
    bodyLimit: limits.bodyBytes,
    exposeHeadRoutes: false,
    forceCloseConnections: "idle",
    requestTimeout,
  });
  const { open } = counter.ports.options;
  const routes = routesOf(open);
  const document = openApiDocument(routes, open);
  const [json, page] = [JSON.stringify(document), docsPage(document)];
  app.addHook("onRequest", async (_request, reply) => {
    traffic.underWay += 1;
    // "close" comes once, whether the answer was sent or the line broke.
    reply.raw.once("close", () => (traffic.underWay -= 1));
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "buffer" }, (_request, body, done) =>
    done(null, body),
  );
  app.setNotFoundHandler((request, reply) => {
    const detail = `Nothing is at ${request.method} ${request.url}.`;
    sendRefusal(reply, refusal(404, "address-unknown", detail));
  });
  app.setErrorHandler((error, _request, reply) => sendRefusal(reply, transportRefusal(error)));
  if (open) refuseForeignNames(app);
  app.get("/openapi.json", (_request, reply) => sendJson(reply, 200, json));
  app.get("/docs", (_request, reply) => sendPage(reply, page.html, page.policy));
  for (const route of routes) {
    app.route({
      method: route.method,
      url: route.path,
      handler: (request, reply) => serve(counter, route, request, reply),
    });
  }
  return app;
}

/** A web page may not reach an open hub through a name of its own that points at this machine. */
function refuseForeignNames(app: FastifyInstance): void {
  app.addHook("onRequest", async (request, reply) => {
    if (/^(?:localhost|127\.0\.0\.1|\[?::1\]?)$/.test(request.hostname)) return;
    sendRefusal(reply, refusal(403, "host-refused", "An open hub answers only to localhost."));
  });
}

/** What the framework itself refuses, in the hub's own words. */
function transportRefusal(error: unknown): Refusal {
  const code = error instanceof Error && "code" in error ? error.code : "";
  if (code === "FST_ERR_CTP_BODY_TOO_LARGE") {
    const detail = `A request holds at most ${limits.bodyBytes} bytes. Send halves.`;
    return refusal(413, "batch-too-large", detail);
  }
  if (code === "FST_ERR_CTP_INVALID_MEDIA_TYPE") {
    return refusal(415, "content-type-refused", "Send application/json.");
  }
  const detail = error instanceof Error ? error.message : "The request cannot be read.";
  return refusal(400, "request-invalid", detail);
}
