/** One row of the field tree: a group that folds, or a field with its value and what the value is in. */
/* oxlint-disable jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the tree itself carries focus, keys and active descendant */
import { labelOf as ownLabel, placeOf } from "../../core/labels/labels.ts";
import { wcoPointerOf } from "../../core/declaration/pointer.ts";
import { Mark } from "../marks/Mark.tsx";
import { useSpeech } from "../words/say.tsx";
import { CellInput } from "./CellInput.tsx";
import type { Onward } from "./CellInput.tsx";
import { useEditor } from "./editorContext.ts";
import { remarksAt, worstOf } from "./problemsAt.ts";
import type { TreeRow } from "./treeRows.ts";

interface FieldTreeRowProps {
  readonly id: string;
  readonly row: TreeRow;
  /** Found by words: the whole place is said, nothing is indented. */
  readonly flat: boolean;
  readonly top: number;
  readonly here: boolean;
  readonly editing: boolean;
  readonly onPoint: () => void;
  readonly onEdit: () => void;
  readonly onDone: (where: Onward) => void;
}

const step = 16;

/** `Item 4` for a row, without the rows around it. */
function lastPart(place: string): string {
  return place.split(" · ").at(-1) ?? place;
}

export function FieldTreeRow(props: FieldTreeRowProps) {
  const { row, here, flat } = props;
  const { say, language, format } = useSpeech();
  const { remarks } = useEditor();
  const worst = worstOf(remarksAt(remarks, [row.pointer]));
  const isGroup = row.kind === "group";
  const word = flat
    ? placeOf(row.pointer, language)
    : isGroup
      ? lastPart(placeOf(row.pointer, language))
      : ownLabel(row.pointer, language);
  return (
    <div
      id={props.id}
      className={here ? "tree-row here" : "tree-row"}
      role="treeitem"
      aria-level={row.depth + 1}
      aria-expanded={isGroup ? row.open : undefined}
      aria-selected={here}
      style={{ transform: `translateY(${props.top}px)` }}
      title={worst?.message}
      onClick={props.onPoint}
    >
      <span className="tree-name" style={{ paddingLeft: flat ? 0 : row.depth * step }}>
        {isGroup ? (
          <Mark shape={row.open ? "down" : "right"} hue="grey" />
        ) : (
          <i className="tree-gap" />
        )}
        <span className={isGroup ? "clip tree-group" : "clip"}>{word}</span>
        {isGroup && row.filled > 0 && (
          <span className="faint">
            {say("tree.filled", { count: row.filled, n: format.count(row.filled) })}
          </span>
        )}
        {isGroup && row.isNew && <span className="faint">{say("tree.new")}</span>}
      </span>
      {row.kind === "leaf" && (
        <LeafValue {...props} row={row} word={word} severity={worst?.severity} />
      )}
      <span className="mono faint number">{wcoPointerOf(row.pointer)}</span>
    </div>
  );
}

interface LeafValueProps extends Omit<FieldTreeRowProps, "row"> {
  readonly row: Extract<TreeRow, { kind: "leaf" }>;
  readonly word: string;
  readonly severity: string | undefined;
}

function LeafValue({ row, word, severity, editing, onEdit, onDone }: LeafValueProps) {
  const { edits } = useEditor();
  const value = edits.read(row.pointer);
  const attribute = row.attribute === null ? null : edits.read(row.attribute);
  if (editing) {
    return (
      <CellInput
        label={word}
        // An amount is typed with its currency behind it: `12.50 EUR`.
        value={[value, attribute].filter((part) => part !== null && part !== "").join(" ")}
        onCommit={(text, where) => {
          const [first = "", ...rest] = row.attribute === null ? [text] : text.split(/\s+/u);
          if (first !== (value ?? ""))
            edits.put("fields", [{ pointer: row.pointer, value: first }]);
          const behind = rest.join(" ");
          if (row.attribute !== null && behind !== (attribute ?? "")) {
            edits.put("fields", [{ pointer: row.attribute, value: behind }]);
          }
          onDone(where);
        }}
        onCancel={() => onDone("stay")}
      />
    );
  }
  const classes = [
    "tree-value clip id",
    severity === undefined ? "" : `at-${severity}`,
    edits.pending.has(row.pointer) ? "changed" : "",
  ];
  return (
    <span
      className={classes.filter((name) => name !== "").join(" ")}
      data-pointer={row.pointer}
      onDoubleClick={onEdit}
    >
      {value ?? <span className="faint">–</span>}
      {attribute !== null && <span className="faint"> {attribute}</span>}
    </span>
  );
}
