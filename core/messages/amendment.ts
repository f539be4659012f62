/** The messages that ask customs to change or cancel what was filed: FunctionCode 13, types COR and INV. */
import { declarationElement } from "../declaration/declaration.ts";
import type { Declaration } from "../declaration/declaration.ts";
import { differences } from "../declaration/differences.ts";
import type { Difference } from "../declaration/differences.ts";
import { declarationOf, documentOf } from "../declaration/document.ts";
import { resolvePointer } from "../declaration/pointer.ts";
import type { ResolvedPointer } from "../declaration/pointer.ts";
import type { Group } from "../declaration/schema.ts";
import type { XmlDocument } from "../xml/tree.ts";

export interface RequestHead {
  /** The declaration's own number at customs; left out when null, as before customs gave one. */
  readonly mrn: string | null;
  readonly lrn: string;
  /** Party ID of who asks; left out when null. */
  readonly submitterID: string | null;
  /** ChangeReasonCode of the hub's code list; by default 32, other. */
  readonly reasonCode?: string;
  readonly why: string;
}

interface PointerRow {
  readonly sequenceNumeric: string;
  readonly documentSectionCode: string;
  readonly tagID?: string;
}

/** "Free text reason for an amendment or cancellation", as in the published samples. */
const reasonType = "AES";
const otherReason = "32";
const noLongerRequired = "1";

/** One Pointer row per section, the last with the tag. */
function pointerRows(resolved: ResolvedPointer): PointerRow[] {
  const rows: PointerRow[] = [
    { sequenceNumeric: "1", documentSectionCode: "42A" },
    ...resolved.steps.map(({ group, index }) => ({
      sequenceNumeric: String((index ?? 0) + 1),
      documentSectionCode: group.tag,
    })),
  ];
  const last = rows.pop();
  if (!last) return [];
  return [...rows, resolved.leaf ? { ...last, tagID: resolved.leaf.tag } : last];
}

function statementFor(amendment: number, why: string) {
  return {
    statementDescription: why,
    statementTypeCode: reasonType,
    pointers: [
      { sequenceNumeric: "1", documentSectionCode: "42A" },
      { sequenceNumeric: String(amendment), documentSectionCode: "06A" },
    ],
  };
}

function headOf(head: RequestHead, typeCode: string): Declaration {
  return {
    functionCode: "13",
    functionalReferenceID: head.lrn,
    ...(head.mrn === null ? {} : { id: head.mrn }),
    typeCode,
    ...(head.submitterID === null ? {} : { submitter: { id: head.submitterID } }),
  };
}

/** A request to cancel (INV). */
export function cancellationOf(head: RequestHead): XmlDocument {
  return documentOf({
    ...headOf(head, "INV"),
    additionalInformation: [statementFor(1, head.why)],
    amendments: [{ changeReasonCode: head.reasonCode ?? noLongerRequired }],
  });
}

// What the message itself says in these places: whose it is, what it asks, and why.
const ofTheMessage =
  /^\/(?:(?:functionCode|functionalReferenceID|typeCode|id)$|(?:submitter|additionalInformation|amendments)(?:\/|$))/u;

/** False for a field that an amendment cannot change, as its message needs the place for itself. */
export function isAmendable(pointer: string): boolean {
  return !ofTheMessage.test(pointer);
}

/** One amendment for each changed field; a currency or unit goes with its amount. */
function fieldsOf(changed: readonly Difference[]): Difference[] {
  const seen = new Set<string>();
  return changed.filter(({ pointer }) => {
    const wco = resolvePointer(pointer)?.wcoPointer ?? pointer;
    return !seen.has(wco) && seen.add(wco);
  });
}

/** Changed places by their keys: rows by their number, leaves with nothing below. */
interface Places extends Map<string, Places> {}
type Values = Readonly<Record<string, unknown>>;

function placesOf(changed: readonly Difference[]): Places {
  const root: Places = new Map();
  for (const { pointer } of changed) {
    let at = root;
    for (const key of pointer.split("/").slice(1)) {
      const next: Places = at.get(key) ?? new Map();
      at.set(key, next);
      at = next;
    }
  }
  return root;
}

function isEmpty(values: Values): boolean {
  return Object.keys(values).length === 0;
}

function leavesOf(group: Group, values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).filter(([key]) => group.fields[key]?.kind !== "group"),
  );
}

/** Of items only the changed ones, told by their number; of other rows also those before, for customs counts them. */
function changedRows(
  key: string,
  group: Group,
  places: Places,
  rows: readonly Values[],
): readonly Values[] {
  const changed = [...places.keys()].map(Number).toSorted((one, other) => one - other);
  const part = (row: number): Values =>
    changedPart(group, places.get(String(row)) ?? new Map(), rows[row] ?? {});
  if (key === "items") {
    return changed.map((row) => ({
      sequenceNumeric: rows[row]?.["sequenceNumeric"] ?? String(row + 1),
      ...part(row),
    }));
  }
  const last = changed.findLast((row) => row < rows.length && !isEmpty(part(row))) ?? -1;
  return rows
    .slice(0, last + 1)
    .map((row, at) => (places.has(String(at)) ? part(at) : leavesOf(group, row)));
}

/** The changed fields as they now stand, each whole: an amount without its currency, or a currency without its amount, says nothing. */
function changedPart(group: Group, places: Places, after: Values): Values {
  const part: Record<string, unknown> = {};
  for (const [key, below] of places) {
    const field = Object.hasOwn(group.fields, key) ? group.fields[key] : undefined;
    const value = after[key];
    if (!field) continue;
    if (field.kind !== "group") {
      const text = field.kind === "text" ? value : (value as { value?: string } | undefined)?.value;
      if (typeof text === "string" && text !== "") part[key] = value;
    } else if (field.many) {
      const rows = changedRows(key, field, below, (value ?? []) as readonly Values[]);
      if (rows.length > 0) part[key] = rows;
    } else {
      const inner = changedPart(field, below, (value ?? {}) as Values);
      if (!isEmpty(inner)) part[key] = inner;
    }
  }
  return part;
}

/**
 * A request to amend (COR) from the version at customs to the corrected one: what changed, at its
 * place, each with a pointer and the reason. Undefined when nothing changed. Only what `isAmendable`
 * allows may be different.
 */
export function amendmentOf(
  filed: XmlDocument,
  corrected: XmlDocument,
  head: RequestHead,
): XmlDocument | undefined {
  const after = declarationOf(corrected);
  const changed = differences(declarationOf(filed), after);
  if (changed.length === 0) return undefined;
  const fields = fieldsOf(changed);
  // The part follows the very table from which the type is derived.
  const part = changedPart(declarationElement, placesOf(changed), after) as Declaration;
  return documentOf({
    ...part,
    ...headOf(head, "COR"),
    additionalInformation: fields.map((_, at) => statementFor(at + 1, head.why)),
    amendments: fields.flatMap(({ pointer }) => {
      const resolved = resolvePointer(pointer);
      return resolved
        ? [{ changeReasonCode: head.reasonCode ?? otherReason, pointers: pointerRows(resolved) }]
        : [];
    }),
  });
}
