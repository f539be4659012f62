/** The line between desk and hub: it loses, doubles, delays, cuts and forges, as its stream says, and counts what it did. */
import type { Answer, HubModel } from "./hubModel.ts";
import type { Stream } from "./streams.ts";
import type { SimulatedTime } from "./time.ts";

export const networkFaults = [
  "offline",
  "lost-before",
  "lost-after",
  "doubled",
  "delayed",
  "late",
  "truncated",
  "html",
  "html-before",
  "empty",
  "wrong-id",
  "wrong-digest",
  "missing-receipt",
  "reordered",
  "500-before",
  "500-after",
  "429",
  "503",
  "409",
  "413",
  "timeout-after",
] as const;
export type NetworkFault = (typeof networkFaults)[number];

export interface Line {
  fetch(url: string, init?: RequestInit): Promise<Response>;
  /** Off: every request goes through as it is. */
  healed: boolean;
  readonly hits: Map<string, number>;
}

export interface LineOptions {
  readonly hub: HubModel;
  readonly time: SimulatedTime;
  readonly stream: Stream;
  /** Those that may happen in this run: a random part of all, so that pairs are tried too. */
  readonly faults: readonly NetworkFault[];
  readonly rate: number;
}

function responseOf({ status, body, headers }: Answer, text = JSON.stringify(body)): Response {
  return new Response(text, {
    status,
    headers: {
      "content-type": status < 400 ? "application/json" : "application/problem+json",
      ...headers,
    },
  });
}

function forged(answer: Answer, fault: NetworkFault): Answer {
  const body = structuredClone(answer.body) as {
    receipts?: Record<string, unknown>[];
    messageID?: string;
    contentDigest?: string;
    notifications?: unknown[];
  };
  const first = body.receipts?.[0] ?? body;
  if (fault === "wrong-id") first["messageID"] = "00000000-0000-7000-8000-000000000000";
  if (fault === "wrong-digest") first["contentDigest"] = "AAAA";
  if (fault === "missing-receipt") body.receipts?.pop();
  if (fault === "reordered")
    for (const list of [body.receipts, body.notifications]) list?.reverse();
  return { ...answer, body };
}

function messagesIn(body: string): number {
  return body.split('"messageID"').length - 1;
}

function signInPage(): Response {
  return new Response("<!doctype html><title>Sign in</title>", {
    status: 200,
    headers: { "content-type": "text/html" },
  });
}

/** As fetch fails: the reason is an error with a code. */
function broken(code: string): TypeError {
  return new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code }) });
}

/** Faults that stop a request before the hub sees it. */
const before: Readonly<Partial<Record<NetworkFault, Answer>>> = {
  "500-before": { status: 500, body: { code: "hub-failing", detail: "" } },
  "429": {
    status: 429,
    body: { code: "too-many-requests", detail: "" },
    headers: { "retry-after": "999999" },
  },
  "503": { status: 503, body: { code: "busy", detail: "" }, headers: { "retry-after": "5" } },
  "409": { status: 409, body: { code: "in-progress", detail: "" } },
  "413": { status: 413, body: { code: "too-large", detail: "" } },
};

export function line(options: LineOptions): Line {
  const { hub, time, stream, faults, rate } = options;
  const hits = new Map<string, number>();
  const lost = (): never => {
    throw broken("ECONNRESET");
  };
  const stopIfGivenUp = ({ signal }: RequestInit): void => {
    if (signal?.aborted) throw new DOMException("This operation was aborted", "AbortError");
  };
  const late = async (ask: () => Answer, init: RequestInit): Promise<Answer> => {
    const onItsWay = stream.below(600_000);
    let answer: Answer | undefined;
    void time.sleep(onItsWay).then(() => {
      answer = ask();
    });
    await time.sleep(onItsWay, init.signal ?? undefined);
    stopIfGivenUp(init);
    return answer ?? lost();
  };
  const it: Line = {
    healed: false,
    hits,
    async fetch(url, init = {}) {
      const method = init.method ?? "GET";
      const headers = new Headers(init.headers);
      const body =
        typeof init.body === "string"
          ? init.body
          : new TextDecoder().decode((init.body ?? undefined) as Uint8Array | undefined);
      const fault =
        !it.healed && faults.length > 0 && stream.chance(rate) ? stream.pick(faults) : undefined;
      if (fault) hits.set(fault, (hits.get(fault) ?? 0) + 1);
      const hop = async (longest: number): Promise<void> => {
        await time.sleep(1 + stream.below(longest), init.signal ?? undefined);
        stopIfGivenUp(init);
      };
      const ask = (): Answer => hub.handle(method, url, headers, body);
      await hop(40);
      if (fault === "offline") throw broken("ECONNREFUSED");
      if (fault === "lost-before") return lost();
      // A network's sign-in page: it says 200 and never asks the hub.
      if (fault === "html-before") return signInPage();
      const refusal = fault && before[fault];
      // A single message that is too large is refused for good, which is another matter.
      if (refusal && (fault !== "413" || messagesIn(body) > 1)) return responseOf(refusal);
      if (fault === "delayed") await hop(90_000);
      // On its way for minutes: it arrives even when the one who sent it has long stopped waiting.
      let answer = fault === "late" ? await late(ask, init) : ask();
      if (fault === "doubled") answer = ask();
      await hop(40);
      if (fault === "timeout-after") await hop(600_000);
      if (fault === "lost-after") return lost();
      if (fault === "500-after")
        return responseOf({ status: 500, body: { code: "hub-failing", detail: "" } });
      if (fault === "html") return signInPage();
      if (fault === "empty") return new Response("", { status: 200 });
      if (fault === "truncated") {
        const text = JSON.stringify(answer.body);
        return responseOf(answer, text.slice(0, stream.below(text.length)));
      }
      return responseOf(fault ? forged(answer, fault) : answer);
    },
  };
  return it;
}
