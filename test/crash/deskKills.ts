/**
 * The command-line desk approving and syncing against the practice hub as programs, killed with SIGKILL at random and at
 * every named point of their talk: what was acknowledged is at the hub once, and nothing else is.
 */
import { mkdirSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { randomOf } from "../random.ts";
import { program, startPracticeHub } from "../desk/cli/program.ts";
import type { Program } from "../desk/cli/program.ts";
import { checkedFolder } from "./checkedFolder.ts";

/** Between desk and hub: before the hub sees a request, once it has answered, once the answer was passed on. */
const stages = ["dropped", "arrived", "done", "answered"] as const;
type Stage = (typeof stages)[number];
const errands = ["batch", "message", "notifications"] as const;
type Errand = (typeof errands)[number];

const points = errands.flatMap((errand) => stages.map((stage) => ({ errand, stage })));

/** Told of each stage of each request; "drop" ends the request there. */
type Watcher = (stage: Exclude<Stage, "dropped">, errand: Errand) => "drop" | undefined;

interface Gate {
  readonly url: string;
  watch(watcher: Watcher): void;
  close(): void;
}

function errandOf(url: string): Errand | undefined {
  if (url.startsWith("/v1/declaration-batches")) return "batch";
  if (url.startsWith("/v1/messages/")) return "message";
  return url.startsWith("/v1/notifications") ? "notifications" : undefined;
}

/** Passes requests on to the hub, and tells of them. */
async function openGate(hub: string): Promise<Gate> {
  let watcher: Watcher = () => undefined;
  const pass = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const errand = errandOf(request.url ?? "");
    const told = (stage: Exclude<Stage, "dropped">): boolean =>
      errand !== undefined && watcher(stage, errand) === "drop";
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    if (told("arrived")) return void response.destroy();
    const headers = Object.entries(request.headers).filter(
      ([name]) => !["host", "connection", "content-length"].includes(name),
    );
    const { method = "GET" } = request;
    const answer = await fetch(`${hub}${request.url}`, {
      method,
      headers: headers.map(([name, value]): [string, string] => [name, String(value)]),
      ...(method === "GET" ? {} : { body: Buffer.concat(parts) }),
    });
    const body = Buffer.from(await answer.arrayBuffer());
    if (told("done")) return void response.destroy();
    response.writeHead(answer.status, {
      "content-type": answer.headers.get("content-type") ?? "",
    });
    response.end(body, () => told("answered"));
  };
  const server = createServer((request, response) => {
    pass(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    watch: (next) => void (watcher = next),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

export interface DeskKills {
  kills: number;
  /** By the point at which they came. */
  readonly at: Map<string, number>;
  acknowledged: number;
  filed: number;
  readonly wrong: string[];
}

export interface DeskKillOptions {
  readonly seed: number;
  readonly kills: number;
  /** Kills for each folder before everything is compared. */
  readonly each?: number;
  /** Wall clock; no kill is begun after it. */
  readonly until?: number;
}

/** More than any folder lives to approve. */
const declarations = 60;

interface Held {
  readonly messageID: string;
  readonly functionalReferenceID: string;
  readonly contentDigest: string;
}

async function heldBy(url: string): Promise<Map<string, Held>> {
  const held = new Map<string, Held>();
  for (let after = ""; ;) {
    const answer = await fetch(
      `${url}/admin/messages?after=${encodeURIComponent(after)}&limit=500`,
    );
    const page = (await answer.json()) as {
      messages: Held[];
      nextCursor: string;
      hasMore: boolean;
    };
    for (const each of page.messages) held.set(each.messageID, each);
    if (!page.hasMore) return held;
    after = page.nextCursor;
  }
}

interface Acknowledged {
  readonly lrn: string;
  readonly messageID: string;
  readonly digest: string;
}

interface Round {
  readonly desk: Program;
  readonly gate: Gate;
  readonly random: () => number;
  readonly done: DeskKills;
  /** LRNs that nobody has approved yet, as far as is known. */
  readonly open: string[];
  readonly acknowledged: Acknowledged[];
}

function killed(done: DeskKills, where: string): void {
  done.kills += 1;
  done.at.set(where, (done.at.get(where) ?? 0) + 1);
}

/** Approves a few; killed at a random moment. What it printed before its end is acknowledged. */
async function approveAndKill({ desk, random, done, open, acknowledged }: Round): Promise<void> {
  const lrns = open.splice(0, 5);
  const { child, ended } = desk.start(["--json", "approve", ...lrns, "--as", "bob"]);
  const timer = setTimeout(() => child.kill("SIGKILL"), 300 + random() * 700);
  const { code, out } = await ended;
  clearTimeout(timer);
  if (code === null) killed(done, "approving");
  if (out === "") return;
  const { results } = JSON.parse(out) as { results: Acknowledged[] };
  acknowledged.push(...results.filter(({ messageID }) => messageID !== null));
}

/** Syncs; killed at a named point of its talk with the hub, or at a random moment when that does not come. */
async function syncAndKill({ desk, gate, random, done }: Round): Promise<void> {
  const point = points[Math.floor(random() * points.length)] ?? { errand: "batch", stage: "done" };
  const wanted = point.stage === "dropped" ? "arrived" : point.stage;
  const number = 1 + Math.floor(random() * 2);
  const later = random() < 0.5 ? 0 : random() * 12;
  let seen = 0;
  let reached = false;
  const { child, ended } = desk.start(["sync"]);
  gate.watch((stage, errand) => {
    if (stage !== wanted || errand !== point.errand) return undefined;
    seen += 1;
    if (seen !== number) return undefined;
    reached = true;
    if (later === 0) child.kill("SIGKILL");
    else setTimeout(() => child.kill("SIGKILL"), later);
    return point.stage === "dropped" ? "drop" : undefined;
  });
  const timer = setTimeout(() => child.kill("SIGKILL"), 400 + random() * 1500);
  const { code } = await ended;
  clearTimeout(timer);
  gate.watch(() => undefined);
  if (code === null) killed(done, reached ? `${point.errand} ${point.stage}` : "syncing");
}

/** Lets the desk come to rest, and compares its books with the hub's. */
async function compare(round: Round, hub: string, before: ReadonlySet<string>): Promise<string[]> {
  const { desk, acknowledged, done } = round;
  const wrong: string[] = [];
  const last = await desk.json<{ unknown: number; remaining: number; rejected: number }>(
    "sync",
    "--until-idle",
  );
  const { unknown, remaining, rejected } = last.json;
  if (last.code !== 0 || unknown + remaining + rejected > 0)
    wrong.push(`it does not drain: ${last.code} ${JSON.stringify(last.json)}`);
  const held = new Map([...(await heldBy(hub))].filter(([id]) => !before.has(id)));
  for (const { lrn, messageID, digest } of acknowledged) {
    const found = held.get(messageID);
    if (found === undefined) wrong.push(`lost: ${lrn} was acknowledged and is not at the hub`);
    else if (found.contentDigest !== digest) wrong.push(`changed: ${lrn} has other bytes there`);
  }
  const lrns = [...held.values()].map((each) => each.functionalReferenceID);
  if (new Set(lrns).size !== lrns.length) wrong.push("twice: an LRN is at the hub more than once");
  const counted = await desk.json<{ counts: Record<string, number> }>("count", "--by", "transport");
  const sent = counted.json.counts["sent"] ?? 0;
  if (sent !== held.size) wrong.push(`the desk says ${sent} sent, the hub holds ${held.size}`);
  const approved = await desk.json<{ counts: Record<string, number> }>("count", "--by", "work");
  if ((approved.json.counts["approved"] ?? 0) !== held.size)
    wrong.push(`approved ${approved.json.counts["approved"]}, the hub holds ${held.size}`);
  const verified = await desk.json("verify");
  if (verified.code !== 0) wrong.push(`verify: ${JSON.stringify(verified.json)}`);
  done.acknowledged += acknowledged.length;
  done.filed += held.size;
  return wrong;
}

/** @param place an empty folder to work in. */
export async function killDesks(place: string, options: DeskKillOptions): Promise<DeskKills> {
  const { seed, kills, each = 20, until = Number.POSITIVE_INFINITY } = options;
  const random = randomOf(seed);
  const done: DeskKills = { kills: 0, at: new Map(), acknowledged: 0, filed: 0, wrong: [] };
  const hub = await startPracticeHub();
  const gate = await openGate(hub.url);
  try {
    for (let folders = 0; done.kills < kills && Date.now() < until; folders += 1) {
      const folder = join(place, `desk-${folders}`);
      mkdirSync(folder, { recursive: true });
      const open = await checkedFolder(folder, declarations, gate.url);
      const before = new Set((await heldBy(hub.url)).keys());
      const round: Round = { desk: program(folder), gate, random, done, open, acknowledged: [] };
      const first = done.kills;
      for (let n = 0; done.kills - first < each && done.kills < kills && n < 4 * each; n += 1) {
        if (n % 3 === 0 && open.length > 0) await approveAndKill(round);
        else await syncAndKill(round);
      }
      const wrong = await compare(round, hub.url, before);
      done.wrong.push(...wrong.map((what) => `folder ${folders}: ${what}`));
      rmSync(folder, { recursive: true, force: true });
    }
  } finally {
    gate.close();
    await hub.stop();
  }
  return done;
}

export function toldDeskKills(done: DeskKills, seed: number): string {
  const at = [...done.at].toSorted().map(([where, count]) => `${where} ${count}`);
  return `desk killed ${done.kills} times (seed ${seed}): ${at.join(", ")}; ${done.acknowledged} approvals acknowledged, ${done.filed} at the hub once: ${done.wrong.length} wrong`;
}
