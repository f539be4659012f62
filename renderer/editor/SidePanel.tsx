/** The right side of the editor: problems, what it costs, what was changed and done, what went to and came from the hub. */
import type { SidePanel as Side } from "../app/place.ts";
import { sidePanels } from "../app/place.ts";
import { useSpeech } from "../words/say.tsx";
import { rowChanges } from "./cellWrites.ts";
import { useEditor } from "./editorContext.ts";
import { FiguresPanel } from "./FiguresPanel.tsx";
import { HsPanel } from "./HsPanel.tsx";
import { HistoryPanel } from "./HistoryPanel.tsx";
import { MessagesPanel } from "./MessagesPanel.tsx";
import { ProblemsPanel } from "./ProblemsPanel.tsx";

interface SidePanelProps {
  readonly side: Side;
  readonly current: string | null;
  readonly onSide: (side: Side) => void;
  readonly trying: number;
}

export function SidePanel({ side, current, onSide, trying }: SidePanelProps) {
  const { say, format } = useSpeech();
  const { remarks, shown, edits, editable, hs } = useEditor();
  const counts = {
    problems: remarks.length,
    figures: null,
    history: shown.corrections.length,
    messages: shown.messages.length + shown.requests.length,
  } as const;
  const hotkeys = { problems: "P", figures: "F4", history: "H", messages: "M" } as const;
  return (
    <aside className="panel" aria-label={say("side.label")}>
      <div className="side-tabs" role="tablist" aria-label={say("side.label")}>
        {sidePanels.map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            id={`side-tab-${each}`}
            aria-selected={each === side}
            aria-controls="side-panel"
            data-testid={`side-${each}`}
            title={hotkeys[each]}
            onClick={() => onSide(each)}
          >
            {say(`side.${each}`)}
            {counts[each] !== null && <span className="faint"> {format.count(counts[each])}</span>}
          </button>
        ))}
      </div>
      <div
        id="side-panel"
        className="side-body scrolls"
        role="tabpanel"
        aria-labelledby={`side-tab-${side}`}
      >
        {side === "problems" && hs && editable && (
          <HsPanel
            hs={hs}
            onTake={(code) =>
              edits.put(
                "items",
                rowChanges(shown.declaration, shown.profile, hs.row, [
                  { column: "hs", text: code },
                ]),
              )
            }
          />
        )}
        {side === "problems" && <ProblemsPanel current={current} />}
        {side === "figures" && <FiguresPanel trying={trying} />}
        {side === "history" && <HistoryPanel />}
        {side === "messages" && <MessagesPanel />}
      </div>
    </aside>
  );
}
