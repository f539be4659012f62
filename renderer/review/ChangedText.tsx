/** A value before and after, one above the other so that digits align; only the characters that changed are tinted. */
import { useSpeech } from "../words/say.tsx";
import { textDifference } from "./textDifference.ts";
import type { Run } from "./textDifference.ts";
import "./changedText.css";

interface ChangedTextProps {
  readonly before: string | null;
  readonly after: string | null;
}

function Runs({ runs, mark }: { runs: readonly Run[]; mark: string }) {
  return runs.map((run, at) => (
    // Runs have no name; they are drawn anew whenever the text is.
    // oxlint-disable-next-line react/no-array-index-key
    <span key={at} className={run.changed ? mark : undefined}>
      {run.text}
    </span>
  ));
}

export function ChangedText({ before, after }: ChangedTextProps) {
  const { say } = useSpeech();
  const difference = textDifference(before ?? "", after ?? "");
  const empty = <span className="faint">{say("field.empty")}</span>;
  return (
    <div className="changed-text id">
      <span aria-hidden="true">−</span>
      <span>
        <span className="visually-hidden">{say("change.before")} </span>
        {before === null ? empty : <Runs runs={difference.before} mark="before-mark" />}
      </span>
      <span aria-hidden="true">+</span>
      <span>
        <span className="visually-hidden">{say("change.after")} </span>
        {after === null ? (
          empty
        ) : (
          <b>
            <Runs runs={difference.after} mark="after-mark" />
          </b>
        )}
      </span>
    </div>
  );
}
