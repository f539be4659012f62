/** A new declaration: on which form, for whom, from what; then the editor opens on it. */
import { useState } from "react";
import { allForms } from "../../core/keying/begin.ts";
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
  const { say, language } = useSpeech();
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
  const clients = useRead("declaration.count", { by: "client" });
  const meant = clientMeant(client, Object.keys(clients.data?.counts ?? {}));
  const chosen = forms.find((each) => keyOf(each) === form);
  const listed = useRead("template.list", chosen ? { form: chosen.form.code } : {});
  const templates = (listed.data?.templates ?? []).filter(
    (each) => each.profile === chosen?.profile,
  );

  function make() {
    if (!chosen) return;
    begin.mutate(
      {
        form: chosen.form.code,
        profile: chosen.profile,
        ...(meant === "" ? {} : { client: meant }),
        ...(source.trim() === "" ? {} : { from: source.trim() }),
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
        {source.trim() === "" && (
          <SelectField
            label={say("new.template")}
            value={template}
            choices={[
              { value: best, word: say("new.template-best") },
              { value: none, word: say("new.template-none") },
              ...templates.map(({ name }) => ({ value: name, word: name })),
            ]}
            onChange={setTemplate}
            testid="new-template"
          />
        )}
      </DialogForm>
    </Dialog>
  );
}
