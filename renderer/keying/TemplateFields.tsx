/** What a template is called, and for which client and lane it is the default. */
import { TextField } from "../parts/TextField.tsx";
import { useSpeech } from "../words/say.tsx";

export interface TemplateMeant {
  readonly name: string;
  /** "": for every client. */
  readonly client: string;
  /** "": for every lane. */
  readonly lane: string;
}

interface TemplateFieldsProps {
  readonly meant: TemplateMeant;
  readonly onChange: (meant: TemplateMeant) => void;
}

export function TemplateFields({ meant, onChange }: TemplateFieldsProps) {
  const { say } = useSpeech();
  return (
    <>
      <TextField
        label={say("template.name")}
        value={meant.name}
        onChange={(name) => onChange({ ...meant, name })}
        longest={100}
        first
        testid="template-name"
      />
      <TextField
        label={say("template.client")}
        said={say("template.client-said")}
        value={meant.client}
        onChange={(client) => onChange({ ...meant, client })}
        longest={100}
        testid="template-client"
      />
      <TextField
        label={say("template.lane")}
        said={say("template.lane-said")}
        value={meant.lane}
        onChange={(lane) => onChange({ ...meant, lane })}
        longest={100}
        testid="template-lane"
      />
    </>
  );
}
