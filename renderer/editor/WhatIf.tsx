/** What another code, origin, term or currency would cost, before anything is kept: tried beside the figures, kept as edits that wait for their reason. */
import { useState } from "react";
import { figureWord, signed } from "../../core/duty/figureWords.ts";
import { currentTerms } from "../../core/valuation/incoterms.ts";
import type { ShareMeasure } from "../../core/valuation/incoterms.ts";
import { toldIn } from "../../core/valuation/told.ts";
import { useRead } from "../desk/desk.tsx";
import { Button } from "../parts/Button.tsx";
import { Note } from "../parts/Note.tsx";
import { SelectField } from "../parts/SelectField.tsx";
import { TextField } from "../parts/TextField.tsx";
import { useDebounced } from "../parts/useDebounced.ts";
import type { PageOutput } from "../tidewaiter.d.ts";
import { useSpeech } from "../words/say.tsx";
import { useEditor } from "./editorContext.ts";
import { Fold } from "./FigureTree.tsx";
import { itemNumbersOf } from "./figures.ts";
import type { Explained } from "./FiguresPanel.tsx";
import { rowOf } from "../../core/declaration/itemPlaces.ts";
import { changesSeen, noTrial, waitingChanges, wishOf } from "./trial.ts";
import type { Trial } from "./trial.ts";
import "./whatIf.css";

interface WhatIfProps {
  readonly explained: Explained;
  readonly shareBy: ShareMeasure;
  readonly open: boolean;
}

function WhatIfHead() {
  const { say } = useSpeech();
  return (
    <span className="figure-head">
      <b>{say("what-if.title")}</b>
      <kbd aria-hidden="true">W</kbd>
    </span>
  );
}

export function WhatIf({ explained, shareBy, open }: WhatIfProps) {
  return (
    <section className="section" data-testid="what-if">
      <Fold open={open} head={<WhatIfHead />}>
        {() => <Trying explained={explained} shareBy={shareBy} />}
      </Fold>
    </section>
  );
}

function Trying({ explained, shareBy }: Omit<WhatIfProps, "open">) {
  const { say, refusal } = useSpeech();
  const { shown, edits, editable } = useEditor();
  const [trial, setTrial] = useState<Trial>(noTrial);
  const wish = useDebounced(wishOf(trial), 200);
  const wished = wish !== undefined;
  const { data, error } = useRead(
    "declaration.whatIf",
    { lrn: shown.lrn, changes: waitingChanges(edits), shareBy, ...(wished ? { wish } : {}) },
    wished,
  );
  const tried = wished ? data : undefined;
  function keep(changes: PageOutput<"declaration.whatIf">["changes"]) {
    const seen = changesSeen(changes, edits);
    const items = seen.filter(({ pointer }) => rowOf(pointer) !== undefined);
    const header = seen.filter(({ pointer }) => rowOf(pointer) === undefined);
    if (items.length > 0) edits.put("items", items);
    if (header.length > 0) edits.put("valuation", header);
    setTrial(noTrial);
  }
  return (
    <>
      <TrialFields
        trial={trial}
        numbers={itemNumbersOf(explained)}
        onChange={(change) => setTrial({ ...trial, ...change })}
      />
      {error !== null && wished && <Note tone="amber">{refusal(error)}</Note>}
      {tried && <TrialTable tried={tried} />}
      {tried && (
        <div className="what-if-actions">
          <Button look="plain" compact onPress={() => setTrial(noTrial)} testid="what-if-clear">
            {say("what-if.clear")}
          </Button>
          <Button
            compact
            disabled={!editable}
            hint={editable ? say("what-if.keep-said") : say("what-if.closed")}
            onPress={() => keep(tried.changes)}
            testid="what-if-keep"
          >
            {say("what-if.keep")}
          </Button>
        </div>
      )}
      {tried && (
        <p className="faint tiny">{say(editable ? "what-if.keep-said" : "what-if.closed")}</p>
      )}
    </>
  );
}

interface TrialFieldsProps {
  readonly trial: Trial;
  readonly numbers: readonly number[];
  readonly onChange: (change: Partial<Trial>) => void;
}

function TrialFields({ trial, numbers, onChange }: TrialFieldsProps) {
  const { say, format } = useSpeech();
  const items = [
    { value: "", word: say("what-if.all") },
    ...numbers.map((number) => ({
      value: String(number),
      word: say("what-if.item", { n: format.count(number) }),
    })),
  ];
  const terms = ["", ...currentTerms].map((term) => ({
    value: term,
    word: term === "" ? say("what-if.as-is") : term,
  }));
  return (
    <div className="what-if-fields">
      <TextField
        label={say("what-if.hs")}
        value={trial.hs}
        longest={20}
        first
        testid="what-if-hs"
        onChange={(hs) => onChange({ hs })}
      />
      <TextField
        label={say("what-if.origin")}
        value={trial.origin}
        longest={2}
        testid="what-if-origin"
        onChange={(origin) => onChange({ origin })}
      />
      {numbers.length > 1 && (
        <SelectField
          label={say("what-if.for")}
          value={trial.item}
          choices={items}
          testid="what-if-item"
          onChange={(item) => onChange({ item })}
        />
      )}
      <SelectField
        label={say("what-if.term")}
        value={trial.incoterm}
        choices={terms}
        testid="what-if-term"
        onChange={(incoterm) => onChange({ incoterm })}
      />
      <TextField
        label={say("what-if.currency")}
        value={trial.currency}
        longest={3}
        testid="what-if-currency"
        onChange={(currency) => onChange({ currency })}
      />
    </div>
  );
}

function TrialTable({ tried }: { tried: PageOutput<"declaration.whatIf"> }) {
  const { format, language } = useSpeech();
  const { before, after, lines, difference } = tried;
  const money = (text: string | null): string => (text === null ? "–" : format.money(text));
  const isWhole = after.withheld.length === 0;
  return (
    <>
      <table className="figure-table" data-testid="what-if-table">
        <thead>
          <tr>
            <th scope="col">{figureWord("line", language)}</th>
            <th scope="col">{figureWord("before", language)}</th>
            <th scope="col">{figureWord("after", language)}</th>
            <th scope="col">{figureWord("difference", language)}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            <tr key={`${line.item} ${line.type} ${at}`}>
              <th scope="row">
                {line.item} <span className="mono">{line.type}</span>
              </th>
              <td className="number">{money(line.before)}</td>
              <td className="number">{money(line.after)}</td>
              <td className="number">{signed(money(line.difference))}</td>
            </tr>
          ))}
          {lines.length === 0 && (
            <tr>
              <td colSpan={4} className="quiet what-if-none">
                {figureWord("unchanged", language)}
              </td>
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              {figureWord(isWhole ? "total" : "part", language)} {after.currency}
            </th>
            <td className="number">{money(before.total)}</td>
            <td className="number">{money(after.total)}</td>
            <td className="number">
              <b>
                {difference === null ? figureWord("unknown", language) : signed(money(difference))}
              </b>
            </td>
          </tr>
        </tfoot>
      </table>
      {after.withheld.map((reason) => (
        <p
          key={`${reason.item} ${reason.type ?? ""} ${reason.code} ${reason.pointer}`}
          className="tiny what-if-withheld"
        >
          {reason.item} <span className="mono">{reason.type}</span> {toldIn(reason, language)}
        </p>
      ))}
    </>
  );
}
