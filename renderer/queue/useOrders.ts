/** Orders over one or many declarations, and the report of what came of the last one. */
import { useState } from "react";
import type { ReactNode } from "react";
import { problemText } from "../../core/rules/problemText.ts";
import { useOrder } from "../desk/desk.tsx";
import { useApprove } from "../review/useApprove.tsx";
import { useSpeech } from "../words/say.tsx";

/** Why one declaration of an order was not taken. */
export interface Held {
  readonly lrn: string;
  readonly why: string;
  /** The field to open at. */
  readonly pointer?: string | undefined;
}

export type Report =
  | { readonly kind: "checked" | "approved"; readonly done: number; readonly held: readonly Held[] }
  | { readonly kind: "refused"; readonly error: Error };

export interface Orders {
  readonly check: (lrns: readonly string[]) => void;
  readonly approve: (lrns: readonly string[]) => void;
  readonly busy: boolean;
  readonly report: Report | null;
  readonly forget: () => void;
  /** Asks which hub, when there are several to choose from. */
  readonly dialog: ReactNode;
}

/** `onDone`: the order went through, whatever came of each declaration. */
export function useOrders(onDone?: () => void): Orders {
  const [report, setReport] = useState<Report | null>(null);
  const { language } = useSpeech();
  const check = useOrder("declaration.check");
  const refused = (error: Error) => setReport({ kind: "refused", error });
  const approval = useApprove({
    onApproved: (result) => {
      onDone?.();
      setReport({
        kind: "approved",
        done: result.approved,
        held: result.results.flatMap(({ lrn, refusal }) =>
          refusal === null ? [] : [{ lrn, why: refusal.message }],
        ),
      });
    },
    onRefused: refused,
  });
  return {
    check: (lrns) => {
      if (lrns.length === 0) return;
      check.mutate(
        { lrns: [...lrns] },
        {
          onSuccess: (result) => {
            onDone?.();
            setReport({
              kind: "checked",
              done: result.checked - result.blocked,
              held: result.results.flatMap(({ lrn, problems }) => {
                const worst = problems.find((problem) => problem.severity === "blocking");
                return worst
                  ? [{ lrn, why: problemText(worst, language).message, pointer: worst.pointer }]
                  : [];
              }),
            });
          },
          onError: refused,
        },
      );
    },
    approve: (lrns) => {
      if (lrns.length > 0) approval.approve(lrns);
    },
    busy: check.isPending || approval.busy,
    report,
    forget: () => setReport(null),
    dialog: approval.dialog,
  };
}
