/** Changes to the items and fields of a document, all or none. */
import { movedBy } from "../../core/declaration/itemPlaces.ts";
import { fail, succeed } from "../../core/contract.ts";
import type { CallParsed, CallResult } from "../../core/contract.ts";
import type { AutomaticValue } from "../../core/contract/keying.ts";
import { arrangeItems } from "../../core/declaration/arrange.ts";
import type { ItemOrder } from "../../core/declaration/arrange.ts";
import type { Declaration } from "../../core/declaration/declaration.ts";
import { differences, differencesInOrder } from "../../core/declaration/differences.ts";
import { setFields } from "../../core/declaration/setFields.ts";
import type { XmlDocument } from "../../core/xml/tree.ts";
import type { Correction } from "../../db/corrections.ts";
import type { HandlerContext } from "../handler.ts";

type Input = CallParsed<"declaration.set">;

/**
 * The document with its items put in order and then the changes made. Errors: those of `arrangeItems`, `fixed-field`
 * and those of `setField`, with the pointer.
 * @param fixed why a field stays as it is; undefined when it may be changed.
 */
export function withChanges(
  document: XmlDocument,
  { items, changes }: Pick<Input, "items" | "changes">,
  fixed: (pointer: string) => string | undefined,
): CallResult<XmlDocument> {
  const arranged = items ? arrangeItems(document, items) : succeed(document);
  if (!arranged.ok) return arranged;
  for (const { pointer } of changes) {
    const reason = fixed(pointer);
    if (reason !== undefined) return fail("fixed-field", reason, { pointer });
  }
  return setFields(arranged.value, changes);
}

/** What an edit changed, field by field, with who did it and why; items that were put in order are one correction of it. */
export function correctionsBetween(
  context: HandlerContext,
  before: Declaration,
  after: Declaration,
  { why, items }: { readonly why: string; readonly items?: ItemOrder | undefined },
): Correction[] {
  const [who, when] = [context.who(), context.ports.clock.now()];
  const found = items ? differencesInOrder(before, after, items) : differences(before, after);
  return found.map((difference) => ({ ...difference, who, when, why }));
}

/** The marks once the items were put in order: those of an item go with it, or with it away. */
function moved(marks: readonly AutomaticValue[], order: ItemOrder): AutomaticValue[] {
  const move = movedBy(order);
  return marks.flatMap((mark) => {
    const pointer = move(mark.pointer);
    return pointer === undefined ? [] : [{ ...mark, pointer }];
  });
}

/** Which values wait to be confirmed after the changes: a value that a person typed is confirmed by that. */
export function marksAfter(
  before: readonly AutomaticValue[],
  { items, changes }: Pick<Input, "items" | "changes">,
): AutomaticValue[] {
  const marks = new Map(
    (items ? moved(before, items) : before).map((each) => [each.pointer, each]),
  );
  for (const { pointer, value, source } of changes) {
    if (source === undefined || value === null) marks.delete(pointer);
    else marks.set(pointer, { pointer, source });
  }
  return [...marks.values()];
}
