/** The triggers that hold the life cycle, written from core's tables, and their upkeep: what the desk may not do, the database refuses too. */
import {
  workStates,
  customsStates,
  paymentStates,
  transportStates,
} from "../core/lifecycle/facets.ts";
import { customsMoves, paymentMoves, transportMoves, workMoves } from "../core/lifecycle/moves.ts";
import type { WritableDb } from "./database.ts";
import { foreignTriggers } from "./reconciling.ts";
import { amendmentInForce, requestTriggers } from "./requestGuards.ts";
import { appendOnly, moveTrigger, refuse, trigger } from "./triggers.ts";
import { upkeepTriggers } from "./upkeep.ts";

/** True for the outbox row of a declaration itself; a request's has no part in the declaration's transport. */
function ofOriginal(row: string): string {
  return `${row}.of_request IS NULL`;
}

const declaration = "(SELECT * FROM declarations WHERE id = NEW.declaration_id)";

/** True when NEW.approver had a hand in what is approved: brought it in, or corrected it since the last approval. */
const ownWork = `EXISTS (
    SELECT 1 FROM declarations WHERE id = NEW.declaration_id AND version_id = 0 AND created_by = NEW.approver COLLATE NOCASE
    UNION ALL
    SELECT 1 FROM corrections WHERE declaration_id = NEW.declaration_id AND version = NEW.version - 1 AND who = NEW.approver COLLATE NOCASE
    UNION ALL
    SELECT 1 FROM part_editors JOIN declarations ON id = declaration_id WHERE declaration_id = NEW.declaration_id
      AND version_id = 0 AND who = NEW.approver COLLATE NOCASE
  )`;

const declarationTriggers = [
  moveTrigger("declarations", "work", workStates, workMoves),
  moveTrigger("declarations", "transport", transportStates, transportMoves),
  moveTrigger("declarations", "customs", customsStates, customsMoves),
  moveTrigger("declarations", "payment", paymentStates, paymentMoves),
  trigger(
    "declarations_begin",
    "BEFORE INSERT ON declarations",
    `NEW.work <> 'draft' OR NEW.transport <> 'none' OR NEW.customs <> 'none' OR NEW.payment <> 'none'
      OR NEW.version_id <> 0 OR NEW.attempts <> 0`,
    refuse("illegal-move", "a declaration begins as a draft"),
  ),
  trigger(
    "declarations_are_kept",
    "BEFORE DELETE ON declarations",
    "",
    refuse("append-only", "a declaration is discarded, never deleted"),
  ),
  trigger(
    "declarations_identity",
    "BEFORE UPDATE OF id, lrn, profile, created, created_by ON declarations",
    `NEW.id <> OLD.id OR NEW.lrn <> OLD.lrn OR NEW.profile <> OLD.profile OR NEW.created <> OLD.created
      OR NEW.created_by <> OLD.created_by`,
    refuse("append-only", "the LRN, profile and origin of a declaration stay"),
  ),
  trigger(
    "declarations_revision",
    "BEFORE UPDATE OF revision, version_id ON declarations",
    `NEW.revision < OLD.revision OR NEW.version_id < OLD.version_id
      OR (NEW.version_id <> OLD.version_id AND NEW.work <> 'approved')`,
    refuse("illegal-move", "revision and version only go up"),
  ),
  trigger(
    "declarations_approval",
    "BEFORE UPDATE OF work ON declarations",
    `OLD.work <> 'approved' AND NEW.work = 'approved' AND NOT EXISTS (
      SELECT 1 FROM filings WHERE declaration_id = NEW.id AND version = NEW.version_id
        AND version = OLD.version_id + 1 AND revision = OLD.revision)`,
    refuse("no-filing", "an approval needs the frozen filing of just this revision"),
  ),
  trigger(
    "declarations_stay_approved",
    "BEFORE UPDATE OF work ON declarations",
    `OLD.work = 'approved' AND NEW.work <> 'approved'
      AND (NEW.transport <> 'none' OR NEW.customs <> 'none' OR NEW.attempts > 0)`,
    refuse("already-filed", "what may have left the desk stays approved"),
  ),
  trigger(
    "declarations_transport_follows",
    "BEFORE UPDATE OF transport, attempts ON declarations",
    `(OLD.transport IS NOT NEW.transport OR OLD.attempts <> NEW.attempts) AND NOT (
      EXISTS (SELECT 1 FROM outbox WHERE declaration_id = NEW.id AND state = NEW.transport AND attempts = NEW.attempts
        AND ${ofOriginal("outbox")})
      OR (NEW.transport = 'none' AND NEW.attempts = 0
        AND NOT EXISTS (SELECT 1 FROM outbox WHERE declaration_id = NEW.id)))`,
    refuse("illegal-move", "transport is moved by the outbox alone"),
  ),
  trigger(
    "declarations_transport_approved",
    "BEFORE UPDATE OF transport ON declarations",
    "NEW.transport <> 'none' AND NEW.work <> 'approved'",
    refuse("illegal-move", "only what is approved is sent"),
  ),
];

