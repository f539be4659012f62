/** One notice: the hub's own words and codes, the field each points at with what was sent there, and what to do next. */
import type { DeclarationShown } from "../../core/contract/shapes.ts";
import { useNavigation } from "../app/navigation.tsx";
import { useFieldLabel } from "../editor/useFieldLabel.ts";
import { valueAt } from "../editor/values.ts";
import { Mark } from "../marks/Mark.tsx";
import { StatusWord } from "../marks/StatusWord.tsx";
import { Button } from "../parts/Button.tsx";
import { StepBar } from "../steps/StepBar.tsx";
import type { StepId } from "../steps/steps.ts";
import type { Steps } from "../steps/useSteps.tsx";
import { useSpeech } from "../words/say.tsx";
import type { InboxEntry } from "./Inbox.tsx";
import { InboxSide } from "./InboxSide.tsx";
import { useNoticeTitle } from "./useNoticeTitle.ts";

interface InboxDetailProps {
  readonly entry: InboxEntry;
  readonly shown: DeclarationShown | undefined;
  readonly steps: Steps;
  readonly onOpen: () => void;
  readonly onMessages: () => void;
}

/** What the notice asks for most; nothing where it is only to be read. */
const answers: Readonly<Partial<Record<NonNullable<InboxEntry["status"]>, StepId>>> = {
  rejected: "correct",
  "documents-required": "attach",
  "customs-asks": "attach",
};

export function InboxDetail({ entry, shown, steps, onOpen, onMessages }: InboxDetailProps) {
  const { say, format } = useSpeech();
  const titleOf = useNoticeTitle();
  return (
    <div className="inbox-detail">
      <div className="inbox-main">
        <header className="head">
          <h2 className="title id clip" data-testid="inbox-lrn">
            {entry.lrn ?? say("inbox.no-lrn")}
          </h2>
          {entry.status !== null && <StatusWord status={entry.status} />}
          <span className="grow" />
          {entry.lrn !== null && (
            <Button look="plain" hotkey="M" onPress={onMessages}>
              {say("inbox.as-received")}
            </Button>
          )}
        </header>
        <div className="scrolls inbox-body">
          <p className="inbox-what">
            <b>{titleOf(entry)}</b>{" "}
            <span className="faint">
              {entry.hub}, {format.moment(entry.issued)}
            </span>
          </p>
          {entry.errors.map((error) => (
            <HubError
              key={`${error.validationCode} ${error.wcoPointer ?? ""}`}
              error={error}
              entry={entry}
              shown={shown}
            />
          ))}
          <NextStep entry={entry} />
        </div>
        {shown && (
          <StepBar
            shown={shown}
            steps={steps}
            first={entry.status === null ? undefined : answers[entry.status]}
            end={
              <Button
                compact
                hotkey="Enter"
                hint={say("inbox.opens-there")}
                onPress={onOpen}
                testid="inbox-open"
              >
                {entry.errors.some((error) => error.pointer !== null)
                  ? say("inbox.open-field")
                  : say("common.open")}
              </Button>
            }
          />
        )}
        {steps.dialog}
      </div>
      {shown && <InboxSide shown={shown} entry={entry} />}
    </div>
  );
}

interface HubErrorProps {
  readonly error: InboxEntry["errors"][number];
  readonly entry: InboxEntry;
  readonly shown: DeclarationShown | undefined;
}

function HubError({ error, entry, shown }: HubErrorProps) {
  const { say } = useSpeech();
  const labelOf = useFieldLabel();
  const { go } = useNavigation();
  const { pointer } = error;
  const sent = shown && pointer !== null ? valueAt(shown.declaration, pointer) : null;
  return (
    <section className="hub-error" data-testid="hub-error">
      <div className="line-up">
        <Mark shape="octagonCross" hue="red" />
        <b>{error.detail}</b>
      </div>
      <dl className="facts">
        <dt>{say("inbox.code")}</dt>
        <dd className="mono">{error.validationCode}</dd>
        <dt>{say("inbox.points-at")}</dt>
        <dd>
          {pointer === null ? (
            say("messages.no-place")
          ) : (
            <button
              type="button"
              className="link"
              onClick={() =>
                entry.lrn !== null && go({ room: "declaration", lrn: entry.lrn, pointer })
              }
            >
              {labelOf(pointer)}
            </button>
          )}{" "}
          <span className="mono faint">{error.wcoPointer}</span>
        </dd>
        <dt>{say("inbox.as-sent")}</dt>
        <dd className="id">{sent ?? <span className="faint">{say("field.empty")}</span>}</dd>
      </dl>
    </section>
  );
}

function NextStep({ entry }: { entry: InboxEntry }) {
  const { say } = useSpeech();
  const steps = {
    rejected: say("next.rejected"),
    "documents-required": say("next.documents"),
    "customs-asks": say("next.asks"),
    "payment-due": say("next.payment"),
    detained: say("next.detained"),
  } as const;
  const { status } = entry;
  if (status === null || !(status in steps)) return null;
  return <p className="inbox-next quiet">{steps[status as keyof typeof steps]}</p>;
}
