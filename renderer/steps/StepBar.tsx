/** Below a declaration: the request that is open about it, the documents that go with it, and the steps that can be taken. */
import type { ReactNode } from "react";
import type { DeclarationShown } from "../../core/contract/shapes.ts";
import { openRequestStates } from "../../core/lifecycle/requests.ts";
import { Mark } from "../marks/Mark.tsx";
import { Note } from "../parts/Note.tsx";
import { useSpeech } from "../words/say.tsx";
import { LatelyNote } from "./LatelyNote.tsx";
import { StepButtons } from "./StepButtons.tsx";
import type { StepId } from "./steps.ts";
import type { Steps } from "./useSteps.tsx";
import "./steps.css";

interface StepBarProps {
  readonly shown: DeclarationShown;
  readonly steps: Steps;
  readonly without?: readonly StepId[];
  readonly first?: StepId | undefined;
  /** What else can be done here. */
  readonly end?: ReactNode;
}

export function openRequestOf({ changeRequests }: DeclarationShown) {
  return changeRequests.find(({ state }) => openRequestStates.some((open) => open === state));
}

export function StepBar({ shown, steps, without, first, end }: StepBarProps) {
  const { say, refusal } = useSpeech();
  return (
    <section className="step-bar" aria-label={say("steps.label")} data-testid="step-bar">
      {steps.error && <Note tone="red">{refusal(steps.error)}</Note>}
      <LatelyNote shown={shown} />
      <RequestLine shown={shown} />
      <div className="step-buttons">
        <StepButtons steps={steps} without={without ?? []} first={first} />
        <span className="grow" />
        {shown.attachments.length > 0 && (
          <AttachedCount shown={shown} onPress={() => steps.take("attach")} />
        )}
        {end}
      </div>
    </section>
  );
}

/** What is asked of customs now, by whom and why; and whether the copy is what one sees. */
export function RequestLine({ shown }: { shown: DeclarationShown }) {
  const { say, format } = useSpeech();
  const request = openRequestOf(shown);
  if (!request) return null;
  const { typeCode, state, why, opened, openedBy } = request;
  return (
    <div className="line-up small" data-testid="request-line">
      <Mark shape={typeCode === "COR" ? "pencil" : "ringSlash"} hue="violet" />
      <b>
        {say("request.open", {
          request: say(`request.${typeCode}`),
          state: say(`request-state.${state}`),
        })}
      </b>
      <span className="clip">
        {say("request.opened-by", { who: openedBy, when: format.moment(opened), why })}
      </span>
      {typeCode === "COR" && state !== "requested" && (
        <span className="quiet clip grow">{say("request.copy")}</span>
      )}
    </div>
  );
}

function AttachedCount({ shown, onPress }: { shown: DeclarationShown; onPress: () => void }) {
  const { say, format } = useSpeech();
  const { attachments } = shown;
  const sent = attachments.filter(({ state }) => state === "sent").length;
  return (
    <button type="button" className="link small" onClick={onPress} data-testid="attached-count">
      {format.list([
        say("attachment.count", { count: attachments.length, n: format.count(attachments.length) }),
        say("attachment.count-sent", { n: format.count(sent) }),
      ])}
    </button>
  );
}
