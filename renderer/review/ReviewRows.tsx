/** The rows of a review: doubts, then changes with before and after. */
import { useEffect, useRef } from "react";
import type { TimelineEntry } from "../../core/contract/history.ts";
import { labelOf as nameOf } from "../../core/labels/labels.ts";
import { rowOf } from "../../core/declaration/itemPlaces.ts";
import { useFieldLabel } from "../editor/useFieldLabel.ts";
import { useSourceWord } from "../editor/useSourceWord.ts";
import { Mark } from "../marks/Mark.tsx";
import { useSpeech } from "../words/say.tsx";
import type { Basis } from "./basis.ts";
import { ChangedText } from "./ChangedText.tsx";
import { isDoubt } from "./changes.ts";
import type { Change, FilledValue } from "./changes.ts";
import { useOrderWords } from "./OrderText.tsx";

interface ReviewRowsProps {
  readonly changes: readonly Change[];
  readonly at: number;
  readonly seen: ReadonlySet<string>;
  readonly basis: Basis;
  readonly comments: readonly TimelineEntry[];
  readonly onPoint: (index: number) => void;
  readonly onOpen: () => void;
}

export function ReviewRows(props: ReviewRowsProps) {
  const { say, format } = useSpeech();
  const { changes } = props;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector("[aria-current=true]")?.scrollIntoView({ block: "nearest" });
  }, [props.at]);
  const doubts = changes.filter(isDoubt).length;
  const changed = changes.length - doubts;
  return (
    <div ref={list} data-testid="review-rows">
      <div className="review-group">
        <Mark shape={doubts > 0 ? "triangle" : "tick"} hue={doubts > 0 ? "amber" : "green"} />
        <b>{doubts > 0 ? say("review.doubtful") : say("review.no-doubts")}</b>
        {doubts > 0 && <span className="quiet">{format.count(doubts)}</span>}
      </div>
      {changes.map((change, index) =>
        isDoubt(change) ? (
          <RowWithComments key={change.id} {...props} change={change} index={index} />
        ) : null,
      )}
      <div className="review-group">
        <b>{say(props.basis === "import" ? "review.changed" : "review.changed-filed")}</b>
        <span className="quiet">
          {changed === 0
            ? say("review.unchanged")
            : say("review.fields", { count: changed, n: format.count(changed) })}
        </span>
        <span className="grow" />
        {changed > 0 && <span className="quiet">{say("review.signs")}</span>}
      </div>
      {changes.map((change, index) =>
        isDoubt(change) ? null : (
          <RowWithComments key={change.id} {...props} change={change} index={index} />
        ),
      )}
      <OtherComments {...props} />
    </div>
  );
}

function RowWithComments(props: ReviewRowsProps & { change: Change; index: number }) {
  const { change, comments } = props;
  return (
    <>
      <Row {...props} />
      <CommentRows comments={comments.filter(({ pointer }) => pointer === change.pointer)} />
    </>
  );
}

/** Comments on the whole declaration, and on fields that are no row above. */
function OtherComments({ changes, comments }: ReviewRowsProps) {
  const { say, format } = useSpeech();
  const rows = new Set(changes.map(({ pointer }) => pointer));
  const others = comments.filter(({ pointer }) => pointer === null || !rows.has(pointer));
  if (others.length === 0) return null;
  return (
    <>
      <div className="review-group">
        <Mark shape="bubble" hue="blue" />
        <b>{say("timeline.comments")}</b>
        <span className="quiet">{format.count(others.length)}</span>
      </div>
      <CommentRows comments={others} />
    </>
  );
}

function CommentRows({ comments }: { comments: readonly TimelineEntry[] }) {
  const { format } = useSpeech();
  return comments.map(({ when, who, text }, at) => (
    // Two comments may be of the same moment; they never change.
    // oxlint-disable-next-line react/no-array-index-key
    <div key={`${when} ${at}`} className="review-comment" data-testid="review-comment">
      <b>{who}</b>
      <span>{text}</span>
      <span className="faint number">{format.moment(when)}</span>
    </div>
  ));
}

