/** The bar under a review: may this person sign, what follows from it, and the two orders. */
import { useSession } from "../app/session.tsx";
import type { DeclarationShown } from "../../core/contract/shapes.ts";
import { useRead } from "../desk/desk.tsx";
import { Mark } from "../marks/Mark.tsx";
import { Button } from "../parts/Button.tsx";
import { useSpeech } from "../words/say.tsx";
import { editorsOf } from "./people.ts";

interface ReviewActionsProps {
  readonly shown: DeclarationShown;
  readonly busy: boolean;
  /** How many are approved together; 0: this one alone. */
  readonly together: number;
  /** Why the last approval was not taken; null when there was none. */
  readonly refused: string | null;
  readonly onApprove: () => void;
  readonly onReturn: () => void;
}

export function ReviewActions(props: ReviewActionsProps) {
  const { say, format } = useSpeech();
  const { user } = useSession();
  const { shown, refused, together } = props;
  const state = useRead("desk.state", {});
  const history = useRead("declaration.history", { lrn: shown.lrn });
  const own = history.data !== undefined && editorsOf(history.data.entries).has(user.name);
  const last = shown.corrections.toSorted((one, other) => other.when.localeCompare(one.when))[0];
  const line = state.data?.line.state;
  const standing =
    refused ??
    (shown.may.approve
      ? say("eyes.may")
      : user.role === "preparer"
        ? say("eyes.role")
        : own
          ? say("eyes.own")
          : (shown.lockedBecause ?? say("eyes.not-now")));
  return (
    <section className="actions" aria-label={say("review.decide")}>
      <Mark
        shape={refused === null ? "people" : "triangle"}
        hue={refused === null && shown.may.approve ? "green" : "amber"}
      />
      <div className="grow small">
        <p data-testid="four-eyes">
          <b>{standing}</b>{" "}
          {last && (
            <span className="quiet">
              {say("eyes.last-edit", { who: last.who, when: format.moment(last.when) })}
            </span>
          )}
        </p>
        <p className="quiet">{line === "online" ? say("eyes.sent-at-once") : say("eyes.waits")}</p>
      </div>
      {shown.may.return && (
        <Button hotkey="R" onPress={props.onReturn} testid="return">
          {say("approve.return")}
        </Button>
      )}
      {user.role !== "preparer" && (
        <Button
          look="primary"
          hotkey="A"
          disabled={(!shown.may.approve && together === 0) || props.busy}
          onPress={props.onApprove}
          testid="approve"
        >
          {together === 0
            ? say("approve.approve")
            : say("selection.approve", { n: format.count(together) })}
        </Button>
      )}
    </section>
  );
}
