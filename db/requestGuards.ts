/** Triggers that hold requests to amend or cancel, copies after a rejection, and attachments to their life cycles. */
import { customsStates, transportStates } from "../core/lifecycle/facets.ts";
import { transportMoves } from "../core/lifecycle/moves.ts";
import type { Move } from "../core/lifecycle/moves.ts";
import {
  mayBeAsked,
  openRequestStates,
  requestMoves,
  requestStates,
} from "../core/lifecycle/requests.ts";
import { fourEyesThen } from "./users.ts";
import { appendOnly, list, moveTrigger, refuse, trigger } from "./triggers.ts";

/** SQL: the id of the amendment that customs granted last, so that its copy is the declaration's document; null when none was. */
export function amendmentInForce(declarationId: string): string {
  return `(SELECT id FROM change_requests WHERE declaration_id = ${declarationId} AND type_code = 'COR' AND state = 'granted'
    ORDER BY decided_revision DESC LIMIT 1)`;
}

const beforeItsEnd = list(customsStates.filter(mayBeAsked));

/** SQL over a row of declarations: its bytes may have left the desk, and the hub did not refuse them. */
const filed = `work = 'approved' AND transport <> 'quarantined' AND customs IN (${beforeItsEnd})
  AND (attempts > 0 OR customs <> 'none' OR transport NOT IN ('none', 'queued'))`;

/** SQL: a filing of the request NEW has a row in the outbox for which the condition holds. */
function inOutbox(condition: string): string {
  return `EXISTS (SELECT 1 FROM filings JOIN outbox ON filing_id = filings.id WHERE request_id = NEW.id AND ${condition})`;
}

const requestTable = [
  trigger(
    "change_requests_begin",
    "BEFORE INSERT ON change_requests",
    `NEW.state IS NOT CASE NEW.type_code WHEN 'COR' THEN 'preparing' ELSE 'checked' END
      OR NEW.base_id IS NOT ${amendmentInForce("NEW.declaration_id")}
      OR NOT EXISTS (SELECT 1 FROM declarations WHERE id = NEW.declaration_id AND ${filed})`,
    refuse("not-filed", "only what was filed and is not at its end is amended or cancelled"),
  ),
  moveTrigger("change_requests", "state", requestStates, requestMoves),
  trigger(
    "change_requests_identity",
    "BEFORE UPDATE OF id, declaration_id, type_code, why, base_id, opened, opened_by ON change_requests",
    "",
    refuse("append-only", "what a request asks for stays"),
  ),
  trigger(
    "change_requests_are_kept",
    "BEFORE DELETE ON change_requests",
    "",
    refuse("append-only", "a request is withdrawn, never deleted"),
  ),
  trigger(
    "change_requests_xml",
    "BEFORE UPDATE OF xml ON change_requests",
    "NEW.xml IS NOT OLD.xml AND OLD.state NOT IN ('preparing', 'checked')",
    refuse("already-filed", "the copy of a request that was approved may not be edited"),
  ),
  trigger(
    "change_requests_approval",
    "BEFORE UPDATE OF state ON change_requests",
    `OLD.state <> 'requested' AND NEW.state = 'requested' AND NOT EXISTS (
      SELECT 1 FROM filings JOIN declarations ON declarations.id = filings.declaration_id
      WHERE request_id = NEW.id AND version = version_id)`,
    refuse("no-filing", "a request needs its frozen message"),
  ),
  trigger(
    "change_requests_unsent",
    "BEFORE UPDATE OF state ON change_requests",
    `OLD.state = 'requested' AND NEW.state IN ('preparing', 'withdrawn') AND ${inOutbox("1")}`,
    refuse("already-filed", "what may have left the desk is decided by customs"),
  ),
  trigger(
    "change_requests_decided",
    "BEFORE UPDATE OF state ON change_requests",
    `OLD.state <> NEW.state AND ((NEW.state IN ('granted', 'denied', 'rejected') AND NOT ${inOutbox("(outbox.attempts > 0 OR outbox.state <> 'queued')")})
      OR (NEW.state = 'set-aside' AND NOT ${inOutbox("outbox.state = 'quarantined'")}))`,
    refuse("illegal-move", "customs decides only what was sent"),
  ),
];

