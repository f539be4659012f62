/** Attaching documents for customs: what they are is read from their content, and they are kept whole before they are counted. */
import { basename } from "node:path";
import { fail, succeed } from "../../core/contract.ts";
import type { CallOutput, CallParsed, CallResult } from "../../core/contract.ts";
import { mediaTypeOf } from "../../core/formats/mediaType.ts";
import type { MediaType } from "../../core/formats/mediaType.ts";
import { findAttachment, insertAttachment, tryAttachmentAgain } from "../../db/attachments.ts";
import { appendAudit } from "../../db/audit.ts";
import { raiseRevision, readDeclaration } from "../../db/declarations.ts";
import type { StoredDeclaration } from "../../db/declarations.ts";
import { keepBytes } from "../attachmentFiles.ts";
import { diskFaultOf, writeFaultOf } from "../exchange/disk.ts";
import type { HandlerContext, Handlers } from "../handler.ts";
import { unknownLrn } from "./lock.ts";
import { attachmentShown } from "./shown.ts";

type Input = CallParsed<"attachment.add">;
type Output = CallOutput<"attachment.add">;

const mostBytes = 10 * 1024 * 1024;
const longestName = 255;

function tooLarge(path: string): CallResult<never> {
  return fail("too-large", `${path} is larger than 10 MB. Make it smaller or split it.`);
}

/** The file, read no further than the limit: it may grow meanwhile, or be no plain file at all. */
async function readSmall({ ports }: HandlerContext, path: string): Promise<CallResult<Uint8Array>> {
  try {
    const stat = await ports.files.stat(path);
    if (stat.isDirectory()) return fail("is-a-folder", `${path} is a folder; a file is needed.`);
    if (!stat.isFile()) return fail("not-a-file", `${path} is no plain file.`);
    if (stat.size > mostBytes) return tooLarge(path);
    const handle = await ports.files.open(path, "r");
    try {
      const buffer = Buffer.alloc(stat.size + 1);
      let length = 0;
      for (;;) {
        const { bytesRead } = await handle.read(buffer, length, buffer.length - length, length);
        length += bytesRead;
        if (bytesRead === 0 || length === buffer.length) break;
      }
      return length > stat.size
        ? fail("file-changed", `${path} was changed while it was read. Try again.`)
        : succeed(buffer.subarray(0, length));
    } finally {
      await handle.close();
    }
  } catch (error) {
    const fault = diskFaultOf(error, path);
    if (fault === undefined) throw error;
    return { ok: false, error: fault };
  }
}

function typeOf(path: string, bytes: Uint8Array): CallResult<MediaType> {
  const type = mediaTypeOf(bytes);
  if (type === undefined) {
    return fail(
      "not-a-document",
      `${path} is neither PDF nor PNG nor JPEG, whatever its name says. Save it as one of these.`,
    );
  }
  if (type !== "cut-short") return succeed(type);
  return fail("cut-short", `The end of ${path} is missing. Copy or scan it again.`);
}

/** What it is called for people: no folders, no control characters. */
function shownName(path: string): string {
  const name = basename(path).replaceAll(/\p{C}/gu, "").trim();
  return name === "" ? "document" : [...name].slice(0, longestName).join("");
}

/** The note as any hub can take it: lines of text and nothing else. */
function plainNote(note: string | undefined): string | null {
  const text = (note ?? "")
    .toWellFormed()
    .replaceAll(/[^\P{Cc}\n\t]/gu, "")
    .trim();
  return text === "" ? null : text;
}

async function keep(context: HandlerContext, bytes: Uint8Array): Promise<CallResult<string>> {
  const { folder, ports } = context;
  try {
    return succeed(await keepBytes(ports, folder, bytes));
  } catch (error) {
    const fault = writeFaultOf(error, "the attachment");
    if (fault === undefined) throw error;
    return { ok: false, error: fault };
  }
}

interface Kept {
  readonly sha256: string;
  readonly mediaType: MediaType;
  readonly size: number;
  readonly name: string;
  readonly note: string | null;
}

/** Part of a transaction; true when it was not attached before. */
function put(context: HandlerContext, stored: StoredDeclaration, kept: Kept): boolean {
  const { db, ports } = context;
  const [at, by] = [ports.clock.now(), context.who()];
  const before = findAttachment(db, stored.id, kept.sha256);
  if (before !== undefined && before.state !== "set-aside") return false;
  if (before === undefined) {
    const attachmentId = ports.random.uuidv7();
    insertAttachment(db, { ...kept, attachmentId, declarationId: stored.id, at, by });
  } else tryAttachmentAgain(db, before.id);
  raiseRevision(db, stored.id, at);
  const { name, mediaType, size, sha256, note } = kept;
  const detail = { name, mediaType, size, sha256, ...(note === null ? {} : { note }) };
  appendAudit(db, { at, who: by, what: "attached", lrn: stored.lrn, detail });
  return true;
}

/** A declaration that documents may be attached to. */
function subjectOf(context: HandlerContext, lrn: string): CallResult<StoredDeclaration> {
  const stored = readDeclaration(context.db, lrn);
  if (!stored) return unknownLrn(lrn);
  if (stored.work !== "discarded") return succeed(stored);
  return fail("discarded", `${lrn} was discarded. Restore it first.`);
}

/** Errors: those of reading and writing files, `too-large`, `not-a-document`, `cut-short`, `unknown-lrn`, `discarded`. */
async function attach(context: HandlerContext, input: Input): Promise<CallResult<Output>> {
  const { db } = context;
  const known = subjectOf(context, input.lrn);
  if (!known.ok) return known;
  const bytes = await readSmall(context, input.file);
  if (!bytes.ok) return bytes;
  const mediaType = typeOf(input.file, bytes.value);
  if (!mediaType.ok) return mediaType;
  const sha256 = await keep(context, bytes.value);
  if (!sha256.ok) return sha256;
  const kept: Kept = {
    sha256: sha256.value,
    mediaType: mediaType.value,
    size: bytes.value.length,
    name: shownName(input.file),
    note: plainNote(input.note),
  };
  // Time has passed: it may have been discarded meanwhile.
  const stored = subjectOf(context, input.lrn);
  if (!stored.ok) return stored;
  const { id, lrn } = stored.value;
  const added = db.transaction(() => put(context, stored.value, kept));
  if (added) context.emit({ name: "declaration.changed", data: { lrns: [lrn] } });
  const attachment = findAttachment(db, id, kept.sha256);
  if (!attachment) throw new Error(`the attachment of ${lrn} is gone`);
  return succeed({ lrn, added, attachment: attachmentShown(attachment) });
}

export const attachHandlers = { "attachment.add": attach } satisfies Partial<Handlers>;
