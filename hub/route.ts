/** What a route is: its address, what it takes and answers, and the handler typed by its own schemas. */
import type { z } from "zod";
import type { HubPorts } from "./books.ts";
import type { Caller } from "./callers.ts";
import type { Faults } from "./faults.ts";
import type { InFlight } from "./idempotency.ts";
import type { Refusal } from "./problems.ts";

export interface Call {
  readonly ports: HubPorts;
  readonly faults: Faults;
  readonly inFlight: InFlight;
  readonly caller: Caller;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The body as it came, for digests. */
  readonly raw: Uint8Array;
  readonly gone: AbortSignal;
}

export type Reply =
  | {
      readonly ok: true;
      readonly status: number;
      readonly json: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly ok: false; readonly refusal: Refusal };

export interface Route {
  readonly method: "GET" | "POST" | "DELETE";
  /** With `:name` for parts of the path. */
  readonly path: string;
  readonly summary: string;
  /** Whether the caller must be known (always anyone at an open hub). */
  readonly signed: boolean;
  readonly admin: boolean;
  readonly headers: readonly string[];
  /** Path parts, query and body, each by its own schema. */
  readonly input: {
    readonly path?: z.ZodObject;
    readonly query?: z.ZodObject;
    readonly body?: z.ZodObject;
  };
  /** The body as documentation shows it, where the door reads it more leniently. */
  readonly documentedBody?: z.ZodObject;
  /** Null answers without a body. */
  readonly answer: z.ZodType | null;
  /** Statuses that its handler answers with; those that any request may come to are not named again. */
  readonly refusals: readonly number[];
  readonly handle: (
    call: Call,
    given: { path: unknown; query: unknown; body: unknown },
  ) => Promise<Reply>;
}

interface Definition<Path extends z.ZodObject, Query extends z.ZodObject, Body extends z.ZodObject>
  extends
    Partial<Pick<Route, "signed" | "admin" | "headers" | "refusals" | "documentedBody">>,
    Pick<Route, "method" | "path" | "summary" | "answer"> {
  readonly input?: { readonly path?: Path; readonly query?: Query; readonly body?: Body };
  readonly handle: (
    call: Call,
    given: { path: z.infer<Path>; query: z.infer<Query>; body: z.infer<Body> },
  ) => Promise<Reply>;
}

/** Ties a handler to the types of its own schemas, and gives the server one plain shape. */
export function route<
  Path extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodObject = z.ZodObject,
>(definition: Definition<Path, Query, Body>): Route {
  const { input = {}, handle, ...rest } = definition;
  return {
    signed: true,
    admin: false,
    headers: [],
    refusals: [],
    ...rest,
    input,
    // The server has parsed each part by the very schemas the handler was typed with.
    handle: (call, given) => handle(call, given as Parameters<typeof handle>[1]),
  };
}

export function answer(body: unknown, headers: Readonly<Record<string, string>> = {}): Reply {
  return { ok: true, status: 200, json: JSON.stringify(body), headers };
}

export function answerOr<Body>(
  result:
    | { readonly ok: true; readonly answer: Body }
    | { readonly ok: false; readonly refusal: Refusal },
): Reply {
  return result.ok ? answer(result.answer) : result;
}
