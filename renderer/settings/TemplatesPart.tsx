/** Templates: what each is for, called otherwise or meant for others, forgotten. */
import { useState } from "react";
import type { TemplateShown } from "../../core/contract/keying.ts";
import { useRead } from "../desk/desk.tsx";
import { Button } from "../parts/Button.tsx";
import { Note } from "../parts/Note.tsx";
import { useSpeech } from "../words/say.tsx";
import { TemplateChangeDialog } from "./TemplateChangeDialog.tsx";
import { TemplateRemoveDialog } from "./TemplateRemoveDialog.tsx";

interface Asked {
  readonly what: "change" | "remove";
  readonly template: TemplateShown;
}

export function TemplatesPart() {
  const { say, refusal } = useSpeech();
  const listed = useRead("template.list", {});
  const [asked, setAsked] = useState<Asked | null>(null);
  const templates = listed.data?.templates ?? [];
  const close = () => setAsked(null);
  return (
    <section className="line-part" data-testid="templates">
      <h2 className="heading">{say("settings.templates")}</h2>
      <p className="small quiet">{say("templates.about")}</p>
      {listed.error && <Note tone="red">{refusal(listed.error)}</Note>}
      {listed.data && templates.length === 0 && (
        <p className="small quiet settings-words">{say("templates.none")}</p>
      )}
      {templates.length > 0 && (
        <TemplateTable
          templates={templates}
          onAsk={(what, template) => setAsked({ what, template })}
        />
      )}
      {asked?.what === "change" && (
        <TemplateChangeDialog template={asked.template} onClose={close} />
      )}
      {asked?.what === "remove" && (
        <TemplateRemoveDialog template={asked.template} onClose={close} />
      )}
    </section>
  );
}

interface TemplateTableProps {
  readonly templates: readonly TemplateShown[];
  readonly onAsk: (what: Asked["what"], template: TemplateShown) => void;
}

function TemplateTable({ templates, onAsk }: TemplateTableProps) {
  const { say, format } = useSpeech();
  return (
    <table className="plain-table settings-words">
      <thead>
        <tr>
          <th scope="col">{say("template.name")}</th>
          <th scope="col">{say("new.form")}</th>
          <th scope="col">{say("new.client")}</th>
          <th scope="col">{say("templates.lane")}</th>
          <th scope="col" className="number">
            {say("templates.fields")}
          </th>
          <th scope="col">{say("templates.made")}</th>
          <th scope="col">
            <span className="visually-hidden">{say("palette.actions")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {templates.map((template) => (
          <tr key={template.name} data-testid={`template-${template.name}`}>
            <td>{template.name}</td>
            <td>
              {template.form ?? ""} <span className="quiet">{template.profile.toUpperCase()}</span>
            </td>
            <td>
              {template.client ?? <span className="quiet">{say("templates.every-client")}</span>}
            </td>
            <td>{template.lane ?? <span className="quiet">{say("templates.every-lane")}</span>}</td>
            <td className="number">{format.count(template.fields)}</td>
            <td className="quiet">
              {format.moment(template.made)} · {template.madeBy}
            </td>
            <td className="settings-row-actions">
              <Button compact onPress={() => onAsk("change", template)} testid="template-change">
                {say("templates.change")}
              </Button>
              <Button compact onPress={() => onAsk("remove", template)} testid="template-remove">
                {say("templates.remove")}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
