/** What one declaration can be filled with from another: all that stays the same from filing to filing, where it is still empty. */
import type { Fill } from "../contract/keying.ts";
import type { Declaration } from "../declaration/declaration.ts";
import { differences } from "../declaration/differences.ts";

/** A filled field: decimal text, a code, a text. */
export interface FieldValue {
  readonly pointer: string;
  readonly value: string;
}

/**
 * What is of one filing alone: its own numbers, days, figures and the numbers of its papers. A mass, quantity or
 * amount is; the unit or currency of one that every filing gives is not.
 */
const ofOneFiling: readonly RegExp[] = [
  /^\/(?:functionalReferenceID|functionCode|id|acceptanceDateTime|issueDateTime)(?:\/|$)/u,
  /^\/(?:goodsItemQuantity|loadingListQuantity|totalPackageQuantity|totalGrossMass|invoiceAmount)(?:\/|$)/u,
  /^\/(?:amendments|authentication|currencyExchanges)(?:\/|$)/u,
  /^\/consignment\/consignmentItems\//u,
  /\/exitDateTime(?:\/|$)/u,
  /\/invoice\//u,
  // A paper without its number blocks; the next filing may not have it at all.
  /\/(?:previousDocuments|additionalDocuments)\//u,
  /\/(?:arrivalTransportMeans|departureTransportMeans|borderTransportMeans)\/(?:id|name)$/u,
  /\/transportEquipments\//u,
  /\/ucr\//u,
  /\/additionalInformation\//u,
  /\/(?:freightChargeAmount|customsValueAmount|statisticalValueAmount)(?:\/|$)/u,
  /\/(?:chargeDeductions|obligationGuarantees)\//u,
  /\/itemChargeAmount$/u,
  /\/(?:grossMass|netMass|tariffQuantity)$/u,
  /\/packagings\/\d+\/(?:quantity|marksNumbersID|length|width|height|volume)(?:\/|$)/u,
  /\/dutyTaxFees\/\d+\/(?:payment\/(?:paymentAmount|taxAssessedAmount)|specificTaxBaseQuantity|adValoremTaxBaseAmount|deductAmount|quotaOrderID)(?:\/|$)/u,
];

/** Whether a field is the same from one filing of a client's goods to the next. */
export function isLasting(pointer: string): boolean {
  return !ofOneFiling.some((pattern) => pattern.test(pointer));
}

/** Every filled field of a declaration, attributes of amounts and quantities too. */
export function fieldsOf(declaration: Declaration): FieldValue[] {
  return differences({}, declaration).flatMap(({ pointer, after }) =>
    after === null ? [] : [{ pointer, value: after }],
  );
}

const goods =
  /^\/goodsShipment\/items\/(?:\d{2,}|[1-9])\/|\/commodity\/(?:description|classifications\/)/u;

/**
 * What a template keeps of a declaration: defaults, of items those of the first; goods come from a copy or from memory.
 * @param others earlier ones of the same kind: what stands otherwise in one of them is no default.
 */
export function lastingFields(
  declaration: Declaration,
  others: readonly Declaration[] = [],
): FieldValue[] {
  const elsewhere = others.map(
    (other) => new Map(fieldsOf(other).map(({ pointer, value }) => [pointer, value])),
  );
  return fieldsOf(declaration).filter(
    ({ pointer, value }) =>
      isLasting(pointer) &&
      !goods.test(pointer) &&
      elsewhere.every((fields) => (fields.get(pointer) ?? value) === value),
  );
}

const itemRow = /^\/goodsShipment\/items\/\d+\//u;
const anyRow = /^(.*?\/[a-zA-Z]+)\/\d+\//u;

/**
 * The fields of a source that are empty in the target. Rows of a group that repeats (items, documents, holders of
 * authorisations) are taken only where the target has none of them: two lists are never mixed.
 */
export function fillsFor(target: Declaration, source: readonly FieldValue[], name: string): Fill[] {
  const held = new Set(fieldsOf(target).map(({ pointer }) => pointer));
  const groups = new Set<string>();
  for (const pointer of held) {
    const group = anyRow.exec(pointer)?.[1];
    if (group !== undefined) groups.add(group);
  }
  return source.flatMap(({ pointer, value }): Fill[] => {
    if (held.has(pointer) || !isLasting(pointer)) return [];
    const group = anyRow.exec(pointer)?.[1];
    if (group !== undefined && groups.has(group)) return [];
    // A new item has its number from its place.
    if (itemRow.test(pointer) && pointer.endsWith("/sequenceNumeric")) return [];
    return [{ pointer, value, source: name }];
  });
}
