/** A real database in a folder of its own, and the steps by which a declaration gets into each state. */
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Problem } from "../../core/contract/shapes.ts";
import type { Role } from "../../core/lifecycle/facets.ts";
import type { Summary } from "../../core/summary.ts";
import type { WritableDb } from "../../db/database.ts";
import { insertCorrection } from "../../db/corrections.ts";
import {
  changeDocument,
  insertDeclaration,
  readDeclaration,
  storeCheck,
} from "../../db/declarations.ts";
import type { NewDeclaration, StoredDeclaration } from "../../db/declarations.ts";
import { fileApproved } from "../../db/filings.ts";
import { insertHub } from "../../db/hubs.ts";
import { openDatabase } from "../../db/open.ts";
import type { OpenedDatabase } from "../../db/open.ts";
import { insertUser } from "../../db/users.ts";
import { verifyDatabase } from "../../db/verify.ts";
import type { Check } from "../../db/verify.ts";
import { keyOfSeed, publicJwkOf, signDetached, thumbprintOf } from "../../desk/keys.ts";

export const noon = "2026-11-22T12:00:00.000Z";

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "tidewaiter-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function open(folder: string): OpenedDatabase {
  const opened = openDatabase({ folder, heard: () => {} });
  if (!opened.ok) throw new Error(opened.error.message);
  onTestFinished(() => void opened.value.close());
  return opened.value;
}

/** Users sign with keys made from their names, without the cost of PINs. */
export function keyOf(name: string) {
  const key = keyOfSeed(createHash("sha256").update(name).digest());
  const publicJwk = publicJwkOf(key);
  return { key, publicJwk, kid: thumbprintOf(publicJwk) };
}

export function addUser(db: WritableDb, name: string, role: Role): void {
  const { publicJwk, kid } = keyOf(name);
  const nothing = new Uint8Array(1);
  insertUser(db, {
    name,
    role,
    pinHash: "none",
    key: {
      kid,
      publicJwk: JSON.stringify(publicJwk),
      salt: nothing,
      nonce: nothing,
      sealed: nothing,
    },
    at: noon,
  });
}

export interface World {
  readonly opened: OpenedDatabase;
  readonly db: WritableDb;
  readonly folder: string;
}

/** Anna prepares, Boris reviews, Chen is admin; one hub for `my`, one for `gb`. */
export function world(folder = temporaryFolder()): World {
  const opened = open(folder);
  const { db } = opened;
  addUser(db, "Anna", "preparer");
  addUser(db, "Boris", "reviewer");
  addUser(db, "Chen", "admin");
  for (const profile of ["my", "gb"]) {
    insertHub(db, {
      name: profile,
      url: "http://127.0.0.1:1",
      profile,
      submitter: null,
      created: noon,
      createdBy: "Chen",
    });
  }
  return { opened, db, folder };
}

export const plain: Summary = {
  form: "K1",
  client: "QTD",
  importer: "Acme Sdn Bhd",
  exporter: "Hangzhou Parts Co",
  goods: "Phone case",
  hs: "39269097",
  from: "CN",
  waybill: "AWB-1",
  order: "ORD/1",
  value: "120.50",
  currency: "MYR",
  items: 1,
  deadline: "2026-12-01",
};

export function put(db: WritableDb, lrn: string, more: Partial<NewDeclaration> = {}): number {
  return db.transaction(() =>
    insertDeclaration(db, {
      lrn,
      profile: "my",
      summary: plain,
      xml: `<Declaration>${lrn}</Declaration>`,
      extras: {},
      problems: [],
      by: "Anna",
      at: noon,
      how: "imported",
      ...more,
    }),
  );
}

export function stored(db: WritableDb, lrn: string): StoredDeclaration {
  const declaration = readDeclaration(db, lrn);
  if (!declaration) throw new Error(`no declaration ${lrn}`);
  return declaration;
}

const warning: Problem = {
  code: "W",
  severity: "warning",
  pointer: "/typeCode",
  wcoPointer: "42A/D013",
  message: "look",
};
export const blocking: Problem = { ...warning, severity: "blocking" };

export function check(db: WritableDb, lrn: string): void {
  storeCheck(db, stored(db, lrn).id, [warning], "checked", noon);
}

let messages = 0;

/** Approves what is stored; `changed` plants a fault in the filing. */
export function approve(
  db: WritableDb,
  lrn: string,
  approver = "Boris",
  changed: { xml?: string; version?: number; kid?: string; hub?: string; revision?: number } = {},
): void {
  const { id, version_id: version, revision, profile } = stored(db, lrn);
  const xml =
    changed.xml ?? db.value<string>("SELECT xml FROM documents WHERE declaration_id = ?", id);
  const bytes = new TextEncoder().encode(xml);
  const { key, kid } = keyOf(approver);
  messages += 1;
  fileApproved(db, {
    declarationId: id,
    lrn,
    version: changed.version ?? version + 1,
    revision: changed.revision ?? revision,
    hubId: db.value<number>("SELECT id FROM hubs WHERE name = ?", changed.hub ?? profile) ?? 0,
    messageId: `00000000-0000-7000-8000-${String(messages).padStart(12, "0")}`,
    functionCode: "9",
    typeCode: "IMZ",
    bytes,
    approver,
    kid: changed.kid ?? kid,
    jws: signDetached(bytes, key, kid),
    at: noon,
  });
}

/** Moves the outbox row of a declaration as the sync engine would. */
export function transport(db: WritableDb, lrn: string, state: string, attempts = 1): void {
  const { id } = stored(db, lrn);
  db.run("UPDATE outbox SET state = ?, attempts = ? WHERE declaration_id = ?", state, attempts, id);
}

/** The code of the refusal; "" when nothing is refused. */
export function refusalOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return (
      String(error)
        .replace(/^SqliteError: /u, "")
        .split(":")[0] ?? ""
    );
  }
  return "";
}

/** A correction of one field, as a person makes it. */
export function edit(
  db: WritableDb,
  lrn: string,
  who: string,
  work: "draft" | "checked" = "draft",
): void {
  const { id, version_id: version, revision } = stored(db, lrn);
  db.transaction(() => {
    insertCorrection(
      db,
      { id, version, revision: revision + 1 },
      { pointer: "/typeCode", before: "IMZ", after: "IMA", who, when: noon, why: "typo" },
    );
    changeDocument(db, id, {
      xml: `<Declaration>${revision}</Declaration>`,
      summary: plain,
      problems: [],
      work,
      by: who,
      at: noon,
    });
  });
}

/** Every check of the look through the database. */
export function checksOf(db: WritableDb): Check[] {
  return [...verifyDatabase(db)].filter((found) => found !== undefined);
}

export function failuresOf(db: WritableDb): Check[] {
  return checksOf(db).filter(({ ok }) => !ok);
}
