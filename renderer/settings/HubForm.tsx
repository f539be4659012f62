/** Adds a hub: name, address, and whose rules hold there. */
import { useState } from "react";
import { useOrder } from "../desk/desk.tsx";
import { Button } from "../parts/Button.tsx";
import { Note } from "../parts/Note.tsx";
import { SelectField } from "../parts/SelectField.tsx";
import { TextField } from "../parts/TextField.tsx";
import { useSpeech } from "../words/say.tsx";

const profiles = ["my", "cn", "gb", "wco"] as const;

interface HubFormProps {
  /** Where the practice hub listens; null when there is none to offer. */
  readonly practiceHub: string | null;
  readonly onAdded?: () => void;
  /** Given where the form is a step that may be left out; it then asks for its first field at once. */
  readonly onSkip?: () => void;
}

function isAddress(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && (url.protocol === "https:" || url.protocol === "http:");
}

export function HubForm({ practiceHub, onAdded, onSkip }: HubFormProps) {
  const { say, refusal } = useSpeech();
  const [name, setName] = useState(practiceHub === null ? "" : say("hub.practice"));
  const [url, setUrl] = useState(practiceHub ?? "");
  const [profile, setProfile] = useState<(typeof profiles)[number]>("my");
  const [tried, setTried] = useState(false);
  const order = useOrder("hub.add");
  const nameMissing = name.trim() === "";
  const urlWrong = !isAddress(url.trim());
  function add() {
    setTried(true);
    if (nameMissing || urlWrong) return;
    order.mutate(
      { name: name.trim(), url: url.trim(), profile },
      {
        onSuccess: () => {
          setName("");
          setUrl("");
          setTried(false);
          onAdded?.();
        },
      },
    );
  }
  return (
    <form
      className="settings-form hub"
      data-testid="hub-form"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextField
        label={say("hub.name")}
        value={name}
        longest={64}
        wrong={tried && nameMissing ? say("hub.name-missing") : null}
        onChange={setName}
        first={onSkip !== undefined}
        testid="hub-name"
      />
      <TextField
        label={say("hub.url")}
        value={url}
        wrong={tried && urlWrong ? say("hub.url-wrong") : null}
        onChange={setUrl}
        testid="hub-url"
      />
      <SelectField
        label={say("hub.profile")}
        value={profile}
        choices={profiles.map((value) => ({ value, word: say(`profile.${value}`) }))}
        onChange={setProfile}
        testid="hub-profile"
      />
      <div className="form-actions">
        <Button
          look={onSkip ? "primary" : undefined}
          submits
          disabled={order.isPending}
          testid="hub-add"
          hotkey={onSkip && "Enter"}
        >
          {say("hub.add")}
        </Button>
        {onSkip && (
          <Button look="plain" onPress={onSkip} testid="skip">
            {say("first.skip")}
          </Button>
        )}
      </div>
      {order.error && <Note tone="red">{refusal(order.error)}</Note>}
      {order.data && <Note tone="green">{say("hub.added", { name: order.data.name })}</Note>}
    </form>
  );
}
