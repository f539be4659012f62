/** What was changed, field by field with before and after, and everything else that happened, newest first. */
import { itemsPointer } from "../../core/declaration/itemPlaces.ts";
import { useNavigation } from "../app/navigation.tsx";
import { useRead } from "../desk/desk.tsx";
import { CorrectionText } from "../review/OrderText.tsx";
import { newestFirst } from "../words/newestFirst.ts";
import { useHappening } from "../words/useHappening.ts";
import { useSpeech } from "../words/say.tsx";
import { useEditor } from "./editorContext.ts";
import { foldOrders } from "./foldOrders.ts";
import type { Folded } from "./foldOrders.ts";
import { useFieldLabel } from "./useFieldLabel.ts";

export function HistoryPanel() {
  const { say, format } = useSpeech();
  const { go } = useNavigation();
  const { shown } = useEditor();
  const happening = useHappening();
  const history = useRead("declaration.history", { lrn: shown.lrn });
  const corrections = foldOrders(shown.corrections).toReversed();
  const entries = newestFirst(history.data?.entries ?? []);
  return (
    <>
      <section className="section">
        <h3 className="heading">{say("history.changes")}</h3>
        {corrections.length === 0 ? (
          <p className="small quiet">{say("history.unchanged")}</p>
        ) : (
          <ol className="changes" data-testid="corrections">
            {corrections.map((folded, at) => (
              // A field may be changed twice in one moment, as its items moved; the list only grows at its head.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={`${folded.correction.when} ${corrections.length - at}`}>
                <Corrected folded={folded} />
              </li>
            ))}
          </ol>
        )}
      </section>
      <section className="section">
        <h3 className="heading">
          {say("history.everything")}
          <button
            type="button"
            className="link"
            title="T"
            onClick={() => go({ room: "history", lrn: shown.lrn })}
          >
            {say("step.timeline")}
          </button>
        </h3>
        <ol className="happenings">
          {entries.map((entry, at) => (
            // Two entries may be of the same second and kind; the list only grows at its head.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={`${entry.when} ${entries.length - at}`}>
              <span className="faint">{format.moment(entry.when)}</span>
              <span>{happening(entry)}</span>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

/** One correction; of items that came or went, with what they held behind it. */
function Corrected({ folded: { correction, within } }: { folded: Folded }) {
  const { say, format } = useSpeech();
  const { goTo } = useEditor();
  const labelOf = useFieldLabel();
  const { pointer, who, when, why } = correction;
  return (
    <>
      {pointer === itemsPointer ? (
        <p>
          <b>{say("order.items")}</b>
        </p>
      ) : (
        <button type="button" className="link" onClick={() => goTo(pointer)}>
          {labelOf(pointer)}
        </button>
      )}
      <CorrectionText {...correction} />
      {within.length > 0 && (
        <details>
          <summary className="tiny faint">
            {say("review.fields", { count: within.length, n: format.count(within.length) })}
          </summary>
          {within.map((each) => (
            <div key={`${each.pointer} ${each.before === null ? "in" : "out"}`}>
              <span className="faint">{labelOf(each.pointer)}</span>
              <CorrectionText {...each} />
            </div>
          ))}
        </details>
      )}
      <p>{why}</p>
      <p className="faint tiny">
        {who}, {format.moment(when)}
      </p>
    </>
  );
}
