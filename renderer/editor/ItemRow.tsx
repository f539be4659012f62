/** One goods item as a row: number and mark, then its cells; the row after the last begins a new item. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- a windowed grid has no table elements; the grid itself carries focus, keys and active descendant */
import { memo } from "react";
import type { MouseEvent, ReactNode } from "react";
import { Mark } from "../marks/Mark.tsx";
import { useSpeech } from "../words/say.tsx";
import { ItemInput } from "./ItemInput.tsx";
import type { Onward } from "./CellInput.tsx";
import { displayed } from "./display.ts";
import { useEditor } from "./editorContext.ts";
import type { ItemColumn, ItemColumnId } from "./itemColumns.ts";
import { itemPointer } from "../../core/declaration/itemPlaces.ts";
import { pointersOf, textOf } from "./places.ts";
import { worstOf } from "./problemsAt.ts";
import type { Change } from "./sitting.ts";
import { typedValue } from "./cellWrites.ts";
import { useFieldLabel } from "./useFieldLabel.ts";
import { useSourceWord } from "./useSourceWord.ts";

interface ItemRowProps {
  readonly index: number;
  readonly isNew: boolean;
  readonly columns: readonly ItemColumn[];
  readonly template: string;
  readonly top: number;
  /** The cell with the cursor; null when it is in another row. */
  readonly column: number | null;
  readonly inRange: (column: number) => boolean;
  readonly editing: string | null;
  /** One currency for all stands in the column's head. */
  readonly currencyInHead: boolean;
  readonly onPoint: (column: number, edit: boolean, extend: boolean) => void;
  /** The head of the row was pressed. */
  readonly onHead: () => void;
  readonly onPut: (column: ItemColumnId, changes: readonly Change[], text: string) => void;
  readonly onward: (where: Onward) => void;
  readonly onCancel: () => void;
}

/** The column that was pressed; null where it was the row's head. */
function columnOf({ target }: MouseEvent): number | null {
  const cell = target instanceof Element ? target.closest("[role=gridcell]") : null;
  return cell === null ? null : Number(cell.getAttribute("aria-colindex")) - 2;
}

export function ItemRow(props: ItemRowProps) {
  const { index, columns, template, onPoint } = props;
  const { say } = useSpeech();
  const { remarksOf } = useEditor();
  const item = itemPointer(index);
  const worst = worstOf(remarksOf([item]));
  return (
    <div
      className={props.column === null ? "items-row" : "items-row here"}
      role="row"
      aria-rowindex={index + 2}
      style={{ gridTemplateColumns: template, transform: `translateY(${props.top}px)` }}
      onClick={(event) => {
        const column = columnOf(event);
        if (column !== null) onPoint(column, false, event.shiftKey);
      }}
      onDoubleClick={(event) => {
        const column = columnOf(event);
        if (column !== null) onPoint(column, true, false);
      }}
    >
      <div className="items-number" role="rowheader" title={worst?.message} onClick={props.onHead}>
        <span>{index + 1}</span>
        {worst && worst.severity !== "note" && (
          <>
            <Mark
              shape={worst.severity === "blocking" ? "octagonCross" : "triangle"}
              hue={worst.severity === "blocking" ? "red" : "amber"}
            />
            <span className="visually-hidden">{say(`severity.${worst.severity}`)}</span>
          </>
        )}
      </div>
      {columns.map((column, at) => (
        <ItemCell
          key={column.id}
          {...props}
          item={item}
          spec={column}
          at={at}
          here={props.column === at}
          ranged={props.inRange(at)}
          text={props.column === at ? props.editing : null}
        />
      ))}
    </div>
  );
}

interface CellFrameProps {
  readonly id: string;
  readonly column: number;
  readonly className: string;
  readonly isWrong: boolean;
  readonly isSelected: boolean;
  readonly pointer: string;
  readonly title: string | undefined;
}

