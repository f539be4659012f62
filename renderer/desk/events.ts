/** What the desk tells on its own becomes a fresh reading of just what it touched. */
import type { QueryClient } from "@tanstack/react-query";
import type { PageCallName, Tidewaiter } from "../tidewaiter.d.ts";
import type { JobBook } from "./jobs.ts";

/** Many changes in a row cost one reading each time this many milliseconds have passed. */
const quiet = 250;

const lists: readonly PageCallName[] = [
  "declaration.list",
  "declaration.count",
  "inbox.list",
  "request.list",
  "print.sheets",
];
const ofLine: readonly PageCallName[] = ["outbox.list", "hub.list", "desk.state"];
const ofOne: readonly PageCallName[] = [
  "declaration.show",
  "declaration.history",
  "declaration.timeline",
  "declaration.explain",
  "declaration.whatIf",
  "declaration.planMerge",
  "declaration.planSplit",
  "declaration.reshaped",
];
/** What is reckoned from tariffs and rates. */
const ofFigures: readonly PageCallName[] = ["declaration.explain", "declaration.whatIf"];

function lrnOf(input: unknown): string | undefined {
  return typeof input === "object" &&
    input !== null &&
    "lrn" in input &&
    typeof input.lrn === "string"
    ? input.lrn
    : undefined;
}

export interface Told {
  readonly restarted: (reason: string) => void;
}

/** Listens to the desk until the returned function is called. */
export function listen(
  tidewaiter: Tidewaiter,
  client: QueryClient,
  jobs: JobBook,
  told: Told,
): () => void {
  let names = new Set<string>();
  /** null: all of them. */
  let lrns: Set<string> | null = new Set();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function read() {
    timer = undefined;
    const [oldNames, oldLrns] = [names, lrns];
    names = new Set();
    lrns = new Set();
    void client.invalidateQueries({
      predicate: ({ queryKey: [name, input] }) => {
        if (typeof name !== "string") return false;
        if (oldNames.has(name)) return true;
        const lrn = lrnOf(input);
        if (lrn === undefined || !ofOne.some((each) => each === name)) return false;
        return oldLrns === null || oldLrns.has(lrn);
      },
    });
  }

  function soon(calls: readonly PageCallName[]) {
    for (const call of calls) names.add(call);
    timer ??= setTimeout(read, quiet);
  }

  const offs = [
    tidewaiter.on("declaration.changed", (data) => {
      if (data.lrns === null) lrns = null;
      else for (const lrn of data.lrns) lrns?.add(lrn);
      soon(lists);
    }),
    tidewaiter.on("notification.received", (data) => {
      if (data.lrn !== null) lrns?.add(data.lrn);
      soon(lists);
    }),
    tidewaiter.on("reference.changed", () => soon(ofFigures)),
    tidewaiter.on("line.changed", () => soon(ofLine)),
    tidewaiter.on("job.progressed", (data) => jobs.progressed(data)),
    tidewaiter.on("desk.restarted", (data) => {
      jobs.clear();
      void client.invalidateQueries();
      told.restarted(data.reason);
    }),
  ];
  return () => {
    clearTimeout(timer);
    for (const off of offs) off();
  };
}
