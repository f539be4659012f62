/** Approving: the same order from queue, editor and review; where one jurisdiction has several hubs, the person says which. */
import { useState } from "react";
import type { ReactNode } from "react";
import type { CallOutput } from "../../core/contract.ts";
import { refusalOf } from "../desk/ask.ts";
import { useOrder, useRead } from "../desk/desk.tsx";
import { HubChoice } from "./HubChoice.tsx";
import { LatelyDialog } from "./LatelyDialog.tsx";

interface Approval {
  readonly approve: (lrns: readonly string[]) => void;
  readonly busy: boolean;
  readonly dialog: ReactNode;
}

interface Answers {
  readonly onApproved: (result: CallOutput<"declaration.approve">) => void;
  readonly onRefused: (error: Error) => void;
}

/** The desk refuses with this code when more than one hub could take the filing. */
const whichHub = "which-hub";
/** And with this one what a careful order held back. */
const filedLately = "filed-lately";

type Result = CallOutput<"declaration.approve">;

interface Sent {
  readonly hub: string | undefined;
  readonly result: Result;
}

function isHeld({ refusal }: Result["results"][number]): boolean {
  return refusal?.code === filedLately;
}

/** The answers of two orders about the same declarations; the later one counts where both speak. */
function joined(first: Result, second: Result): Result {
  const later = new Map(second.results.map((each) => [each.lrn, each]));
  const results = first.results.map((each) => later.get(each.lrn) ?? each);
  const approved = results.filter(({ refusal }) => refusal === null).length;
  return { approved, refused: results.length - approved, results };
}

export function useApprove({ onApproved, onRefused }: Answers): Approval {
  const order = useOrder("declaration.approve");
  const state = useRead("desk.state", {});
  const [asking, setAsking] = useState<readonly string[] | null>(null);
  const [lately, setLately] = useState<Sent | null>(null);
  const hubs = state.data?.hubs ?? [];
  const shared = hubs.some((hub) =>
    hubs.some((other) => other.name !== hub.name && other.profile === hub.profile),
  );

  function send(lrns: readonly string[], hub?: string) {
    setAsking(null);
    order.mutate(
      { lrns: [...lrns], careful: true, ...(hub === undefined ? {} : { hub }) },
      {
        onSuccess: (result) => {
          if (result.results.some(isHeld)) setLately({ hub, result });
          else onApproved(result);
        },
        onError: (error) => {
          if (refusalOf(error).code === whichHub && hub === undefined) setAsking(lrns);
          else onRefused(error);
        },
      },
    );
  }

  function evenSo({ hub, result }: Sent) {
    const lrns = result.results.filter(isHeld).map(({ lrn }) => lrn);
    order.mutate(
      { lrns, ...(hub === undefined ? {} : { hub }) },
      { onSuccess: (second) => onApproved(joined(result, second)), onError: onRefused },
    );
    setLately(null);
  }

  return {
    approve: (lrns) => {
      if (shared) setAsking(lrns);
      else send(lrns);
    },
    busy: order.isPending,
    dialog: (
      <>
        {asking && (
          <HubChoice
            hubs={hubs}
            onChoose={(hub) => send(asking, hub)}
            onClose={() => setAsking(null)}
          />
        )}
        {lately && (
          <LatelyDialog
            held={lately.result.results.filter(isHeld)}
            busy={order.isPending}
            onEvenSo={() => evenSo(lately)}
            onLeave={() => {
              onApproved(lately.result);
              setLately(null);
            }}
          />
        )}
      </>
    ),
  };
}
