/** The dialog that was asked for: merge, split, or undo. */
import { MergeDialog } from "./MergeDialog.tsx";
import { SplitDialog } from "./SplitDialog.tsx";
import { UndoDialog } from "./UndoDialog.tsx";
import type { ReshapingKind } from "./useReshaping.tsx";

interface ReshapingProps {
  readonly kind: ReshapingKind;
  readonly lrn: string;
  readonly onClose: () => void;
}

export function Reshaping({ kind, ...props }: ReshapingProps) {
  if (kind === "merge") return <MergeDialog {...props} />;
  return kind === "split" ? <SplitDialog {...props} /> : <UndoDialog {...props} />;
}
