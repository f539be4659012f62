/** Beside the queue: why the declaration under the cursor stands where it stands, and the facts one would open it for. */
import { useDebounced } from "../parts/useDebounced.ts";
import { useRead } from "../desk/desk.tsx";
import type { DeclarationRow } from "../../core/contract/shapes.ts";
import { useKeys } from "../keys/keys.tsx";
import { Note } from "../parts/Note.tsx";
import { RequestLine } from "../steps/StepBar.tsx";
import { StepButtons } from "../steps/StepButtons.tsx";
import { useSteps } from "../steps/useSteps.tsx";
import { useSpeech } from "../words/say.tsx";
import { PeekActions } from "./PeekActions.tsx";
import { PeekFacts } from "./PeekFacts.tsx";
import { PeekHistory } from "./PeekHistory.tsx";
import { PeekReason } from "./PeekReason.tsx";
import { StandsWhere } from "./StandsWhere.tsx";
import type { Orders } from "./useOrders.ts";
import { StatusWord } from "../marks/StatusWord.tsx";

/** While the cursor runs, nothing is read; in milliseconds. */
const pause = 90;

interface PeekProps {
  readonly row: DeclarationRow | undefined;
  readonly orders: Orders;
}

export function Peek({ row, orders }: PeekProps) {
  const { say, format, refusal } = useSpeech();
  const lrn = useDebounced(row?.lrn ?? "", pause);
  const shown = useRead("declaration.show", { lrn }, lrn !== "");
  const declaration = shown.data?.lrn === row?.lrn ? shown.data : undefined;
  const steps = useSteps(declaration);
  useKeys("screen", steps.bindings);
  return (
    <aside className="panel scrolls" aria-label={say("peek.panel")} data-testid="peek">
      {row && (
        <>
          <div className="section">
            <div className="line-up">
              <h2 className="title id clip">{row.lrn}</h2>
              {row.form !== null && <span className="tag">{row.form}</span>}
              <span className="grow" />
              <span className="tiny faint">
                <kbd>Space</kbd>
              </span>
            </div>
            <div className="line-up small">
              <StatusWord status={row.status} />
              <span className="quiet">{format.moment(row.updated)}</span>
            </div>
            {declaration && <PeekReason declaration={declaration} />}
            <PeekActions row={row} orders={orders} />
            {declaration && (
              <div className="peek-steps">
                {steps.error && <Note tone="red">{refusal(steps.error)}</Note>}
                <RequestLine shown={declaration} />
                <StepButtons steps={steps} />
                {steps.dialog}
              </div>
            )}
          </div>
          <StandsWhere facets={row} />
          <PeekFacts row={row} declaration={declaration} />
          {lrn === row.lrn && <PeekHistory lrn={lrn} />}
        </>
      )}
    </aside>
  );
}
