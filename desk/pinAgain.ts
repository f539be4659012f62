/** Whether an approval asks for the PIN once more, as the desk's policy says. */
import { fail } from "../core/contract.ts";
import { readPolicy } from "../db/policy.ts";
import type { HandlerContext } from "./handler.ts";

/** Where each order asks, a PIN typed just now stands for the next one alone. */
const justNowMs = 60_000;

/** The refusal while the PIN must be typed again; undefined once it may go on, and from then on it is used up. */
export function pinAgain(context: HandlerContext): ReturnType<typeof fail> | undefined {
  const { db, ports, session } = context;
  const { pinAfter } = readPolicy(db);
  const typed = session.pinTyped;
  if (pinAfter !== null) {
    const age = typed ? Date.parse(ports.clock.now()) - Date.parse(typed.at) : Number.NaN;
    const limit = pinAfter === 0 ? justNowMs : pinAfter * 60_000;
    // A clock that was set back makes the age negative: asked once too often, never once too seldom.
    const fresh = age >= 0 && age < limit && !(pinAfter === 0 && typed?.used === true);
    if (!fresh) {
      return fail("pin-again", "Type your PIN again: this desk asks for it before an approval.");
    }
  }
  if (typed) session.pinTyped = { ...typed, used: true };
  return undefined;
}
