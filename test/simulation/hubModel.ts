/** What a clearance hub promises (design.md §7), written anew as a small model: it shares no code with the desk or the practice hub. */
import { createHash } from "node:crypto";
import type { Stream } from "./streams.ts";

export interface Held {
  readonly messageID: string;
  readonly lrn: string;
  readonly version: string;
  readonly digest: string;
  readonly xml: string;
  readonly functionCode: string;
  readonly typeCode: string;
  readonly receiptID: string;
  /** Place among all that the hub took. */
  readonly order: number;
}

interface Notification {
  readonly sequence: number;
  readonly notificationID: string;
  readonly issueDateTime: string;
  readonly messageID: string;
  readonly functionCode: string;
  readonly functionalReferenceID: string;
  readonly declarationID: string | null;
  readonly versionID: string;
  readonly errors: readonly { validationCode: string; wcoPointer: string; detail: string }[];
  readonly taxes: readonly unknown[];
  readonly status: string | null;
  readonly responseXML: string;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const problem = (status: number, code: string): Answer => ({
  status,
  body: { type: "about:blank", title: code, status, code, detail: code },
});

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("base64");
}

type Json = Readonly<Record<string, unknown>>;

/** Ways a request to amend or cancel may go: function codes, 11 with its status. */
const requestWays: readonly (readonly string[])[] = [
  ["02", "11/39"],
  ["02", "11/39"],
  ["11/39"],
  ["02", "11/41"],
  ["02", "03"],
  [],
];

/** Ways a filing may go, as function codes; the model draws one for each. */
const ways: readonly (readonly string[])[] = [
  ["02", "01", "08", "09"],
  ["02", "01", "13", "08", "09"],
  ["02", "01", "08", "16"],
  ["02", "01", "13", "15", "08"],
  ["02", "03"],
  ["02", "01", "05", "08"],
  ["02", "01", "06"],
  ["02"],
  [],
];

export class HubModel {
  readonly held = new Map<string, Held>();
  /** What no honest desk does: other bytes under one messageID, a second message for one version, a call without a key, a request before its original. */
  readonly offences: string[] = [];
  readonly #byVersion = new Map<string, string>();
  readonly #answers = new Map<string, { readonly body: string; readonly answer: Answer }>();
  readonly #log: Notification[] = [];
  readonly #due: { readonly message: Held; readonly code: string }[] = [];
  readonly #stream: Stream;
  readonly #now: () => string;
  /** Answers to idempotency keys are forgotten at times, as hubs do after hours. */
  forgetKeys = false;

  constructor(stream: Stream, now: () => string) {
    this.#stream = stream;
    this.#now = now;
  }

  /** Answers one request, its effects included. */
  handle(method: string, url: string, headers: Headers, body: string): Answer {
    const { pathname, searchParams } = new URL(url);
    if (method === "POST" && pathname === "/v1/declaration-batches")
      return this.#receive(headers, body);
    if (method === "GET" && pathname.startsWith("/v1/messages/")) {
      const held = this.held.get(decodeURIComponent(pathname.slice("/v1/messages/".length)));
      return held
        ? { status: 200, body: this.#receipt(held, "accepted") }
        : problem(404, "message-unknown");
    }
    if (method === "GET" && pathname === "/v1/notifications")
      return this.#notifications(searchParams);
    if (method === "GET" && pathname === "/v1/declarations")
      return this.#declarations(searchParams);
    if (method === "GET" && pathname === "/v1/health")
      return { status: 200, body: { status: "ok" } };
    if (method === "POST" && pathname === "/v1/audit-heads") return { status: 200, body: {} };
    return problem(404, "no-such-page");
  }

  /** Lets customs decide a little; true while there is more to decide. */
  decide(): boolean {
    const step = this.#due.shift();
    if (step) this.#say(step.message, step.code);
    return this.#due.length > 0;
  }

  /** How many notifications there are to read. */
  get told(): number {
    return this.#log.length;
  }

  #receipt(held: Held, outcome: "accepted" | "duplicate"): Json {
    const { messageID, receiptID, digest } = held;
    return {
      messageID,
      outcome,
      receiptID,
      conversationID: `C-${messageID}`,
      contentDigest: digest,
    };
  }

