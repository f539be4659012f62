/** A declaration taken apart by a limit: the parts with their LRNs, sizes and duty, before it is done. */
import { useState } from "react";
import { splitMeasures } from "../../core/duty/reshapings.ts";
import type { SplitMeasure } from "../../core/duty/reshapings.ts";
import { useOrder, useRead } from "../desk/desk.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { Note } from "../parts/Note.tsx";
import { SelectField } from "../parts/SelectField.tsx";
import { TextField } from "../parts/TextField.tsx";
import { useDebounced } from "../parts/useDebounced.ts";
import type { PageOutput } from "../tidewaiter.d.ts";
import { groupedDecimal } from "../words/format.ts";
import { useSpeech } from "../words/say.tsx";
import { Cost } from "./Cost.tsx";
import { ReasonForm } from "./ReasonForm.tsx";
import "./reshape.css";

interface SplitDialogProps {
  readonly lrn: string;
  readonly onClose: () => void;
}

export function SplitDialog({ lrn, onClose }: SplitDialogProps) {
  const { say, refusal } = useSpeech();
  const [by, setBy] = useState<SplitMeasure>("value");
  const [over, setOver] = useState("");
  const wish = useDebounced({ by, over: over.trim() }, 200);
  const asked = /^\d+(?:\.\d+)?$/u.test(wish.over);
  const { data, error } = useRead("declaration.planSplit", { lrn, ...wish }, asked);
  const order = useOrder("declaration.split");
  const plan = asked ? data : undefined;
  // What is sent is what is seen.
  const isSeen = wish.by === by && wish.over === over.trim();
  return (
    <Dialog title={say("split.title", { lrn })} onClose={onClose} wide testid="split-dialog">
      <ReasonForm
        word={say("split.do")}
        possible={plan !== undefined && plan.parts.length > 1}
        busy={order.isPending || !isSeen}
        error={order.error}
        first={false}
        onSend={(why) =>
          order.mutate(
            { lrn, why, ...wish, ...(plan ? { expectedRevision: plan.revision } : {}) },
            { onSuccess: onClose },
          )
        }
        onClose={onClose}
      >
        <div className="reshape-fields">
          <TextField
            label={say("split.over")}
            value={over}
            longest={20}
            first
            testid="split-over"
            onChange={setOver}
          />
          <SelectField
            label={say("split.by")}
            value={by}
            choices={splitMeasures.map((value) => ({ value, word: say(`split.by-${value}`) }))}
            testid="split-by"
            onChange={setBy}
          />
        </div>
        {!asked && <p className="quiet">{say("split.ask")}</p>}
        {asked && error !== null && <Note tone="red">{refusal(error)}</Note>}
        {plan && <SplitPlan plan={plan} />}
      </ReasonForm>
    </Dialog>
  );
}

function SplitPlan({ plan }: { plan: PageOutput<"declaration.planSplit"> }) {
  const { say, format } = useSpeech();
  const { parts, cost } = plan;
  if (parts.length < 2) return <Note tone="grey">{say("split.one")}</Note>;
  return (
    <>
      <table className="reshape-table" data-testid="split-table">
        <thead>
          <tr>
            <th scope="col">{say("split.part")}</th>
            <th scope="col">{say("split.items")}</th>
            <th scope="col" className="right">
              {say("split.price")}
            </th>
            <th scope="col" className="right">
              {say("split.mass")}
            </th>
            <th scope="col" className="right">
              {say("split.payable")}
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.lrn}>
              <th scope="row" className="id">
                {part.lrn}
              </th>
              <td>{part.items.map(format.count).join(", ")}</td>
              <td className="number right">
                {part.price === null
                  ? "–"
                  : `${format.money(part.price.value)} ${part.price.currency ?? ""}`}
              </td>
              <td className="number right">
                {part.grossMass === null ? "–" : groupedDecimal(part.grossMass)}
              </td>
              <td className="number right">
                {part.payable === null ? say("reshape.cost-unknown") : format.money(part.payable)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="reshape-sum">
        <span className="small quiet">{say("split.warning")}</span>
        <Cost cost={cost} />
      </div>
    </>
  );
}
