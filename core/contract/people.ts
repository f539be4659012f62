/** Calls about the people of a desk: PINs, who works here, and what is asked of everybody. */
import { z } from "zod";
import { moment, name, pin } from "./asked.ts";
import { roles } from "../lifecycle/facets.ts";

const who = z.object({ user: name });

export const policy = z.object({
  /** Nobody approves own work. */
  fourEyes: z.boolean(),
  /** The window locks after so many minutes without a key or a click; 0: never. */
  lockAfter: z.int().min(0).max(480),
  /** An approval asks for the PIN when it was last typed so many minutes ago; 0: for each order; null: never. */
  pinAfter: z.int().min(0).max(480).nullable(),
});

export const personListed = z.object({
  name: z.string(),
  role: z.enum(roles),
  created: moment,
  /** When an admin took the person off the desk; null: works here. */
  disabled: moment.nullable(),
  /** No PIN is looked at before; null: at once. */
  lockedUntil: moment.nullable(),
  /** The PIN is one that an admin gave; its owner chooses another first. */
  pinGiven: z.boolean(),
});

const changed = z.object({ user: personListed });

export const peopleCalls = {
  /** The signed-in person types the PIN once more, as approvals may ask. */
  "session.confirm": { input: z.object({ pin }), output: z.object({}) },
  "user.list": { input: z.object({}), output: z.object({ users: z.array(personListed) }) },
  /** One's own PIN; the signing key stays the same. */
  "user.changePin": { input: z.object({ pin, newPin: pin }), output: z.object({}) },
  /** For somebody who forgot theirs: a new PIN, which its owner changes first, and a new signing key. */
  "user.resetPin": { input: who.extend({ pin }), output: changed },
  "user.disable": { input: who, output: changed },
  "user.enable": { input: who, output: changed },
  /** What is left out stays. */
  "policy.set": { input: policy.partial(), output: policy },
} as const;
