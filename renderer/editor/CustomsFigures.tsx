/** Our tax lines beside those that customs notified; what differs comes with the reason. */
import { figureWord, signed } from "../../core/duty/figureWords.ts";
import { toldIn } from "../../core/valuation/told.ts";
import { Mark } from "../marks/Mark.tsx";
import { useSpeech } from "../words/say.tsx";
import type { Explained } from "./FiguresPanel.tsx";

interface CustomsFiguresProps {
  readonly comparison: NonNullable<Explained["customs"]>;
  readonly currency: string;
}

export function CustomsFigures({ comparison, currency }: CustomsFiguresProps) {
  const { say, format, language } = useSpeech();
  const money = (text: string | null | undefined): string =>
    text === null || text === undefined ? "–" : format.money(text);
  const { same, lines, ours, theirs, difference } = comparison;
  return (
    <section className="section" data-testid="figures-customs">
      <h3 className="heading">
        <Mark shape={same ? "tick" : "triangle"} hue={same ? "green" : "amber"} />
        {say(same ? "figures.same" : "figures.differs")}
      </h3>
      <table className="figure-table">
        <thead>
          <tr>
            <th scope="col">{figureWord("line", language)}</th>
            <th scope="col">{figureWord("ours", language)}</th>
            <th scope="col">{figureWord("customs", language)}</th>
            <th scope="col">{figureWord("difference", language)}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.item} ${line.type}`} title={toldIn(line, language)}>
              <th scope="row">
                {line.item} <span className="mono">{line.type}</span>
                {line.differs.length > 0 && <p className="faint tiny">{toldIn(line, language)}</p>}
              </th>
              <td className="number">{money(line.ours?.payable)}</td>
              <td className="number">{money(line.theirs?.payable)}</td>
              <td className="number">
                {line.difference === null ? "–" : signed(money(line.difference))}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{currency}</th>
            <td className="number">{money(ours)}</td>
            <td className="number">{money(theirs)}</td>
            <td className="number">{signed(money(difference))}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
