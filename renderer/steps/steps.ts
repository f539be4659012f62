/** Which steps are offered for a declaration now, in the order in which they are shown, each with its key and words. */
import type { DeclarationShown } from "../../core/contract/shapes.ts";
import type { PlainSaying } from "../words/words.ts";

export const stepIds = [
  "correct",
  "amend",
  "cancel",
  "withdraw",
  "attach",
  "recall",
  "restore",
  "discard",
  "comment",
  "timeline",
  "print",
] as const;
export type StepId = (typeof stepIds)[number];

interface StepWords {
  readonly word: PlainSaying;
  readonly say: PlainSaying;
  readonly keys: string;
}

export const stepWords: Readonly<Record<StepId, StepWords>> = {
  correct: { word: "step.correct", say: "keys.correct", keys: "shift+c" },
  amend: { word: "step.amend", say: "keys.amend", keys: "shift+a" },
  cancel: { word: "step.cancel", say: "keys.cancel-filed", keys: "shift+x" },
  withdraw: { word: "step.withdraw", say: "keys.withdraw", keys: "shift+w" },
  attach: { word: "step.attach", say: "keys.attach", keys: "d" },
  // Both lead back to a draft, and never apply at once.
  recall: { word: "step.recall", say: "keys.recall", keys: "u" },
  restore: { word: "step.restore", say: "keys.restore", keys: "u" },
  discard: { word: "step.discard", say: "keys.discard", keys: "delete" },
  comment: { word: "step.comment", say: "keys.comment", keys: "n" },
  timeline: { word: "step.timeline", say: "keys.timeline", keys: "t" },
  print: { word: "step.print", say: "keys.print", keys: "ctrl+p" },
};

/** What the desk says the person may do; comments, timeline and print are for everybody. */
export function stepsOffered(may: DeclarationShown["may"]): readonly StepId[] {
  const always: readonly StepId[] = ["comment", "timeline", "print"];
  return stepIds.filter((id) => always.includes(id) || (id in may && may[id as keyof typeof may]));
}
