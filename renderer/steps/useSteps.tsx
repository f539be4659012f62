/** The steps that a person can take with one declaration: its keys, its buttons and the dialogs that they open are the same wherever it is shown. */
import { lazy, Suspense, useState } from "react";
import type { ReactNode } from "react";
import type { DeclarationShown } from "../../core/contract/shapes.ts";
import { useNavigation } from "../app/navigation.tsx";
import { useOrder } from "../desk/desk.tsx";
import type { Binding } from "../keys/keyring.ts";
import { stepsOffered, stepWords } from "./steps.ts";
import type { StepId } from "./steps.ts";

const WhyDialog = lazy(async () => ({
  default: (await import("../review/WhyDialog.tsx")).WhyDialog,
}));
const AttachDialog = lazy(async () => ({
  default: (await import("./AttachDialog.tsx")).AttachDialog,
}));
const CommentDialog = lazy(async () => ({
  default: (await import("./CommentDialog.tsx")).CommentDialog,
}));

export interface Steps {
  readonly offered: readonly StepId[];
  readonly take: (id: StepId) => void;
  readonly bindings: readonly Binding[];
  /** Why the last step was refused. */
  readonly error: Error | null;
  readonly busy: boolean;
  readonly dialog: ReactNode;
}

const asks = {
  amend: "declaration.amend",
  cancel: "declaration.cancel",
  withdraw: "declaration.withdraw",
  discard: "declaration.discard",
} as const;

type Asking = keyof typeof asks | "attach" | "comment";

/** `about`: the field that a comment would be about. */
export function useSteps(shown: DeclarationShown | undefined, about: string | null = null): Steps {
  const { go } = useNavigation();
  const [asking, setAsking] = useState<Asking | null>(null);
  const correct = useOrder("declaration.correct");
  const recall = useOrder("declaration.recall");
  const restore = useOrder("declaration.restore");
  if (!shown) {
    return { offered: [], take: () => {}, bindings: [], error: null, busy: false, dialog: null };
  }
  const { lrn, revision } = shown;
  const order = { lrn, expectedRevision: revision };
  const take = (id: StepId) => {
    switch (id) {
      case "correct":
        correct.mutate(order, { onSuccess: (copy) => go({ room: "declaration", lrn: copy.lrn }) });
        return;
      case "recall":
        recall.mutate(order);
        return;
      case "restore":
        restore.mutate(order);
        return;
      case "timeline":
        go({ room: "history", lrn });
        return;
      case "print":
        go({ room: "print", of: { lrn } });
        return;
      case "amend":
      case "cancel":
      case "withdraw":
      case "discard":
      case "attach":
      case "comment":
        setAsking(id);
    }
  };
  const offered = stepsOffered(shown.may);
  const close = () => setAsking(null);
  return {
    offered,
    take,
    bindings: offered.map((id) => {
      const { keys, say } = stepWords[id];
      return { keys, say, run: () => take(id) };
    }),
    error: correct.error ?? recall.error ?? restore.error,
    busy: correct.isPending || recall.isPending || restore.isPending,
    dialog: asking && (
      <Suspense fallback={null}>
        <Asked asking={asking} shown={shown} about={about} onClose={close} />
      </Suspense>
    ),
  };
}

interface AskedProps {
  readonly asking: Asking;
  readonly shown: DeclarationShown;
  readonly about: string | null;
  readonly onClose: () => void;
}

function Asked({ asking, shown, about, onClose }: AskedProps) {
  const { lrn, revision } = shown;
  if (asking === "attach") return <AttachDialog shown={shown} onClose={onClose} />;
  if (asking === "comment") return <CommentDialog lrn={lrn} about={about} onClose={onClose} />;
  const call = asks[asking];
  return <WhyDialog call={call} lrn={lrn} revision={revision} onDone={onClose} onClose={onClose} />;
}
