/** Checks one declaration again and again: what an edit did not touch is not looked at twice. */
import { itemPointer } from "../declaration/itemPlaces.ts";
import type { Declaration, Item } from "../declaration/declaration.ts";
import type { FoundProblem, ProfileData } from "../profiles/profile.ts";
import { activeRules, placeOfFinding, problemOf, severityOf, severityOrder } from "./check.ts";
import type { ActiveRule } from "./check.ts";
import { factsOf } from "./facts.ts";
import { itemViewOf } from "./itemView.ts";
import type { ItemView } from "./itemView.ts";
import { none } from "./rule.ts";
import type { CheckContext, Finding, Given, ItemContext, Rule, RuleContext } from "./rule.ts";
import { valueWalk } from "./walk.ts";
import type { FoundBy, ValueWalk } from "./walk.ts";

export interface Checker {
  /** Every problem: blocking ones first, each weight in the order of the table, then of the items. */
  readonly check: (
    declaration: Declaration,
    /** In place of those of the context: they change with nearly every edit. */
    automatic?: CheckContext["automatic"],
  ) => FoundProblem[];
}

interface PlacedRule extends ActiveRule {
  /** Place in the table. */
  readonly place: number;
}

interface ItemRule extends PlacedRule {
  readonly checkItem: NonNullable<Rule["checkItem"]>;
}

interface RuleSet {
  readonly count: number;
  readonly values: readonly PlacedRule[];
  /** One walk for the checks of `values`, in their order. */
  readonly walk: ValueWalk;
  readonly whole: readonly PlacedRule[];
  readonly items: readonly ItemRule[];
}

function ruleSetOf(active: readonly ActiveRule[]): RuleSet {
  const placed = active.map((each, place) => ({ ...each, place }));
  const values = placed.filter(({ rule }) => rule.checkValue !== undefined);
  return {
    count: placed.length,
    values,
    walk: valueWalk(values.flatMap(({ rule }) => rule.checkValue ?? [])),
    whole: placed.filter(({ rule }) => rule.check !== undefined),
    items: placed.flatMap((each) => {
      const { checkItem } = each.rule;
      return checkItem === undefined ? [] : [{ ...each, checkItem }];
    }),
  };
}

/** A request about a declaration filed before holds only what changes, so nothing can be missing from it. */
const forRequests: ReadonlySet<string> = new Set(["value-format", "time-format", "too-many-rows"]);

interface RuleSets {
  readonly original: RuleSet;
  readonly request: RuleSet;
}

const setsOfProfiles = new WeakMap<ProfileData, RuleSets>();

function ruleSetsOf(profile: ProfileData): RuleSets {
  let sets = setsOfProfiles.get(profile);
  if (!sets) {
    const active = activeRules(profile);
    const request = ruleSetOf(active.filter(({ rule }) => forRequests.has(rule.id)));
    sets = { original: ruleSetOf(active), request };
    setsOfProfiles.set(profile, sets);
  }
  return sets;
}

/** A problem with its bucket: first by weight, then by the place of its rule. */
interface Placed {
  readonly bucket: number;
  readonly problem: FoundProblem;
}

interface FoundByRule {
  readonly at: number;
  readonly findings: readonly Finding[];
}

/** What is known of an item since it was last looked at. */
interface KeptItem {
  readonly view: ItemView;
  /** What is wrong with single values. */
  readonly values: readonly FoundBy[];
  /** What each rule found that found anything, by the rule's place among those of items. */
  found: readonly FoundByRule[];
  /** The generation in which it was last looked at; 0: never. */
  generation: number;
  index: number;
  problems: readonly Placed[];
}

/** What is kept between two checks under one set of rules. */
interface Memory {
  readonly rules: RuleSet;
  readonly items: WeakMap<Item, KeptItem>;
  /** For each item rule, what it was last given, and the generation in which that was new. */
  readonly givens: Given[];
  readonly since: number[];
  /** Counts the checks in which something new was given. */
  generation: number;
}

function memoryOf(rules: RuleSet): Memory {
  return { rules, items: new WeakMap(), givens: [], since: [], generation: 0 };
}

function isSame(left: Given | undefined, right: Given): boolean {
  return (
    left !== undefined &&
    left.length === right.length &&
    left.every((text, at) => text === right[at])
  );
}

const nothing: Given = [];

/** Asks each item rule what it reads beside the items, and notes what is new. */
function give(memory: Memory, declaration: Declaration, context: RuleContext): void {
  let isNew = memory.generation === 0;
  for (const [at, { rule }] of memory.rules.items.entries()) {
    const given = rule.given?.(declaration, context) ?? nothing;
    if (isSame(memory.givens[at], given)) continue;
    memory.givens[at] = given;
    memory.since[at] = memory.generation + 1;
    isNew = true;
  }
  if (isNew) memory.generation += 1;
}

const nothingFound: readonly FoundByRule[] = [];
const noProblems: readonly Placed[] = [];

function keptItem(
  memory: Memory,
  item: Item,
  unitPrice: string | undefined,
  context: ItemContext,
): KeptItem {
  const kept = memory.items.get(item);
  if (kept && kept.view.unitPrice === unitPrice) return kept;
  const fresh = {
    view: itemViewOf(item, unitPrice),
    values: memory.rules.walk.ofItem(item, context, firstItem),
    found: nothingFound,
    generation: 0,
    index: -1,
    problems: noProblems,
  };
  memory.items.set(item, fresh);
  return fresh;
}

