/** One field of a document changed: a new tree that shares all the rest with the old one. */
import { fail, succeed } from "../contract.ts";
import type { CallResult } from "../contract.ts";
import { attributeOf, textOf } from "../xml/tree.ts";
import type { XmlDocument, XmlElement } from "../xml/tree.ts";
import { isField, prefixOf, withChild, withDeclaration } from "./children.ts";
import { declarationElement } from "./declaration.ts";
import {
  declarationElementOf,
  declarationNamespace,
  leafElement,
  newElement,
  timeElement,
} from "./document.ts";
import { resolvePointer } from "./pointer.ts";
import type { ResolvedPointer, Step } from "./pointer.ts";
import type { Group, Leaf } from "./schema.ts";

/** What a change does at the end of its path; null: the element goes. */
type Change = (found: XmlElement | undefined, prefix: string) => XmlElement | null;

/** A new empty group; one that is numbered gets its number, which the schema demands. */
function newGroup(group: Group, prefix: string, index: number): XmlElement {
  const sequence = group.fields["sequenceNumeric"];
  const children =
    sequence && sequence.kind !== "group" ? [leafElement(sequence, prefix, String(index + 1))] : [];
  return newElement(prefix + group.name, declarationNamespace, children);
}

function changeInside(
  element: XmlElement,
  group: Group,
  steps: readonly Step[],
  last: { readonly name: string; readonly index: number; readonly change: Change },
): XmlElement {
  const prefix = prefixOf(element);
  const [step, ...rest] = steps;
  if (!step) {
    return withChild(element, group, last.name, last.index, (found) => last.change(found, prefix));
  }
  const index = step.index ?? 0;
  return withChild(element, group, step.group.name, index, (found) => {
    const inner = changeInside(
      found ?? newGroup(step.group, prefix, index),
      step.group,
      rest,
      last,
    );
    // A group that a removal emptied goes too; one that repeats stays, or later rows would change their index.
    return inner.children.length === 0 && !step.group.many ? null : inner;
  });
}

/** How many rows stand at the end of a path of groups; used to refuse a row with a gap before it. */
function rowsAt(document: XmlDocument, steps: readonly Step[]): number {
  let element = declarationElementOf(document);
  for (const step of steps.slice(0, -1)) {
    element = element?.children.filter((child) => isField(child, step.group.name))[step.index ?? 0];
  }
  const name = steps.at(-1)?.group.name ?? "";
  return element?.children.filter((child) => isField(child, name)).length ?? 0;
}

function withText(element: XmlElement, value: string): XmlElement {
  const kept = element.children.filter((child) => child.kind !== "text");
  return { ...element, children: [...kept, { kind: "text", text: value }] };
}

function withAttribute(element: XmlElement, name: string, value: string | null): XmlElement {
  const others = element.attributes.filter((attribute) => attribute.name !== name);
  return { ...element, attributes: value === null ? others : [...others, { name, value }] };
}

function changeOf(leaf: Leaf, attribute: string | undefined, value: string | null): Change {
  return (found, prefix) => {
    if (value === null && attribute === undefined) return null;
    const element = found ?? leafElement(leaf, prefix, "");
    const inHolder = (holder: XmlElement): XmlElement =>
      attribute === undefined
        ? withText(holder, value ?? "")
        : withAttribute(holder, attribute, value);
    const holder = leaf.kind === "dateTime" ? timeElement(element) : element;
    if (holder === element) return inHolder(element);
    return {
      ...element,
      children: element.children.map((child) => (child === holder ? inHolder(holder) : child)),
    };
  };
}

function lastOf(
  resolved: ResolvedPointer,
  value: string | null,
): { steps: readonly Step[]; name: string; index: number; change: Change } | undefined {
  if (resolved.leaf) {
    const change = changeOf(resolved.leaf, resolved.attribute, value);
    return { steps: resolved.steps, name: resolved.leaf.name, index: 0, change };
  }
  const step = resolved.steps.at(-1);
  if (!step || value !== null) return undefined;
  const steps = resolved.steps.slice(0, -1);
  return { steps, name: step.group.name, index: step.index ?? 0, change: () => null };
}

/** Characters that XML 1.0 cannot carry. */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/**
 * The document with one field set, or emptied by null; null at a group takes the group away.
 * Errors: `no-such-field`, `no-such-row` (a row that would leave a gap, or is beyond the schema's
 * limit), `not-a-field` (a group given a text), `unwritable-character`.
 */
export function setField(
  document: XmlDocument,
  pointer: string,
  value: string | null,
): CallResult<XmlDocument> {
  const resolved = resolvePointer(pointer);
  if (!resolved) return fail("no-such-field", `A declaration has no field ${pointer}.`);
  const last = lastOf(resolved, value === null || value.trim() === "" ? null : value);
  if (!last) return fail("not-a-field", `${pointer} is a group of fields: name one of them.`);
  if (value !== null && unwritable.test(value)) {
    return fail(
      "unwritable-character",
      `The value for ${pointer} holds a character that XML cannot carry.`,
    );
  }
  const declaration = declarationElementOf(document);
  if (!declaration) return fail("no-declaration", "The document holds no Declaration.");
  for (const [at, step] of resolved.steps.entries()) {
    const rows = step.index === undefined ? 0 : rowsAt(document, resolved.steps.slice(0, at + 1));
    if (step.index === undefined && !step.group.many) continue;
    const most = step.group.most ?? 9999;
    if (step.index === undefined || step.index > rows || step.index >= most) {
      return fail("no-such-row", `${pointer}: the next free row of ${step.key} is ${rows}.`);
    }
  }
  const changed = changeInside(declaration, declarationElement, last.steps, last);
  return succeed(withDeclaration(document, declaration, changed));
}

/** The text of a field or of its attribute, trimmed; null when it is empty, missing or no field. */
export function fieldText(document: XmlDocument, pointer: string): string | null {
  const resolved = resolvePointer(pointer);
  if (!resolved?.leaf) return null;
  let element = declarationElementOf(document);
  for (const step of resolved.steps) {
    element = element?.children.filter((child) => isField(child, step.group.name))[step.index ?? 0];
  }
  const { leaf } = resolved;
  const found = element?.children.find((child): child is XmlElement => isField(child, leaf.name));
  if (!found) return null;
  const holder = leaf.kind === "dateTime" ? timeElement(found) : found;
  const text = resolved.attribute ? attributeOf(holder, resolved.attribute) : textOf(holder).trim();
  return text === undefined || text === "" ? null : text;
}
