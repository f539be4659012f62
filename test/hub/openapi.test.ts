/** The OpenAPI document against the hub itself: every address is in it, every status that comes, every answer fits. */
import { randomUUID } from "node:crypto";
import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { routesOf } from "../../hub/routes.ts";
import { handClock } from "./handClock.ts";
import {
  attachmentOf,
  batchOf,
  message,
  openTestHub,
  problemOf,
  read,
  sha256,
} from "./hubHarness.ts";
import type { Answered, TestHub } from "./hubHarness.ts";

const operation = z.looseObject({
  operationId: z.string(),
  parameters: z.array(z.looseObject({ name: z.string() })),
  requestBody: z.unknown().optional(),
  responses: z.record(
    z.string(),
    z.looseObject({
      description: z.string().min(1),
      content: z.record(z.string(), z.object({ schema: z.unknown().optional() })).optional(),
    }),
  ),
});
const document = z.object({
  openapi: z.literal("3.1.0"),
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.looseObject({ schemas: z.object({ Problem: z.unknown() }) }),
});

interface Operation extends z.infer<typeof operation> {
  readonly method: string;
  readonly path: string;
}

const hubs: TestHub[] = [];
let open: TestHub;
let closed: TestHub;
let limited: TestHub;
/** Requests that are right, by the operation's name. */
let right: Readonly<Record<string, { path?: string; body?: unknown }>>;
const seen = new Set<string>();

async function operationsOf(hub: TestHub): Promise<Operation[]> {
  const { paths } = read(document, await hub.get("/openapi.json"));
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, told]) => ({
      ...told,
      method: method.toUpperCase(),
      path,
    })),
  );
}

const pdf = Buffer.from("%PDF-1.7\nan invoice");

async function rightRequests(hub: TestHub): Promise<typeof right> {
  const taxed = message({ lrn: "TRY-TAX-API", waybill: "WB-1" });
  const waiting = message({ lrn: "TRY-DOC-API" });
  await hub.file([taxed, waiting]);
  const told = await hub.notifications();
  const [mrn] = told.flatMap(({ declarationID }) => declarationID ?? []);
  const attachment = attachmentOf(waiting.messageID, pdf, { attachmentID: "A-1" });
  const payment = { paymentID: "P-1", submitterID: "desk-1", amount: "1.00", currency: "MYR" };
  const head = { submitterID: "desk-1", deskID: "D-1", count: 1, head: "a".repeat(64) };
  return {
    "POST /v1/declaration-batches": { body: batchOf([message({ lrn: "TRY-ACC-API" })]) },
    "GET /v1/messages/{messageID}": { path: `/v1/messages/${taxed.messageID}` },
    "GET /v1/consignments": { path: "/v1/consignments?waybill=WB-1" },
    "POST /v1/payments": { body: { ...payment, declarationID: mrn } },
    "POST /v1/attachments": { body: attachment },
    "GET /v1/attachments/{attachmentID}": { path: "/v1/attachments/A-1" },
    "POST /v1/audit-heads": { body: head },
    "POST /admin/faults": { body: { mode: "delay", milliseconds: 0 } },
    "POST /admin/backups": { body: {} },
    "POST /admin/restore": { body: {} },
  };
}

function nameOf({ method, path }: Operation): string {
  return `${method} ${path}`;
}

/** Asks and sees that the document told of the status, and that the answer fits what it told. */
async function ask(hub: TestHub, told: Operation, path: string, init: RequestInit = {}) {
  const response = await fetch(hub.url + path, { method: told.method, ...init });
  const { status, headers } = response;
  const answered = { status, headers, text: await response.text() };
  check(told, answered);
  return answered;
}

