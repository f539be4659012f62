/** Requests (FunctionCode 13) that were imported: kept with the LRN they carry, exported again, no rows of the queue. */
import type { ReadableDb, WritableDb } from "./database.ts";
import { appendAudit } from "./audit.ts";

interface NewRequest {
  readonly lrn: string | null;
  readonly functionCode: string;
  readonly typeCode: string;
  /** SHA-256 of the bytes read, base64. */
  readonly digest: string;
  readonly xml: string;
  readonly at: string;
  readonly by: string;
}

/** Keeps a request; the same bytes twice are kept once. Call it in a transaction. */
export function insertRequest(db: WritableDb, request: NewRequest): void {
  const { lrn, functionCode, typeCode, digest, xml, at, by } = request;
  const { changes } = db.run(
    `INSERT INTO requests (lrn, function_code, type_code, digest, xml, received, received_by)
      VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (digest) DO NOTHING`,
    lrn,
    functionCode,
    typeCode,
    digest,
    xml,
    at,
    by,
  );
  if (changes > 0)
    appendAudit(db, { at, who: by, what: "request-imported", lrn, detail: { typeCode } });
}

interface StoredRequest {
  readonly typeCode: string;
  readonly received: string;
  readonly xml: string;
}

/** Oldest first. */
export function requestsOf(db: ReadableDb, lrn: string): StoredRequest[] {
  return db.all<StoredRequest>(
    "SELECT type_code AS typeCode, received, xml FROM requests WHERE lrn = ? ORDER BY id",
    lrn,
  );
}

interface KeptRequest extends StoredRequest {
  readonly id: number;
  readonly lrn: string | null;
}

/** All requests after an id, for export page by page. */
export function requestsAfter(db: ReadableDb, after: number, limit: number): KeptRequest[] {
  return db.all<KeptRequest>(
    "SELECT id, lrn, type_code AS typeCode, received, xml FROM requests WHERE id > ? ORDER BY id LIMIT ?",
    after,
    limit,
  );
}
