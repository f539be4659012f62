/** The messages that ask customs to change or cancel what was filed: FunctionCode 13, types COR and INV. */
import type { Declaration } from "../declaration/declaration.ts";
import { differences } from "../declaration/differences.ts";
import type { Difference } from "../declaration/differences.ts";
import { declarationOf, documentOf } from "../declaration/document.ts";
import { fieldText, setField } from "../declaration/edit.ts";
import { attributeOfKind, resolvePointer } from "../declaration/pointer.ts";
import type { ResolvedPointer } from "../declaration/pointer.ts";
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

const itemsRow = /^\/goodsShipment\/items\/(\d+)/u;

/** The row of the message that stands for a row of the declaration: only changed items are in it. */
function placeInMessage(pointer: string, rows: readonly string[]): string {
  return pointer.replace(itemsRow, (_, row: string) => `/goodsShipment/items/${rows.indexOf(row)}`);
}

function withValue(document: XmlDocument, pointer: string, value: string): XmlDocument {
  const result = setField(document, pointer, value);
  if (!result.ok) throw new Error(`An amendment cannot carry ${pointer}: ${result.error.message}`);
  return result.value;
}

/** Rows before a changed one of a repeated group are carried too: customs counts them. */
function fillRowsBefore(
  message: XmlDocument,
  whole: XmlDocument,
  pointer: string,
  rows: readonly string[],
): XmlDocument {
  const resolved = resolvePointer(pointer);
  let filled = message;
  let path = "";
  for (const step of resolved?.steps ?? []) {
    path += `/${step.key}`;
    if (step.index === undefined) continue;
    if (step.key !== "items") {
      for (let row = 0; row < step.index; row += 1) {
        for (const [key, field] of Object.entries(step.group.fields)) {
          const place = `${path}/${row}/${key}`;
          const text = field.kind === "group" ? null : fieldText(whole, place);
          if (text !== null) filled = withValue(filled, placeInMessage(place, rows), text);
        }
      }
    }
    path += `/${step.index}`;
  }
  return filled;
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

/** A changed field as it now stands, whole: an amount without its currency, or a currency without its amount, says nothing. */
function withField(
  message: XmlDocument,
  corrected: XmlDocument,
  pointer: string,
  rows: readonly string[],
): XmlDocument {
  const { leaf, attribute } = resolvePointer(pointer) ?? {};
  const place = attribute === undefined ? pointer : pointer.slice(0, -attribute.length - 1);
  const value = fieldText(corrected, place);
  if (!leaf || value === null) return message;
  const filled = fillRowsBefore(message, corrected, place, rows);
  const told = withValue(filled, placeInMessage(place, rows), value);
  const beside = leaf.kind === "text" ? undefined : `${place}/${attributeOfKind[leaf.kind]}`;
  const also = beside === undefined ? null : fieldText(corrected, beside);
  return beside === undefined || also === null
    ? told
    : withValue(told, placeInMessage(beside, rows), also);
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
  const rows = [
    ...new Set(changed.flatMap(({ pointer }) => itemsRow.exec(pointer)?.[1] ?? [])),
  ].toSorted((a, b) => Number(a) - Number(b));
  const message = documentOf({
    ...headOf(head, "COR"),
    additionalInformation: fields.map((_, at) => statementFor(at + 1, head.why)),
    amendments: fields.flatMap(({ pointer }) => {
      const resolved = resolvePointer(pointer);
      return resolved
        ? [{ changeReasonCode: head.reasonCode ?? otherReason, pointers: pointerRows(resolved) }]
        : [];
    }),
    ...(rows.length === 0
      ? {}
      : {
          goodsShipment: {
            items: rows.map((row) => ({
              sequenceNumeric:
                after.goodsShipment?.items?.[Number(row)]?.sequenceNumeric ??
                String(Number(row) + 1),
            })),
          },
        }),
  });
  return fields.reduce(
    (document, { pointer }) => withField(document, corrected, pointer, rows),
    message,
  );
}
