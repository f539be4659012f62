/** The desk could not be opened: what happened, that nothing was changed, and what to do. */
import { refusalOf } from "../desk/ask.ts";
import { Button } from "../parts/Button.tsx";
import { Note } from "../parts/Note.tsx";
import { useSpeech } from "../words/say.tsx";
import type { PlainSaying } from "../words/words.ts";
import { StartLanguages } from "./StartLanguages.tsx";
import "./start.css";

interface DeskTroubleProps {
  readonly error: Error;
  readonly onRetry: () => void;
}

/** What to do, by the desk's code. */
const steps: Readonly<Record<string, PlainSaying>> = {
  "newer-database": "trouble.newer",
  "already-open": "trouble.already-open",
  "disk-full": "trouble.disk-full",
  damaged: "trouble.damaged",
};

export function DeskTrouble({ error, onRetry }: DeskTroubleProps) {
  const { say } = useSpeech();
  const { code, message } = refusalOf(error);
  return (
    <main className="start" data-testid="desk-trouble">
      <div className="start-page">
        <StartLanguages />
        <section className="start-steps start-step">
          <h1 className="title">{say("trouble.title")}</h1>
          <Note tone="red">
            {message} <span className="mono">{code}</span>
          </Note>
          <p>{say(steps[code] ?? "trouble.other")}</p>
          <p className="quiet">{say("trouble.unchanged")}</p>
          <div className="start-actions">
            <Button look="primary" onPress={onRetry}>
              {say("trouble.retry")}
            </Button>
          </div>
        </section>
      </div>
    </main>
  );
}
