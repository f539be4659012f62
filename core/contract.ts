/** Everything that crosses a process: calls with their input and output, and events. The window and the command line use the same table. */
import { z } from "zod";
import { fieldChange, lrn, name, pin, profile, where, why } from "./contract/asked.ts";
import { bulkCalls } from "./contract/bulk.ts";
import { dutyCalls } from "./contract/duty.ts";
import { reshapingCalls } from "./contract/reshaping.ts";
import { peopleCalls, policy } from "./contract/people.ts";
import { historyCalls } from "./contract/history.ts";
import { itemOrder, keyingCalls, valueSource } from "./contract/keying.ts";
import { lineCalls } from "./contract/line.ts";
import { printCalls } from "./contract/print.ts";
import { referenceCalls, referenceList } from "./contract/reference.ts";
import {
  approveResult,
  attachResult,
  checkResult,
  correctedResult,
  count,
  declarationRow,
  declarationShown,
  editResult,
  exportResult,
  fileReference,
  historyEntry,
  hubShown,
  importReport,
  lineState,
  requestResult,
  stateChangeResult,
  userShown,
  verifyResult,
} from "./contract/shapes.ts";
import { deskHealth, storageCalls } from "./contract/storage.ts";
import { sortKeys, viewCalls } from "./contract/views.ts";
import { roles } from "./lifecycle/facets.ts";

export { fail, succeed } from "./contract/result.ts";
export type { CallError, CallResult } from "./contract/result.ts";
export type { ShellCallName, ShellCalls } from "./contract/shell.ts";

const nothing = z.object({});
const lrns = z.array(lrn).min(1).max(100_000);
const filed = z.object({ lrn, expectedRevision: z.int().optional() });

export const countKeys = [
  "status",
  "work",
  "transport",
  "customs",
  "payment",
  "form",
  "client",
] as const;
export const importFormats = ["auto", "wco-xml", "csv"] as const;
export const exportFormats = ["csv", "wco-xml"] as const;

