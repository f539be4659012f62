/** What blocks and what needs a look, worst first; each leads to its field. */
import { Mark } from "../marks/Mark.tsx";
import { useSpeech } from "../words/say.tsx";
import { useEditor } from "./editorContext.ts";
import type { Remark } from "./problemsAt.ts";
import { useFieldLabel } from "./useFieldLabel.ts";

const marks = {
  blocking: { shape: "octagonCross", hue: "red" },
  warning: { shape: "triangle", hue: "amber" },
  note: { shape: "info", hue: "grey" },
} as const;

export function ProblemsPanel({ current }: { current: string | null }) {
  const { say } = useSpeech();
  const { remarks } = useEditor();
  if (remarks.length === 0) {
    return <p className="small quiet side-empty">{say("problems.none")}</p>;
  }
  return (
    <ul className="problems" data-testid="problems">
      {remarks.map((remark) => (
        <li key={`${remark.code} ${remark.pointer} ${remark.message}`}>
          <ProblemRow remark={remark} current={remark.pointer === current} />
        </li>
      ))}
    </ul>
  );
}

function ProblemRow({ remark, current }: { remark: Remark; current: boolean }) {
  const { say } = useSpeech();
  const labelOf = useFieldLabel();
  const { goTo } = useEditor();
  return (
    <button
      type="button"
      className="problem"
      aria-current={current}
      data-severity={remark.severity}
      data-problem={remark.pointer}
      onClick={() => goTo(remark.pointer)}
    >
      <Mark {...marks[remark.severity]} />
      <span className="problem-words">
        <b>{remark.message}</b>
        {remark.fix !== undefined && <span className="quiet">{remark.fix}</span>}
        <span className="problem-place">
          <span className="faint clip">
            {remark.fromHub ? `${say("problems.hub")} · ` : ""}
            {labelOf(remark.pointer)}
          </span>
          <span className="mono faint">{remark.code}</span>
        </span>
      </span>
    </button>
  );
}
