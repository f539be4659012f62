/** What came of an order over many: how many went through, and each that did not, with why; Enter on it opens it there. */
import { useNavigation } from "../app/navigation.tsx";
import { Mark } from "../marks/Mark.tsx";
import { Button } from "../parts/Button.tsx";
import { useSpeech } from "../words/say.tsx";
import type { Report } from "./useOrders.ts";
import "./orderReport.css";

interface OrderReportProps {
  readonly report: Report;
  /** null when there is nothing to take back. */
  readonly onUndo: (() => void) | null;
  readonly onClose: () => void;
}

const mostShown = 200;

export function OrderReport({ report, onUndo, onClose }: OrderReportProps) {
  const { say, format, refusal } = useSpeech();
  const { go } = useNavigation();
  const held = report.kind === "refused" ? [] : report.held;
  const words =
    report.kind === "refused"
      ? refusal(report.error)
      : say(`report.${report.kind}`, { count: report.done, n: format.count(report.done) });
  return (
    <section className="order-report" aria-live="polite" data-testid="order-report">
      <div className="line-up">
        <Mark
          shape={report.kind === "refused" ? "octagonCross" : held.length > 0 ? "triangle" : "tick"}
          hue={report.kind === "refused" ? "red" : held.length > 0 ? "amber" : "green"}
        />
        <b>{words}</b>
        {held.length > 0 && (
          <span className="quiet">
            {say("report.held", { count: held.length, n: format.count(held.length) })}
          </span>
        )}
        <span className="grow" />
        {onUndo && (
          <Button compact hotkey="Ctrl Z" onPress={onUndo} testid="undo">
            {say("report.undo")}
          </Button>
        )}
        <Button look="plain" compact hotkey="Esc" onPress={onClose}>
          {say("common.close")}
        </Button>
      </div>
      {held.length > 0 && (
        <ul className="scrolls">
          {held.slice(0, mostShown).map(({ lrn, why, pointer }) => (
            <li key={lrn}>
              <button type="button" onClick={() => go({ room: "declaration", lrn, pointer })}>
                <b className="id">{lrn}</b>
                <span className="clip">{why}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
