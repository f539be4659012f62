/** The one thing that holds the declaration up, first: what the hub said, else the worst problem found by our rules. */
import type { DeclarationShown } from "../../core/contract/shapes.ts";
import { problemText } from "../../core/rules/problemText.ts";
import { useNavigation } from "../app/navigation.tsx";
import { useFieldLabel } from "../editor/useFieldLabel.ts";
import { Note } from "../parts/Note.tsx";
import { useSpeech } from "../words/say.tsx";
import { lastHubErrors } from "./hubErrors.ts";

export function PeekReason({ declaration }: { declaration: DeclarationShown }) {
  const { say, format, language } = useSpeech();
  const { go } = useNavigation();
  const labelOf = useFieldLabel();
  const errors = declaration.customs === "rejected" ? lastHubErrors(declaration.messages) : [];
  const blocking = declaration.problems.filter((problem) => problem.severity === "blocking");
  const [first] = errors;
  const [worst] = blocking;
  const open = (pointer: string | undefined) =>
    go({ room: "declaration", lrn: declaration.lrn, pointer });
  if (first) {
    return (
      <Note tone="red" testid="peek-reason">
        <b>{first.detail}</b>
        <div>
          {first.pointer !== null && (
            <button type="button" className="link" onClick={() => open(first.pointer ?? undefined)}>
              {labelOf(first.pointer)}
            </button>
          )}{" "}
          <span className="mono">{first.validationCode}</span>
        </div>
        {errors.length > 1 && (
          <div className="quiet">
            {say("peek.more-errors", {
              count: errors.length - 1,
              n: format.count(errors.length - 1),
            })}
          </div>
        )}
      </Note>
    );
  }
  if (worst && declaration.lockedBecause === null) {
    return (
      <Note tone="amber" testid="peek-reason">
        <b>{problemText(worst, language).message}</b>
        <div>
          <button type="button" className="link" onClick={() => open(worst.pointer)}>
            {labelOf(worst.pointer)}
          </button>{" "}
          <span className="mono">{worst.code}</span>
        </div>
        {blocking.length > 1 && (
          <div className="quiet">
            {say("peek.more-problems", {
              count: blocking.length - 1,
              n: format.count(blocking.length - 1),
            })}
          </div>
        )}
      </Note>
    );
  }
  return null;
}
