/** Goes to a place in a long list: an LRN or its beginning, or a day. */
import { useState } from "react";
import { useAsk } from "../desk/desk.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { DialogForm } from "../parts/DialogForm.tsx";
import { TextField } from "../parts/TextField.tsx";
import { useSpeech } from "../words/say.tsx";
import type { Sorting } from "./ColumnsDialog.tsx";

interface GoToDialogProps {
  readonly where: string;
  readonly sorting: Sorting;
  readonly onGo: (index: number, sorting: Sorting) => void;
  readonly onClose: () => void;
}

const day = /^\d{4}-\d{2}(?:-\d{2})?$/u;

/** The order in which the place means something: days are by deadline unless the list is in another order of days. */
function orderFor(key: string, { sort, descending }: Sorting) {
  if (!day.test(key)) return { sort: "lrn", descending: sort === "lrn" && descending } as const;
  const ofDays = sort === "created" || sort === "updated" || sort === "deadline";
  return ofDays ? { sort, descending } : ({ sort: "deadline", descending: false } as const);
}

export function GoToDialog({ where, sorting, onGo, onClose }: GoToDialogProps) {
  const { say } = useSpeech();
  const ask = useAsk();
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState<unknown>(null);
  async function go() {
    const key = typed.trim();
    const order = orderFor(key, sorting);
    try {
      const { index } = await ask("declaration.rank", { where, key, ...order });
      onGo(index, order);
    } catch (error) {
      setWrong(error);
    }
  }
  return (
    <Dialog title={say("goto.title")} onClose={onClose} testid="goto-dialog">
      <DialogForm
        error={wrong}
        word={say("goto.go")}
        hotkey="Enter"
        disabled={typed.trim() === ""}
        onSend={() => void go()}
        onClose={onClose}
      >
        <TextField
          label={say("goto.what")}
          said={say("goto.said")}
          value={typed}
          longest={64}
          first
          onChange={setTyped}
          testid="goto"
        />
      </DialogForm>
    </Dialog>
  );
}
