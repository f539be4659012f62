/** Adds a person: name, role, PIN twice. */
import { useState } from "react";
import { roles } from "../../core/lifecycle/facets.ts";
import type { Role } from "../../core/lifecycle/facets.ts";
import { useOrder } from "../desk/desk.tsx";
import { Button } from "../parts/Button.tsx";
import { Note } from "../parts/Note.tsx";
import { SelectField } from "../parts/SelectField.tsx";
import { TextField } from "../parts/TextField.tsx";
import { isGoodPin, noPin } from "../start/newPin.ts";
import { NewPinFields } from "../start/NewPinFields.tsx";
import { useSpeech } from "../words/say.tsx";

interface UserFormProps {
  readonly firstRole?: Role;
  readonly onAdded?: (name: string) => void;
  /** Given where the form is a step that may be left out; it then asks for its first field at once. */
  readonly onSkip?: () => void;
}

export function UserForm({ firstRole, onAdded, onSkip }: UserFormProps) {
  const { say, refusal } = useSpeech();
  const [name, setName] = useState("");
  const [role, setRole] = useState<Role>(firstRole ?? "preparer");
  const [typed, setTyped] = useState(noPin);
  const [tried, setTried] = useState(false);
  const order = useOrder("user.add");
  const nameMissing = name.trim() === "";
  function add() {
    setTried(true);
    if (nameMissing || !isGoodPin(typed)) return;
    order.mutate(
      { user: name.trim(), role, pin: typed.pin },
      {
        onSuccess: (user) => {
          setName("");
          setTyped(noPin);
          setTried(false);
          onAdded?.(user.name);
        },
      },
    );
  }
  return (
    <form
      className="settings-form"
      data-testid="user-form"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextField
        label={say("user.name")}
        value={name}
        longest={64}
        wrong={tried && nameMissing ? say("user.name-missing") : null}
        onChange={setName}
        first={onSkip !== undefined}
        testid="new-user-name"
      />
      <SelectField
        label={say("user.role")}
        value={role}
        choices={roles.map((value) => ({ value, word: say(`role.${value}`) }))}
        onChange={setRole}
        testid="new-user-role"
      />
      <NewPinFields
        value={typed}
        onChange={setTyped}
        tried={tried}
        testids={["new-user-pin", "new-user-again"]}
      />
      <div className="form-actions">
        <Button
          look={onSkip ? "primary" : undefined}
          submits
          disabled={order.isPending}
          testid="new-user-add"
          hotkey={onSkip && "Enter"}
        >
          {say("user.add")}
        </Button>
        {onSkip && (
          <Button look="plain" onPress={onSkip} testid="skip">
            {say("first.skip")}
          </Button>
        )}
      </div>
      {order.error && <Note tone="red">{refusal(order.error)}</Note>}
      {order.data && !order.isPending && (
        <Note tone="green">{say("user.added", { name: order.data.name })}</Note>
      )}
    </form>
  );
}
