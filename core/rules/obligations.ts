/** Rules that read the profile's tables of obligations: what is missing, what is not allowed. */
import type { Declaration, Item } from "../declaration/declaration.ts";
import { isOfItems, isPresent, placeIn, stepsInItem, stepsOf } from "./obligation.ts";
import type { Need, Obligation, Steps } from "./obligation.ts";
import { inEach, found, inItem, none, rulesOf } from "./rule.ts";
import type { Finding, ItemContext } from "./rule.ts";

interface Looked {
  readonly obligation: Obligation;
  /** Where it should stand: from the declaration on, or from the item on. */
  readonly steps: Steps;
  /** Places that serve; each of them, or one in each item. */
  readonly places: readonly Steps[];
  /** Places of the header that serve for all items. */
  readonly forAll: readonly Steps[];
}

interface Looks {
  readonly header: readonly Looked[];
  readonly items: readonly Looked[];
}

/** The obligations of one category, by what is looked for. */
interface Sorted {
  readonly wanted: Looks;
  readonly forbidden: Looks;
}

function ofHeader(obligation: Obligation): Looked {
  const { pointer, or } = obligation;
  const steps = stepsOf(pointer);
  return { obligation, steps, places: [steps, ...or.map(stepsOf)], forAll: [] };
}

function ofItems(obligation: Obligation): Looked {
  const { pointer, or } = obligation;
  const steps = stepsInItem(pointer);
  return {
    obligation,
    steps,
    places: [steps, ...or.filter(isOfItems).map(stepsInItem)],
    forAll: or.filter((place) => !isOfItems(place)).map(stepsOf),
  };
}

function looksFor(table: readonly Obligation[], needs: readonly Need[]): Looks {
  const fitting = table.filter(({ need }) => needs.includes(need));
  return {
    header: fitting.filter(({ pointer }) => !isOfItems(pointer)).map(ofHeader),
    items: fitting.filter(({ pointer }) => isOfItems(pointer)).map(ofItems),
  };
}

const sortedTables = new WeakMap<readonly Obligation[], Sorted>();
const noObligations: readonly Obligation[] = [];

function obligationsOf({ profile }: Pick<ItemContext, "profile">, category = ""): Sorted {
  const table = Object.hasOwn(profile.obligations, category)
    ? (profile.obligations[category] ?? noObligations)
    : noObligations;
  let sorted = sortedTables.get(table);
  if (!sorted) {
    sorted = {
      wanted: looksFor(table, ["mandatory", "conditional"]),
      forbidden: looksFor(table, ["forbidden"]),
    };
    sortedTables.set(table, sorted);
  }
  return sorted;
}

/** At the place where it should stand, or does. */
function findingIn(
  root: Declaration | Item,
  { obligation, steps }: Looked,
  fieldOf: (pointer: string) => string = (pointer) => pointer,
): Finding {
  const { because, severity, code } = obligation;
  const pointer = placeIn(root, steps);
  const field = fieldOf(pointer);
  return because === undefined
    ? found(pointer, { field }, { severity, code })
    : found(pointer, { field, because }, { severity, code, variant: "because" });
}

function isAnywhere(root: Declaration | Item, places: readonly Steps[]): boolean {
  for (const steps of places) if (isPresent(root, steps)) return true;
  return false;
}

export const obligationRules = rulesOf([
  {
    id: "mandatory-missing",
    code: "CDS10001",
    severity: "blocking",
    subject: "obligations",
    holds: "Every field that the form and type of declaration make mandatory is given.",
    source: "CDS error list; obligation tables in core/profiles",
    message: "{field} is missing.",
    fix: "Fill it in.",
    variants: {
      because: { message: "{field} is missing: {because}.", fix: "Fill it in." },
    },
    check: (declaration, context) =>
      obligationsOf(context, context.facts.category).wanted.header.flatMap((looked) => {
        const { condition } = looked.obligation;
        return isAnywhere(declaration, looked.places) ||
          condition?.(declaration, context.facts) === false
          ? none
          : [findingIn(declaration, looked)];
      }),
    given: (declaration, context) => {
      const { category } = context.facts;
      const isServed = obligationsOf(context, category).wanted.items.map(({ forAll }) =>
        isAnywhere(declaration, forAll) ? "1" : "0",
      );
      return [category, isServed.join("")];
    },
    checkItem: (view, context, [category, isServed = ""]) => {
      const findings: Finding[] = [];
      const { items } = obligationsOf(context, category).wanted;
      for (const [at, looked] of items.entries()) {
        if (isServed[at] === "1" || isAnywhere(view.item, looked.places)) continue;
        if (looked.obligation.itemCondition?.(view) === false) continue;
        findings.push(findingIn(view.item, looked, inItem));
      }
      return findings;
    },
  },
  {
    id: "not-allowed",
    code: "CDS10002",
    severity: "blocking",
    subject: "obligations",
    holds: "No field is given that the form or type of declaration does not allow.",
    source: "CDS error list; obligation tables in core/profiles",
    message: "{field} is not allowed on this kind of declaration.",
    fix: "Remove it.",
    check: (declaration, context) =>
      obligationsOf(context, context.facts.category).forbidden.header.flatMap((looked) =>
        isAnywhere(declaration, looked.places) ? [findingIn(declaration, looked)] : none,
      ),
    given: (_declaration, { facts }) => [facts.category],
    checkItem: ({ item }, context, [category]) =>
      inEach(obligationsOf(context, category).forbidden.items, (looked) =>
        isAnywhere(item, looked.places) ? [findingIn(item, looked, inItem)] : none,
      ),
  },
]);
