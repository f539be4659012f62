/** The top bar: name, finder, hub, line, person. */
import type { CallOutput } from "../../core/contract.ts";
import { Mark } from "../marks/Mark.tsx";
import { useSpeech } from "../words/say.tsx";
import { LineLight } from "./LineLight.tsx";
import { UserMenu } from "./UserMenu.tsx";

interface TopProps {
  readonly state: CallOutput<"desk.state">;
  readonly onFind: () => void;
}

export function Top({ state, onFind }: TopProps) {
  const { say } = useSpeech();
  const hubs = state.hubs.map((hub) => `${hub.name} · ${hub.profile.toUpperCase()}`).join(", ");
  return (
    <header className="top">
      <div className="name">Tidewaiter</div>
      <button type="button" className="finder" onClick={onFind} data-testid="finder">
        <Mark shape="lens" />
        <span className="grow clip">{say("top.find")}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <span className="small quiet clip grow">{hubs === "" ? say("top.no-hub") : hubs}</span>
      <LineLight line={state.line} />
      <UserMenu />
    </header>
  );
}
