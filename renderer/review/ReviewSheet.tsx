/** One declaration, or one request about it, before it is signed: doubtful things and changes first, all that stayed as it was folded into one line. */
import { useState } from "react";
import type { DeclarationShown } from "../../core/contract/shapes.ts";
import { useNavigation } from "../app/navigation.tsx";
import { useRead } from "../desk/desk.tsx";
import { Mark } from "../marks/Mark.tsx";
import { Note } from "../parts/Note.tsx";
import { useListCursor } from "../parts/useListCursor.ts";
import { LatelyNote } from "../steps/LatelyNote.tsx";
import { openRequestOf, RequestLine } from "../steps/StepBar.tsx";
import { useSteps } from "../steps/useSteps.tsx";
import { useSpeech } from "../words/say.tsx";
import { comparisonOf } from "./basis.ts";
import type { Basis } from "./basis.ts";
import { BeforeSigning } from "./BeforeSigning.tsx";
import { changesOf } from "./changes.ts";
import { ReviewActions } from "./ReviewActions.tsx";
import { ReviewHead } from "./ReviewHead.tsx";
import { ReviewRows } from "./ReviewRows.tsx";
import { useApprove } from "./useApprove.tsx";
import { useReviewKeys } from "./useReviewKeys.ts";
import type { Waiting } from "./waiting.ts";
import { WhyDialog } from "./WhyDialog.tsx";

interface ReviewSheetProps {
  /** With the corrected copy, when an amendment is signed. */
  readonly shown: DeclarationShown;
  readonly waiting: Waiting;
  /** LRNs that were chosen to be approved together. */
  readonly together: readonly string[];
  readonly onChoose: () => void;
  readonly onApproved: () => void;
  readonly onTurn: (by: 1 | -1) => void;
}

/** The changes to look at, and which of the two comparisons they come from. */
function useChanges(shown: DeclarationShown, waiting: Waiting) {
  const { language } = useSpeech();
  const amends = waiting.request === "COR";
  const inForce = useRead("declaration.show", { lrn: shown.lrn }, amends);
  const { all, sinceFiling } = comparisonOf(shown, amends ? inForce.data : undefined);
  const [wanted, setBasis] = useState<Basis>("filing");
  const basis = sinceFiling === null ? "import" : wanted;
  const corrections = basis === "import" ? all : (sinceFiling ?? []);
  return {
    basis,
    corrections,
    /** undefined while there is nothing to turn to. */
    turn:
      sinceFiling === null ? undefined : () => setBasis(basis === "import" ? "filing" : "import"),
    changes: changesOf({ ...shown, corrections }, language, sinceFiling ?? []),
  };
}

type Answer = Parameters<Parameters<typeof useApprove>[0]["onApproved"]>[0];

interface Outcome {
  readonly first: unknown;
  /** Of how many that were asked for together; 1 for one alone. */
  readonly asked: number;
  readonly refused: number;
}

/** What came of the last approval, in one sentence; null when all was approved. */
function useOutcome() {
  const { say, format, refusal } = useSpeech();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const why = outcome && refusal(outcome.first);
  return {
    refused:
      outcome === null || outcome.asked === 1
        ? why
        : say("review.refused", {
            count: outcome.refused,
            n: format.count(outcome.refused),
            why: why ?? "",
          }),
    refuse: (error: Error) => setOutcome({ first: error, asked: 1, refused: 1 }),
    take: ({ refused, results }: Answer) => {
      const first = results.find((each) => each.refusal !== null)?.refusal;
      setOutcome(
        first
          ? { first: new Error(first.message, { cause: first }), asked: results.length, refused }
          : null,
      );
    },
  };
}

export function ReviewSheet(props: ReviewSheetProps) {
  const { shown, waiting, together, onTurn } = props;
  const { say, refusal } = useSpeech();
  const { go } = useNavigation();
  const { basis, corrections, changes, turn } = useChanges(shown, waiting);
  const timeline = useRead("declaration.timeline", { lrn: shown.lrn });
  const comments = (timeline.data?.entries ?? []).filter(({ kind }) => kind === "comment");
  const { at, setAt, move } = useListCursor(changes.length);
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const [returning, setReturning] = useState(false);
  const outcome = useOutcome();
  const approval = useApprove({
    onApproved: (result) => {
      outcome.take(result);
      props.onApproved();
    },
    onRefused: outcome.refuse,
  });
  const steps = useSteps(shown, changes[at]?.pointer ?? null);
  const mark = () => {
    const change = changes[at];
    if (!change) return;
    setSeen(new Set([...seen, change.id]));
    move(1)();
  };
  const open = () => go({ room: "declaration", lrn: shown.lrn, pointer: changes[at]?.pointer });
  const approve = () => approval.approve(together.length > 0 ? together : [shown.lrn]);
  useReviewKeys({
    steps: steps.bindings,
    move,
    onTurn,
    choose: props.onChoose,
    mark,
    open,
    compare: turn,
    approve: shown.may.approve || together.length > 0 ? approve : undefined,
    giveBack: shown.may.return ? () => setReturning(true) : undefined,
  });
  const request = openRequestOf(shown);
  return (
    <>
      <main className="work" data-testid="review" data-lrn={shown.lrn}>
        <ReviewHead
          shown={shown}
          row={waiting.row}
          basis={basis}
          onTurn={turn}
          onOpen={open}
          onComment={() => steps.take("comment")}
        />
        <div className="review-remarks">
          {steps.error && <Note tone="red">{refusal(steps.error)}</Note>}
          <RequestLine shown={shown} />
          {request?.typeCode === "INV" && (
            <Note tone="amber">{say("review.cancellation", { why: request.why })}</Note>
          )}
          <LatelyNote shown={shown} />
        </div>
        <div className="review-rows scrolls">
          <ReviewRows
            changes={changes}
            at={at}
            seen={seen}
            basis={basis}
            comments={comments}
            onPoint={setAt}
            onOpen={open}
          />
          <button type="button" className="review-rest" onClick={open}>
            <Mark shape="right" hue="grey" />
            <span>{say(basis === "import" ? "review.rest" : "review.rest-filed")}</span>
          </button>
        </div>
        <ReviewActions
          shown={shown}
          busy={approval.busy}
          together={together.length}
          refused={outcome.refused}
          onApprove={approve}
          onReturn={() => setReturning(true)}
        />
        {approval.dialog}
        {steps.dialog}
        {returning && (
          <WhyDialog
            call="declaration.return"
            lrn={shown.lrn}
            revision={shown.revision}
            onDone={() => setReturning(false)}
            onClose={() => setReturning(false)}
          />
        )}
      </main>
      <BeforeSigning
        shown={shown}
        changes={changes}
        seen={seen}
        corrections={corrections}
        basis={basis}
      />
    </>
  );
}