/** Each value with where it came from. */
function Filled({ values }: { values: readonly FilledValue[] }) {
  const { language } = useSpeech();
  const sourceWord = useSourceWord();
  return (
    <span className="review-filled">
      {values.map(({ pointer, value, source }) => (
        <span key={pointer}>
          {values.length > 1 && <span className="quiet">{nameOf(pointer, language)}: </span>}
          <span className="review-filled-value">{value}</span>{" "}
          <span className="quiet">{sourceWord(source)}</span>
        </span>
      ))}
    </span>
  );
}

/** Items taken out by number and name, put in, moved. */
function Items({ change }: { change: Extract<Change, { kind: "items" }> }) {
  const { say, format } = useSpeech();
  const wordsOf = useOrderWords();
  const { removed, added, moved } = change;
  return (
    <span className="review-items">
      {removed.map(({ number, name }) => (
        <span key={number}>
          {name === null
            ? say("order.gone", { n: format.count(number) })
            : say("order.gone-name", { n: format.count(number), name })}
        </span>
      ))}
      {wordsOf({ removed: [], added, moved }).map((word) => (
        <span key={word}>{word}</span>
      ))}
    </span>
  );
}

/** What the change is of, in words. */
function usePlace(): (change: Change) => string {
  const { say, format } = useSpeech();
  const labelOf = useFieldLabel();
  return (change) => {
    if (change.kind === "items") return say("order.items");
    const row = rowOf(change.pointer);
    return change.kind === "unconfirmed" && change.filled.length > 1 && row !== undefined
      ? say("review.item", { n: format.count(row + 1) })
      : labelOf(change.pointer);
  };
}

/** Before and after, and what was filed where that is a third. */
function FieldChange({ change }: { change: Extract<Change, { kind: "changed" }> }) {
  const { say } = useSpeech();
  const { before, after, filed } = change;
  return (
    <span>
      <ChangedText before={before} after={after} />
      {filed !== undefined && (
        <span className="faint">
          {say("review.as-filed", { value: filed ?? say("field.empty") })}
        </span>
      )}
    </span>
  );
}

function Told({ change }: { change: Change }) {
  const { format } = useSpeech();
  switch (change.kind) {
    case "unconfirmed":
      return <Filled values={change.filled} />;
    case "doubt":
      return (
        <span className="review-doubt">
          {change.message}
          {change.fix !== undefined && <span className="quiet">{change.fix}</span>}
        </span>
      );
    case "items":
    case "changed":
      return (
        <>
          {change.kind === "items" ? <Items change={change} /> : <FieldChange change={change} />}
          <span className="review-why">
            <span className="quiet">
              {change.who} {format.moment(change.when)}
            </span>
            <span>{change.why}</span>
          </span>
        </>
      );
    default:
      return change satisfies never;
  }
}

function Row(props: ReviewRowsProps & { change: Change; index: number }) {
  const { change, index, at, seen, onPoint, onOpen } = props;
  const { say } = useSpeech();
  const placeOf = usePlace();
  const isSeen = seen.has(change.id);
  return (
    <button
      type="button"
      className="review-row"
      aria-current={index === at}
      // Enter on the row with the cursor opens it; a click, or Enter on another one, goes there.
      onClick={({ detail }) => (index === at && detail === 0 ? onOpen() : onPoint(index))}
    >
      <span>{isDoubt(change) && <Mark shape="triangle" hue="amber" />}</span>
      <span className="review-place">
        <b>{placeOf(change)}</b>
        <span className="mono faint clip">{change.pointer.slice(1)}</span>
      </span>
      <Told change={change} />
      <span className={isSeen ? "review-seen" : "review-seen faint"}>
        {isSeen && <Mark shape="tick" hue="green" />}
        {isSeen ? say("review.seen") : say("review.not-seen")}
      </span>
    </button>
  );
}
