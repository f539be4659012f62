/** What a reviewer signs: the checked declarations at the left, what is doubtful and what was changed in the middle, who did what at the right. */
import { useState } from "react";
import { useNavigation } from "../app/navigation.tsx";
import { useRead } from "../desk/desk.tsx";
import { Note } from "../parts/Note.tsx";
import { useSpeech } from "../words/say.tsx";
import { ReviewSheet } from "./ReviewSheet.tsx";
import { ToReview } from "./ToReview.tsx";
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
  const rows = list.data?.declarations ?? [];
  // What was approved or returned leaves the list: the one that took its place is next.
  const [last, setLast] = useState(0);
  const found = rows.findIndex((row) => row.lrn === lrn);
  const at = found >= 0 ? found : Math.min(last, Math.max(0, rows.length - 1));
  if (found >= 0 && found !== last) setLast(found);
  const here = rows[at]?.lrn;
  const shown = useRead("declaration.show", { lrn: here ?? "" }, here !== undefined);
  const turnTo = (index: number) => {
    const row = rows[Math.min(Math.max(0, index), rows.length - 1)];
    if (row) go({ room: "review", lrn: row.lrn });
  };
  return (
    <>
      <ToReview rows={rows} total={list.data?.total ?? null} at={at} onTurn={turnTo} />
      {shown.data && here !== undefined ? (
        <ReviewSheet
          key={shown.data.lrn}
          shown={shown.data}
          row={rows[at]}
          onTurn={(by) => turnTo(at + by)}
        />
      ) : (
        <main className="work" data-testid="review">
          {list.data && rows.length === 0 && (
            <div className="empty" data-testid="empty">
              <p className="title">{say("review.nothing")}</p>
              <p className="quiet">{say("review.nothing-more")}</p>
            </div>
          )}
          {(list.error ?? shown.error) && (
            <div className="empty">
              <Note tone="red">{refusal(list.error ?? shown.error)}</Note>
            </div>
          )}
        </main>
      )}
    </>
  );
}
