/** One declaration before it is signed: doubtful things and changes first, all that stayed as it was folded into one line. */
import { useState } from "react";
import type { DeclarationRow, DeclarationShown } from "../../core/contract/shapes.ts";
import { useNavigation } from "../app/navigation.tsx";
import type { Binding } from "../keys/keyring.ts";
import { useKeys } from "../keys/keys.tsx";
import { Mark } from "../marks/Mark.tsx";
import { StatusWord } from "../marks/StatusWord.tsx";
import { Button } from "../parts/Button.tsx";
import { useSpeech } from "../words/say.tsx";
import { BeforeSigning } from "./BeforeSigning.tsx";
import { changesOf } from "./changes.ts";
import { ReviewActions } from "./ReviewActions.tsx";
import { ReviewRows } from "./ReviewRows.tsx";
import { useApprove } from "./useApprove.tsx";
import { WhyDialog } from "./WhyDialog.tsx";

interface ReviewSheetProps {
  readonly shown: DeclarationShown;
  readonly row: DeclarationRow | undefined;
  readonly onTurn: (by: 1 | -1) => void;
}

export function ReviewSheet({ shown, row, onTurn }: ReviewSheetProps) {
  const { say, format, language } = useSpeech();
  const { go } = useNavigation();
  const changes = changesOf(shown, language);
  const [at, setAt] = useState(0);
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const [returning, setReturning] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const approval = useApprove({
    onApproved: (result) => {
      const [one] = result.results;
      setRefused(one?.refusal?.message ?? null);
    },
    onRefused: (error) => setRefused(error.message),
  });
  const here = Math.min(at, Math.max(0, changes.length - 1));
  const move = (by: number) => () =>
    setAt(Math.min(Math.max(0, here + by), Math.max(0, changes.length - 1)));
  const mark = () => {
    const change = changes[here];
    if (!change) return;
    setSeen(new Set([...seen, change.id]));
    move(1)();
  };
  const open = () => go({ room: "declaration", lrn: shown.lrn, pointer: changes[here]?.pointer });
  const approve = () => approval.approve([shown.lrn]);
  const bindings: (Binding | false)[] = [
    {
      keys: "j",
      say: "keys.next-change",
      run: move(1),
      foot: { keys: "j k", say: "keys.next-change" },
    },
    { keys: "k", say: "keys.previous-change", run: move(-1) },
    { keys: "arrowdown", say: "keys.next-change", run: move(1) },
    { keys: "arrowup", say: "keys.previous-change", run: move(-1) },
    { keys: "shift+j", say: "keys.next-declaration", run: () => onTurn(1), foot: {} },
    { keys: "shift+k", say: "keys.previous-declaration", run: () => onTurn(-1) },
    { keys: "s", say: "keys.seen", run: mark, foot: {} },
    { keys: "enter", say: "keys.open", run: open, foot: {} },
    { keys: "f", say: "keys.all-fields", run: open },
    shown.may.approve && { keys: "a", say: "keys.approve", run: approve, foot: {} },
    shown.may.return && {
      keys: "r",
      say: "keys.return",
      run: () => setReturning(true),
      foot: {},
    },
  ];
  useKeys(
    "screen",
    bindings.filter((binding) => binding !== false),
  );
  return (
    <>
      <main className="work" data-testid="review" data-lrn={shown.lrn}>
        <header className="head">
          <h1 className="title id">{shown.lrn}</h1>
          {shown.form !== null && <span className="tag">{shown.form}</span>}
          <StatusWord status={shown.status} />
          <span className="small quiet clip grow">
            {row &&
              [
                row.importer,
                say("items.count", { count: row.items, n: format.count(row.items) }),
                row.value === null ? null : `${format.money(row.value)} ${row.currency ?? ""}`,
              ]
                .filter((part) => part !== null)
                .join(" · ")}
          </span>
          <Button look="plain" hotkey="F" onPress={open}>
            {say("editor.all-fields")}
          </Button>
        </header>
        <div className="review-rows scrolls">
          <ReviewRows changes={changes} at={here} seen={seen} onPoint={setAt} onOpen={open} />
          <button type="button" className="review-rest" onClick={open}>
            <Mark shape="right" hue="grey" />
            <span>{say("review.rest")}</span>
          </button>
        </div>
        <ReviewActions
          shown={shown}
          busy={approval.busy}
          refused={refused}
          onApprove={approve}
          onReturn={() => setReturning(true)}
        />
        {approval.dialog}
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
      <BeforeSigning shown={shown} changes={changes} seen={seen} />
    </>
  );
}
