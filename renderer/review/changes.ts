/** What a reviewer has to look at: our rules' doubts, values that nobody confirmed, then every field that is not as it was imported. */
import type { DeclarationShown } from "../../core/contract/shapes.ts";
import type { Language } from "../../core/labels/language.ts";
import { problemText } from "../../core/rules/problemText.ts";
import { unconfirmedCode, unconfirmedGroups } from "../../core/rules/unconfirmed.ts";
import { itemPointer } from "../../core/declaration/itemPlaces.ts";
import { valueAt } from "../editor/values.ts";
import { netChanges } from "./netChanges.ts";
import type { GoneItem, Net, NetItems } from "./netChanges.ts";

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
      /** Items taken out, put in or moved. */
      readonly kind: "items";
      readonly id: string;
      readonly pointer: string;
      readonly removed: readonly GoneItem[];
      readonly added: readonly number[];
      readonly moved: boolean;
      readonly who: string;
      readonly when: string;
      readonly why: string;
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

/** Whether it is doubtful, beside what was changed. */
export function isDoubt({ kind }: Change): boolean {
  return kind === "doubt" || kind === "unconfirmed";
}

type Corrections = DeclarationShown["corrections"];

/** Several edits of one field are one change, from what was imported to what stands; one that came back to it is none. */
function fieldChanges(
  fields: ReadonlyMap<string, Net>,
  sinceFiling: ReadonlyMap<string, Net>,
): readonly Change[] {
  return [...fields].flatMap(([pointer, { first, last }]): Change[] => {
    if (first.before === last.after) return [];
    const { who, when, why, after } = last;
    const since = sinceFiling.get(pointer);
    const filed = since ? since.first.before : after;
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

function itemChanges(items: NetItems | null): readonly Change[] {
  if (!items) return [];
  const { removed, added, moved, last } = items;
  const { who, when, why } = last;
  const pointer = itemPointer((added[0] ?? 1) - 1);
  return [{ kind: "items", id: "items", pointer, removed, added, moved, who, when, why }];
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
  const net = netChanges(shown.corrections);
  return [
    ...doubts,
    ...unconfirmedOf(shown),
    ...itemChanges(net.items),
    ...fieldChanges(net.fields, netChanges(sinceFiling).fields),
  ];
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
