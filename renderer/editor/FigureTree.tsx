/** One figure that opens into the figures it is the sum of, with formula, inputs at their fields, rate and rounding. */
import { useState } from "react";
import type { ReactNode } from "react";
import { amountText } from "../../core/duty/figureWords.ts";
import { formulaText, rateValue, roundingText, termText } from "../../core/duty/formulaWords.ts";
import type { Input, Step } from "../../core/valuation/step.ts";
import { stepLabel } from "../../core/valuation/stepLabels.ts";
import { useSpeech } from "../words/say.tsx";
import { useEditor } from "./editorContext.ts";
import { useFieldLabel } from "./useFieldLabel.ts";

interface FoldProps {
  readonly head: ReactNode;
  readonly open?: boolean;
  /** Made only while it is open: an item has dozens of figures, a declaration a thousand items. */
  readonly children: () => ReactNode;
}

export function Fold({ head, open: first = false, children }: FoldProps) {
  const [open, setOpen] = useState(first);
  return (
    <details className="fold" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{head}</summary>
      {open && <div className="fold-body">{children()}</div>}
    </details>
  );
}

export function FigureHead({ name, amount }: { name: string; amount: string }) {
  return (
    <span className="figure-head">
      <span>{name}</span>
      <span className="number">{amount}</span>
    </span>
  );
}

export function StepTree({ step }: { step: Step }) {
  const { language } = useSpeech();
  const name = stepLabel(step.key, language);
  return (
    <Fold head={<FigureHead name={name} amount={amountText(step.value, step.unit)} />}>
      {() => (
        <>
          <StepGround step={step} />
          {step.children.map((child, at) => (
            <StepTree key={`${child.key} ${at}`} step={child} />
          ))}
        </>
      )}
    </Fold>
  );
}

/** Where the figure comes from: how it is reckoned, from which fields, at which rate. */
function StepGround({ step }: { step: Step }) {
  const { language } = useSpeech();
  const { formula, inputs, rate, rounding } = step;
  // A relief is its own formula; a sum says itself by what stands below it.
  const isSaid = formula === "sum" || formula === "amount" || formula === rate?.value;
  return (
    <div className="figure-ground tiny">
      {!isSaid && <p className="mono">{formulaText(formula, language)}</p>}
      {inputs.map((each) => (
        <InputLine key={`${each.name} ${each.pointer ?? ""}`} input={each} />
      ))}
      {rate !== null && (
        <p>
          {rateValue(rate, language)} <span className="faint">{rate.source}</span>
          {rate.from !== null && (
            <span className="faint">
              {" "}
              {rate.from} – {rate.to ?? "…"}
            </span>
          )}
        </p>
      )}
      {rounding !== null && step.key !== "tax.rounding" && (
        <p className="faint">{roundingText(rounding, language)}</p>
      )}
    </div>
  );
}

function InputLine({ input }: { input: Input }) {
  const { language } = useSpeech();
  const { goTo } = useEditor();
  const labelOf = useFieldLabel();
  const { name, value, unit, pointer } = input;
  return (
    <p className="figure-head">
      {pointer === null ? (
        <span>{termText(name, language)}</span>
      ) : (
        <button type="button" className="link" onClick={() => goTo(pointer)}>
          {labelOf(pointer)}
        </button>
      )}
      <span className="number">{amountText(value, unit)}</span>
    </p>
  );
}
