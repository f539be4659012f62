/** What a reviewer has to look at: our rules' doubts, values that nobody confirmed, then every field that is not as it was imported. */
import type { DeclarationShown } from "../../core/contract/shapes.ts";
import type { Language } from "../../core/labels/language.ts";
import { problemText } from "../../core/rules/problemText.ts";
import { unconfirmedCode, unconfirmedGroups } from "../../core/rules/unconfirmed.ts";
import { valueAt } from "../editor/values.ts";

/** A value that the desk filled in and no person confirmed. */
export interface FilledValue {
  readonly pointer: string;
  readonly value: string;
  readonly source: string;
}

export type Change =
  | {
      readonly kind: "doubt";
      readonly id: string;
      readonly pointer: string;
      readonly code: string;
      readonly message: string;
      readonly fix: string | undefined;
    }
  | {
      readonly kind: "unconfirmed";
      readonly id: string;
      readonly pointer: string;
      /** One of the header, or all of one item. */
      readonly filled: readonly FilledValue[];
    }
  | {
      readonly kind: "changed";
      readonly id: string;
      readonly pointer: string;
      /** As imported, or as filed, whichever is compared with. */
      readonly before: string | null;
      /** As filed last, where that is a third value beside those. */
      readonly filed?: string | null;
      /** As it stands. */
      readonly after: string | null;
      /** Of the last edit. */
      readonly who: string;
      readonly when: string;
      readonly why: string;
    };

type Corrections = DeclarationShown["corrections"];

/** Several edits of one field are one change, from what was imported to what stands; one that came back to it is none. */
function netChanges(corrections: Corrections, sinceFiling: Corrections): readonly Change[] {
  const byPointer = new Map<string, Corrections>();
  for (const correction of corrections.toSorted((one, other) =>
    one.when.localeCompare(other.when),
  )) {
    byPointer.set(correction.pointer, [...(byPointer.get(correction.pointer) ?? []), correction]);
  }
  return [...byPointer].flatMap(([pointer, edits]): Change[] => {
    const [first] = edits;
    const last = edits.at(-1);
    if (!first || !last || first.before === last.after) return [];
    const { who, when, why, after } = last;
    const filed = asImported(sinceFiling, pointer, after);
    return [
      {
        ...(filed === after || filed === first.before ? {} : { filed }),
        kind: "changed",
        id: `changed ${pointer}`,
        pointer,
        before: first.before,
        after,
        who,
        when,
        why,
      },
    ];
  });
}

function unconfirmedOf({
  automatic,
  declaration,
}: Pick<DeclarationShown, "automatic" | "declaration">): readonly Change[] {
  return unconfirmedGroups(automatic).map(({ pointer, values }): Change => ({
    kind: "unconfirmed",
    id: `unconfirmed ${pointer}`,
    pointer,
    filled: values.map((each) => ({ ...each, value: valueAt(declaration, each.pointer) ?? "" })),
  }));
}

/** `sinceFiling`: of those corrections the ones that came after the last filing. */
export function changesOf(
  shown: Pick<DeclarationShown, "problems" | "corrections" | "automatic" | "declaration">,
  language: Language,
  sinceFiling: Corrections = [],
): readonly Change[] {
  const doubts = shown.problems
    .filter(({ severity, code }) => severity !== "note" && code !== unconfirmedCode)
    .map((problem): Change => {
      const { pointer, code } = problem;
      const { message, fix } = problemText(problem, language);
      return { kind: "doubt", id: `doubt ${code} ${pointer}`, pointer, code, message, fix };
    });
  return [...doubts, ...unconfirmedOf(shown), ...netChanges(shown.corrections, sinceFiling)];
}

/** The figure as it was imported: what the first edit of it found there, else what stands. */
export function asImported(
  corrections: Corrections,
  pointer: string,
  now: string | null,
): string | null {
  const edits = corrections
    .filter((correction) => correction.pointer === pointer)
    .toSorted((one, other) => one.when.localeCompare(other.when));
  return edits[0] ? edits[0].before : now;
}
