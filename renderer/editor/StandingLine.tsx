/** Below the fields: why nothing can be edited now and what can be done instead, or what came of the last order. */
import { useOrder } from "../desk/desk.tsx";
import { Mark } from "../marks/Mark.tsx";
import { Button } from "../parts/Button.tsx";
import { Note } from "../parts/Note.tsx";
import type { Report } from "../queue/useOrders.ts";
import { useSpeech } from "../words/say.ts";
import { useEditor } from "./editorContext.ts";

interface StandingLineProps {
  readonly report: Report | null;
  readonly onDiscard: () => void;
}

export function StandingLine({ report, onDiscard }: StandingLineProps) {
  const { say, refusal } = useSpeech();
  const { shown } = useEditor();
  const recall = useOrder("declaration.recall");
  const restore = useOrder("declaration.restore");
  const order = { lrn: shown.lrn, expectedRevision: shown.revision };
  const wrong = recall.error ?? restore.error ?? (report?.kind === "refused" ? report.error : null);
  const held = report !== null && report.kind !== "refused" ? report.held[0] : undefined;
  const { may } = shown;
  if (shown.lockedBecause === null && !may.discard && !may.restore && !wrong && !held) return null;
  return (
    <div className="standing-line" data-testid="standing-line">
      {wrong && <Note tone="red">{refusal(wrong)}</Note>}
      {held && <Note tone="amber">{held.why}</Note>}
      <div className="line-up">
        {shown.lockedBecause !== null && (
          <>
            <Mark shape="padlock" hue="grey" />
            <span data-testid="locked">{shown.lockedBecause}</span>
          </>
        )}
        <span className="grow" />
        {may.discard && (
          <Button look="plain" compact onPress={onDiscard} testid="discard">
            {say("editor.discard")}
          </Button>
        )}
        {may.recall && (
          <Button compact onPress={() => recall.mutate(order)} testid="recall">
            {say("editor.recall")}
          </Button>
        )}
        {may.restore && (
          <Button compact onPress={() => restore.mutate(order)} testid="restore">
            {say("editor.restore")}
          </Button>
        )}
      </div>
    </div>
  );
}