function CellFrame({ children, ...props }: CellFrameProps & { readonly children: ReactNode }) {
  return (
    <div
      id={props.id}
      className={props.className}
      role="gridcell"
      aria-colindex={props.column + 2}
      aria-invalid={props.isWrong}
      data-pointer={props.pointer}
      aria-selected={props.isSelected}
      title={props.title}
    >
      {children}
    </div>
  );
}

interface ShownCellProps extends CellFrameProps {
  readonly text: string;
  readonly isCode: boolean;
  readonly currency: string | null;
  /** In the place of a text. */
  readonly hint: string | null;
}

/** Drawn again only when something in it is another: a key in one cell is no reason to touch all the others. */
const ShownCell = memo(function ShownCell(props: ShownCellProps) {
  const { text, isCode, currency, hint, ...frame } = props;
  return (
    <CellFrame {...frame}>
      {hint === null ? (
        <>
          <span className={isCode ? "id" : undefined}>{text}</span>
          {currency !== null && <span className="faint tiny"> {currency}</span>}
        </>
      ) : (
        <span className="faint">{hint}</span>
      )}
    </CellFrame>
  );
});

interface ItemCellProps extends Omit<
  ItemRowProps,
  "column" | "editing" | "inRange" | "onHead" | "onPoint"
> {
  readonly item: string;
  readonly spec: ItemColumn;
  readonly at: number;
  readonly here: boolean;
  readonly ranged: boolean;
  /** What editing began with; null while it is only shown. */
  readonly text: string | null;
}

function ItemCell(props: ItemCellProps) {
  const { spec, item, here, at, ranged } = props;
  const { shown, edits, remarksOf, hs } = useEditor();
  const { say } = useSpeech();
  const labelOf = useFieldLabel();
  const sourceWord = useSourceWord();
  const place = spec.placeOf(shown.declaration, item, shown.profile);
  const text = textOf(place, edits.read);
  const changed = edits.pending.has(place.pointer);
  // What was found is about the value that stood here; the new one is looked at when it is saved.
  const places = pointersOf(place);
  const worst = worstOf(changed ? [] : remarksOf(places));
  const source = places.map((each) => edits.automatic.get(each)).find((each) => each !== undefined);
  const classes = [
    "items-cell",
    spec.right === true ? "number" : "",
    here ? "here" : "",
    ranged && !here ? "ranged" : "",
    source === undefined ? "" : "automatic",
    worst ? `at-${worst.severity}` : "",
    changed ? "changed" : "",
  ];
  const whole = place.form === "text" && text !== "" ? text : undefined;
  const frame: CellFrameProps = {
    id: `item-${props.index}-${at}`,
    column: at,
    className: classes.filter((name) => name !== "").join(" "),
    isWrong: worst?.severity === "blocking",
    isSelected: here || ranged,
    pointer: place.pointer,
    title:
      worst?.message ??
      (source === undefined ? whole : `${sourceWord(source)} ${say("source.how")}`),
  };
  if (here && props.text !== null) {
    return (
      <CellFrame {...frame}>
        <ItemInput
          kind={spec.kind}
          hs={spec.id === "hs" ? hs?.help : undefined}
          label={labelOf(place.pointer)}
          value={props.text === "" ? text : props.text}
          right={spec.right === true}
          onText={(typed) => edits.typing("items", place.write(typed))}
          onCommit={(typed, onward) => {
            edits.typing("items", []);
            const next = typedValue(spec.kind, typed, shown.profile);
            if (next !== text) props.onPut(spec.id, place.write(next), next);
            else if (source !== undefined && onward !== "away") edits.confirm(places);
            props.onward(onward);
          }}
          onCancel={() => {
            edits.typing("items", []);
            props.onCancel();
          }}
        />
      </CellFrame>
    );
  }
  const isEmptyNew = props.isNew && text === "";
  const withCurrency = spec.id === "amount" && !props.currencyInHead && !isEmptyNew;
  return (
    <ShownCell
      {...frame}
      text={displayed(text, place.form)}
      isCode={place.form !== "text"}
      currency={withCurrency ? edits.read(`${place.pointer}/currencyID`) : null}
      hint={isEmptyNew ? (spec.id === "description" ? say("items.new") : "") : null}
    />
  );
}
