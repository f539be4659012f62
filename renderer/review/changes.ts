/** What a reviewer has to look at: our rules' doubts, then every field that is not as it was imported. */
import type { DeclarationShown } from "../../core/contract/shapes.ts";
import type { Language } from "../../core/labels/language.ts";
import { problemText } from "../../core/rules/problemText.ts";

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

/** `sinceFiling`: of those corrections the ones that came after the last filing. */
export function changesOf(
  { problems, corrections }: Pick<DeclarationShown, "problems" | "corrections">,
  language: Language,
  sinceFiling: Corrections = [],
): readonly Change[] {
  const doubts = problems
    .filter((problem) => problem.severity !== "note")
    .map((problem): Change => {
      const { pointer, code } = problem;
      const { message, fix } = problemText(problem, language);
      return { kind: "doubt", id: `doubt ${code} ${pointer}`, pointer, code, message, fix };
    });
  return [...doubts, ...netChanges(corrections, sinceFiling)];
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
