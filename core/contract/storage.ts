/** Shapes of the calls about the desk's own data: how its disk is, backups, and comparing its books with a hub's. */
import { z } from "zod";
import { moment, name } from "./asked.ts";
import { fileReference } from "./shapes.ts";

/** How the desk's data is; told whenever it changes. */
export const deskHealth = z.object({
  /**
   * well: all is done. reading: after a fault of the disk nothing is written, and the desk tries by itself to go on.
   * mending: it is being opened again and looked through. stopped: a person is needed.
   */
  storage: z.enum(["well", "reading", "mending", "stopped"]),
  /** What happened and what to do; null when all is well. */
  trouble: z.object({ code: z.string(), message: z.string() }).nullable(),
  /** Of the desk's own daily backups. */
  backup: z.object({ last: moment.nullable(), trouble: z.string().nullable() }),
  /** What somebody should look at soon, though work goes on. */
  alarms: z.array(z.object({ code: z.string(), message: z.string(), since: moment })),
});
export type DeskHealth = z.output<typeof deskHealth>;

const filing = z.object({ lrn: z.string(), messageID: z.string(), digest: z.string() });

/** What a comparison of this desk's filings with one hub's found. */
export const reconciled = z.object({
  hub: z.string(),
  at: moment,
  /** False when anything below differs. */
  ok: z.boolean(),
  /** Only filings approved from then on were compared; null: all. */
  since: moment.nullable(),
  /** Filings that this desk knows as sent, and those that the hub holds. */
  desk: z.int(),
  held: z.int(),
  /** This desk knows them as sent, and the hub does not hold them. The first thousand, as of each list. */
  missing: z.array(filing),
  /** The hub holds them under this desk's name, and the desk does not know them: approved after a backup that was restored. */
  foreign: z.array(
    filing.extend({ mrn: z.string().nullable(), version: z.int().nullable(), status: z.string() }),
  ),
  /** Both have the message, with other bytes. */
  changed: z.array(filing),
  /** By the day on which the message was made, UTC: counts and combined digests. */
  days: z.array(
    z.object({
      day: z.string(),
      desk: z.int(),
      held: z.int(),
      deskDigest: z.string(),
      heldDigest: z.string(),
      same: z.boolean(),
    }),
  ),
});
export type Reconciled = z.output<typeof reconciled>;

const backupShown = z.object({ path: z.string(), taken: moment, bytes: z.int() });

export const storageCalls = {
  /** With a file a copy there, else one of the desk's own, of which the newest are kept. */
  "backup.make": {
    input: z.object({
      file: fileReference.optional(),
      /** Only when there is none of this day (UTC) yet. */
      whenDue: z.boolean().default(false),
    }),
    output: z.object({
      made: z.boolean(),
      path: z.string().nullable(),
      bytes: z.int(),
      /** Hex. */
      sha256: z.string().nullable(),
      taken: moment.nullable(),
      declarations: z.int(),
      seconds: z.number(),
    }),
  },
  /** The desk's own backups, newest first. */
  "backup.list": {
    input: z.object({}),
    output: z.object({ folder: z.string(), backups: z.array(backupShown) }),
  },
  /** Compares this desk's filings with those that the hub holds. */
  "sync.reconcile": {
    input: z.object({
      hub: name.optional(),
      /** Only filings approved on this day (UTC) or later. */
      since: z.iso.date().optional(),
    }),
    output: z.object({ ok: z.boolean(), hubs: z.array(reconciled), seconds: z.number() }),
  },
} as const;
