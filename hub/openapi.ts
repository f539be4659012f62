/** The OpenAPI 3.1 page, made from the table of routes and the wire's schemas. */
import { z } from "zod";
import type { Route } from "./route.ts";
import { limits, problemBody } from "./wire.ts";

type Json = Readonly<Record<string, unknown>>;

function schemaOf(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: "draft-2020-12", io });
  return rest;
}

function content(schema: Json): Json {
  return { content: { "application/json": { schema } } };
}

const statusWords: Readonly<Record<number, string>> = {
  400: "Cannot be read; or a header is missing",
  401: "Not signed, or not rightly",
  403: "Signed by another submitter; or an open hub asked by another name than localhost",
  404: "Unknown",
  409: "In progress, or in conflict with what the hub holds",
  410: "The cursor has expired; `oldestCursor` says where to go on",
  413: `More than ${limits.messagesPerBatch} messages or ${limits.bodyBytes} bytes; send halves`,
  415: "Not application/json",
  422: "A digest, key or field that cannot be taken",
  429: "Too many requests; Retry-After says when",
  500: "The hub failed, and kept nothing of it",
  503: "The hub is stopping",
};

/** Statuses by which a request may be refused before its handler sees it, or that any handler may come to. */
function commonRefusals({ input, method, signed, admin }: Route, open: boolean): number[] {
  const reads = Object.keys(input).length > 0 ? [400] : [];
  const carries = method === "GET" ? [] : [400, 413, 415];
  const body = input.body === undefined ? [] : [422];
  const caller = signed && !admin ? [401] : [];
  // At an open hub the admin may ask for a refusal of anything.
  const often = !admin && (signed || open) ? [429] : [];
  return [...reads, ...carries, ...body, ...caller, ...often, ...(open ? [403] : []), 500, 503];
}

const headerWords: Readonly<Record<string, string>> = {
  "idempotency-key": `Names the batch; its answer is kept for ${limits.idempotencyDays} days`,
  "content-digest": "RFC 9530, sha-256 or sha-512; needed unless the hub is open",
};

function parametersOf(route: Route): Json[] {
  const inPlace = (place: "path" | "query", schema: z.ZodObject | undefined): Json[] =>
    schema === undefined
      ? []
      : Object.entries(schema.shape).map(([name, shape]) => ({
          name,
          in: place,
          required: place === "path" || !shape.safeParse(undefined).success,
          schema: propertyOf(name, shape),
        }));
  const headers = route.headers.map((name) => ({
    name,
    in: "header",
    required: name === "idempotency-key",
    description: headerWords[name] ?? "",
    schema: { type: "string" },
  }));
  return [...inPlace("path", route.input.path), ...inPlace("query", route.input.query), ...headers];
}

function propertyOf(name: string, shape: z.core.$ZodType): Json {
  const { properties } = z
    .object({ properties: z.record(z.string(), z.record(z.string(), z.unknown())) })
    .parse(schemaOf(z.object({ [name]: shape }), "output"));
  return properties[name] ?? {};
}

function refusalOf(status: number): Json {
  return {
    description: statusWords[status] ?? "",
    ...(status === 429
      ? { headers: { "Retry-After": { description: "seconds", schema: { type: "integer" } } } }
      : {}),
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
  };
}

function operationOf(route: Route, open: boolean): Json {
  const body = route.documentedBody ?? route.input.body;
  const statuses = new Set([...route.refusals, ...commonRefusals(route, open)]);
  const refusals = [...statuses]
    .toSorted((one, other) => one - other)
    .map((status) => [String(status), refusalOf(status)]);
  const success: Json =
    route.answer === null
      ? { "204": { description: "Done" } }
      : { "200": { description: "Done", ...content(schemaOf(route.answer, "output")) } };
  return {
    operationId: `${route.method.toLowerCase()}${route.path.replaceAll(/[/:-]+([A-Za-z0-9])/g, (_, letter: string) => letter.toUpperCase())}`,
    summary: route.summary,
    tags: [route.admin ? "admin" : "protocol"],
    security: route.signed && !route.admin ? [{ httpMessageSignature: [] }, {}] : [],
    parameters: parametersOf(route),
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, ...content(schemaOf(body, "input")) } }),
    responses: { ...success, ...Object.fromEntries(refusals) },
  };
}

/** The addresses of this document itself, as a program and as a person read it. */
function pagesOf(open: boolean): Readonly<Record<string, Record<string, Json>>> {
  const page = (operationId: string, summary: string, type: string): Json => ({
    operationId,
    summary,
    tags: ["documentation"],
    parameters: [],
    responses: {
      "200": { description: "Done", content: { [type]: {} } },
      ...(open ? { "403": refusalOf(403) } : {}),
    },
  });
  return {
    "/openapi.json": { get: page("getOpenapiJson", "This document", "application/json") },
    "/docs": { get: page("getDocs", "This document as a page to read", "text/html") },
  };
}

/**
 * @param open whether the hub answers anyone, to localhost alone.
 * @returns the whole document, ready to be sent as JSON.
 */
export function openApiDocument(routes: readonly Route[], open: boolean): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    const path = route.path.replaceAll(/:([A-Za-z]+)/g, "{$1}");
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route, open) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Tidewaiter practice clearance hub",
      version: "1",
      description:
        "Declarations in, receipts and notifications out. Names are those of the WCO Data Model.",
    },
    paths: { ...paths, ...pagesOf(open) },
    components: {
      schemas: { Problem: schemaOf(problemBody, "output") },
      securitySchemes: {
        httpMessageSignature: {
          type: "apiKey",
          in: "header",
          name: "Signature",
          description:
            "RFC 9421 with Signature-Input, ed25519; keyid is the submitterID. Optional at an open hub.",
        },
      },
    },
  };
}
