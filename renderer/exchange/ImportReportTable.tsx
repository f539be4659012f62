/** What an import did: the figures, then every refusal with file, line, field and reason. */
import type { ReactNode } from "react";
import { useNavigation } from "../app/navigation.tsx";
import { useFieldLabel } from "../editor/useFieldLabel.ts";
import { Mark } from "../marks/Mark.tsx";
import type { Hue } from "../marks/statusMarks.ts";
import type { ShapeName } from "../marks/shapes.ts";
import { Button } from "../parts/Button.tsx";
import { useSpeech } from "../words/say.tsx";
import { countedFigures } from "./countedFigures.ts";
import type { ImportReport } from "./useImport.ts";

const mostShown = 500;

export function ImportReportTable({ report }: { report: ImportReport }) {
  const { say, format } = useSpeech();
  const { go } = useNavigation();
  const labelOf = useFieldLabel();
  const others = report.duplicatesOf.filter((duplicate) => !duplicate.same);
  return (
    <section className="import-report" data-testid="import-report">
      <dl className="import-figures">
        {countedFigures(report).map(({ id, count, shape, hue }) => (
          <Figure
            key={id}
            count={format.count(count)}
            shape={shape}
            hue={hue}
            testid={`report-${id}`}
          >
            {id === "read"
              ? say("import.read", { seconds: report.seconds.toFixed(1) })
              : say(`import.${id}`)}
          </Figure>
        ))}
      </dl>
      {report.imported > 0 && (
        <div className="line-up small">
          <span className="grow">{say("import.next")}</span>
          <Button
            hotkey="G D"
            onPress={() => go({ room: "queue", view: "drafts" })}
            testid="to-drafts"
          >
            {say("import.to-drafts")}
          </Button>
        </div>
      )}
      {report.refusals.length > 0 && (
        <table className="refusals" data-testid="refusals">
          <caption className="heading">
            {say("import.refusals")}{" "}
            <span className="faint">{format.count(report.refusals.length)}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">{say("refusal.file")}</th>
              <th scope="col" className="number">
                {say("refusal.line")}
              </th>
              <th scope="col">LRN</th>
              <th scope="col">{say("refusal.field")}</th>
              <th scope="col">{say("refusal.why")}</th>
              <th scope="col">{say("refusal.code")}</th>
            </tr>
          </thead>
          <tbody>
            {report.refusals.slice(0, mostShown).map((each) => (
              <tr key={`${each.file} ${each.line} ${each.lrn} ${each.pointer} ${each.code}`}>
                <td className="clip" title={each.file ?? undefined}>
                  {each.file?.split(/[\\/]/u).at(-1)}
                </td>
                <td className="number">{each.line === null ? "" : format.count(each.line)}</td>
                <td className="id">{each.lrn}</td>
                <td>{each.pointer === null ? "" : labelOf(each.pointer)}</td>
                <td>{each.message}</td>
                <td className="mono faint">{each.code}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {others.length > 0 && (
        <p className="small line-up">
          <Mark shape="triangle" hue="amber" />
          {say("import.other-content", { count: others.length })}
          <span className="id">
            {others
              .slice(0, 20)
              .map(({ lrn }) => lrn)
              .join(", ")}
          </span>
        </p>
      )}
    </section>
  );
}

interface FigureProps {
  readonly count: string;
  readonly shape: ShapeName | null;
  readonly hue: Hue;
  readonly testid: string;
  readonly children: ReactNode;
}

function Figure({ count, shape, hue, testid, children }: FigureProps) {
  return (
    <div className="import-figure">
      <dt className="line-up">
        {shape !== null && <Mark shape={shape} hue={hue} />}
        {children}
      </dt>
      <dd className="figure" data-testid={testid}>
        {count}
      </dd>
    </div>
  );
}
