/** What the hub holds, listed: declarations, single messages, consignments, and every arrival for the admin. */
import { z } from "zod";
import type { HubPorts } from "./books.ts";
import { readCursor, writeCursor } from "./cursors.ts";
import { refusal } from "./problems.ts";
import type { Refusal } from "./problems.ts";
import { one, wholeNumber } from "./store.ts";
import { heldMessage } from "./adminWire.ts";
import type { heldMessagesAnswer } from "./adminWire.ts";
import { consignment, customsState, messageAnswer, requestState, riskChannel } from "./wire.ts";
import type { consignmentsAnswer, declarationPage } from "./wire.ts";

export type Listed<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly refusal: Refusal };

export interface PageQuery {
  /** Null lists those of all submitters. */
  readonly submitterID: string | null;
  readonly after: string;
  readonly limit: number;
}

function noCursor(): { ok: false; refusal: Refusal } {
  return {
    ok: false,
    refusal: refusal(
      400,
      "cursor-invalid",
      "This is no cursor of this list here. Begin with an empty one.",
    ),
  };
}

const versionText = wholeNumber.transform(String);

const declarationRow = z.object({
  id: z.string().nullable(),
  functionalReferenceID: z.string(),
  versionID: versionText,
  messageID: z.string(),
  contentDigest: z.string(),
  status: customsState,
  riskChannel: riskChannel.nullable(),
  updatedDateTime: z.string(),
  changed: wholeNumber,
});

const requestRow = z.object({
  declarationMessageID: z.string(),
  messageID: z.string(),
  functionalReferenceID: z.string(),
  versionID: versionText,
  typeCode: z.string(),
  contentDigest: z.string(),
  status: requestState,
});

/** Declarations in the order of their last change; a change during paging shows a declaration again. */
export async function listDeclarations(
  ports: HubPorts,
  query: PageQuery & { readonly updatedAfter: string },
): Promise<Listed<z.infer<typeof declarationPage>>> {
  const cursor = readCursor("declarations", ports.key.hubID, query.after);
  if (!cursor.ok) return noCursor();
  const rows = await ports.store.all(
    declarationRow,
    `select d.mrn as id, d.lrn as "functionalReferenceID", d.version as "versionID", d.message_id as "messageID",
       m.content_digest as "contentDigest", d.status, d.risk_channel as "riskChannel", d.updated_at as "updatedDateTime", d.changed
     from declaration d join message m on m.message_id = d.message_id
     where d.changed > $1 and ($2::text is null or d.submitter_id = $2) and d.updated_at > $3
     order by d.changed limit $4`,
    [cursor.position, query.submitterID, query.updatedAfter, query.limit + 1],
  );
  const shown = rows.slice(0, query.limit);
  const requests = await ports.store.all(
    requestRow,
    `select r.declaration_message_id as "declarationMessageID", m.message_id as "messageID", m.lrn as "functionalReferenceID",
       m.version as "versionID", m.type_code as "typeCode", m.content_digest as "contentDigest", r.status
     from request r join message m on m.message_id = r.message_id
     where r.declaration_message_id = any($1::text[]) order by m.sequence`,
    [shown.map((row) => row.messageID)],
  );
  const byDeclaration = Map.groupBy(requests, (request) => request.declarationMessageID);
  return {
    ok: true,
    answer: {
      declarations: shown.map(({ changed: _, ...row }) => ({
        ...row,
        requests: (byDeclaration.get(row.messageID) ?? []).map(
          ({ declarationMessageID: __, ...request }) => request,
        ),
      })),
      nextCursor: writeCursor(
        "declarations",
        ports.key.hubID,
        shown.at(-1)?.changed ?? cursor.position,
      ),
      hasMore: rows.length > query.limit,
    },
  };
}

const status = z.union([customsState, requestState]);

const messageRow = messageAnswer.extend({ versionID: versionText, status }).omit({ outcome: true });

/** One message by its id, with its original receipt; undefined when the hub does not hold it. */
export async function findMessage(
  ports: HubPorts,
  messageID: string,
  submitterID: string | null,
): Promise<z.infer<typeof messageAnswer> | undefined> {
  const found = await one(
    ports.store,
    messageRow,
    `select m.message_id as "messageID", m.receipt_id as "receiptID", m.conversation_id as "conversationID",
       m.received_at as "receivedDateTime", m.content_digest as "contentDigest", m.submitter_id as "submitterID",
       m.batch_id as "batchID", m.function_code as "functionCode", m.type_code as "typeCode",
       m.lrn as "functionalReferenceID", m.version as "versionID", coalesce(d.mrn, t.mrn, r.carried_mrn) as "declarationID",
       coalesce(d.status, r.status) as status
     from message m left join declaration d on d.message_id = m.message_id
       left join request r on r.message_id = m.message_id
       left join declaration t on t.message_id = r.declaration_message_id
     where m.message_id = $1 and ($2::text is null or m.submitter_id = $2)`,
    [messageID, submitterID],
  );
  return found === undefined ? undefined : { outcome: "accepted", ...found };
}

/** Consignments of one waybill, with arrival, inspection and gate release. */
export async function listConsignments(
  ports: HubPorts,
  waybill: string,
  submitterID: string | null,
): Promise<z.infer<typeof consignmentsAnswer>> {
  const consignments = await ports.store.all(
    consignment,
    `select w.waybill, d.mrn as "declarationID", d.lrn as "functionalReferenceID", d.message_id as "messageID", d.status,
       d.arrived_at as "arrivalDateTime", d.inspection, d.released_at as "gateReleaseDateTime"
     from waybill w join declaration d on d.message_id = w.message_id
     where w.waybill = $1 and ($2::text is null or d.submitter_id = $2) order by d.message_id limit 1000`,
    [waybill, submitterID],
  );
  return { consignments };
}

const heldRow = heldMessage.extend({
  versionID: versionText,
  arrivals: wholeNumber,
  sequence: wholeNumber,
});

/** Every message in the books, in the order of arrival, with how often it came. */
export async function listMessages(
  ports: HubPorts,
  query: { readonly after: string; readonly limit: number; readonly lrn: string | null },
): Promise<Listed<z.infer<typeof heldMessagesAnswer>>> {
  const cursor = readCursor("messages", ports.key.hubID, query.after);
  if (!cursor.ok) return noCursor();
  const [total] = await ports.store.all(
    z.object({ total: wholeNumber }),
    "select count(*) as total from message where ($1::text is null or lrn = $1)",
    [query.lrn],
  );
  const rows = await ports.store.all(
    heldRow,
    `select m.submitter_id as "submitterID", m.lrn as "functionalReferenceID", m.version as "versionID",
       m.message_id as "messageID", m.function_code as "functionCode", m.type_code as "typeCode",
       m.content_digest as "contentDigest", m.arrivals, m.received_at as "receivedDateTime",
       coalesce(d.status, r.status) as status, m.sequence
     from message m left join declaration d on d.message_id = m.message_id left join request r on r.message_id = m.message_id
     where m.sequence > $1 and ($2::text is null or m.lrn = $2) order by m.sequence limit $3`,
    [cursor.position, query.lrn, query.limit + 1],
  );
  const shown = rows.slice(0, query.limit);
  return {
    ok: true,
    answer: {
      total: total?.total ?? 0,
      messages: shown.map(({ sequence: _, ...row }) => row),
      nextCursor: writeCursor(
        "messages",
        ports.key.hubID,
        shown.at(-1)?.sequence ?? cursor.position,
      ),
      hasMore: rows.length > query.limit,
    },
  };
}
