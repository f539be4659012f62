/** The state of the line in the top bar: what it is, what waits, when the hub was last heard. Never red: being offline is no fault. */
import type { CallOutput } from "../../core/contract.ts";
import { Mark } from "../marks/Mark.tsx";
import { useSpeech } from "../words/say.tsx";
import { useNavigation } from "./navigation.tsx";
import { useAgo } from "./useAgo.ts";

export type LineState = CallOutput<"desk.state">["line"];

export function LineLight({ line }: { line: LineState }) {
  const { say, format } = useSpeech();
  const { go } = useNavigation();
  const ago = useAgo();
  const reached = line.state === "online";
  return (
    <button
      type="button"
      className="line-light"
      data-testid="line-light"
      data-line={line.state}
      title={line.trouble ?? undefined}
      onClick={() => go({ room: "line" })}
    >
      <Mark
        shape={reached ? "antenna" : line.state === "unwell" ? "triangle" : "antennaOff"}
        hue={reached ? "green" : line.state === "unwell" ? "amber" : "grey"}
      />
      <b>{say(`line.${line.state}`)}</b>
      <i className="between" />
      <span>
        {line.waiting === 0
          ? say("line.nothing-waiting")
          : say("line.waiting", { count: line.waiting, n: format.count(line.waiting) })}
      </span>
      {line.unknown > 0 && (
        <span className="hue-amber">
          {say("line.unknown", { count: line.unknown, n: format.count(line.unknown) })}
        </span>
      )}
      <i className="between" />
      <span className="quiet">
        {line.lastContact === null
          ? say("line.no-contact")
          : say("line.contact", { ago: ago(line.lastContact) })}
      </span>
    </button>
  );
}
