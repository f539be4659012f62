/** Declarations lately edited, kept as they were read: the next edit reads and checks again only what it changes. */
import { declarationOf } from "../../core/declaration/document.ts";
import { itemElements, withItemElements } from "../../core/declaration/itemRows.ts";
import { profileOf } from "../../core/profiles/profiles.ts";
import { createChecker } from "../../core/rules/checker.ts";
import type { Checker } from "../../core/rules/checker.ts";
import type { CheckContext } from "../../core/rules/rule.ts";
import type { XmlDocument } from "../../core/xml/tree.ts";
import { writeXml } from "../../core/xml/write.ts";
import type { ReadableDb } from "../../db/database.ts";
import type { StoredDeclaration } from "../../db/declarations.ts";
import { putLatest } from "../../db/latest.ts";
import { readStored } from "../rules.ts";
import type { ReadDocument } from "../rules.ts";

/** A person edits one declaration, a command line a handful in turn. */
const mostOpened = 4;

interface Checked {
  readonly context: CheckContext;
  readonly checker: Checker;
}

interface Opened {
  /** The text as stored when it was read: another text is another declaration. */
  readonly xml: string;
  readonly read: ReadDocument;
  readonly checked?: Checked;
}

// One for each open database, by the declaration's id, the one used last at the end.
const openedOf = new WeakMap<ReadableDb, Map<number, Opened>>();

function keep(db: ReadableDb, id: number, opened: Opened): void {
  const all = openedOf.get(db) ?? new Map<number, Opened>();
  openedOf.set(db, all);
  putLatest(all, id, opened, mostOpened);
}

/** A stored text as read, from memory when it is the one read last. */
export function openStored(db: ReadableDb, id: number, xml: string): ReadDocument {
  const opened = openedOf.get(db)?.get(id);
  if (opened?.xml === xml) return opened.read;
  const read = readStored(xml);
  keep(db, id, { xml, read });
  return read;
}

function isEqual(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== "object" || typeof right !== "object" || !left || !right) return false;
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => isEqual(Reflect.get(left, key), Reflect.get(right, key)))
  );
}

function isSameContext(left: CheckContext, right: CheckContext): boolean {
  const { reference, automatic: _marks, ...told } = left;
  const { reference: other, automatic: _otherMarks, ...otherTold } = right;
  return reference === other && isEqual(told, otherTold);
}

/**
 * A changed document as it is read back from what is written of it. Items that are the very ones that were read before
 * are not written and read once more: a text that came from them came back as them. What was changed is, beside the
 * header, so that what is compared, checked and stored is what will be sent.
 */
export function readChanged(before: ReadDocument, document: XmlDocument): ReadDocument {
  const known = new Set(itemElements(before.document));
  const fresh = itemElements(document).filter((item) => !known.has(item));
  const part = withItemElements(document, fresh);
  const read = readStored(writeXml(part)).declaration;
  if (!isEqual(read, declarationOf(part))) {
    // Something that a text cannot carry as it was set: then the text says what stands.
    return readStored(writeXml(document));
  }
  return { document, declaration: declarationOf(document) };
}

/** What the rules say of a declaration that was edited; `context` as for any check of it. */
export function checkOpened(
  db: ReadableDb,
  { id, profile }: Pick<StoredDeclaration, "id" | "profile">,
  { xml, read }: { readonly xml: string; readonly read: ReadDocument },
  context: CheckContext,
): ReturnType<Checker["check"]> {
  const held = openedOf.get(db)?.get(id)?.checked;
  const checked =
    held && isSameContext(held.context, context)
      ? held
      : { context, checker: createChecker(profileOf(profile), context) };
  keep(db, id, { xml, read, checked });
  return checked.checker.check(read.declaration, context.automatic ?? []);
}
