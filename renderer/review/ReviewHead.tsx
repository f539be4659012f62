/** The head of a review: which declaration, how it stands, what is compared with, and the way to the whole. */
import type { DeclarationRow, DeclarationShown } from "../../core/contract/shapes.ts";
import { StatusWord } from "../marks/StatusWord.tsx";
import { Button } from "../parts/Button.tsx";
import { useSpeech } from "../words/say.tsx";
import type { Basis } from "./basis.ts";

interface ReviewHeadProps {
  readonly shown: DeclarationShown;
  readonly row: DeclarationRow;
  readonly basis: Basis;
  /** Compares with the other one; undefined while nothing was filed. */
  readonly onTurn: (() => void) | undefined;
  readonly onOpen: () => void;
  readonly onComment: () => void;
}

export function ReviewHead({ shown, row, basis, onTurn, onOpen, onComment }: ReviewHeadProps) {
  const { say, format } = useSpeech();
  return (
    <header className="head">
      <h1 className="title id">{shown.lrn}</h1>
      {shown.form !== null && <span className="tag">{shown.form}</span>}
      <StatusWord status={shown.status} />
      <span className="small quiet clip grow">
        {[
          row.importer,
          say("items.count", { count: row.items, n: format.count(row.items) }),
          row.value === null ? null : `${format.money(row.value)} ${row.currency ?? ""}`,
        ]
          .filter((part) => part !== null)
          .join(" · ")}
      </span>
      <Button look="plain" hotkey="N" onPress={onComment} testid="review-comment-add">
        {say("step.comment")}
      </Button>
      {onTurn && (
        <Button look="plain" hotkey="L" onPress={onTurn} testid="review-basis">
          {say(basis === "import" ? "review.since-filing" : "review.since-import")}
        </Button>
      )}
      <Button look="plain" hotkey="F" onPress={onOpen}>
        {say("editor.all-fields")}
      </Button>
    </header>
  );
}
