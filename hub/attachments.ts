/** Attachments: parts are taken in order and kept, the whole is checked against its digest, and then it counts as received. */
import { z } from "zod";
import { adjudicateFurther } from "./adjudicate.ts";
import type { attachmentAnswer, AttachmentPart } from "./attachmentWire.ts";
import { writeBooks } from "./books.ts";
import type { Books, HubPorts } from "./books.ts";
import { isoTime } from "./clock.ts";
import { findDeclarations } from "./declarations.ts";
import type { DeclarationRow } from "./declarations.ts";
import { sha256 } from "./digests.ts";
import { afterDocuments } from "./outcomes.ts";
import { refusal } from "./problems.ts";
import type { Refusal } from "./problems.ts";
import { one, wholeNumber } from "./store.ts";
import type { Statements } from "./store.ts";

type Answer = z.infer<typeof attachmentAnswer>;
export type AttachmentResult =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly refusal: Refusal };

const row = z.object({
  attachment_id: z.string(),
  submitter_id: z.string(),
  message_id: z.string(),
  media_type: z.string(),
  content_digest: z.string(),
  size: wholeNumber,
  received: wholeNumber,
  receipt_id: z.string().nullable(),
  received_at: z.string().nullable(),
});
type Held = z.infer<typeof row>;

function refuse(status: number, code: string, detail: string): AttachmentResult {
  return { ok: false, refusal: refusal(status, code, detail) };
}

function answerOf(held: Held): AttachmentResult {
  return {
    ok: true,
    answer: {
      attachmentID: held.attachment_id,
      contentDigest: held.content_digest,
      size: held.size,
      received: held.received,
      receiptID: held.receipt_id,
      receivedDateTime: held.received_at,
    },
  };
}

function find(statements: Statements, attachmentID: string): Promise<Held | undefined> {
  return one(
    statements,
    row,
    `select attachment_id, submitter_id, message_id, media_type, content_digest, size, received, receipt_id, received_at
     from attachment where attachment_id = $1`,
    [attachmentID],
  );
}

/** What is held of an attachment. */
export async function findAttachment(
  ports: HubPorts,
  attachmentID: string,
  submitterID: string | null,
): Promise<AttachmentResult> {
  const held = await find(ports.store, attachmentID);
  if (held !== undefined && (submitterID === null || held.submitter_id === submitterID)) {
    return answerOf(held);
  }
  return refuse(404, "attachment-unknown", `No attachment ${attachmentID} is held here.`);
}

/** First bytes of each type, in hex. */
const beginnings: Readonly<Record<string, string>> = {
  "image/png": "89504e470d0a1a0a",
  "image/jpeg": "ffd8ff",
};

function isOfType(mediaType: string, whole: Buffer): boolean {
  const beginning = beginnings[mediaType];
  return beginning === undefined
    ? whole.subarray(0, 1024).includes("%PDF-")
    : whole.toString("hex", 0, beginning.length / 2) === beginning;
}

/**
 * Takes one part. What is held already is not taken again, and a part that would leave a gap is not taken: the
 * answer says in either case where to go on. The same attachmentID always means the same bytes.
 */
export function takePart(ports: HubPorts, given: AttachmentPart): Promise<AttachmentResult> {
  const part = Buffer.from(given.part, "base64");
  if (given.offset + part.length > given.size) {
    return Promise.resolve(
      refuse(422, "part-too-long", "The part ends behind the end of the whole."),
    );
  }
  return writeBooks(ports, async (books) => {
    const [declaration] = await findDeclarations(books, "message_id = $1 and submitter_id = $2", [
      given.messageID,
      given.submitterID,
    ]);
    if (declaration === undefined) {
      const detail = `No declaration of this submitter came as message ${given.messageID}.`;
      return refuse(404, "declaration-unknown", detail);
    }
    const known = await find(books.statements, given.attachmentID);
    const same =
      known === undefined ||
      (known.submitter_id === given.submitterID &&
        known.message_id === given.messageID &&
        known.media_type === given.mediaType &&
        known.content_digest === given.contentDigest &&
        known.size === given.size);
    if (!same) {
      const detail = "Another attachment is held under this attachmentID.";
      return refuse(409, "attachment-id-reused", detail);
    }
    const held = known ?? (await begin(books, given));
    if (given.offset !== held.received || part.length === 0) return answerOf(held);
    return append(books, declaration, held, part);
  });
}

async function begin(books: Books, given: AttachmentPart): Promise<Held> {
  await books.statements.run(
    `insert into attachment (attachment_id, submitter_id, message_id, name, media_type, description, content_digest, size, received)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 0)`,
    [
      given.attachmentID,
      given.submitterID,
      given.messageID,
      given.name,
      given.mediaType,
      given.description ?? null,
      given.contentDigest,
      given.size,
    ],
  );
  const held = await find(books.statements, given.attachmentID);
  if (held === undefined) throw new Error(`the books lost attachment ${given.attachmentID}`);
  return held;
}

async function append(
  books: Books,
  declaration: DeclarationRow,
  held: Held,
  part: Buffer,
): Promise<AttachmentResult> {
  const { attachment_id: id } = held;
  await books.statements.run(
    "insert into attachment_part (attachment_id, position, content) values ($1, $2, $3)",
    [id, held.received, part.toString("base64")],
  );
  const received = held.received + part.length;
  if (received < held.size) return answerOf(await mark(books, { ...held, received }));
  const whole = await wholeOf(books, id);
  if (sha256(whole) !== held.content_digest || !isOfType(held.media_type, whole)) {
    await books.statements.run("delete from attachment_part where attachment_id = $1", [id]);
    await mark(books, { ...held, received: 0 });
    const code = isOfType(held.media_type, whole) ? "digest-mismatch" : "media-type-differs";
    return refuse(422, code, "The whole is not what was announced. Begin again at offset 0.");
  }
  const receipt = { receipt_id: books.ports.identity.uuid(), received_at: isoTime(books.now) };
  const complete = await mark(books, { ...held, received, ...receipt });
  await adjudicateFurther(books, declaration, afterDocuments(declaration.status));
  return answerOf(complete);
}

async function mark(books: Books, held: Held): Promise<Held> {
  await books.statements.run(
    "update attachment set received = $2, receipt_id = $3, received_at = $4 where attachment_id = $1",
    [held.attachment_id, held.received, held.receipt_id, held.received_at],
  );
  return held;
}

async function wholeOf(books: Books, attachmentID: string): Promise<Buffer> {
  const parts = await books.statements.all(
    z.object({ content: z.string() }),
    "select content from attachment_part where attachment_id = $1 order by position",
    [attachmentID],
  );
  return Buffer.concat(parts.map(({ content }) => Buffer.from(content, "base64")));
}
