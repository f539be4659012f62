/** Order and columns by the keyboard: what sorts the list, which columns stand in it, in what order and how wide. */
import type { ColumnLayout } from "../../core/contract/views.ts";
import { Button } from "../parts/Button.tsx";
import { Choice } from "../parts/Choice.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { SelectField } from "../parts/SelectField.tsx";
import { useSpeech } from "../words/say.tsx";
import { columnIds } from "./columns.ts";
import type { Column, ColumnId } from "./columns.ts";
import { isColumnId, moved, resized, toggledColumn, usualLayout } from "./layout.ts";
import type { Sort } from "./useRows.ts";
import "./columnsDialog.css";

export interface Sorting {
  readonly sort: Sort;
  readonly descending: boolean;
}

interface ColumnsDialogProps {
  readonly layout: ColumnLayout;
  /** As they are drawn now, for the width that one begins with. */
  readonly columns: readonly Column[];
  readonly sorting: Sorting;
  readonly onLayout: (layout: ColumnLayout) => void;
  readonly onSort: (sorting: Sorting) => void;
  readonly onClose: () => void;
}

const sorts = ["lrn", "created", "updated", "deadline", "value"] as const;
const usualWidth = 80;
/** Px that one press makes a column wider. */
const step = 16;

export function ColumnsDialog(props: ColumnsDialogProps) {
  const { say } = useSpeech();
  const { layout, sorting } = props;
  const shown = layout.shown.filter(isColumnId);
  const rows = [...shown, ...columnIds.filter((id) => !shown.includes(id))];
  return (
    <Dialog title={say("columns.title")} onClose={props.onClose} testid="columns-dialog">
      <div className="columns-sort">
        <SelectField
          label={say("columns.sort")}
          value={sorting.sort}
          choices={sorts.map((value) => ({ value, word: say(`sort.${value}`) }))}
          onChange={(sort) => props.onSort({ ...sorting, sort })}
          testid="sort-by"
        />
        <Choice
          label={say("columns.way")}
          value={sorting.descending ? "down" : "up"}
          choices={(["up", "down"] as const).map((value) => ({
            value,
            word: say(`columns.${value}`),
          }))}
          onChange={(way) => props.onSort({ ...sorting, descending: way === "down" })}
        />
      </div>
      <ul className="columns-list" aria-label={say("columns.title")}>
        {rows.map((id) => (
          <ColumnLine key={id} id={id} {...props} at={shown.indexOf(id)} />
        ))}
      </ul>
      <div className="dialog-actions">
        <Button look="plain" onPress={() => props.onLayout(usualLayout)} testid="columns-reset">
          {say("columns.reset")}
        </Button>
        <Button look="primary" hotkey="Esc" onPress={props.onClose}>
          {say("common.close")}
        </Button>
      </div>
    </Dialog>
  );
}

function ColumnLine(props: ColumnsDialogProps & { id: ColumnId; at: number }) {
  const { say } = useSpeech();
  const { id, at, layout, columns, onLayout } = props;
  const word = say(`column.${id}`);
  const width = layout.widths[id] ?? columns.find((each) => each.id === id)?.width ?? usualWidth;
  const tools = [
    { sign: "↑", say: "columns.up-one", to: moved(layout, id, at - 1) },
    { sign: "↓", say: "columns.down-one", to: moved(layout, id, at + 1) },
    { sign: "−", say: "columns.narrower", to: resized(layout, id, width - step) },
    { sign: "+", say: "columns.wider", to: resized(layout, id, width + step) },
  ] as const;
  return (
    <li>
      <label className="grow">
        <input
          type="checkbox"
          checked={at >= 0}
          disabled={id === "lrn"}
          data-testid={`column-shown-${id}`}
          onChange={() => onLayout(toggledColumn(layout, id))}
        />
        {word}
      </label>
      {at >= 0 &&
        tools.map((tool) => (
          <button
            key={tool.sign}
            type="button"
            className="button compact"
            aria-label={say(tool.say, { column: word })}
            title={say(tool.say, { column: word })}
            data-testid={`${tool.say}-${id}`}
            onClick={() => onLayout(tool.to)}
          >
            {tool.sign}
          </button>
        ))}
    </li>
  );
}
