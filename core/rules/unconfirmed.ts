/** A rule about values that the desk filled in: each is doubted until a person says that it stands. */
import { rowOf } from "../declaration/itemPlaces.ts";
import type { AutomaticValue } from "../contract/keying.ts";
import { readSource } from "../keying/source.ts";
import { none, rulesOf } from "./rule.ts";
import type { Finding } from "./rule.ts";

export const unconfirmedCode = "TW-FILL-01";

/** Values that are looked at together: one of the header alone, those of an item with each other. */
export interface UnconfirmedGroup {
  /** The first of them. */
  readonly pointer: string;
  readonly values: readonly AutomaticValue[];
}

/** In the order of the declaration, items by their number. */
export function unconfirmedGroups(values: readonly AutomaticValue[]): readonly UnconfirmedGroup[] {
  const collator = new Intl.Collator("en", { numeric: true });
  const sorted = values.toSorted((one, other) => collator.compare(one.pointer, other.pointer));
  const groups = Map.groupBy(sorted, ({ pointer }) => rowOf(pointer) ?? pointer);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ pointer: first.pointer, values: group }] : [];
  });
}

function findingOf({ pointer, values }: UnconfirmedGroup): Finding {
  const [first, ...others] = values;
  const { kind, name } = readSource(first?.source ?? "");
  if (others.length === 0) {
    return kind === "previous"
      ? { pointer, parameters: { name } }
      : { pointer, parameters: { name }, variant: kind };
  }
  const names = new Set(
    values.map(({ source }) => readSource(source).name).filter((each) => each !== ""),
  );
  return {
    pointer,
    parameters: { count: String(values.length), name: [...names].join(", ") },
    variant: "item",
  };
}

const fix = "Look at it, and confirm it with Enter or type what is right.";

export const unconfirmedRules = rulesOf([
  {
    id: "unconfirmed",
    code: unconfirmedCode,
    severity: "warning",
    subject: "filled",
    holds: "A person confirmed each value that the desk filled in.",
    source: "Our own check",
    message: "This value was taken over from {name}, and no person confirmed it.",
    fix,
    variants: {
      template: {
        message: "This value came from the template {name}, and no person confirmed it.",
      },
      product: {
        message: "This value was remembered of the article {name}, and no person confirmed it.",
      },
      party: {
        message: "This value came from the book of parties: {name}. No person confirmed it.",
      },
      sum: { message: "This value was summed up from the items, and no person confirmed it." },
      item: {
        message:
          "{count} values of this item were filled in ({name}), and no person confirmed them.",
        fix: "Look at them, and confirm each with Enter or type what is right.",
      },
    },
    check: (_declaration, { automatic }) =>
      automatic === undefined || automatic.length === 0
        ? none
        : unconfirmedGroups(automatic).map(findingOf),
  },
]);
