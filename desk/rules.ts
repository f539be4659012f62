/** A stored document read again, and what the rules of its profile say of it. */
import type { Problem } from "../core/contract/shapes.ts";
import type { Declaration } from "../core/declaration/declaration.ts";
import { declarationOf } from "../core/declaration/document.ts";
import type { Extras } from "../core/formats/extras.ts";
import type { ProfileId } from "../core/profiles/profileIds.ts";
import { profileOf } from "../core/profiles/profiles.ts";
import { readXmlText } from "../core/xml/read.ts";
import type { XmlDocument } from "../core/xml/tree.ts";
import type { Clock } from "./ports.ts";

interface ReadDocument {
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
}

export function problemsFound(
  declaration: Declaration,
  { profile, form, extras }: RuleSubject,
  clock: Clock,
): Problem[] {
  const today = clock.now().slice(0, 10);
  return profileOf(profile).check(declaration, { today, form, extras });
}

export function blocks(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === "blocking");
}
