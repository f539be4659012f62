/** The hub as witness: it keeps each desk's audit head and count, and countersigns them. */
import { z } from "zod";
import { writeBooks } from "./books.ts";
import type { Books, HubPorts } from "./books.ts";
import { isoTime } from "./clock.ts";
import { signCompact, verifyDetached } from "./jws.ts";
import { submitterKeys } from "./keys.ts";
import { refusal } from "./problems.ts";
import type { Refusal } from "./problems.ts";
import { one, wholeNumber } from "./store.ts";
import type { auditHeadAnswer, auditHeadRequest } from "./wire.ts";

type AuditHead = z.infer<typeof auditHeadRequest>;
export type AuditHeadResult =
  | { readonly ok: true; readonly answer: z.infer<typeof auditHeadAnswer> }
  | { readonly ok: false; readonly refusal: Refusal };

const row = z.object({
  count: wholeNumber,
  head: z.string(),
  receipt_id: z.string(),
  countersignature: z.string(),
  countersigned_at: z.string(),
});

/**
 * Keeps a head. The count of a desk never falls, and one count has one head: anything else means that the
 * desk's audit was cut, rewritten or copied, and is refused with 409. The same head again gets the same answer.
 */
export async function witness(ports: HubPorts, stated: AuditHead): Promise<AuditHeadResult> {
  const fault = await findSignatureFault(ports, stated);
  if (fault !== null) return { ok: false, refusal: fault };
  return writeBooks(ports, async (books) => {
    const { submitterID, deskID } = stated;
    const last = await one(
      books.statements,
      row,
      `select count, head, receipt_id, countersignature, countersigned_at from audit_head
       where submitter_id = $1 and desk_id = $2 order by count desc limit 1`,
      [submitterID, deskID],
    );
    if (last !== undefined && last.count > stated.count) {
      const detail = `The audit of ${deskID} was at ${last.count} entries before and is now said to be at ${stated.count}.`;
      return { ok: false, refusal: refusal(409, "audit-shortened", detail) };
    }
    if (last !== undefined && last.count === stated.count) {
      if (last.head === stated.head) return { ok: true, answer: answerOf(ports, stated, last) };
      const detail = `The audit of ${deskID} had another head at ${last.count} entries before.`;
      return { ok: false, refusal: refusal(409, "audit-rewritten", detail) };
    }
    return { ok: true, answer: answerOf(ports, stated, await keep(books, stated)) };
  });
}

async function keep(books: Books, stated: AuditHead): Promise<z.infer<typeof row>> {
  const { submitterID, deskID, count, head } = stated;
  const receiptID = books.ports.identity.uuid();
  const countersignedDateTime = isoTime(books.now);
  const countersignature = signCompact(
    { receiptID, submitterID, deskID, count, head, countersignedDateTime },
    books.ports.key,
  );
  await books.statements.run(
    `insert into audit_head (submitter_id, desk_id, count, head, signature, receipt_id, countersignature, countersigned_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      submitterID,
      deskID,
      count,
      head,
      stated.signature ?? null,
      receiptID,
      countersignature,
      countersignedDateTime,
    ],
  );
  return {
    count,
    head,
    receipt_id: receiptID,
    countersignature,
    countersigned_at: countersignedDateTime,
  };
}

function answerOf(
  ports: HubPorts,
  stated: AuditHead,
  kept: z.infer<typeof row>,
): z.infer<typeof auditHeadAnswer> {
  return {
    receiptID: kept.receipt_id,
    submitterID: stated.submitterID,
    deskID: stated.deskID,
    count: kept.count,
    head: kept.head,
    countersignedDateTime: kept.countersigned_at,
    keyID: ports.key.publicKey.kid,
    countersignature: kept.countersignature,
  };
}

/** The bytes a desk signs: the four facts, each ended by a line feed. */
export function auditHeadBytes({ submitterID, deskID, count, head }: AuditHead): Buffer {
  return Buffer.from(`${submitterID}\n${deskID}\n${count}\n${head}\n`);
}

async function findSignatureFault(ports: HubPorts, stated: AuditHead): Promise<Refusal | null> {
  const { open } = ports.options;
  if (stated.signature === undefined || stated.signature === null) {
    return open
      ? null
      : refusal(422, "audit-signature-missing", "The desk has not signed its audit head.");
  }
  const keys = await submitterKeys(ports.store, stated.submitterID);
  const result = verifyDetached(stated.signature, auditHeadBytes(stated), (_kid, own) => {
    if (keys.length > 0) return keys.map((key) => key.jwk);
    return open && own !== null ? [own] : [];
  });
  if (!result.ok) return refusal(422, "audit-signature-invalid", result.error.message);
  return result.verified || open
    ? null
    : refusal(422, "audit-signature-unknown", "The key of the desk is not known.");
}
