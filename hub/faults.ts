/** Faults on request, for trials and tests: what a line or a hub can do wrong, so many times. */
import { z } from "zod";
import type { Fault, FaultRequest } from "./adminWire.ts";
import { compactTime, isoTime } from "./clock.ts";
import type { Clock } from "./clock.ts";

type FaultMode = FaultRequest["mode"];

/** Faults of a mode hit these requests when no method or path is asked for. */
const aims: Readonly<Record<FaultMode, { readonly method?: string; readonly path: string }>> = {
  dropBeforeCommit: { method: "POST", path: "/v1/declaration-batches" },
  dropAfterCommit: { method: "POST", path: "/v1/declaration-batches" },
  duplicateNotifications: { method: "GET", path: "/v1/notifications" },
  reorderNotifications: { method: "GET", path: "/v1/notifications" },
  reorderReceipts: { method: "POST", path: "/v1/declaration-batches" },
  clockSkew: { path: "/v1/" },
  delay: { path: "/v1/" },
  html200: { path: "/v1/" },
  status500: { path: "/v1/" },
  status429: { path: "/v1/" },
  truncate: { path: "/v1/" },
  wrongDigest: { path: "/v1/" },
};

export interface Faults {
  add(request: FaultRequest): Fault;
  list(): Fault[];
  clear(): void;
  /** The first fault that hits this request, counted down; null when none does. */
  take(method: string, path: string): Fault | null;
}

interface Waiting extends Fault {
  remaining: number | null;
}

/** Kept by the process, not in the books: a fault is an instrument of this one hub process. */
export function createFaults(clock: Clock): Faults {
  let faults: Waiting[] = [];
  let given = 0;
  const dropOver = (): void => {
    const now = isoTime(clock.now());
    faults = faults.filter(
      ({ remaining, untilDateTime }) =>
        remaining !== 0 && (untilDateTime === null || untilDateTime > now),
    );
  };
  return {
    add: (request) => {
      given += 1;
      const { count, during } = request;
      const fault = {
        ...request,
        faultID: String(given),
        remaining: count ?? (during === undefined ? 1 : null),
        untilDateTime: during === undefined ? null : isoTime(clock.now() + during),
      };
      faults.push(fault);
      return { ...fault };
    },
    list: () => {
      dropOver();
      return faults.map((fault) => ({ ...fault }));
    },
    clear: () => {
      faults = [];
    },
    take: (method, path) => {
      dropOver();
      const fault = faults.find((each) => hits(each, method, path));
      if (fault === undefined) return null;
      if (fault.remaining !== null) fault.remaining -= 1;
      return { ...fault };
    },
  };
}

function hits(fault: Fault, method: string, path: string): boolean {
  const aim = aims[fault.mode];
  const wantedMethod = fault.method ?? (fault.path === undefined ? aim.method : undefined);
  return (
    (wantedMethod === undefined || wantedMethod === method) &&
    path.startsWith(fault.path ?? aim.path)
  );
}

/** The answer as a hub would send it that has mixed up its digests. */
export function spoilDigests(json: string): string {
  return json.replaceAll(/("contentDigest":")[^"]*(")/g, `$1${"A".repeat(43)}=$2`);
}

/** The answer with the list of that name in it changed; any other answer as it is. */
function changeList(
  json: string,
  name: "notifications" | "receipts",
  change: (list: readonly unknown[]) => unknown[],
): string {
  const parsed = z.looseObject({ [name]: z.array(z.unknown()) }).safeParse(JSON.parse(json));
  if (!parsed.success) return json;
  return JSON.stringify({ ...parsed.data, [name]: change(parsed.data[name] ?? []) });
}

/** A page of notifications with each of them twice. */
export function doubleNotifications(json: string): string {
  return changeList(json, "notifications", (list) => list.flatMap((each) => [each, each]));
}

/** The last first, the first last. */
export function reorder(json: string, name: "notifications" | "receipts"): string {
  return changeList(json, name, (list) => list.toReversed());
}

/** Every instant in the answer, and in the documents inside it, as a hub would write it whose clock is ahead by so many milliseconds. */
export function skewDates(json: string, milliseconds: number): string {
  return json
    .replaceAll(
      /("\w*[dD]ateTime":")(\d{4}-[^"]+)"/g,
      (_, before: string, date: string) => `${before}${isoTime(Date.parse(date) + milliseconds)}"`,
    )
    .replaceAll(/(formatCode=\\"304\\">)(\d{14})Z/g, (_, before: string, digits: string) => {
      const date = digits.replace(/(....)(..)(..)(..)(..)(..)/, "$1-$2-$3T$4:$5:$6Z");
      return `${before}${compactTime(Date.parse(date) + milliseconds)}`;
    });
}
