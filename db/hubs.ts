/** The hubs that filings go to: their address, how far they were read, and how the line to each is. */
import type { CallOutput, EventData } from "../core/contract.ts";
import type { ReadableDb, WritableDb } from "./database.ts";

type LineState = EventData<"line.changed">;

export interface HubRow {
  readonly id: number;
  readonly name: string;
  readonly url: string;
  readonly profile: string;
  readonly line: "never-tried" | "online" | "offline" | "unwell";
  readonly last_contact: string | null;
  readonly trouble: string | null;
  /** Who the desk is there; null: by the name made from its own key. */
  readonly submitter: string | null;
}

const columns = "id, name, url, profile, line, last_contact, trouble, submitter";

export function listHubs(db: ReadableDb): HubRow[] {
  return db.all<HubRow>(`SELECT ${columns} FROM hubs ORDER BY name COLLATE NOCASE`);
}

export function findHub(db: ReadableDb, name: string): HubRow | undefined {
  return db.get<HubRow>(`SELECT ${columns} FROM hubs WHERE name = ? COLLATE NOCASE`, name);
}

export function hubsOfProfile(db: ReadableDb, profile: string): HubRow[] {
  return db.all<HubRow>(`SELECT ${columns} FROM hubs WHERE profile = ? ORDER BY name`, profile);
}

/** As the contract shows it. */
export function hubShownOf(hub: HubRow): CallOutput<"hub.add"> {
  const { name, url, profile, submitter, last_contact: lastContact, trouble } = hub;
  return { name, url, profile, submitter, lastContact, trouble };
}

export interface NewHub {
  readonly name: string;
  readonly url: string;
  readonly profile: string;
  readonly submitter: string | null;
  readonly created: string;
  readonly createdBy: string;
}

export function insertHub(db: WritableDb, hub: NewHub): void {
  db.run(
    "INSERT INTO hubs (name, url, profile, submitter, created, created_by) VALUES (?, ?, ?, ?, ?, ?)",
    hub.name,
    hub.url,
    hub.profile,
    hub.submitter,
    hub.created,
    hub.createdBy,
  );
}

export interface LineChange {
  readonly line: "online" | "offline" | "unwell";
  readonly trouble: string | null;
  /** When the hub last answered as a hub does; null leaves what is known. */
  readonly contact: string | null;
}

export function setHubLine(db: WritableDb, hubId: number, change: LineChange): void {
  db.run(
    "UPDATE hubs SET line = ?, trouble = ?, last_contact = coalesce(?, last_contact) WHERE id = ?",
    change.line,
    change.trouble,
    change.contact,
    hubId,
  );
}

/** Where reading goes on: opaque, as the hub wrote it; "" is its beginning. */
export function cursorOf(db: ReadableDb, hubId: number): string {
  return db.value<string>("SELECT cursor FROM cursors WHERE hub_id = ?", hubId) ?? "";
}

/** Only ever in the transaction that stores what was read before this cursor. */
export function setCursor(db: WritableDb, hubId: number, cursor: string, now: string): void {
  db.run(
    `INSERT INTO cursors (hub_id, cursor, updated) VALUES (?, ?, ?)
      ON CONFLICT (hub_id) DO UPDATE SET cursor = excluded.cursor, updated = excluded.updated`,
    hubId,
    cursor,
    now,
  );
}

export function isLineOn(db: ReadableDb): boolean {
  return db.value<string>("SELECT value FROM settings WHERE key = 'line'") !== "off";
}

export function switchLine(db: WritableDb, on: boolean): void {
  db.run("UPDATE settings SET value = ? WHERE key = 'line'", on ? "on" : "off");
}

// Maintained by triggers: counting the outbox would take longer with every filing ever sent.
const countSql = "SELECT n FROM counters WHERE dimension = 'transport' AND value = ?";

const worstFirst = ["unwell", "offline", "online", "never-tried"] as const;

/** The line as the window shows it, over all hubs: the worst of them, and what waits. */
export function lineStateOf(db: ReadableDb): LineState {
  const hubs = listHubs(db);
  const count = (...states: string[]): number =>
    states.reduce((sum, state) => sum + (db.value<number>(countSql, state) ?? 0), 0);
  const worst = worstFirst.find((line) => hubs.some((hub) => hub.line === line)) ?? "never-tried";
  const lastContact = hubs.reduce<string | null>(
    (latest, { last_contact: contact }) =>
      contact !== null && (latest === null || contact > latest) ? contact : latest,
    null,
  );
  return {
    state: isLineOn(db) ? worst : "off",
    waiting: count("queued", "sending", "waiting"),
    unknown: count("unknown"),
    lastContact,
    trouble: hubs.find((hub) => hub.line === worst)?.trouble ?? null,
  };
}
