/** What a scripted hub can be told to do wrong, and how it answers then. */
import type { IncomingMessage, ServerResponse } from "node:http";

export type Errand = "send" | "find" | "pull";

export type Fault =
  /** The line breaks before the hub takes anything. */
  | { readonly do: "drop-before" }
  /** The hub takes it, and the line breaks before its answer. */
  | { readonly do: "drop-after" }
  /** The answer ends in the middle. */
  | { readonly do: "truncate" }
  /** Taken, but never answered. */
  | { readonly do: "hang" }
  | { readonly do: "html" }
  /** The receipts name other messages. */
  | { readonly do: "wrong-id" }
  | { readonly do: "wrong-digest" }
  /** Only the first half get a receipt. */
  | { readonly do: "half" }
  | {
      readonly do: "status";
      readonly status: number;
      readonly headers?: Record<string, string>;
      readonly body?: string;
      readonly taken?: boolean;
    }
  /** Refuses single messages in their receipts. */
  | { readonly do: "reject"; readonly lrns: readonly string[] };

function answer(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(text);
}

export function problem(response: ServerResponse, status: number, code: string): void {
  const body = { type: "about:blank", title: code, status, detail: "Scripted.", code, errors: [] };
  answer(response, status, JSON.stringify(body), { "content-type": "application/problem+json" });
}

function truncated(request: IncomingMessage, response: ServerResponse, text: string): void {
  response.writeHead(200, {
    "content-type": "application/json",
    "content-length": String(text.length),
  });
  response.write(text.slice(0, Math.floor(text.length / 2)));
  setTimeout(() => request.socket.destroy(), 5);
}

/** Answers as the fault has it; what is asked for is done where the fault lets the hub come so far. */
export function perform(
  request: IncomingMessage,
  response: ServerResponse,
  fault: Fault | undefined,
  work: () => object,
): void {
  if (fault?.do === "drop-before") {
    request.socket.destroy();
  } else if (fault?.do === "html") {
    const page = "<!DOCTYPE html><title>Sign in</title>";
    answer(response, 200, page, { "content-type": "text/html" });
  } else if (fault?.do === "status") {
    if (fault.taken === true) work();
    if (fault.body === undefined) problem(response, fault.status, "scripted");
    else answer(response, fault.status, fault.body, fault.headers);
  } else {
    const text = JSON.stringify(work());
    if (fault?.do === "drop-after") request.socket.destroy();
    else if (fault?.do === "truncate") truncated(request, response, text);
    else if (fault?.do !== "hang") answer(response, 200, text);
  }
}
