/** Faults on request, for trials and tests: what a line or a hub can do wrong, so many times. */
import type { Fault, FaultRequest } from "./adminWire.ts";

type FaultMode = FaultRequest["mode"];

/** Faults of a mode hit these requests when no method or path is asked for. */
const aims: Readonly<Record<FaultMode, { readonly method?: string; readonly path: string }>> = {
  dropBeforeCommit: { method: "POST", path: "/v1/declaration-batches" },
  dropAfterCommit: { method: "POST", path: "/v1/declaration-batches" },
  duplicateNotifications: { method: "GET", path: "/v1/notifications" },
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

/** Kept by the process, not in the books: a fault is an instrument of this one hub process. */
export function createFaults(): Faults {
  const faults: Fault[] = [];
  let given = 0;
  return {
    add: (request) => {
      given += 1;
      const fault = { ...request, faultID: String(given), remaining: request.count };
      faults.push(fault);
      return { ...fault };
    },
    list: () => faults.map((fault) => ({ ...fault })),
    clear: () => {
      faults.length = 0;
    },
    take: (method, path) => {
      const index = faults.findIndex((fault) => hits(fault, method, path));
      const fault = faults[index];
      if (fault === undefined) return null;
      fault.remaining -= 1;
      if (fault.remaining === 0) faults.splice(index, 1);
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

/** A page of notifications with each of them twice; any other answer as it is. */
export function doubleNotifications(json: string): string {
  const page: unknown = JSON.parse(json);
  if (typeof page !== "object" || page === null || !("notifications" in page)) return json;
  const { notifications } = page;
  if (!Array.isArray(notifications)) return json;
  const twice = notifications.flatMap((each: unknown) => [each, each]);
  return JSON.stringify({ ...page, notifications: twice });
}
