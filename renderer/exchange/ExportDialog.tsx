/** Exporting a list or what is selected of it: format and place, then progress in the foot and a line that says what was written. */
import { useState } from "react";
import { useAsk, useOrder } from "../desk/desk.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { DialogForm } from "../parts/DialogForm.tsx";
import { SelectField } from "../parts/SelectField.tsx";
import { useSpeech } from "../words/say.tsx";
import { ExportDone } from "./ExportDone.tsx";
import { selectionWhere, suggestedName } from "./exporting.ts";
import type { ExportFormat } from "./exporting.ts";

interface ExportDialogProps {
  readonly where: string;
  /** Declarations in the list. */
  readonly count: number;
  readonly chosen: readonly string[];
  readonly onClose: () => void;
}

export function ExportDialog({ where, count, chosen, onClose }: ExportDialogProps) {
  const { say, format } = useSpeech();
  const ask = useAsk();
  const [kind, setKind] = useState<ExportFormat>("csv");
  const order = useOrder("declaration.export");
  const narrowed = selectionWhere(chosen);
  const [pickError, setPickError] = useState<unknown>(null);
  const all = chosen.length === 0 || narrowed === null;
  const n = all ? count : chosen.length;
  async function send() {
    try {
      const picked = await ask("shell.pickSave", {
        suggested: suggestedName(kind, new Date()),
        folder: kind === "wco-xml" && n !== 1,
      });
      if (picked.file === null) return;
      order.mutate({ format: kind, path: picked.file, where: all ? where : narrowed });
    } catch (error) {
      setPickError(error);
    }
  }
  return (
    <Dialog title={say("export.title")} onClose={onClose} testid="export-dialog">
      <DialogForm
        error={pickError ?? order.error}
        word={say("export.go", { n: format.count(n) })}
        disabled={order.isPending || n === 0}
        onSend={() => void send()}
        leave={order.data && say("common.close")}
        onClose={onClose}
        testid="export-go"
      >
        <p className="small">
          {all
            ? say("export.whole-list", { count: n, n: format.count(n) })
            : say("export.chosen", { count: n, n: format.count(n) })}
          {narrowed === null && <span className="quiet"> {say("export.too-many")}</span>}
        </p>
        <SelectField
          label={say("export.format")}
          value={kind}
          choices={[
            { value: "csv", word: say("export.csv") },
            { value: "wco-xml", word: say("export.wco-xml") },
          ]}
          onChange={setKind}
          testid="export-format"
        />
        {order.data && <ExportDone result={order.data} kind={order.variables.format} />}
      </DialogForm>
    </Dialog>
  );
}
