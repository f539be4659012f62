/** Changes to the fields of a document, all or none. */
import { fail, succeed } from "../../core/contract.ts";
import type { CallParsed, CallResult } from "../../core/contract.ts";
import { setField } from "../../core/declaration/edit.ts";
import type { XmlDocument } from "../../core/xml/tree.ts";

export type Change = CallParsed<"declaration.set">["changes"][number];

/**
 * The document with the changes made. Errors: `fixed-field` and those of `setField`, with the pointer.
 * @param fixed why a field stays as it is; undefined when it may be changed.
 */
export function withChanges(
  document: XmlDocument,
  changes: readonly Change[],
  fixed: (pointer: string) => string | undefined,
): CallResult<XmlDocument> {
  let changed = document;
  for (const { pointer, value } of changes) {
    const reason = fixed(pointer);
    if (reason !== undefined) return fail("fixed-field", reason, { pointer });
    const next = setField(changed, pointer, value);
    if (!next.ok) return { ok: false, error: { ...next.error, detail: { pointer } } };
    changed = next.value;
  }
  return succeed(changed);
}
