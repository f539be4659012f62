/** merge, split, undo: planned with --dry-run, done with a reason. */
import type { CallOutput } from "../../../core/contract.ts";
import { grouped } from "../../../core/duty/figureWords.ts";
import { done, failed, wrongUsage } from "../command.ts";
import type { Invocation, Outcome, Run } from "../command.ts";
import { count, plain, statusWord } from "../text.ts";

type MergePlan = CallOutput<"declaration.planMerge">;
type SplitPlan = CallOutput<"declaration.planSplit">;
type Made = CallOutput<"declaration.merge">;

function costLine({ currency, before, after }: MergePlan["cost"]): string {
  const shown = (text: string | null): string =>
    text === null ? "not given" : `${grouped(text)} ${currency}`;
  return `Payable: ${shown(before)} → ${shown(after)}`;
}

function priceText(price: SplitPlan["parts"][number]["price"]): string {
  return price === null ? "–" : `${grouped(price.value)} ${price.currency ?? ""}`.trim();
}

function mergeText({ lrn, items, groups, kept, cost }: MergePlan): string {
  return [
    ...groups.map(
      (group) =>
        `Items ${group.items.join(", ")} become one: ${group.hs} ${plain(group.description)}, ${priceText(group.price)}`,
    ),
    ...kept.map((each) => `Items ${each.items.join(", ")} stay apart: ${each.message}.`),
    `${lrn}: ${items.before} items → ${items.after}`,
    costLine(cost),
  ].join("\n");
}

function splitText({ parts, cost }: SplitPlan): string {
  return [
    ...parts.map(
      ({ lrn, items, price, grossMass, payable }) =>
        `${lrn}: items ${items.join(", ")}, ${priceText(price)}, ${grossMass === null ? "–" : `${grouped(grossMass)} kg`}, payable ${payable === null ? "not given" : grouped(payable)}`,
    ),
    costLine(cost),
  ].join("\n");
}

function madeText({ lrn, items, status, parts }: Made): string {
  const others = parts.length === 0 ? "" : ` Beside it: ${parts.join(", ")}.`;
  return `${lrn} has ${count(items, "item")} and is ${statusWord(status)}.${others} Next: check.`;
}

function needsWhy(words: string): Outcome {
  return wrongUsage(
    `${words} writes: add --why TEXT and --as USER, or --dry-run to see what it would do.`,
  );
}

export const runMerge: Run = async (invocation) => {
  const [lrn] = invocation.values;
  if (invocation.option("dry-run") !== undefined) {
    const planned = await invocation.call("declaration.planMerge", { lrn });
    return planned.ok ? done(planned.value, () => mergeText(planned.value)) : failed(planned.error);
  }
  const why = invocation.option("why");
  if (why === undefined) return needsWhy("merge");
  const merged = await invocation.call("declaration.merge", { lrn, why });
  return merged.ok ? done(merged.value, () => madeText(merged.value)) : failed(merged.error);
};

function wishOf(invocation: Invocation): object {
  return { over: invocation.option("over"), by: invocation.option("by") };
}

export const runSplit: Run = async (invocation) => {
  const [lrn] = invocation.values;
  const wish = wishOf(invocation);
  if (invocation.option("dry-run") !== undefined) {
    const planned = await invocation.call("declaration.planSplit", { lrn, ...wish });
    return planned.ok ? done(planned.value, () => splitText(planned.value)) : failed(planned.error);
  }
  const why = invocation.option("why");
  if (why === undefined) return needsWhy("split");
  const made = await invocation.call("declaration.split", { lrn, why, ...wish });
  return made.ok ? done(made.value, () => madeText(made.value)) : failed(made.error);
};

export const runUndo: Run = async (invocation) => {
  const [lrn] = invocation.values;
  const undone = await invocation.call("declaration.undoReshaping", {
    lrn,
    why: invocation.option("why"),
  });
  if (!undone.ok) return failed(undone.error);
  const { items, parts } = undone.value;
  return done(undone.value, () =>
    [
      `${undone.value.lrn} is as it was, with ${count(items, "item")}.`,
      ...(parts.length === 0 ? [] : [`Put aside: ${parts.join(", ")}.`]),
    ].join("\n"),
  );
};
