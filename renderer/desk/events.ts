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

/** Whether what was read is of this revision or a later one. */
function isAtLeast(read: unknown, revision: number | undefined): boolean {
  return (
    revision !== undefined &&
    typeof read === "object" &&
    read !== null &&
    "revision" in read &&
    typeof read.revision === "number" &&
    read.revision >= revision
  );
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
  /** The revision that a declaration has now, where the desk told it and nothing else happened to it. */
  let revisions = new Map<string, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function read() {
    timer = undefined;
    const [oldNames, oldLrns, oldRevisions] = [names, lrns, revisions];
    names = new Set();
    lrns = new Set();
    revisions = new Map();
    void client.invalidateQueries({
      predicate: ({ queryKey: [name, input], state: { data } }) => {
        if (typeof name !== "string") return false;
        if (oldNames.has(name)) return true;
        const lrn = lrnOf(input);
        if (lrn === undefined || !ofOne.some((each) => each === name)) return false;
        // An editor shows its own edits before they are read: a large declaration is not fetched for each.
        if (name === "declaration.show" && isAtLeast(data, oldRevisions.get(lrn))) return false;
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
      else
        for (const lrn of data.lrns) {
          const known = lrns?.has(lrn) !== true || revisions.has(lrn);
          lrns?.add(lrn);
          if (data.revision !== undefined && known) revisions.set(lrn, data.revision);
          else revisions.delete(lrn);
        }
      soon(lists);
    }),
    tidewaiter.on("notification.received", (data) => {
      if (data.lrn !== null) {
        lrns?.add(data.lrn);
        revisions.delete(data.lrn);
      }
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
