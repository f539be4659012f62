/** Ctrl+K: type what to do, or whose declaration to open; arrows choose, Enter does it. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the list of a combobox: the input carries focus, keys and active descendant */
import { useDeferredValue, useEffect, useId, useRef, useState } from "react";
import { parseFilter } from "../../core/filter/filter.ts";
import { statusWord } from "../../core/lifecycle/statusWords.ts";
import { useRead } from "../desk/desk.tsx";
import { keyFaces } from "../keys/faces.ts";
import type { Layer } from "../keys/keyring.ts";
import { Mark } from "../marks/Mark.tsx";
import { statusMarks } from "../marks/statusMarks.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { FindInput } from "../parts/FindInput.tsx";
import { useListCursor } from "../parts/useListCursor.ts";
import { useSpeech } from "../words/say.tsx";
import { screenActions, useActions } from "./actions.ts";
import type { Action } from "./actions.ts";
import { useNavigation } from "./navigation.tsx";
import "./palette.css";

const mostActions = 8;
const mostDeclarations = 6;

/** Every typed word must begin a word of the action. */
function matches(action: Action, typed: string): boolean {
  const words = action.word.toLowerCase().split(/[\s:：]+/u);
  const wanted = typed
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== "");
  return wanted.every((want) =>
    words.some(
      (word) => word.startsWith(want) || (/[^\u0000-\u024f]/u.test(want) && word.includes(want)),
    ),
  );
}

/** The filter that finds a declaration by the beginning of what was typed; undefined while it is too little or no filter. */
export function searchOf(typed: string): string | undefined {
  const text = typed.trim();
  if (text.length < 2) return undefined;
  const where = text
    .split(/\s+/u)
    .map((word) => (/^[\p{L}\p{N}._/-]+$/u.test(word) ? `${word.replace(/^-+/u, "")}*` : word))
    .join(" ");
  return parseFilter(where).ok ? where : undefined;
}

interface PaletteProps {
  /** As they were when the palette was asked for: what the screen below can do. */
  readonly layers: readonly Layer[];
  readonly onClose: () => void;
}

export function Palette({ layers, onClose }: PaletteProps) {
  const { say, language } = useSpeech();
  const { go } = useNavigation();
  const id = useId();
  const [typed, setTyped] = useState("");
  const asked = useDeferredValue(typed);
  const where = searchOf(asked);
  const found = useRead(
    "declaration.list",
    { where: where ?? "", limit: mostDeclarations, sort: "lrn", descending: false },
    where !== undefined,
  );
  const actions = [...screenActions(layers, say), ...useActions()]
    .filter((action) => matches(action, typed))
    .slice(0, typed === "" ? mostActions + 8 : mostActions);
  const declarations = where === undefined ? [] : (found.data?.declarations ?? []);
  // Who types figures has a number in mind, who types words wants something done.
  const numbersFirst = /\d/u.test(typed);
  const opened = declarations.map((row) => ({
    id: `${id}-${row.lrn}`,
    run: () => go({ room: "declaration", lrn: row.lrn }),
  }));
  const done = actions.map((action) => ({ id: `${id}-${action.id}`, run: action.run }));
  const choices = numbersFirst ? [...opened, ...done] : [...done, ...opened];
  const firstDeclaration = numbersFirst ? 0 : actions.length;
  const firstAction = numbersFirst ? declarations.length : 0;
  const { at, setAt } = useListCursor(choices.length);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [at]);

  function take(index: number) {
    const choice = choices[index];
    if (!choice) return;
    onClose();
    choice.run();
  }

  const option = (index: number) => ({
    id: choices[index]?.id,
    role: "option" as const,
    "aria-selected": index === at,
    onMouseMove: () => setAt(index),
    onClick: () => take(index),
  });

  const declarationGroup = declarations.length > 0 && (
    <div key="declarations" role="group" aria-label={say("palette.declarations")}>
      <div className="palette-group">{say("palette.declarations")}</div>
      {declarations.map((row, index) => (
        <div key={row.lrn} className="palette-row" {...option(firstDeclaration + index)}>
          <Mark {...statusMarks[row.status]} />
          <b className="id">{row.lrn}</b>
          <span className="clip grow quiet">{row.importer}</span>
          <span className="faint">{statusWord(row.status, language)}</span>
        </div>
      ))}
    </div>
  );
  const actionGroup = actions.length > 0 && (
    <div key="actions" role="group" aria-label={say("palette.actions")}>
      <div className="palette-group">{say("palette.actions")}</div>
      {actions.map((action, index) => (
        <div key={action.id} className="palette-row" {...option(firstAction + index)}>
          <Mark shape={action.shape} />
          <span className="clip grow">{action.word}</span>
          {action.keys !== undefined &&
            keyFaces(action.keys).map((face) => <kbd key={face}>{face}</kbd>)}
        </div>
      ))}
    </div>
  );
  return (
    <Dialog title={say("top.find")} onClose={onClose} bare testid="palette">
      <FindInput
        className="palette-input"
        label={say("top.find")}
        placeholder={say("palette.placeholder")}
        value={typed}
        listId={`${id}-list`}
        pointedId={choices[at]?.id}
        count={choices.length}
        at={at}
        onType={(text) => {
          setTyped(text);
          setAt(0);
        }}
        onPoint={setAt}
        onTake={take}
        testid="palette-input"
      />
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={say("top.find")}
        className="palette-list"
      >
        {numbersFirst ? [declarationGroup, actionGroup] : [actionGroup, declarationGroup]}
        {choices.length === 0 && <p className="quiet small palette-none">{say("palette.none")}</p>}
      </div>
    </Dialog>
  );
}
