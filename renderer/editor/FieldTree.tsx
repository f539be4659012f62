/** Every element of the declaration, as a tree or found by words; what has no cell of its own above is edited here. */
import { useEffect, useMemo, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import { useScroll } from "../queue/useScroll.ts";
import { useDebounced } from "../parts/useDebounced.ts";
import { useSpeech } from "../words/say.tsx";
import { useEditor } from "./editorContext.ts";
import { FieldTreeRow } from "./FieldTreeRow.tsx";
import { foundRows, groupsAround, treeRows } from "./treeRows.ts";
import type { TreeRow } from "./treeRows.ts";
import "./fieldTree.css";

interface FieldTreeProps {
  /** The place to open at. */
  readonly pointer: string | null;
}

const pause = 120;

function parentOf(rows: readonly TreeRow[], at: number): number {
  const depth = rows[at]?.depth ?? 0;
  for (let index = at - 1; index >= 0; index -= 1) {
    if ((rows[index]?.depth ?? 0) < depth) return index;
  }
  return at;
}

export function FieldTree({ pointer }: FieldTreeProps) {
  const { say, language } = useSpeech();
  const { shown, editable } = useEditor();
  const tree = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(["/goodsShipment"]));
  const [empty, setEmpty] = useState(false);
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const [editing, setEditing] = useState(false);
  const words = useDebounced(typed, pause);
  const rows = useMemo(
    () =>
      words.trim() === ""
        ? treeRows({ declaration: shown.declaration, open, empty })
        : foundRows(shown.declaration, words, language),
    [shown.declaration, open, empty, words, language],
  );
  const scroll = useScroll(rows.length);

  function stand(index: number) {
    const to = Math.min(Math.max(0, index), rows.length - 1);
    setAt(to);
    scroll.show(to);
  }

  // A place to open at may be empty and folded away: unfold all around it first.
  const [aim, setAim] = useState<{ readonly pointer: string | null; readonly hit: boolean }>({
    pointer: null,
    hit: true,
  });
  if (pointer !== aim.pointer) {
    setAim({ pointer, hit: pointer === null });
    if (pointer !== null) {
      setOpen((old) => new Set([...old, ...groupsAround(pointer), pointer]));
      setEmpty(true);
      setTyped("");
    }
  }
  const target = aim.hit ? -1 : rows.findIndex((row) => row.pointer === aim.pointer);
  if (target >= 0) {
    setAim({ pointer: aim.pointer, hit: true });
    setAt(target);
  }
  const { show } = scroll;
  const isDrawn = scroll.width > 0;
  useEffect(() => {
    if (aim.pointer === null || !aim.hit || !isDrawn) return;
    show(at);
    tree.current?.focus();
    // Only when it was hit: afterwards the person moves.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [aim, isDrawn]);

  function fold(row: TreeRow, wanted: boolean) {
    if (row.kind !== "group") return;
    const next = new Set(open);
    if (wanted) next.add(row.pointer);
    else next.delete(row.pointer);
    setOpen(next);
  }

  function press(event: KeyboardEvent) {
    const row = rows[at];
    if (!row || editing || event.target !== tree.current) return;
    const isOpen = row.kind === "group" && row.open;
    if (event.key === "ArrowDown") stand(at + 1);
    else if (event.key === "ArrowUp") stand(at - 1);
    else if (event.key === "Home") stand(0);
    else if (event.key === "End") stand(rows.length - 1);
    else if (event.key === "ArrowRight") {
      if (isOpen) stand(at + 1);
      else fold(row, true);
    } else if (event.key === "ArrowLeft") {
      if (isOpen) fold(row, false);
      else stand(parentOf(rows, at));
    } else if (event.key === "Enter" || event.key === "F2") {
      if (row.kind === "group") fold(row, !row.open);
      else if (editable) setEditing(true);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const indexes: number[] = [];
  for (let index = scroll.range.first; index < scroll.range.end; index += 1) indexes.push(index);
  return (
    <div className="field-tree">
      <div className="field-tree-head">
        <input
          className="input"
          aria-label={say("tree.find")}
          placeholder={say("tree.find")}
          value={typed}
          spellCheck={false}
          data-testid="tree-find"
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={(event) => {
            if (event.key !== "ArrowDown" && event.key !== "Enter") return;
            event.preventDefault();
            tree.current?.focus();
          }}
        />
        <label className="line-up small">
          <input
            type="checkbox"
            checked={empty}
            onChange={(event) => setEmpty(event.target.checked)}
          />
          {say("tree.empty-too")}
        </label>
      </div>
      {rows.length === 0 && <p className="small quiet side-empty">{say("tree.none")}</p>}
      <div
        ref={tree}
        className="field-tree-body"
        role="tree"
        tabIndex={0}
        aria-label={say("tree.title")}
        aria-activedescendant={rows.length > 0 ? `tree-${at}` : undefined}
        data-testid="field-tree"
        onKeyDown={press}
      >
        <div className="items-frame scrolls" role="presentation" ref={scroll.frame} tabIndex={-1}>
          <div className="items-inner" role="presentation" style={{ height: scroll.innerHeight }}>
            {indexes.map((index) => {
              const row = rows[index];
              return row === undefined ? null : (
                <FieldTreeRow
                  key={row.pointer}
                  id={`tree-${index}`}
                  row={row}
                  flat={words.trim() !== ""}
                  top={scroll.rowTop(index)}
                  here={index === at}
                  editing={index === at && editing}
                  onPoint={() => {
                    stand(index);
                    tree.current?.focus();
                    if (row.kind === "group") fold(row, !row.open);
                  }}
                  onEdit={() => editable && setEditing(true)}
                  onDone={(where) => {
                    setEditing(false);
                    if (where !== "away") tree.current?.focus();
                  }}
                />
              );
            })}
          </div>
        </div>
      </div>
    </div>
  );
}