const firstItem = itemPointer(0);
const firstItemOfWco = placeOfFinding(firstItem).wcoPointer;

/** WCO pointers of places in an item, from the item on. */
type WcoPlaces = Map<string, string>;
const mostPlaces = 5000;

function wcoPlaceOf(places: WcoPlaces, pointer: string): string {
  let place = places.get(pointer);
  if (place === undefined) {
    place = placeOfFinding(firstItem + pointer).wcoPointer.slice(firstItemOfWco.length);
    if (places.size >= mostPlaces) places.clear();
    places.set(pointer, place);
  }
  return place;
}

function bucketOf(active: PlacedRule, finding: Finding, { count }: RuleSet): number {
  return severityOrder[severityOf(active, finding)] * count + active.place;
}

function problemsOfItem(kept: KeptItem, { rules }: Memory, places: WcoPlaces): readonly Placed[] {
  if (kept.values.length === 0 && kept.found.length === 0) return noProblems;
  const problems: Placed[] = [];
  const add = (active: PlacedRule | undefined, finding: Finding): void => {
    if (active === undefined) return;
    const place = {
      pointer: itemPointer(kept.index, finding.pointer),
      wcoPointer: `42A/67A/68A[${kept.index + 1}]${wcoPlaceOf(places, finding.pointer)}`,
    };
    const problem = problemOf(active, finding, place);
    problems.push({ bucket: bucketOf(active, finding, rules), problem });
  };
  for (const { by, finding } of kept.values) add(rules.values[by], finding);
  for (const { at, findings } of kept.found) {
    for (const finding of findings) add(rules.items[at], finding);
  }
  return problems;
}

/** Runs those rules over an item whose answer can have changed; false when all stays as it was. */
function lookAgain(kept: KeptItem, memory: Memory, context: ItemContext): boolean {
  if (kept.generation === memory.generation) return false;
  const { items } = memory.rules;
  const before = kept.found;
  const found: FoundByRule[] = [];
  let isNew = kept.generation === 0 && kept.values.length > 0;
  let next = 0;
  // Counted, not iterated: this is the inner loop of a check.
  for (let at = 0; at < items.length; at += 1) {
    const last = before[next]?.at === at ? before[next] : undefined;
    if (last) next += 1;
    if ((memory.since[at] ?? 0) <= kept.generation) {
      if (last) found.push(last);
      continue;
    }
    const given = memory.givens[at] ?? nothing;
    const findings = items[at]?.checkItem(kept.view, context, given) ?? none;
    if (findings.length > 0) found.push({ at, findings });
    isNew ||= findings.length > 0 || last !== undefined;
  }
  kept.found = found.length === 0 ? nothingFound : found;
  kept.generation = memory.generation;
  return isNew;
}

/** What is wrong beside the single items. */
function checkWhole(
  rules: RuleSet,
  declaration: Declaration,
  context: RuleContext,
  itemContext: ItemContext,
  into: FoundProblem[][],
): void {
  const add = (active: PlacedRule | undefined, finding: Finding): void => {
    if (active === undefined) return;
    const problem = problemOf(active, finding, placeOfFinding(finding.pointer));
    (into[bucketOf(active, finding, rules)] ??= []).push(problem);
  };
  for (const { by, finding } of rules.walk.ofHeader(declaration, itemContext))
    add(rules.values[by], finding);
  for (const active of rules.whole) {
    for (const finding of active.rule.check?.(declaration, context) ?? none) add(active, finding);
  }
}

/**
 * A checker for one declaration through its edits. It answers what a full check of the same
 * declaration answers, whatever it saw before; it is quick when most items are the same objects as
 * last time, as `declarationOf` gives them after an edit. The context holds for all its checks,
 * but for the values that wait to be confirmed.
 */
export function createChecker(profile: ProfileData, context: CheckContext): Checker {
  const sets = ruleSetsOf(profile);
  const memories = { original: memoryOf(sets.original), request: memoryOf(sets.request) };
  const places: WcoPlaces = new Map();
  const { today, reference } = context;
  const itemContext: ItemContext = { today, profile, reference };

  const check: Checker["check"] = (declaration, automatic = context.automatic) => {
    const memory = declaration.functionCode === "13" ? memories.request : memories.original;
    const items = declaration.goodsShipment?.items ?? [];
    const kept = items.map((item, index) =>
      keptItem(memory, item, context.extras?.[`unitPrice[${index + 1}]`], itemContext),
    );
    const views = kept.map(({ view }) => view);
    const facts = factsOf(declaration, views, profile, context.form);
    const ruleContext: RuleContext = { ...context, automatic, profile, facts };
    give(memory, declaration, ruleContext);
    const buckets: FoundProblem[][] = [];
    checkWhole(memory.rules, declaration, ruleContext, itemContext, buckets);
    for (const [index, each] of kept.entries()) {
      const isNew = lookAgain(each, memory, itemContext);
      const hasMoved = each.index !== index && each.problems.length > 0;
      each.index = index;
      if (isNew || hasMoved) each.problems = problemsOfItem(each, memory, places);
      for (const { bucket, problem } of each.problems) (buckets[bucket] ??= []).push(problem);
    }
    return buckets.flat();
  };
  return { check };
}

/** Every problem of a declaration under a profile, looked at once. */
export function checkDeclaration(
  profile: ProfileData,
  declaration: Declaration,
  context: CheckContext,
): FoundProblem[] {
  return createChecker(profile, context).check(declaration);
}
