/** What the desk asks of everybody: four eyes, when it locks by itself, when an approval asks for the PIN again. */
import { appendAudit } from "./audit.ts";
import type { ReadableDb, WritableDb } from "./database.ts";
import { readSetting, writeSetting } from "./place.ts";
import { isFourEyes, switchFourEyes } from "./users.ts";

export interface Policy {
  readonly fourEyes: boolean;
  /** Minutes without a key or a click; 0: never. */
  readonly lockAfter: number;
  /** Minutes since the PIN was last typed; 0: for each order; null: never. */
  readonly pinAfter: number | null;
}

const lockKey = "lock-after";
const pinKey = "pin-after";
const lockByDefault = 15;

function minutes(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,4}$/u.test(text) ? Number(text) : null;
}

export function readPolicy(db: ReadableDb): Policy {
  return {
    fourEyes: isFourEyes(db),
    lockAfter: minutes(readSetting(db, lockKey)) ?? lockByDefault,
    pinAfter: minutes(readSetting(db, pinKey)),
  };
}

/** An admin's change, each part audited. Call it in a transaction; `at` is RFC 3339 UTC. */
export function changePolicy(db: WritableDb, wanted: Policy, who: string, at: string): void {
  const before = readPolicy(db);
  switchFourEyes(db, wanted.fourEyes, who, at);
  const changes = [
    [lockKey, before.lockAfter, wanted.lockAfter],
    [pinKey, before.pinAfter, wanted.pinAfter],
  ] as const;
  for (const [rule, from, to] of changes) {
    if (from === to) continue;
    writeSetting(db, rule, to === null ? "never" : String(to));
    appendAudit(db, { at, who, what: "policy-changed", detail: { rule, from, to } });
  }
}
