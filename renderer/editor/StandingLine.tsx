/** Below the fields: why nothing can be edited now and what can be done instead, or what came of the last order. */
import { Mark } from "../marks/Mark.tsx";
import { Note } from "../parts/Note.tsx";
import type { Report } from "../queue/useOrders.ts";
import { refusalIn } from "../words/refusals.ts";
import { useSpeech } from "../words/say.tsx";
import { useEditor } from "./editorContext.ts";

export function StandingLine({ report }: { report: Report | null }) {
  const { refusal, language } = useSpeech();
  const { shown } = useEditor();
  const held = report !== null && report.kind !== "refused" ? report.held[0] : undefined;
  const why = shown.work === "discarded" ? "discarded" : "already-filed";
  const locked = refusalIn(language, why, {}) ?? shown.lockedBecause;
  return (
    <div className="standing-line" data-testid="standing-line">
      {report?.kind === "refused" && <Note tone="red">{refusal(report.error)}</Note>}
      {held && <Note tone="amber">{held.why}</Note>}
      {shown.lockedBecause !== null && (
        <div className="line-up">
          <Mark shape="padlock" hue="grey" />
          <span data-testid="locked">{locked}</span>
        </div>
      )}
    </div>
  );
}
