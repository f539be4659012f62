/** Tells the person who looks elsewhere: gathers what comes together, asks for deadlines now and then, and shows nothing while a window has the focus. */
import {
  alertOfDeadlines,
  alertOfNotices,
  isNear,
  isPressing,
  nearFilter,
} from "../core/alerts/alerts.ts";
import type { Alert, Heard, Now } from "../core/alerts/alerts.ts";
import type { CallInput, CallOutput, CallResult, DeskEvent } from "../core/contract.ts";
import type { Language } from "../core/labels/language.ts";

/** What customs says of many filings comes within moments: one alert for it, so many milliseconds after the first. */
const gatherFor = 1_500;
const deadlinesEvery = 10 * 60_000;
/** The desk has more to do at its start. */
const firstDeadlines = 20_000;
const mostDeadlines = 200;

/** Of the answer to declaration.list. */
export interface Listed {
  readonly declarations: readonly Pick<
    CallOutput<"declaration.list">["declarations"][number],
    "lrn" | "importer" | "deadline"
  >[];
}

export interface AlertOptions {
  later(milliseconds: number, work: () => void): void;
  now(): Now;
  isLookedAt(): boolean;
  show(alert: Alert): void;
  list(input: CallInput<"declaration.list">): Promise<CallResult<Listed>>;
}

export interface Alerts {
  told(event: DeskEvent): void;
  speak(language: Language): void;
  /** Begins to ask for deadlines. */
  begin(): void;
}

export function createAlerts(options: AlertOptions): Alerts {
  const { later, now, isLookedAt, show, list } = options;
  let language: Language = "en";
  let heard: Heard[] = [];
  /** Deadlines that were told of, by LRN. */
  const known = new Map<string, string>();

  function tell(): void {
    const alert = isLookedAt() ? undefined : alertOfNotices(heard, language);
    heard = [];
    if (alert) show(alert);
  }

  async function askForDeadlines(): Promise<void> {
    const at = now();
    const where = nearFilter(at);
    const answer = await list({ where, sort: "deadline", descending: false, limit: mostDeadlines });
    // A desk that is being opened or mended is asked again later.
    if (!answer.ok || isLookedAt()) return;
    const fresh = answer.value.declarations.filter(
      ({ lrn, deadline }) => isNear(deadline, at) && known.get(lrn) !== deadline,
    );
    const alert = alertOfDeadlines(fresh, at, language);
    if (!alert) return;
    for (const { lrn, deadline } of fresh) if (deadline !== null) known.set(lrn, deadline);
    show(alert);
  }

  function askAgain(milliseconds: number): void {
    later(milliseconds, () => {
      void askForDeadlines().finally(() => askAgain(deadlinesEvery));
    });
  }

  return {
    told(event) {
      if (event.name !== "notification.received" || !isPressing(event.data)) return;
      if (heard.length === 0) later(gatherFor, tell);
      heard.push(event.data);
    },
    speak(spoken) {
      language = spoken;
    },
    begin: () => askAgain(firstDeadlines),
  };
}
