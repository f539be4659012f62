/** Names of fields and places in words, in the desk's languages. */
import { listedName, nameOfCode } from "../codes/codeList.ts";
import { resolvePointer } from "../declaration/pointer.ts";
import type { ResolvedPointer, Step } from "../declaration/pointer.ts";
import { attributeLabels, groupLabels, sharedClasses } from "./groupLabels.ts";
import { helpTexts } from "./helpTexts.ts";
import type { HelpKey } from "./helpTexts.ts";
import { helpTextsMs } from "./helpTextsMs.ts";
import { helpTextsZh } from "./helpTextsZh.ts";
import type { Language } from "./language.ts";
import { leafLabels } from "./leafLabels.ts";

const separator = " · ";

/** `GrossMassMeasure` as "Gross mass measure", for what has no label. */
function splitWords(name: string): string {
  const words = name.replaceAll(/([a-z\d])([A-Z])/gu, "$1 $2").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function groupName({ group }: Step, language: Language): string {
  return listedName(groupLabels, group.tag, language) ?? splitWords(group.name);
}

/** The key of a field's label and help: class and tag, `65A/126`; the class alone for a group. */
function shapeOf({ steps, leaf }: ResolvedPointer): string {
  const owner = steps.at(-1)?.group.tag ?? "42A";
  return leaf ? `${owner}/${leaf.tag}` : owner;
}

/** The last part of a place: the field's own name, its attribute's, or the group's. */
function ownName(resolved: ResolvedPointer, language: Language): string {
  const { leaf, steps, attribute } = resolved;
  const last = steps.at(-1);
  if (!leaf)
    return last ? groupName(last, language) : (listedName(groupLabels, "42A", language) ?? "");
  const name = listedName(leafLabels, shapeOf(resolved), language) ?? splitWords(leaf.name);
  return attribute ? name + separator + nameOfCode(attributeLabels, attribute, language) : name;
}

/**
 * What a field is called: "Gross mass". Where many parties have such a field, it says whose:
 * "Importer · City". A text that is no pointer comes back as it is.
 */
export function labelOf(pointer: string, language: Language): string {
  const resolved = resolvePointer(pointer);
  if (!resolved) return pointer;
  const { steps, leaf } = resolved;
  const owner = steps.at(-1);
  const party = steps.at(-2);
  const isShared = owner !== undefined && sharedClasses.has(owner.group.tag);
  const name = ownName(resolved, language);
  return isShared && party && leaf ? groupName(party, language) + separator + name : name;
}

function rowName(step: Step, language: Language): string {
  const name = groupName(step, language);
  return step.index === undefined ? name : `${name} ${step.index + 1}`;
}

/**
 * A place in words: "Item 4 · Gross mass", "Importer · City", "Item 2 · Document 3 · Document reference".
 * Rows count from 1, as on screen.
 */
export function placeOf(pointer: string, language: Language): string {
  const resolved = resolvePointer(pointer);
  if (!resolved) return pointer;
  const { steps, leaf } = resolved;
  const outer = leaf ? steps : steps.slice(0, -1);
  const rows = outer
    .filter(({ index }) => index !== undefined)
    .map((step) => rowName(step, language));
  const last = steps.at(-1);
  const own = !leaf && last ? rowName(last, language) : labelOf(pointer, language);
  return [...rows, own].join(separator);
}

const helpIn: Readonly<Record<Language, Readonly<Record<HelpKey, string>>>> = {
  en: helpTexts,
  zh: helpTextsZh,
  ms: helpTextsMs,
};

/** A short explanation of a field; undefined where none is written. */
export function helpOf(pointer: string, language: Language = "en"): string | undefined {
  const resolved = resolvePointer(pointer);
  const shape = resolved ? shapeOf(resolved) : "";
  const texts: Readonly<Record<string, string>> = helpIn[language];
  return Object.hasOwn(texts, shape) ? texts[shape] : undefined;
}
