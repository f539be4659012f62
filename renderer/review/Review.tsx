/** What a reviewer signs: what waits at the left, what is doubtful and what was changed in the middle, who did what at the right. */
import { useState } from "react";
import { useNavigation } from "../app/navigation.tsx";
import { useRead } from "../desk/desk.tsx";
import { Note } from "../parts/Note.tsx";
import { useSpeech } from "../words/say.tsx";
import { ReviewSheet } from "./ReviewSheet.tsx";
import { ToReview } from "./ToReview.tsx";
import { waitingOf } from "./waiting.ts";
import "../queue/emptyQueue.css";
import "./review.css";

/** More than anybody signs before the list is read again. */
const most = 200;

export function Review({ lrn }: { lrn: string | undefined }) {
  const { say, refusal } = useSpeech();
  const { go } = useNavigation();
  const list = useRead("declaration.list", {
    where: "status:checked",
    sort: "lrn",
    descending: false,
    limit: most,
  });
  const requests = useRead("request.list", { limit: most });
  const rows = waitingOf(requests.data?.requests ?? [], list.data?.declarations ?? []);
  // What was approved or returned leaves the list: the one that took its place is next.
  const [last, setLast] = useState(0);
  const found = rows.findIndex(({ row }) => row.lrn === lrn);
  const at = found >= 0 ? found : Math.min(last, Math.max(0, rows.length - 1));
  if (found >= 0 && found !== last) setLast(found);
  const here = rows[at];
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const together = rows.map(({ row }) => row.lrn).filter((each) => chosen.has(each));
  const shown = useRead(
    "declaration.show",
    { lrn: here?.row.lrn ?? "", copy: true },
    here !== undefined,
  );
  const turnTo = (index: number) => {
    const next = rows[Math.min(Math.max(0, index), rows.length - 1)];
    if (next) go({ room: "review", lrn: next.row.lrn });
  };
  const choose = () => {
    if (!here) return;
    const next = new Set(chosen);
    if (!next.delete(here.row.lrn)) next.add(here.row.lrn);
    setChosen(next);
    turnTo(at + 1);
  };
  const error = list.error ?? requests.error ?? shown.error;
  const total = list.data && requests.data ? list.data.total + requests.data.total : null;
  return (
    <>
      <ToReview rows={rows} total={total} at={at} chosen={chosen} onTurn={turnTo} />
      {shown.data && here ? (
        <ReviewSheet
          key={shown.data.lrn}
          shown={shown.data}
          waiting={here}
          together={together}
          onChoose={choose}
          onApproved={() => setChosen(new Set())}
          onTurn={(by) => turnTo(at + by)}
        />
      ) : (
        <main className="work" data-testid="review">
          {list.data && requests.data && rows.length === 0 && (
            <div className="empty" data-testid="empty">
              <p className="title">{say("review.nothing")}</p>
              <p className="quiet">{say("review.nothing-more")}</p>
            </div>
          )}
          {error && (
            <div className="empty">
              <Note tone="red">{refusal(error)}</Note>
            </div>
          )}
        </main>
      )}
    </>
  );
}
