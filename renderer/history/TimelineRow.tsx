/** One entry of a timeline: when and who, what happened, and what belongs to it. */
import { itemsPointer } from "../../core/declaration/itemPlaces.ts";
import type { TimelineEntry } from "../../core/contract/history.ts";
import { useFieldLabel } from "../editor/useFieldLabel.ts";
import { Mark } from "../marks/Mark.tsx";
import { Button } from "../parts/Button.tsx";
import { CorrectionText } from "../review/OrderText.tsx";
import { AttachedRow } from "../steps/AttachDialog.tsx";
import { en } from "../words/en.ts";
import { useSpeech } from "../words/say.tsx";
import { useNoticeWord } from "../words/useNoticeWord.ts";
import type { PlainSaying } from "../words/words.ts";
import { markOf } from "./kinds.ts";

interface TimelineRowProps {
  readonly entry: TimelineEntry;
  /** The one above it: a moment that is named again stands back. */
  readonly previous: TimelineEntry | undefined;
  /** The cursor is on it, so that keys are about it. */
  readonly current: boolean;
  readonly onPoint: () => void;
  readonly onOpen: () => void;
  readonly onXml: (xml: string) => void;
}

function isSaying(key: string): key is Extract<PlainSaying, `happened.${string}`> {
  return Object.hasOwn(en, key);
}

function useHeading(): (entry: TimelineEntry) => string {
  const { say, format } = useSpeech();
  const noticeOf = useNoticeWord();
  return ({ kind, what, request }) => {
    const key = `happened.${what}`;
    const word = kind === "notice" ? noticeOf(what) : isSaying(key) ? say(key) : what;
    // Words that speak of the request by themselves need no second one.
    const named = what.includes("request") || what.endsWith("-opened");
    return request === null || named ? word : format.list([word, say(`request.${request}`)]);
  };
}

export function TimelineRow({
  entry,
  previous,
  current,
  onPoint,
  onOpen,
  onXml,
}: TimelineRowProps) {
  const { format } = useSpeech();
  const heading = useHeading();
  const when = format.moment(entry.when);
  const again = previous !== undefined && format.moment(previous.when) === when;
  return (
    <div className="timeline-row" data-testid="timeline-row" data-kind={entry.kind}>
      <span className="timeline-when">
        <span className={again ? "faint" : undefined}>{when}</span>
        <span className="faint clip">{entry.who}</span>
      </span>
      <span className="timeline-mark">
        <Mark {...markOf(entry)} />
      </span>
      <div className="timeline-what">
        <button type="button" className="timeline-head" onClick={onPoint} onDoubleClick={onOpen}>
          {heading(entry)}
        </button>
        <Told entry={entry} />
        <Changes entry={entry} />
        {entry.attachment && <AttachedRow attachment={entry.attachment} />}
        {entry.message && <MessagePart message={entry.message} current={current} onXml={onXml} />}
      </div>
    </div>
  );
}

function Told({ entry }: { entry: TimelineEntry }) {
  const { say } = useSpeech();
  const labelOf = useFieldLabel();
  const { kind, text, why, pointer } = entry;
  return (
    <>
      {pointer !== null && (
        <p className="faint">{say("timeline.at", { field: labelOf(pointer) })}</p>
      )}
      {text !== null && <p className={kind === "comment" ? "timeline-comment" : ""}>{text}</p>}
      {why !== null && <p className="quiet">{say("timeline.because", { why })}</p>}
    </>
  );
}

function Changes({ entry }: { entry: TimelineEntry }) {
  const { say } = useSpeech();
  const labelOf = useFieldLabel();
  if (entry.changes.length === 0) return null;
  return (
    <dl className="timeline-changes">
      {entry.changes.map(({ pointer, before, after }, at) => (
        // One field may be named twice, before and after its items moved; an entry never changes.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={`${at} ${pointer}`}>
          <dt>{pointer === itemsPointer ? say("order.items") : labelOf(pointer)}</dt>
          <dd>
            <CorrectionText pointer={pointer} before={before} after={after} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

type Message = NonNullable<TimelineEntry["message"]>;

interface MessagePartProps extends Pick<TimelineRowProps, "current" | "onXml"> {
  readonly message: Message;
}

function MessagePart({ message, current, onXml }: MessagePartProps) {
  const { say } = useSpeech();
  const labelOf = useFieldLabel();
  const { errors, taxes, digest, xml } = message;
  return (
    <>
      {errors.map((error) => (
        <p key={`${error.validationCode} ${error.wcoPointer ?? ""}`} className="line-up">
          <Mark shape="octagonCross" hue="red" />
          <span>
            {error.detail}{" "}
            <span className="faint">
              {error.pointer === null ? say("messages.no-place") : labelOf(error.pointer)}
            </span>{" "}
            <span className="mono faint">{error.validationCode}</span>
          </span>
        </p>
      ))}
      {taxes.length > 0 && <Taxes taxes={taxes} />}
      {digest !== null && xml !== null && (
        <p className="mono faint clip" title={digest}>
          {say("timeline.digest", { digest })}
        </p>
      )}
      {xml !== null && (
        <div>
          <Button
            compact
            hotkey={current ? "M" : undefined}
            onPress={() => onXml(xml)}
            testid="timeline-xml"
          >
            {say("timeline.xml")}
          </Button>
        </div>
      )}
    </>
  );
}

function Taxes({ taxes }: { taxes: Message["taxes"] }) {
  const { say, format } = useSpeech();
  const money = (text: string | null) => (text === null ? "–" : format.money(text));
  return (
    <table className="figures timeline-taxes">
      <caption className="visually-hidden">{say("timeline.tax")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("timeline.tax-item")}</th>
          <th scope="col">{say("timeline.tax-type")}</th>
          <th scope="col">{say("timeline.tax-amount")}</th>
          <th scope="col">{say("timeline.tax-payable")}</th>
        </tr>
      </thead>
      <tbody>
        {taxes.map(({ item, type, amount, payable }) => (
          <tr key={`${item ?? ""} ${type} ${amount ?? ""}`}>
            <td>{item ?? say("timeline.tax-whole")}</td>
            <td className="id">{type}</td>
            <td>{money(amount)}</td>
            <td>{money(payable)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
