/** When customs wants it: a time is today, a day is later; pressing ones are coloured while they still wait for somebody. */
import type { Status } from "../../core/lifecycle/status.ts";
import { useSpeech } from "../words/say.tsx";
import { viewOf } from "./views.ts";

const pressing = 24 * 60 * 60 * 1000;

interface DeadlineProps {
  /** A day or a moment, ISO 8601. */
  readonly utc: string | null;
  readonly status: Status;
  readonly now: Date;
}

/** A day alone ends at its midnight on this machine's clock. */
function endOf(utc: string): Date {
  return new Date(utc.includes("T") ? utc : `${utc}T23:59:59`);
}

export function Deadline({ utc, status, now }: DeadlineProps) {
  const { format, say } = useSpeech();
  if (utc === null) return <span className="faint">–</span>;
  const end = endOf(utc);
  const left = end.getTime() - now.getTime();
  const waits = viewOf("open").statuses.includes(status);
  const hue = !waits || left > pressing ? "quiet" : left < 0 ? "hue-red" : "hue-amber";
  return (
    <span className={hue} title={waits && left < 0 ? say("queue.overdue") : undefined}>
      {format.near(end.toISOString(), now)}
    </span>
  );
}
