/** Fill what is empty from an earlier declaration or a template: type to find, arrows choose, Enter fills; what was filled in waits to be confirmed. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the list of a combobox: the input carries focus, keys and active descendant */
import { useDeferredValue, useId, useState } from "react";
import type { DeclarationShown } from "../../core/contract/shapes.ts";
import type { Fill } from "../../core/contract/keying.ts";
import { searchOf } from "../app/Palette.tsx";
import { useAsk, useRead } from "../desk/desk.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { FindInput } from "../parts/FindInput.tsx";
import { Note } from "../parts/Note.tsx";
import { useListCursor } from "../parts/useListCursor.ts";
import { filterValue } from "../queue/filterValue.ts";
import { useSpeech } from "../words/say.tsx";
import "../app/palette.css";

interface FillDialogProps {
  readonly shown: Pick<DeclarationShown, "lrn" | "client" | "form" | "profile">;
  readonly onFill: (fills: readonly Fill[]) => void;
  readonly onClose: () => void;
}

const most = 8;

/** Without words the last ones of this client and form. */
function whereFor({ client, form }: FillDialogProps["shown"], typed: string): string {
  const found = searchOf(typed);
  if (found !== undefined) return found;
  return [
    client === null ? null : `client:${filterValue(client)}`,
    form === null ? null : `form:${filterValue(form)}`,
  ]
    .filter((part) => part !== null)
    .join(" ");
}

export function FillDialog({ shown, onFill, onClose }: FillDialogProps) {
  const { say, refusal } = useSpeech();
  const ask = useAsk();
  const id = useId();
  const [typed, setTyped] = useState("");
  const [trouble, setTrouble] = useState<Error | null>(null);
  const [nothing, setNothing] = useState<string | null>(null);
  const where = whereFor(shown, useDeferredValue(typed));
  const listed = useRead("declaration.list", { where, limit: most + 1, sort: "updated" });
  const templates = useRead("template.list", {
    ...(shown.form === null ? {} : { form: shown.form }),
    ...(shown.client === null ? {} : { client: shown.client }),
  });
  const rows = (listed.data?.declarations ?? []).filter(({ lrn }) => lrn !== shown.lrn);
  const word = typed.trim().toLowerCase();
  const named = (templates.data?.templates ?? []).filter(
    ({ name, profile }) => profile === shown.profile && name.toLowerCase().includes(word),
  );
  const sources = [
    ...named.map(({ name, client, lane }) => ({
      key: `template ${name}`,
      head: name,
      more: [say("fill.template"), client, lane].filter((part) => part !== null).join(" · "),
      asked: { template: name },
    })),
    ...rows.slice(0, most).map(({ lrn, importer, goods }) => ({
      key: `previous ${lrn}`,
      head: lrn,
      more: [importer, goods].filter((part) => part !== null).join(" · "),
      asked: { from: lrn },
    })),
  ];
  const { at, setAt } = useListCursor(sources.length);

  function take(index: number) {
    const source = sources[index];
    if (!source) return;
    ask("declaration.fill", { lrn: shown.lrn, ...source.asked }).then(
      ({ fills }) => {
        if (fills.length === 0) setNothing(source.head);
        else {
          onFill(fills);
          onClose();
        }
      },
      (error: unknown) => setTrouble(error instanceof Error ? error : new Error(String(error))),
    );
  }

  return (
    <Dialog title={say("fill.title")} onClose={onClose} testid="fill-dialog">
      <FindInput
        label={say("fill.find")}
        placeholder={say("fill.find")}
        value={typed}
        listId={`${id}-list`}
        pointedId={sources.length > 0 ? `${id}-${at}` : undefined}
        count={sources.length}
        at={at}
        onType={(text) => {
          setTyped(text);
          setAt(0);
          setNothing(null);
        }}
        onPoint={setAt}
        onTake={take}
        testid="fill-find"
      />
      <div id={`${id}-list`} role="listbox" aria-label={say("fill.title")}>
        {sources.map(({ key, head, more }, index) => (
          <div
            key={key}
            id={`${id}-${index}`}
            role="option"
            className="palette-row"
            aria-selected={index === at}
            onMouseMove={() => setAt(index)}
            onClick={() => take(index)}
          >
            <b className="id">{head}</b>
            <span className="clip grow quiet">{more}</span>
          </div>
        ))}
        {sources.length === 0 && <p className="small quiet">{say("fill.none")}</p>}
      </div>
      {nothing !== null && <Note tone="grey">{say("fill.nothing", { name: nothing })}</Note>}
      {trouble && <Note tone="red">{refusal(trouble)}</Note>}
      <p className="tiny faint">{say("fill.only-empty")}</p>
    </Dialog>
  );
}