  #receive(headers: Headers, body: string): Answer {
    const key = headers.get("idempotency-key");
    if (key === null) {
      this.offences.push("a batch without an idempotency key");
      return problem(400, "idempotency-key-missing");
    }
    const digest = sha256(body);
    const known = this.#answers.get(key);
    if (known && !this.forgetKeys)
      return known.body === digest ? known.answer : problem(422, "idempotency-key-reused");
    const { messages } = JSON.parse(body) as { messages: readonly Json[] };
    if (messages.length > 100) return problem(413, "too-many-messages");
    const answer = {
      status: 200,
      body: { receipts: messages.map((message) => this.#take(message)) },
    };
    this.#answers.set(key, { body: digest, answer });
    return answer;
  }

  #take(message: Json): Json {
    const text = (name: string): string => String(message[name] ?? "");
    const messageID = text("messageID");
    const refuse = (code: string): Json => ({
      messageID,
      outcome: "rejected",
      contentDigest: text("contentDigest"),
      problem: { code, detail: code, status: 422, title: code },
    });
    if (sha256(text("declarationXML")) !== text("contentDigest")) return refuse("digest-mismatch");
    if (!text("declarationXML").includes(`>${text("functionalReferenceID")}<`))
      return refuse("lrn-mismatch");
    const before = this.held.get(messageID);
    if (before)
      return before.digest === text("contentDigest")
        ? this.#receipt(before, "duplicate")
        : refuse("message-reused");
    const version = `${text("functionalReferenceID")}#${text("versionID")}`;
    if (this.#byVersion.has(version)) {
      this.offences.push(`a second message for ${version}`);
      return refuse("version-taken");
    }
    if (
      text("functionCode") === "13" &&
      this.#originalOf(text("functionalReferenceID")) === undefined
    )
      this.offences.push(`a request about ${text("functionalReferenceID")} before its original`);
    const held: Held = {
      messageID,
      lrn: text("functionalReferenceID"),
      version: text("versionID"),
      digest: text("contentDigest"),
      xml: text("declarationXML"),
      functionCode: text("functionCode"),
      typeCode: text("typeCode"),
      receiptID: `R-${this.held.size + 1}`,
      order: this.held.size,
    };
    this.held.set(messageID, held);
    this.#byVersion.set(version, messageID);
    this.#plan(held);
    return this.#receipt(held, "accepted");
  }

  #originalOf(lrn: string): Held | undefined {
    return [...this.held.values()].find((held) => held.lrn === lrn && held.functionCode === "9");
  }

  /** Customs takes its time, works on many at once, and now and then says a thing late or out of order. */
  #plan(message: Held): void {
    const codes = [...this.#stream.pick(message.functionCode === "13" ? requestWays : ways)];
    if (codes.length > 1 && this.#stream.chance(0.2)) {
      const at = this.#stream.below(codes.length - 1);
      const [first = "", second = ""] = codes.slice(at, at + 2);
      codes.splice(at, 2, second, first);
    }
    // Where several offices write to one log, the last may be told first.
    if (codes.length > 2 && this.#stream.chance(0.1)) codes.unshift(codes.pop() ?? "");
    let place = 0;
    for (const code of codes) {
      place = Math.min(this.#due.length, place + this.#stream.below(4));
      this.#due.splice(place, 0, { message, code });
      place += 1;
    }
  }

  /** A cancellation that is granted ends the declaration itself. */
  #say(message: Held, code: string): void {
    const [functionCode = "", status] = code.split("/");
    this.#notify(message, functionCode, status ?? null);
    const original = this.#originalOf(message.lrn);
    if (message.typeCode === "INV" && status === "39" && original)
      this.#notify(original, "10", null);
  }

  #notify(message: Held, functionCode: string, status: string | null): void {
    const sequence = this.#log.length + 1;
    const notification: Notification = {
      sequence,
      notificationID: `N-${sequence}`,
      issueDateTime: this.#now(),
      messageID: message.messageID,
      functionCode,
      functionalReferenceID: message.lrn,
      declarationID: functionCode === "02" ? null : `26MY${message.order}`,
      versionID: message.version,
      errors:
        functionCode === "03"
          ? [
              {
                validationCode: "CDS12005",
                wcoPointer: "42A/67A/74A/R038",
                detail: "unknown party",
              },
            ]
          : [],
      taxes: [],
      status,
      responseXML: "<Response/>",
    };
    this.#log.push(notification);
  }

  #notifications(search: URLSearchParams): Answer {
    const after = search.get("after") ?? "";
    const from = after === "" ? 0 : Number(after.replace(/^c/u, ""));
    const limit = Number(search.get("limit") ?? 500);
    const page = this.#log.slice(from, from + Math.min(limit, 1 + this.#stream.below(20)));
    // At least once: the one before comes again at times.
    const again = this.#stream.chance(0.2) ? this.#log.slice(Math.max(0, from - 1), from) : [];
    const next = from + page.length;
    return {
      status: 200,
      body: {
        notifications: [...again, ...page],
        nextCursor: `c${next}`,
        hasMore: next < this.#log.length,
      },
    };
  }

  #declarations(search: URLSearchParams): Answer {
    const from = Number(search.get("after") ?? 0) || 0;
    const all = [...this.held.values()];
    const page = all.slice(from, from + 500);
    const last = new Map(this.#log.map((each) => [each.messageID, each.functionCode]));
    return {
      status: 200,
      body: {
        declarations: page.map((held) => ({
          id: null,
          functionalReferenceID: held.lrn,
          versionID: held.version,
          messageID: held.messageID,
          contentDigest: held.digest,
          status: last.get(held.messageID) ?? "received",
          updatedDateTime: this.#now(),
        })),
        nextCursor: String(from + page.length),
        hasMore: from + page.length < all.length,
      },
    };
  }
}
