/** A status as word, shape and hue together. */
import type { Status } from "../../core/lifecycle/status.ts";
import { statusWord } from "../../core/lifecycle/statusWords.ts";
import { useSpeech } from "../words/say.tsx";
import { Mark } from "./Mark.tsx";
import { statusMarks, wantsSomebody } from "./statusMarks.ts";

export function StatusWord({ status }: { status: Status }) {
  const { language } = useSpeech();
  const { shape, hue } = statusMarks[status];
  return (
    <span className="status" data-status={status}>
      <Mark shape={shape} hue={hue} />
      <span className={wantsSomebody(status) ? `hue-${hue}` : undefined}>
        {statusWord(status, language)}
      </span>
    </span>
  );
}