const documentTriggers = [
  trigger(
    "documents_stay_when_filed",
    "BEFORE UPDATE OF declaration_id, xml ON documents",
    `NEW.declaration_id <> OLD.declaration_id OR (EXISTS (
      SELECT 1 FROM declarations WHERE id = OLD.declaration_id
        AND (work NOT IN ('draft', 'checked', 'returned') OR transport <> 'none' OR customs <> 'none' OR attempts > 0))
      AND NEW.xml IS NOT (SELECT xml FROM change_requests WHERE id = ${amendmentInForce("OLD.declaration_id")}))`,
    refuse("already-filed", "this document may not be edited now"),
  ),
  trigger(
    "documents_are_kept",
    "BEFORE DELETE ON documents",
    "",
    refuse("append-only", "a document is never deleted"),
  ),
  trigger(
    "corrections_version",
    "BEFORE INSERT ON corrections",
    `NEW.version IS NOT (SELECT version_id FROM ${declaration})`,
    refuse("illegal-move", "a correction belongs to the version under way"),
  ),
];

const filingTriggers = [
  trigger(
    "filings_of_checked",
    "BEFORE INSERT ON filings",
    `NEW.request_id IS NULL AND NOT EXISTS (SELECT 1 FROM declarations WHERE id = NEW.declaration_id AND work = 'checked' AND blocking = 0
      AND transport = 'none' AND customs = 'none' AND lrn = NEW.lrn AND revision = NEW.revision
      AND version_id = NEW.version - 1 AND (hub_id IS NULL OR hub_id = NEW.hub_id)
      AND profile = (SELECT profile FROM hubs WHERE id = NEW.hub_id))`,
    refuse(
      "not-checked",
      "only a checked declaration with nothing that blocks is approved, in order, for its hub",
    ),
  ),
  trigger(
    "filings_bytes",
    "BEFORE INSERT ON filings",
    `NEW.request_id IS NULL AND NEW.bytes IS NOT (SELECT CAST(xml AS BLOB) FROM documents WHERE declaration_id = NEW.declaration_id)`,
    refuse("not-the-document", "what is frozen is the document as it stands"),
  ),
  trigger(
    "filings_approver",
    "BEFORE INSERT ON filings",
    `NOT EXISTS (SELECT 1 FROM users JOIN user_keys ON user = name
      WHERE name = NEW.approver AND role IN ('reviewer', 'admin') AND disabled IS NULL AND kid = NEW.kid AND retired IS NULL)`,
    refuse("not-allowed", "a reviewer or admin approves, with the own key"),
  ),
  trigger(
    "filings_four_eyes",
    "BEFORE INSERT ON filings",
    `NEW.request_id IS NULL AND (SELECT value FROM settings WHERE key = 'four-eyes') IS NOT 'off' AND ${ownWork}`,
    refuse("four-eyes", "nobody approves own work"),
  ),
  ...appendOnly("filings"),
];

const outboxTriggers = [
  trigger(
    "outbox_begins",
    "BEFORE INSERT ON outbox",
    `NEW.state <> 'queued' OR NEW.attempts <> 0 OR NOT EXISTS (
      SELECT 1 FROM filings JOIN declarations ON declarations.id = filings.declaration_id
      WHERE filings.id = NEW.filing_id AND filings.declaration_id = NEW.declaration_id
        AND filings.hub_id = NEW.hub_id AND request_id IS NEW.of_request AND version = version_id AND work = 'approved')`,
    refuse("illegal-move", "an outbox row begins queued, for the approved version"),
  ),
  trigger(
    "outbox_identity",
    "BEFORE UPDATE OF id, filing_id, declaration_id, hub_id, of_request, created ON outbox",
    "",
    refuse("append-only", "what an outbox row is of stays"),
  ),
  trigger(
    "outbox_moves",
    "AFTER UPDATE OF state, attempts ON outbox",
    `(OLD.state <> NEW.state OR OLD.attempts <> NEW.attempts) AND ${ofOriginal("NEW")}`,
    "UPDATE declarations SET transport = NEW.state, attempts = NEW.attempts WHERE id = NEW.declaration_id",
  ),
  trigger(
    "outbox_queues",
    "AFTER INSERT ON outbox",
    ofOriginal("NEW"),
    "UPDATE declarations SET transport = 'queued' WHERE id = NEW.declaration_id",
  ),
  trigger(
    "outbox_stays_when_sent",
    "BEFORE DELETE ON outbox",
    "OLD.attempts > 0 OR OLD.state NOT IN ('queued', 'waiting')",
    refuse("already-filed", "what may have left the desk stays in the outbox"),
  ),
  trigger(
    "outbox_leaves",
    "AFTER DELETE ON outbox",
    ofOriginal("OLD"),
    "UPDATE declarations SET transport = 'none' WHERE id = OLD.declaration_id",
  ),
];

