/** A new declaration: on which form, for whom, from what; then the editor opens on it. */
import { useState } from "react";
import { allForms } from "../../core/keying/begin.ts";
import { fittingTemplate } from "../../core/keying/fitting.ts";
import { useNavigation } from "../app/navigation.tsx";
import { useOrder, useRead } from "../desk/desk.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { DialogForm } from "../parts/DialogForm.tsx";
import { SelectField } from "../parts/SelectField.tsx";
import { TextField } from "../parts/TextField.tsx";
import { useSpeech } from "../words/say.tsx";
import { clientMeant } from "./clientMeant.ts";
import { nameOfForm } from "./formNames.ts";

interface NewDialogProps {
  /** The profile of the desk's hub, whose forms come first. */
  readonly profile: string | null;
  /** The declaration in hand, to copy from. */
  readonly from: string | null;
  readonly onClose: () => void;
}

const best = "best";
const none = "none";

export function NewDialog({ profile, from, onClose }: NewDialogProps) {
  const { say, format, language } = useSpeech();
  const { go } = useNavigation();
  const begin = useOrder("declaration.new");
  const forms = allForms().toSorted(
    (one, other) => Number(other.profile === profile) - Number(one.profile === profile),
  );
  const keyOf = (each: (typeof forms)[number]) => `${each.profile} ${each.form.code}`;
  const [form, setForm] = useState(forms[0] ? keyOf(forms[0]) : "");
  const [client, setClient] = useState("");
  const [source, setSource] = useState(from ?? "");
  const [template, setTemplate] = useState(best);
  const [lane, setLane] = useState("");
  const clients = useRead("declaration.count", { by: "client" });
  const meant = clientMeant(client, Object.keys(clients.data?.counts ?? {}));
  const chosen = forms.find((each) => keyOf(each) === form);
  const listed = useRead("template.list", chosen ? { form: chosen.form.code } : {});
  const templates = (listed.data?.templates ?? []).filter(
    (each) => each.profile === chosen?.profile,
  );
  const lanes = [...new Set(templates.flatMap((each) => each.lane ?? []))].toSorted();
  const fitting =
    chosen &&
    fittingTemplate(templates, {
      profile: chosen.profile,
      form: chosen.form.code,
      client: meant === "" ? undefined : meant,
      lane: lane === "" ? undefined : lane,
    });

  function make() {
    if (!chosen) return;
    begin.mutate(
      {
        form: chosen.form.code,
        profile: chosen.profile,
        ...(meant === "" ? {} : { client: meant }),
        ...(source.trim() === "" ? {} : { from: source.trim() }),
        ...(lane === "" ? {} : { lane }),
        ...(template === best ? {} : { template: template === none ? "" : template }),
      },
      {
        onSuccess: ({ lrn }) => {
          onClose();
          go({ room: "declaration", lrn, pointer: "/" });
        },
      },
    );
  }

  return (
    <Dialog title={say("new.title")} onClose={onClose} testid="new-dialog">
      <DialogForm
        error={begin.error}
        word={say("new.begin")}
        hotkey="Enter"
        disabled={begin.isPending}
        onSend={make}
        onClose={onClose}
        testid="new-go"
      >
        <TextField
          label={say("new.client")}
          said={meant === client.trim() ? undefined : say("new.client-meant", { name: meant })}
          value={client}
          onChange={setClient}
          longest={100}
          testid="new-client"
          first
        />
        <SelectField
          label={say("new.form")}
          value={form}
          choices={forms.map((each) => ({ value: keyOf(each), word: nameOfForm(each, language) }))}
          onChange={setForm}
          testid="new-form"
        />
        <TextField
          label={say("new.from")}
          said={say("new.from-said")}
          value={source}
          onChange={setSource}
          longest={35}
          testid="new-from"
        />
        {source.trim() === "" && lanes.length > 0 && (
          <SelectField
            label={say("templates.lane")}
            value={lane}
            choices={[
              { value: "", word: say("new.any-lane") },
              ...lanes.map((value) => ({ value, word: value })),
            ]}
            onChange={setLane}
            testid="new-lane"
          />
        )}
        {source.trim() === "" && (
          <SelectField
            label={say("new.template")}
            value={template}
            choices={[
              {
                value: best,
                word: fitting
                  ? say("new.template-best", { name: fitting.name })
                  : say("new.template-no-best"),
              },
              { value: none, word: say("new.template-none") },
              ...templates.map((each) => ({
                value: each.name,
                word: format.list(
                  [each.name, each.client, each.lane].filter((part) => part !== null),
                ),
              })),
            ]}
            onChange={setTemplate}
            testid="new-template"
          />
        )}
      </DialogForm>
    </Dialog>
  );
}
