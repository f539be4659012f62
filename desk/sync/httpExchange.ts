/** One HTTP request to a hub and what became of it: an answer, or the reason why there is none. */
import type { Ports } from "../ports.ts";
import type { Trouble } from "./hubAdapter.ts";

export type HttpPorts = Pick<Ports, "fetch" | "timers">;

export interface HttpRequest {
  readonly method: "GET" | "POST";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer>;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

export type HttpAnswer =
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly headers: Headers;
      readonly text: string;
    }
  | {
      readonly kind: "none";
      /** False when the connection was never made, so that no byte can have arrived. */
      readonly left: boolean;
      readonly trouble: Trouble;
    };

const largestAnswer = 64 * 1024 * 1024;

// Codes of Node's sockets and of Chromium's network stack for a connection that was never made.
const neverConnected =
  /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EAI_NODATA|ENETUNREACH|EHOSTUNREACH|ENETDOWN|UND_ERR_CONNECT_TIMEOUT|ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED|ERR_NAME_NOT_RESOLVED|ERR_ADDRESS_UNREACHABLE|ERR_CONNECTION_TIMED_OUT|ERR_PROXY_CONNECTION_FAILED|ERR_CERT|CERT_|UNABLE_TO_VERIFY|SELF_SIGNED|DEPTH_ZERO|ERR_UNSAFE_PORT|bad port|ERR_INVALID_URL/u;

/** Every code and message in an error and its causes, as one text to search. */
function wordsOf(error: unknown, depth = 0): string {
  if (!(error instanceof Error) || depth > 4) return String(error);
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const inner = error.cause === undefined ? "" : wordsOf(error.cause, depth + 1);
  return `${code} ${error.message} ${inner}`.trim();
}

function troubleOf(
  error: unknown,
  request: HttpRequest,
  timedOut: boolean,
): { left: boolean; trouble: Trouble } {
  const { origin, hostname } = new URL(request.url);
  const seconds = Math.round(request.timeoutMs / 1000);
  if (timedOut) {
    return {
      left: true,
      trouble: {
        code: "hub-timeout",
        message: `The hub at ${origin} did not answer within ${seconds} s. It will be asked again.`,
        line: "offline",
        reached: false,
      },
    };
  }
  const words = wordsOf(error);
  const left = !neverConnected.test(words);
  const name = /[A-Z][A-Z_]{4,}/u.exec(words)?.[0] ?? "";
  if (/ENOTFOUND|EAI_|ERR_NAME_NOT_RESOLVED/u.test(words)) {
    return {
      left,
      trouble: {
        code: "hub-unreachable",
        message: `The name ${hostname} cannot be found. Check the hub's address and the network; filings wait here meanwhile.`,
        line: "offline",
        reached: false,
      },
    };
  }
  return {
    left,
    trouble: {
      code: left ? "line-broken" : "hub-unreachable",
      message: left
        ? `The line to the hub at ${origin} broke before its answer was complete${name === "" ? "" : ` (${name})`}. It will be asked what it has.`
        : `The hub at ${origin} cannot be reached${name === "" ? "" : ` (${name})`}. Check its address and the network; filings wait here meanwhile.`,
      line: "offline",
      reached: false,
    },
  };
}

async function readText(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (reader === undefined) return "";
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > largestAnswer) {
      await reader.cancel();
      throw new Error("The answer is larger than 64 MB.");
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** Sends one request; never throws for what happens on the line. Redirects are not followed. */
export async function exchange(ports: HttpPorts, request: HttpRequest): Promise<HttpAnswer> {
  const stop = new AbortController();
  const done = new AbortController();
  let timedOut = false;
  const abandon = (): void => stop.abort();
  request.signal?.addEventListener("abort", abandon, { once: true });
  if (request.signal?.aborted === true) stop.abort();
  void ports.timers.sleep(request.timeoutMs, done.signal).then(() => {
    if (done.signal.aborted) return;
    timedOut = true;
    stop.abort();
  });
  try {
    const response = await ports.fetch(request.url, {
      method: request.method,
      headers: request.headers,
      redirect: "manual",
      signal: stop.signal,
      ...(request.body === undefined ? {} : { body: request.body }),
    });
    const text = await readText(response);
    return { kind: "answer", status: response.status, headers: response.headers, text };
  } catch (error) {
    return { kind: "none", ...troubleOf(error, request, timedOut) };
  } finally {
    // With a reason of its own: none would be made into an error with its stack, for every request.
    done.abort("answered");
    request.signal?.removeEventListener("abort", abandon);
  }
}

/** JSON of an answer; undefined when it is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const longestRetryAfter = 10 * 60 * 1000;

/** How long the hub asks to be left alone, at most ten minutes. A date is read against the answer's own Date, so that a wrong clock on either side does no harm. */
export function retryAfterOf(headers: Headers): number | undefined {
  const value = headers.get("retry-after");
  if (value === null) return undefined;
  let wait = Number.NaN;
  if (/^\s*\d+\s*$/u.test(value)) wait = Number(value) * 1000;
  else wait = Date.parse(value) - Date.parse(headers.get("date") ?? "");
  if (!Number.isFinite(wait) || wait < 0) return undefined;
  return Math.min(wait, longestRetryAfter);
}
