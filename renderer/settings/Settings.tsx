/** The settings in six parts: one's own, people, hubs, lists, backups, templates. */
import { useState } from "react";
import type { CallOutput } from "../../core/contract.ts";
import { useKeys } from "../keys/keys.tsx";
import { Choice } from "../parts/Choice.tsx";
import { useSpeech } from "../words/say.tsx";
import { AppearancePart } from "./AppearancePart.tsx";
import { BackupsPart } from "./BackupsPart.tsx";
import { HubsPart } from "./HubsPart.tsx";
import { ListsPart } from "./ListsPart.tsx";
import { PeoplePart } from "./PeoplePart.tsx";
import { PinForm } from "./PinForm.tsx";
import { PolicyPart } from "./PolicyPart.tsx";
import { TemplatesPart } from "./TemplatesPart.tsx";
import "../line/line.css";
import "./settings.css";

const parts = ["yours", "people", "hubs", "lists", "backups", "templates"] as const;
type Part = (typeof parts)[number];

export function Settings({ state }: { state: CallOutput<"desk.state"> }) {
  const { say } = useSpeech();
  const [part, setPart] = useState<Part>("yours");
  useKeys(
    "screen",
    parts.map((each, at) => ({
      keys: String(at + 1),
      say: `settings.${each}` as const,
      run: () => setPart(each),
    })),
  );
  return (
    <main className="work" data-testid="settings">
      <header className="head">
        <h1 className="title">{say("room.settings")}</h1>
        <div className="settings-parts">
          <Choice
            label={say("settings.tabs")}
            value={part}
            choices={parts.map((value, at) => ({
              value,
              word: `${at + 1} ${say(`settings.${value}`)}`,
            }))}
            onChange={setPart}
          />
        </div>
        <span className="grow" />
        <span className="small quiet">{say("settings.version", { version: state.version })}</span>
      </header>
      <div className="settings scrolls" data-testid={`settings-${part}`}>
        {part === "yours" && <Yours />}
        {part === "people" && (
          <>
            <PeoplePart />
            <PolicyPart policy={state.policy} />
          </>
        )}
        {part === "hubs" && <HubsPart state={state} />}
        {part === "lists" && <ListsPart />}
        {part === "backups" && <BackupsPart />}
        {part === "templates" && <TemplatesPart />}
      </div>
    </main>
  );
}

function Yours() {
  const { say } = useSpeech();
  return (
    <>
      <AppearancePart />
      <section className="line-part">
        <h2 className="heading">{say("pin.mine")}</h2>
        <PinForm />
      </section>
      <section className="line-part">
        <h2 className="heading">{say("settings.keys")}</h2>
        <p className="small quiet">{say("settings.keys-said")}</p>
      </section>
    </>
  );
}
