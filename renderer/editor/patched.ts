/** The declaration as the desk would show it after an edit, made of what is shown and what the edit answered. */
import type { CallOutput } from "../../core/contract.ts";
import type { DeclarationShown } from "../../core/contract/shapes.ts";
import { withFields } from "../../core/declaration/withFields.ts";

/** undefined where more follows from the edit than its answer tells: read it again. */
export function patched(
  shown: DeclarationShown,
  edited: CallOutput<"declaration.set">,
): DeclarationShown | undefined {
  const { revision, work, status, problems, corrections, automatic, may } = edited;
  // The form of a declaration without one of its own follows from its type; an approval that an edit voids is more than a field.
  if (shown.work === "approved" || corrections.some(({ pointer }) => pointer === "/typeCode")) {
    return undefined;
  }
  const fields = corrections.map(({ pointer, after }) => ({ pointer, value: after }));
  return {
    ...shown,
    revision,
    work,
    status,
    problems,
    automatic,
    may,
    declaration: withFields(shown.declaration, fields),
    corrections: [...shown.corrections, ...corrections],
  };
}