/** name → the zod schemas of its input and output. `noun.verb`. */
export const calls = {
  "desk.state": {
    input: nothing,
    output: z.object({
      initialised: z.boolean(),
      /** pinGiven: the PIN is one that an admin gave; nothing is signed before it was changed. */
      user: userShown.extend({ pinGiven: z.boolean() }).nullable(),
      users: z.array(userShown),
      hubs: z.array(hubShown),
      line: lineState,
      /** Where the practice hub listens when the desk was started beside one. */
      practiceHub: z.string().nullable(),
      version: z.string(),
      total: z.int(),
      health: deskHealth,
      policy,
    }),
  },
  "desk.initialise": { input: z.object({ user: name, pin }), output: userShown },
  "desk.verify": { input: nothing, output: verifyResult },
  "session.signIn": { input: z.object({ user: name, pin }), output: userShown },
  "session.signOut": { input: nothing, output: nothing },
  "user.add": { input: z.object({ user: name, role: z.enum(roles), pin }), output: userShown },
  "declaration.import": {
    input: z.object({
      files: z.array(fileReference).min(1),
      format: z.enum(importFormats).default("auto"),
      profile: profile.optional(),
      mapping: z.string().optional(),
    }),
    output: importReport,
  },
  "declaration.seed": {
    input: z.object({ count: z.int().min(1).max(1_000_000), profile }),
    output: z.object({ seeded: z.int(), seconds: z.number() }),
  },
  /** The 200 parcels that ship with the app, some wrong on purpose. */
  "sample.load": { input: nothing, output: importReport },
  "declaration.list": {
    input: z.object({
      where: where.default(""),
      sort: z.enum(sortKeys).default("updated"),
      descending: z.boolean().default(true),
      limit: z.int().min(1).max(1000).default(100),
      after: z.string().max(400).optional(),
      /** Rows to pass over after the cursor: a jump of the scroll bar. */
      skip: z.int().min(0).max(10_000_000).default(0),
    }),
    output: z.object({
      total: z.int(),
      next: z.string().nullable(),
      declarations: z.array(declarationRow),
    }),
  },
  "declaration.show": {
    /** copy: the corrected copy of an amendment under way in place of the document in force. */
    input: z.object({ lrn, copy: z.boolean().default(false) }),
    output: declarationShown,
  },
  "declaration.history": {
    input: z.object({ lrn }),
    output: z.object({ lrn, entries: z.array(historyEntry) }),
  },
  "declaration.count": {
    input: z.object({ by: z.enum(countKeys), where: where.default("") }),
    output: count,
  },
  /** Items put in order, then one or several fields, with one reason, all or none; null empties a field. */
  "declaration.set": {
    input: filed.extend({
      changes: z
        .array(
          fieldChange.extend({
            /** Where the value came from when no person typed it. */
            source: valueSource.optional(),
          }),
        )
        .max(20_000),
      items: itemOrder.optional(),
      why,
    }),
    output: editResult,
  },
  "declaration.check": { input: z.object({ lrns: lrns.optional() }), output: checkResult },
  "declaration.approve": {
    input: z.object({
      lrns: lrns.optional(),
      hub: name.optional(),
      /** Refuses, as `filed-lately`, what looks like goods that were filed lately, in place of a warning. */
      careful: z.boolean().default(false),
    }),
    output: approveResult,
  },
  "declaration.return": { input: filed.extend({ why }), output: stateChangeResult },
  "declaration.discard": { input: filed.extend({ why }), output: stateChangeResult },
  "declaration.restore": { input: filed, output: stateChangeResult },
  "declaration.recall": { input: filed, output: stateChangeResult },
  /** Opens a corrected copy of what was filed: from then on set, check, approve, return and recall are about it. */
  "declaration.amend": { input: filed.extend({ why }), output: requestResult },
  "declaration.cancel": { input: filed.extend({ why }), output: requestResult },
  /** Gives up an amendment or cancellation that was not sent. */
  "declaration.withdraw": { input: filed.extend({ why }), output: requestResult },
  /** A linked copy under a new LRN of what customs rejected. */
  "declaration.correct": { input: filed, output: correctedResult },
  "attachment.add": {
    input: z.object({
      lrn,
      file: fileReference,
      note: why.optional(),
    }),
    output: attachResult,
  },
  "declaration.export": {
    input: z.object({
      format: z.enum(exportFormats),
      path: fileReference,
      where: where.default(""),
    }),
    output: exportResult,
  },
  "job.cancel": {
    input: z.object({ job: z.string() }),
    output: z.object({ cancelled: z.boolean() }),
  },
  ...referenceCalls,
  ...storageCalls,
  ...lineCalls,
  ...dutyCalls,
  ...reshapingCalls,
  ...peopleCalls,
  ...viewCalls,
  ...bulkCalls,
  ...historyCalls,
  ...keyingCalls,
  ...printCalls,
} as const;

/** What the desk tells on its own, past tense. */
export const events = {
  /** lrns null: so many that a list must be read again. */
  "declaration.changed": z.object({
    lrns: z.array(lrn).nullable(),
    /** Of the one that is named: who has read it at this revision need not read it again. */
    revision: z.int().optional(),
  }),
  "line.changed": lineState,
  "notification.received": z.object({ lrn: z.string().nullable(), code: z.string() }),
  "job.progressed": z.object({
    job: z.string(),
    kind: z.enum(["import", "export", "seed", "sync", "check", "approve", "move", "pack"]),
    /** Work done and to do in the same unit; total null while it is not known. */
    done: z.int(),
    total: z.int().nullable(),
    label: z.string(),
    finished: z.boolean(),
  }),
  "health.changed": deskHealth,
  /** Another pack of this list is in use. */
  "reference.changed": z.object({ list: referenceList }),
  /** Told by the shell: the desk process died and is up again. */
  "desk.restarted": z.object({ reason: z.string() }),
  /** Told by the shell: the person clicked what the system told; lrn null: several, so the inbox. */
  "alert.opened": z.object({ lrn: z.string().nullable() }),
  /** Told by the shell: the computer was locked, or went to sleep. */
  "computer.left": z.object({}),
} as const;

export type Calls = typeof calls;
export type CallName = keyof Calls;
export type CallInput<Name extends CallName> = z.input<Calls[Name]["input"]>;
export type CallParsed<Name extends CallName> = z.output<Calls[Name]["input"]>;
export type CallOutput<Name extends CallName> = z.output<Calls[Name]["output"]>;

export type EventName = keyof typeof events;
export type EventData<Name extends EventName> = z.output<(typeof events)[Name]>;
export type DeskEvent = { [Name in EventName]: { name: Name; data: EventData<Name> } }[EventName];

export function isCallName(value: string): value is CallName {
  return Object.hasOwn(calls, value);
}
