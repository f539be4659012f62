/** A stored document read again, and what the rules of its profile say of it. */
import type { AutomaticValue } from "../core/contract/keying.ts";
import type { Problem } from "../core/contract/shapes.ts";
import type { Declaration } from "../core/declaration/declaration.ts";
import { declarationOf } from "../core/declaration/document.ts";
import type { Extras } from "../core/formats/extras.ts";
import type { ProfileId } from "../core/profiles/profileIds.ts";
import { profileOf } from "../core/profiles/profiles.ts";
import type { CheckContext } from "../core/rules/rule.ts";
import { readXmlText } from "../core/xml/read.ts";
import type { XmlDocument } from "../core/xml/tree.ts";
import type { ReadableDb } from "../db/database.ts";
import type { Ports } from "./ports.ts";
import { referenceFor } from "./reference/lookups.ts";

export interface ReadDocument {
  readonly document: XmlDocument;
  readonly declaration: Declaration;
}

/** Throws on what cannot be read: only documents that were read once are stored. */
export function readStored(xml: string): ReadDocument {
  const read = readXmlText(xml);
  if (!read.ok) throw new Error(`a stored document cannot be read: ${read.refusal.message}`);
  return { document: read.value, declaration: declarationOf(read.value) };
}

interface RuleSubject {
  readonly profile: ProfileId;
  readonly form: string | null;
  readonly extras: Extras;
  /** Values that wait to be confirmed; absent: none. */
  readonly automatic?: readonly AutomaticValue[];
}

/** What the rules are told beside the declaration: the day, the form, the file's own columns, the packs loaded, what waits to be confirmed. */
export function checkContextOf(
  { db, ports }: { readonly db: ReadableDb; readonly ports: Pick<Ports, "clock"> },
  { profile, form, extras, automatic }: RuleSubject,
): CheckContext {
  const today = ports.clock.now().slice(0, 10);
  return { today, form, extras, automatic, reference: referenceFor(db, profile) };
}

export function problemsFound(
  context: { readonly db: ReadableDb; readonly ports: Pick<Ports, "clock"> },
  declaration: Declaration,
  subject: RuleSubject,
): Problem[] {
  return profileOf(subject.profile).check(declaration, checkContextOf(context, subject));
}

export function blocks(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === "blocking");
}
