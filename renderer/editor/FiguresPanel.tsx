/** What the declaration costs and why: every figure opens into what it is made of, beside it what customs notified. */
import { useState } from "react";
import { figureWord, signed } from "../../core/duty/figureWords.ts";
import { lineRate } from "../../core/duty/formulaWords.ts";
import { toldIn } from "../../core/valuation/told.ts";
import { shareMeasures } from "../../core/valuation/incoterms.ts";
import type { ShareMeasure } from "../../core/valuation/incoterms.ts";
import { useRead } from "../desk/desk.tsx";
import type { PageOutput } from "../tidewaiter.d.ts";
import { SelectField } from "../parts/SelectField.tsx";
import { Note } from "../parts/Note.tsx";
import { useSpeech } from "../words/say.tsx";
import { CustomsFigures } from "./CustomsFigures.tsx";
import { useEditor } from "./editorContext.ts";
import { Fold, FigureHead, StepTree } from "./FigureTree.tsx";
import { itemNumbersOf } from "./figures.ts";
import { waitingChanges } from "./trial.ts";
import { WhatIf } from "./WhatIf.tsx";
import { useFieldLabel } from "./useFieldLabel.ts";

export type Explained = PageOutput<"declaration.explain">;

interface FiguresPanelProps {
  /** How often the person asked to try something; 0 leaves that closed. */
  readonly trying: number;
}

export function FiguresPanel({ trying }: FiguresPanelProps) {
  const { say, refusal } = useSpeech();
  const { shown } = useEditor();
  const [shareBy, setShareBy] = useState<ShareMeasure>("value");
  const { data, error } = useRead("declaration.explain", { lrn: shown.lrn, shareBy });
  if (error !== null) {
    return (
      <div className="section">
        <Note tone="red">{refusal(error)}</Note>
      </div>
    );
  }
  if (data === undefined)
    return <p className="small quiet side-empty">{say("figures.reckoning")}</p>;
  const numbers = itemNumbersOf(data);
  return (
    <div data-testid="figures">
      <Total explained={data} />
      {numbers.length > 1 && <Sharing shareBy={shareBy} onChange={setShareBy} />}
      <Unsaved shareBy={shareBy} />
      <WhatIf key={trying} explained={data} shareBy={shareBy} open={trying > 0} />
      {data.withheld.length > 0 && <Withheld explained={data} />}
      {data.customs !== null && (
        <CustomsFigures comparison={data.customs} currency={data.currency} />
      )}
      {data.buildUp !== null && <BuildUp steps={data.buildUp} />}
      {numbers.map((number) => (
        <ItemFigures key={number} explained={data} number={number} open={numbers.length === 1} />
      ))}
    </div>
  );
}

function Total({ explained }: { explained: Explained }) {
  const { say, format, language } = useSpeech();
  const { total, currency, day, packs, withheld } = explained;
  return (
    <section className="section">
      <p className="figure-total">
        <span>{figureWord(withheld.length === 0 ? "total" : "part", language)}</span>
        <b className="number" data-testid="figures-total">
          {format.money(total)} {currency}
        </b>
      </p>
      <p className="faint tiny">
        {figureWord("day", language)} {day}
        {" · "}
        {packs.tariff === null
          ? say("figures.no-tariff")
          : say("figures.tariff", { edition: packs.tariff })}
      </p>
    </section>
  );
}

interface SharingProps {
  readonly shareBy: ShareMeasure;
  readonly onChange: (shareBy: ShareMeasure) => void;
}

/** By what the charges of the shipment are shared out; of several items it decides what each bears. */
function Sharing({ shareBy, onChange }: SharingProps) {
  const { say } = useSpeech();
  return (
    <section className="section">
      <SelectField
        label={say("figures.share-by")}
        value={shareBy}
        choices={shareMeasures.map((value) => ({ value, word: say(`figures.share-${value}`) }))}
        testid="figures-share-by"
        onChange={onChange}
      />
    </section>
  );
}

/** What the edits that wait for their reason would change; nothing is kept for it. */
function Unsaved({ shareBy }: { shareBy: ShareMeasure }) {
  const { say, format, language } = useSpeech();
  const { shown, edits } = useEditor();
  const changes = waitingChanges(edits);
  const { data } = useRead(
    "declaration.whatIf",
    { lrn: shown.lrn, changes, shareBy },
    changes.length > 0,
  );
  if (changes.length === 0 || data === undefined) return null;
  const { difference, after } = data;
  return (
    <section className="section" data-testid="figures-unsaved">
      <h3 className="heading">{say("figures.unsaved")}</h3>
      <p className="figure-total small">
        <span>
          {format.money(after.total)} {after.currency}
        </span>
        <b className="number">
          {difference === null ? figureWord("unknown", language) : signed(format.money(difference))}
        </b>
      </p>
    </section>
  );
}

function Withheld({ explained }: { explained: Explained }) {
  const { say, language } = useSpeech();
  const { goTo } = useEditor();
  const labelOf = useFieldLabel();
  return (
    <section className="section">
      <h3 className="heading">{say("figures.withheld")}</h3>
      <ul className="figure-withheld">
        {explained.withheld.map((reason) => (
          <li key={`${reason.item} ${reason.type ?? ""} ${reason.code} ${reason.pointer}`}>
            <button type="button" className="link" onClick={() => goTo(reason.pointer)}>
              {labelOf(reason.pointer)}
            </button>
            <p>
              {reason.type !== null && <span className="mono">{reason.type} </span>}
              {toldIn(reason, language)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** FOB, freight, insurance and CIF of the whole, as the form of valuation sets them out. */
function BuildUp({ steps }: { steps: NonNullable<Explained["buildUp"]> }) {
  const { language } = useSpeech();
  return (
    <section className="section" data-testid="figures-build-up">
      <Fold head={<b>{figureWord("build-up", language)}</b>}>
        {() => steps.map((step) => <StepTree key={step.key} step={step} />)}
      </Fold>
    </section>
  );
}

interface ItemFiguresProps {
  readonly explained: Explained;
  readonly number: number;
  readonly open: boolean;
}

function ItemFigures({ explained, number, open }: ItemFiguresProps) {
  const { format, language } = useSpeech();
  const { currency } = explained;
  const values = explained.values.filter(({ item }) => item === number);
  const lines = explained.lines.filter(({ item }) => item === number);
  return (
    <section className="section">
      <Fold open={open} head={<b>{`${figureWord("item", language)} ${format.count(number)}`}</b>}>
        {() => (
          <>
            {values.flatMap(({ steps }) =>
              steps.map((step, at) => <StepTree key={`${step.key} ${at}`} step={step} />),
            )}
            {lines.map((line, at) => (
              <Fold
                key={`${line.type} ${at}`}
                head={
                  <FigureHead
                    name={`${line.type} ${lineRate(line.rate)}`}
                    amount={`${format.money(line.payable)} ${currency}`}
                  />
                }
              >
                {() => (
                  <>
                    {line.treatment !== null && (
                      <p className="small">{toldIn(line.treatment, language)}</p>
                    )}
                    {line.notes.map((note) => (
                      <p key={note.message} className="faint tiny">
                        {toldIn(note, language)}
                      </p>
                    ))}
                    {line.steps.map((step, place) => (
                      <StepTree key={`${step.key} ${place}`} step={step} />
                    ))}
                  </>
                )}
              </Fold>
            ))}
          </>
        )}
      </Fold>
    </section>
  );
}
