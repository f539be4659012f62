/** Orders over one or many declarations, the report of what came of the last one, and how to take it back. */
import { createElement, useState } from "react";
import type { ReactNode } from "react";
import type { CallInput, CallOutput } from "../../core/contract.ts";
import { problemText } from "../../core/rules/problemText.ts";
import { useAsk, useOrder } from "../desk/desk.tsx";
import { useApprove } from "../review/useApprove.tsx";
import { useSpeech } from "../words/say.tsx";
import { DiscardDialog } from "./DiscardDialog.tsx";
import { undoOf } from "./undo.ts";
import type { Done, Undo } from "./undo.ts";

/** Why one declaration of an order was not taken. */
export interface Held {
  readonly lrn: string;
  readonly why: string;
  /** The field to open at. */
  readonly pointer?: string | undefined;
}

type Moved = "discarded" | "restored" | "recalled" | "undone";

export type Report =
  | {
      readonly kind: "checked" | "approved" | Moved;
      readonly done: number;
      readonly held: readonly Held[];
    }
  | { readonly kind: "refused"; readonly error: Error };

export interface Orders {
  readonly check: (lrns: readonly string[]) => void;
  readonly approve: (lrns: readonly string[]) => void;
  /** Asks why first. */
  readonly discard: (lrns: readonly string[]) => void;
  readonly restore: (lrns: readonly string[]) => void;
  readonly recall: (lrns: readonly string[]) => void;
  /** Takes the last order back; null when there is nothing to take back. */
  readonly undo: (() => void) | null;
  readonly busy: boolean;
  readonly report: Report | null;
  readonly forget: () => void;
  /** Asks which hub, or why. */
  readonly dialog: ReactNode;
}

type MoveInput = CallInput<"declaration.moveMany">;
type MoveOutput = CallOutput<"declaration.moveMany">;

const told = { discard: "discarded", restore: "restored", recall: "recalled" } as const;

type Results = readonly Pick<MoveOutput["results"][number], "lrn" | "refusal">[];

function takenOf(results: Results): string[] {
  return results.flatMap(({ lrn, refusal }) => (refusal === null ? [lrn] : []));
}

function heldOf(results: Results): Held[] {
  return results.flatMap(({ lrn, refusal }) =>
    refusal === null ? [] : [{ lrn, why: refusal.message }],
  );
}

/** `onDone`: the order went through, whatever came of each declaration. */
export function useOrders(onDone?: () => void): Orders {
  const ask = useAsk();
  const { language } = useSpeech();
  const [report, setReport] = useState<Report | null>(null);
  const [undo, setUndo] = useState<Undo | null>(null);
  const [discarding, setDiscarding] = useState<readonly string[] | null>(null);
  const check = useOrder("declaration.check");
  const move = useOrder("declaration.moveMany");
  const refused = (error: Error) => setReport({ kind: "refused", error });
  const finish = (next: Report, done: Done | null) => {
    onDone?.();
    setReport(next);
    setUndo(done && undoOf(done));
  };
  const approval = useApprove({
    onApproved: (result) => {
      const held = heldOf(result.results);
      const lrns = takenOf(result.results);
      finish({ kind: "approved", done: result.approved, held }, { what: "approved", lrns });
    },
    onRefused: refused,
  });
  const take = (input: MoveInput) => {
    if (input.lrns.length === 0) return;
    setDiscarding(null);
    move.mutate(input, {
      onError: refused,
      onSuccess: ({ moved, results }) => {
        const lrns = takenOf(results);
        const report: Report = { kind: told[input.move], done: moved, held: heldOf(results) };
        finish(report, input.move === "discard" ? { what: "discarded", lrns } : null);
      },
    });
  };
  /** Back to what it was, as far as it goes: then checked again, for only what is checked was approved. */
  async function takeBack({ move: back, lrns }: Undo) {
    setUndo(null);
    const result = await move.mutateAsync({ move: back, lrns: [...lrns] });
    const came = takenOf(result.results);
    if (came.length > 0) await ask("declaration.check", { lrns: came });
    finish({ kind: "undone", done: result.moved, held: heldOf(result.results) }, null);
  }
  return {
    check: (lrns) => {
      if (lrns.length === 0) return;
      check.mutate(
        { lrns: [...lrns] },
        {
          onSuccess: (result) => {
            const held = result.results.flatMap(({ lrn, problems }) => {
              const worst = problems.find((problem) => problem.severity === "blocking");
              return worst
                ? [{ lrn, why: problemText(worst, language).message, pointer: worst.pointer }]
                : [];
            });
            finish({ kind: "checked", done: result.checked - result.blocked, held }, null);
          },
          onError: refused,
        },
      );
    },
    approve: (lrns) => {
      if (lrns.length > 0) approval.approve(lrns);
    },
    discard: (lrns) => {
      if (lrns.length > 0) setDiscarding(lrns);
    },
    restore: (lrns) => take({ move: "restore", lrns: [...lrns] }),
    recall: (lrns) => take({ move: "recall", lrns: [...lrns] }),
    undo: undo && (() => void takeBack(undo).catch(refused)),
    busy: check.isPending || move.isPending || approval.busy,
    report,
    forget: () => setReport(null),
    dialog: discarding
      ? createElement(DiscardDialog, {
          count: discarding.length,
          onDiscard: (why) => take({ move: "discard", lrns: [...discarding], why }),
          onClose: () => setDiscarding(null),
        })
      : approval.dialog,
  };
}