const bookTriggers = [
  ...appendOnly("corrections"),
  ...appendOnly("audit"),
  ...appendOnly("requests"),
  ...appendOnly("comments"),
  trigger(
    "audit_follows",
    "BEFORE INSERT ON audit",
    `NOT EXISTS (SELECT 1 FROM audit_head WHERE hash = NEW.prev AND count = NEW.id - 1)`,
    refuse("append-only", "an audit entry follows the last one"),
  ),
  trigger(
    "audit_head_moves",
    "AFTER INSERT ON audit",
    "",
    "UPDATE audit_head SET count = NEW.id, hash = NEW.hash",
  ),
  trigger(
    "users_are_kept",
    "BEFORE DELETE ON users",
    "",
    refuse("append-only", "a user is never deleted"),
  ),
  trigger(
    "users_keep_an_admin",
    "BEFORE UPDATE OF role, disabled ON users",
    `OLD.role = 'admin' AND OLD.disabled IS NULL AND (NEW.role <> 'admin' OR NEW.disabled IS NOT NULL)
      AND NOT EXISTS (SELECT 1 FROM users WHERE role = 'admin' AND disabled IS NULL AND name <> OLD.name)`,
    refuse("last-admin", "a desk keeps one admin"),
  ),
  trigger(
    "user_keys_are_kept",
    "BEFORE DELETE ON user_keys",
    "",
    refuse("append-only", "a key is never deleted"),
  ),
  trigger(
    "user_keys_stay",
    "BEFORE UPDATE OF kid, user, public_jwk ON user_keys",
    "",
    refuse("append-only", "a key is never changed"),
  ),
  trigger(
    "inbox_stays",
    "BEFORE UPDATE OF id, hub_id, sequence, notification_id, function_code, lrn, mrn, errors, taxes, response_xml ON inbox",
    "",
    refuse("append-only", "what customs said is never changed"),
  ),
  trigger(
    "inbox_is_kept",
    "BEFORE DELETE ON inbox",
    "",
    refuse("append-only", "what customs said is never deleted"),
  ),
];

const reshapingTriggers = [
  trigger(
    "reshapings_stay",
    "BEFORE UPDATE ON reshapings",
    `OLD.undone IS NOT NULL OR NEW.undone IS NULL OR NEW.id <> OLD.id OR NEW.declaration_id <> OLD.declaration_id
      OR NEW.kind <> OLD.kind OR NEW.why <> OLD.why OR NEW.made <> OLD.made OR NEW.made_by <> OLD.made_by
      OR NEW.revision <> OLD.revision OR NEW.xml <> OLD.xml OR NEW.extras <> OLD.extras`,
    refuse("append-only", "what was merged or split is undone once, and never changed"),
  ),
  trigger(
    "reshapings_are_kept",
    "BEFORE DELETE ON reshapings",
    "",
    refuse("append-only", "what was merged or split is never deleted"),
  ),
  ...appendOnly("split_parts"),
  ...appendOnly("part_editors"),
];

/** Every trigger of the database, by its CREATE statement. */
export const triggers: readonly string[] = [
  ...declarationTriggers,
  ...documentTriggers,
  ...filingTriggers,
  ...outboxTriggers,
  ...bookTriggers,
  ...reshapingTriggers,
  ...requestTriggers,
  ...foreignTriggers,
  ...upkeepTriggers,
];

/** Makes the database's triggers those of this program, in one transaction; does nothing when they are. */
export function refreshTriggers(db: WritableDb): void {
  const wanted = new Set(triggers);
  const held = db.all<{ name: string; sql: string }>(
    "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'",
  );
  const stale = held.filter(({ sql }) => !wanted.has(sql));
  const kept = new Set(held.map(({ sql }) => sql));
  const missing = triggers.filter((sql) => !kept.has(sql));
  if (stale.length === 0 && missing.length === 0) return;
  db.transaction(() => {
    for (const { name } of stale) db.run(`DROP TRIGGER "${name}"`);
    for (const sql of missing) db.run(sql);
  });
}