const filingTriggers = [
  trigger(
    "filings_of_request",
    "BEFORE INSERT ON filings",
    `NEW.request_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM change_requests AS request
      JOIN declarations ON declarations.id = request.declaration_id
      WHERE request.id = NEW.request_id AND request.declaration_id = NEW.declaration_id AND request.state = 'checked'
        AND request.blocking = 0 AND type_code = NEW.type_code AND NEW.function_code = '13'
        AND base_id IS ${amendmentInForce("NEW.declaration_id")}
        AND lrn = NEW.lrn AND revision = NEW.revision AND version_id = NEW.version - 1 AND hub_id = NEW.hub_id AND ${filed})`,
    refuse("not-checked", "only a checked request about what is in force is approved, in order"),
  ),
  trigger(
    "filings_request_four_eyes",
    "BEFORE INSERT ON filings",
    `NEW.request_id IS NOT NULL AND (SELECT value FROM settings WHERE key = 'four-eyes') IS NOT 'off' AND EXISTS (
      SELECT 1 FROM change_requests WHERE id = NEW.request_id AND opened_by = NEW.approver COLLATE NOCASE
      UNION ALL
      SELECT 1 FROM corrections WHERE request_id = NEW.request_id AND who = NEW.approver COLLATE NOCASE)`,
    refuse("four-eyes", "nobody approves own work"),
  ),
  trigger(
    "corrections_of_request",
    "BEFORE INSERT ON corrections",
    `NEW.request_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM change_requests WHERE id = NEW.request_id
      AND declaration_id = NEW.declaration_id AND type_code = 'COR' AND state IN ('preparing', 'checked'))`,
    refuse("illegal-move", "a correction of a request comes before its approval"),
  ),
];

/** A request's message goes the way of any filing, but is never tried again once set aside, and is set aside with its original. */
const outboxMoves: readonly Move<string>[] = [
  ...transportMoves.filter(({ from }) => from !== "quarantined"),
  { from: "queued", to: "quarantined", by: "its original was set aside" },
  { from: "waiting", to: "quarantined", by: "its original was set aside" },
];

function outboxTrigger(): string {
  const legal = transportStates.flatMap((from) => {
    const targets = outboxMoves.filter((move) => move.from === from).map(({ to }) => to);
    return targets.length === 0
      ? []
      : [`(OLD.state = '${from}' AND NEW.state IN (${list(targets)}))`];
  });
  return trigger(
    "outbox_request_moves",
    "BEFORE UPDATE OF state ON outbox",
    `OLD.state <> NEW.state AND NEW.of_request IS NOT NULL
      AND NOT (${legal.join(" OR ")})`,
    refuse("illegal-move", "a request does not go that way"),
  );
}

const copyTriggers = [
  trigger(
    "corrected_copies_begin",
    "BEFORE INSERT ON corrected_copies",
    `NOT EXISTS (SELECT 1 FROM declarations WHERE id = NEW.corrects AND (customs = 'rejected' OR transport = 'quarantined'))
      OR NOT EXISTS (SELECT 1 FROM declarations WHERE id = NEW.declaration_id AND version_id = 0)`,
    refuse("not-rejected", "only what customs or the hub rejected is corrected under a new LRN"),
  ),
  trigger(
    "corrected_copies_stand_alone",
    "BEFORE UPDATE OF state ON outbox",
    `OLD.state = 'quarantined' AND NEW.state <> 'quarantined'
      AND EXISTS (SELECT 1 FROM corrected_copies WHERE corrects = NEW.declaration_id)`,
    refuse("already-corrected", "what was corrected under a new LRN is not sent again"),
  ),
  ...appendOnly("corrected_copies"),
];

const attachmentTriggers = [
  trigger(
    "attachments_stay",
    "BEFORE UPDATE OF id, attachment_id, declaration_id, name, media_type, size, sha256, note, attached, attached_by ON attachments",
    "",
    refuse("append-only", "what was attached is never changed"),
  ),
  trigger(
    "attachments_are_kept",
    "BEFORE DELETE ON attachments",
    "",
    refuse("append-only", "an attachment is never deleted"),
  ),
  trigger(
    "attachments_sent",
    "BEFORE UPDATE OF state, received ON attachments",
    `(OLD.state = 'sent' AND (NEW.state <> 'sent' OR NEW.received <> OLD.received))
      OR (NEW.state = 'sent' AND (NEW.received <> NEW.size OR NEW.receipt_id IS NULL))`,
    refuse("illegal-move", "an attachment is sent once the hub holds it whole"),
  ),
];

export const requestTriggers: readonly string[] = [
  ...requestTable,
  ...filingTriggers,
  outboxTrigger(),
  ...copyTriggers,
  ...attachmentTriggers,
];

/** For checks of the whole database: SQL over a row of change_requests that no legal course of things leads to. */
export const impossibleRequests: readonly (readonly [what: string, where: string])[] = [
  [
    "has a request that was approved without a message",
    `r.state IN ('requested', 'granted', 'denied', 'rejected', 'set-aside')
      AND NOT EXISTS (SELECT 1 FROM filings JOIN outbox ON filing_id = filings.id WHERE request_id = r.id)`,
  ],
  [
    "has a request in the outbox that is not approved",
    `r.state IN (${list([...openRequestStates.filter((state) => state !== "requested"), "withdrawn"])})
      AND EXISTS (SELECT 1 FROM filings JOIN outbox ON filing_id = filings.id WHERE request_id = r.id)`,
  ],
  [
    "has a request that its own maker approved",
    `EXISTS (SELECT 1 FROM filings f WHERE f.request_id = r.id AND ${fourEyesThen}
      AND (f.approver = r.opened_by COLLATE NOCASE OR EXISTS (SELECT 1 FROM corrections c
        WHERE c.request_id = r.id AND c.who = f.approver COLLATE NOCASE AND c.revision <= f.revision)))`,
  ],
];
