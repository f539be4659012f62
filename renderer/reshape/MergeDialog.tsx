/** Items that can become one: which, at what price, and which stay apart, before it is done. */
import { keptText } from "../../core/duty/reshapeWords.ts";
import { useOrder, useRead } from "../desk/desk.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { Note } from "../parts/Note.tsx";
import type { PageOutput } from "../tidewaiter.d.ts";
import { groupedCode } from "../words/format.ts";
import { useSpeech } from "../words/say.tsx";
import { Cost } from "./Cost.tsx";
import { ReasonForm } from "./ReasonForm.tsx";
import "./reshape.css";

interface MergeDialogProps {
  readonly lrn: string;
  readonly onClose: () => void;
}

export function MergeDialog({ lrn, onClose }: MergeDialogProps) {
  const { say, refusal } = useSpeech();
  const { data, error } = useRead("declaration.planMerge", { lrn });
  const order = useOrder("declaration.merge");
  return (
    <Dialog title={say("merge.title", { lrn })} onClose={onClose} wide testid="merge-dialog">
      <ReasonForm
        word={say("merge.do")}
        possible={data !== undefined && data.groups.length > 0}
        busy={order.isPending}
        error={order.error}
        first
        onSend={(why) =>
          order.mutate(
            { lrn, why, ...(data ? { expectedRevision: data.revision } : {}) },
            { onSuccess: onClose },
          )
        }
        onClose={onClose}
      >
        <p className="quiet">{say("merge.said")}</p>
        {error !== null && <Note tone="red">{refusal(error)}</Note>}
        {data === undefined && error === null && <p className="quiet">{say("reshape.working")}</p>}
        {data && <MergePlan plan={data} />}
      </ReasonForm>
    </Dialog>
  );
}

function MergePlan({ plan }: { plan: PageOutput<"declaration.planMerge"> }) {
  const { say, format, language } = useSpeech();
  const { groups, kept, items, cost } = plan;
  const numbers = (of: readonly number[]) => of.map(format.count).join(", ");
  return (
    <>
      {groups.length === 0 ? (
        <Note tone="grey">{say("merge.none")}</Note>
      ) : (
        <table className="reshape-table" data-testid="merge-table">
          <thead>
            <tr>
              <th scope="col">{say("merge.items")}</th>
              <th scope="col">{say("merge.goods")}</th>
              <th scope="col" className="right">
                {say("merge.price")}
              </th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <tr key={group.items.join()}>
                <th scope="row">{numbers(group.items)}</th>
                <td>
                  <span className="mono">{groupedCode(group.hs)}</span> {group.description}
                </td>
                <td className="number right">
                  {group.price === null
                    ? "–"
                    : `${format.money(group.price.value)} ${group.price.currency ?? ""}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {kept.map((each) => (
        <p key={`${each.items.join()} ${each.why}`} className="small quiet">
          {say("merge.kept", { items: numbers(each.items), why: keptText(each.why, language) })}
        </p>
      ))}
      {groups.length > 0 && (
        <div className="reshape-sum">
          <b>
            {say("merge.count", {
              before: format.count(items.before),
              after: format.count(items.after),
            })}
          </b>
          <Cost cost={cost} />
        </div>
      )}
    </>
  );
}
