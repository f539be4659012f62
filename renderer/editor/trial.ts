/** What a person would try, as it stands in the fields, as it is asked of the desk, and as its answer is kept. */
import type { PageInput } from "../tidewaiter.d.ts";
import type { Change } from "./sitting.ts";
import type { Edits } from "./useEdits.ts";

export interface Trial {
  /** Number of one item; "": all. */
  readonly item: string;
  readonly hs: string;
  readonly origin: string;
  readonly incoterm: string;
  readonly currency: string;
}

export const noTrial: Trial = { item: "", hs: "", origin: "", incoterm: "", currency: "" };

const shapes = {
  hs: /^\d{4,18}$/u,
  origin: /^[A-Z]{2}$/u,
  incoterm: /^[A-Z]{3}$/u,
  currency: /^[A-Z]{3}$/u,
} as const;

type Wish = NonNullable<PageInput<"declaration.whatIf">["wish"]>;

/** What can be asked for by now; undefined while nothing is whole. A code that is being typed waits. */
export function wishOf(trial: Trial): Wish | undefined {
  const codes = (["hs", "origin", "incoterm", "currency"] as const).flatMap((name) => {
    const code = trial[name].replaceAll(/[.\s]/gu, "").toUpperCase();
    return shapes[name].test(code) ? [[name, code] as const] : [];
  });
  if (codes.length === 0) return undefined;
  const items = /^\d+$/u.test(trial.item) ? { items: [Number(trial.item)] } : {};
  return { ...Object.fromEntries(codes), ...items };
}

/** The edits that wait, as the desk can try them: it knows the items only in the order in which it has them, and out of that order nothing is tried. */
export function waitingChanges({ pending, inOrder }: Pick<Edits, "pending" | "inOrder">): {
  pointer: string;
  value: string | null;
}[] {
  return inOrder
    ? [...pending.values()].map(({ pointer, after }) => ({ pointer, value: after }))
    : [];
}

/** Changes of the desk at the fields where they are seen; those of an item that was taken out are none. */
export function changesSeen(
  changes: readonly Change[],
  { seenAt }: Pick<Edits, "seenAt">,
): readonly Change[] {
  return changes.flatMap((change) => {
    const pointer = seenAt(change.pointer);
    return pointer === undefined ? [] : [{ ...change, pointer }];
  });
}