function check(told: Operation, answered: Answered): void {
  const where = `${nameOf(told)} answered ${answered.status}: ${answered.text.slice(0, 200)}`;
  const promised = told.responses[String(answered.status)];
  expect(promised, where).toBeDefined();
  expect(answered.text, where).not.toContain("address-unknown");
  seen.add(String(answered.status));
  if (answered.status >= 400) {
    expect(problemOf(answered).code).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    return;
  }
  const [type, body] = Object.entries(promised?.content ?? {})[0] ?? [];
  if (type === undefined) return;
  expect(answered.headers.get("content-type"), where).toContain(type);
  if (type !== "application/json" || body?.schema === undefined) return;
  const schema = z.fromJSONSchema(z.record(z.string(), z.unknown()).parse(body.schema));
  expect(() => schema.parse(JSON.parse(answered.text)), where).not.toThrow();
}

function post(body: unknown, headers: Record<string, string> = {}): RequestInit {
  return {
    headers: { "content-type": "application/json", "idempotency-key": randomUUID(), ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  };
}

/** `fetch` sets Host itself. */
function askByName(hub: TestHub, host: string, path: string): Promise<number> {
  const { hostname, port } = new URL(hub.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on("error", reject)
      .end();
  });
}

beforeAll(async () => {
  open = await openTestHub();
  closed = await openTestHub({ open: false });
  limited = await openTestHub({ rate: { perSecond: 1, burst: 1 } }, handClock());
  hubs.push(open, closed, limited);
  right = await rightRequests(open);
}, 60_000);
afterAll(async () => {
  for (const hub of hubs) await hub.close();
});

