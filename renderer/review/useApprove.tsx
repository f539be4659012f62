/** Approving: the same order from queue, editor and review; where one jurisdiction has several hubs, the person says which. */
import { useState } from "react";
import type { ReactNode } from "react";
import type { CallOutput } from "../../core/contract.ts";
import { refusalOf } from "../desk/ask.ts";
import { useOrder, useRead } from "../desk/desk.tsx";
import { HubChoice } from "./HubChoice.tsx";

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

export function useApprove({ onApproved, onRefused }: Answers): Approval {
  const order = useOrder("declaration.approve");
  const state = useRead("desk.state", {});
  const [asking, setAsking] = useState<readonly string[] | null>(null);
  const hubs = state.data?.hubs ?? [];
  const shared = hubs.some((hub) =>
    hubs.some((other) => other.name !== hub.name && other.profile === hub.profile),
  );

  function send(lrns: readonly string[], hub?: string) {
    setAsking(null);
    order.mutate(
      { lrns: [...lrns], ...(hub === undefined ? {} : { hub }) },
      {
        onSuccess: onApproved,
        onError: (error) => {
          if (refusalOf(error).code === whichHub && hub === undefined) setAsking(lrns);
          else onRefused(error);
        },
      },
    );
  }

  return {
    approve: (lrns) => {
      if (shared) setAsking(lrns);
      else send(lrns);
    },
    busy: order.isPending,
    dialog: asking && (
      <HubChoice
        hubs={hubs}
        onChoose={(hub) => send(asking, hub)}
        onClose={() => setAsking(null)}
      />
    ),
  };
}