describe("the OpenAPI document", () => {
  test("holds every address of the hub and its own, each under its own name", async () => {
    for (const [hub, isOpen] of [
      [open, true],
      [closed, false],
    ] as const) {
      const found = await operationsOf(hub);
      const routes = routesOf(isOpen).map(
        ({ method, path }) => `${method} ${path.replaceAll(/:([A-Za-z]+)/g, "{$1}")}`,
      );
      expect(found.map(nameOf).toSorted()).toEqual(
        [...routes, "GET /openapi.json", "GET /docs"].toSorted(),
      );
      expect(new Set(found.map(({ operationId }) => operationId)).size).toBe(found.length);
      expect(found.some(({ path }) => path.startsWith("/admin"))).toBe(isOpen);
    }
    const reading = (await operationsOf(open)).find(({ path }) => path === "/v1/notifications");
    expect(reading?.parameters.map(({ name }) => name)).toEqual(["after", "limit", "wait"]);
  });

  test("right requests are answered as it says", async () => {
    for (const told of await operationsOf(open)) {
      const { path = told.path, body } = right[nameOf(told)] ?? {};
      const answered = await ask(open, told, path, body === undefined ? {} : post(body));
      expect(answered.status, `${nameOf(told)}: ${answered.text.slice(0, 300)}`).toBeLessThan(300);
    }
  });

  test("wrong ones are refused as it says", async () => {
    for (const told of await operationsOf(open)) {
      const path = told.path.replaceAll(/\{\w+\}/g, "nobody");
      await ask(open, told, `${path}?limit=0&wait=x&waybill=&after=%21&updatedAfter=no`);
      if (told.method !== "POST") continue;
      for (const body of ["{", "[]", "{}"]) await ask(open, told, path, post(body));
      await ask(open, told, path, post("{}", { "content-type": "text/plain" }));
      await ask(open, told, path, post("{}", { "content-digest": `sha-256=:${sha256("x")}:` }));
      await ask(open, told, path, post("{}", { "content-digest": "md5=:x:" }));
    }
    const filing = (await operationsOf(open)).find((told) => told.path.endsWith("batches"));
    if (filing === undefined) throw new Error("no filing is described");
    const large = post(" ".repeat(5 * 1024 * 1024 + 1));
    expect((await ask(open, filing, filing.path, large)).status).toBe(413);
    const [key, batch] = [randomUUID(), batchOf([message({ lrn: "TRY-ACC-API-2" })])];
    await open.postBatch(batch, key);
    const other = post(batchOf([message({ lrn: "TRY-ACC-API-3" })]), { "idempotency-key": key });
    expect((await ask(open, filing, filing.path, other)).status).toBe(422);
  });

  test("what conflicts, is no longer kept, or is not the caller's is refused as it says", async () => {
    const { hubID } = open.ports.key;
    const ahead = Buffer.from(`notifications.${hubID}.99999`).toString("base64url");
    const refused: Record<string, RequestInit & { path?: string; status: number }> = {
      "GET /v1/notifications": { path: `/v1/notifications?after=${ahead}`, status: 410 },
      "POST /v1/attachments": {
        ...post({ ...z.looseObject({}).parse(right["POST /v1/attachments"]?.body), size: 99 }),
        status: 409,
      },
      "POST /v1/payments": {
        ...post({
          paymentID: "P-2",
          submitterID: "desk-1",
          amount: "1",
          currency: "MYR",
          declarationID: "nobody",
        }),
        status: 404,
      },
    };
    for (const told of await operationsOf(open)) {
      const { path = told.path, status, ...init } = refused[nameOf(told)] ?? { status: 0 };
      if (status > 0) expect((await ask(open, told, path, init)).status).toBe(status);
      expect(told.responses["403"], nameOf(told)).toBeDefined();
      if (told.method === "GET") expect(await askByName(open, "hub.example", told.path)).toBe(403);
    }
    seen.add("403");
  });

  test("failures and storms come as it says; a closed hub's and a limited hub's refusals too", async () => {
    for (const told of await operationsOf(open)) {
      if (!told.path.startsWith("/v1/")) continue;
      for (const mode of ["status500", "status429"]) {
        await open.post("/admin/faults", { mode });
        await ask(open, told, told.path, told.method === "POST" ? post("{}") : {});
      }
    }
    for (const told of await operationsOf(closed)) {
      const path = told.path.replaceAll(/\{\w+\}/g, "nobody");
      const answered = await ask(closed, told, path, told.method === "POST" ? post("{}") : {});
      const signed = told.responses["401"] !== undefined;
      if (signed) expect([400, 401]).toContain(answered.status);
    }
    for (const told of await operationsOf(limited)) {
      if (told.responses["401"] === undefined || told.method !== "GET") continue;
      const path = told.path.replaceAll(/\{\w+\}/g, "nobody");
      await ask(limited, told, `${path}?waybill=x`);
      expect((await ask(limited, told, `${path}?waybill=x`)).status).toBe(429);
    }
  });

  test("between them, these tests saw every status it speaks of but that of a stopping hub", async () => {
    const spoken = (await operationsOf(open)).flatMap(({ responses }) => Object.keys(responses));
    const unseen = [...new Set(spoken)].filter((status) => !seen.has(status));
    expect(unseen).toEqual(["503"]);
  });
});

describe("the page to read", () => {
  test("names every address and status, runs nothing and fetches nothing", async () => {
    const { status, headers, text } = await open.get("/docs");
    expect([status, headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    for (const told of await operationsOf(open)) {
      expect(text).toContain(`<h2><code>${nameOf(told)}</code></h2>`);
      for (const { description } of Object.values(told.responses))
        expect(text).toContain(description.replaceAll("&", "&amp;").replaceAll("<", "&lt;"));
    }
    expect(text).not.toMatch(/<script|src=|href="http|@import|url\(/);
    const style = /<style>([^]*)<\/style>/.exec(text)?.[1] ?? "";
    expect(headers.get("content-security-policy")).toBe(
      `default-src 'none'; style-src 'sha256-${sha256(style)}'`,
    );
  });

  test("escapes what is told", async () => {
    const { text } = await closed.get("/docs");
    expect(text).not.toMatch(
      /<(?!\/?(?:!doctype|html|meta|title|style|h1|h2|p|a|code|table|tr|th|td|details|summary|pre)\b)/,
    );
    expect(text).not.toContain("/admin/");
  });
});
