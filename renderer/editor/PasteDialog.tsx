/** What a paste would put where, before anything is put: the columns, the first rows, and every cell that is refused with its reason. */
import { useMemo, useState } from "react";
import { pastePlan } from "../../core/keying/pastePlan.ts";
import type { PasteColumn, PastedCell } from "../../core/keying/pastePlan.ts";
import type { DecimalSign } from "../../core/keying/writtenNumber.ts";
import { Button } from "../parts/Button.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { Note } from "../parts/Note.tsx";
import { useSpeech } from "../words/say.tsx";
import { commodityDigitsOf } from "./cellWrites.ts";
import { displayed } from "./display.ts";
import { useEditor } from "./editorContext.ts";
import { itemColumns } from "./itemColumns.ts";
import type { ItemColumnId } from "./itemColumns.ts";
import { pasted } from "./itemOrders.ts";
import { itemPointer } from "../../core/declaration/itemPlaces.ts";
import "./paste.css";

interface PasteDialogProps {
  readonly table: readonly (readonly string[])[];
  /** The cell with the cursor: where a table that names no columns begins. */
  readonly row: number;
  readonly column: ItemColumnId;
  readonly onClose: () => void;
}

const shownRows = 8;
const shownRefusals = 50;
const most = 999;
const pasteColumns: readonly PasteColumn<ItemColumnId>[] = itemColumns.map(({ id, kind }) => ({
  id,
  kind,
}));

export function PasteDialog({ table, row, column, onClose }: PasteDialogProps) {
  const { say, format } = useSpeech();
  const { shown, edits } = useEditor();
  const [sign, setSign] = useState<DecimalSign | undefined>(undefined);
  const from = pasteColumns.findIndex(({ id }) => id === column);
  const plan = useMemo(
    () =>
      pastePlan({
        table,
        columns: pasteColumns.slice(Math.max(0, from)),
        all: pasteColumns,
        commodityDigits: commodityDigitsOf(shown.profile),
        sign,
      }),
    [table, from, shown.profile, sign],
  );
  const { rows, refused } = plan;
  const tooMany = row + rows.length > most;
  const refusals = useMemo(
    () =>
      rows
        .flatMap((cells, at) => cells.map((cell) => ({ cell, at })))
        .filter(({ cell }) => cell.refusal !== null)
        .slice(0, shownRefusals),
    [rows],
  );
  function put() {
    if (tooMany || rows.length === 0) return;
    const inHand = { declaration: shown.declaration, profile: shown.profile };
    edits.put("items", pasted(inHand, plan, row));
    onClose();
  }
  const other = plan.sign === "point" ? "comma" : "point";
  return (
    <Dialog title={say("paste.title")} onClose={onClose} wide testid="paste-dialog">
      <p className="small quiet">
        {say("paste.where", {
          count: rows.length,
          n: format.count(rows.length),
          first: format.count(row + 1),
        })}{" "}
        {plan.headed ? say("paste.headed") : say("paste.by-place")} {say("paste.nothing-yet")}
      </p>
      {tooMany && <Note tone="red">{say("paste.too-many", { most: format.count(most) })}</Note>}
      {plan.ambiguous > 0 && (
        <Note tone="amber">
          {say("paste.ambiguous", { count: plan.ambiguous, n: format.count(plan.ambiguous) })}{" "}
          <Button compact onPress={() => setSign(other)} testid="paste-sign">
            {say(other === "comma" ? "paste.comma" : "paste.point")}
          </Button>
        </Note>
      )}
      <div className="paste-frame scrolls">
        <table className="paste-table" data-testid="paste-table">
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{say("items.number")}</span>
              </th>
              {plan.columns.map((id, at) => (
                // A table's columns have nothing but their place.
                // oxlint-disable-next-line react/no-array-index-key
                <th key={at} scope="col" className={id === null ? "faint" : undefined}>
                  {id === null ? say("paste.left-out") : say(`item.${id}`)}
                  {plan.headed && id !== null && plan.heads[at] !== say(`item.${id}`) && (
                    <span className="faint tiny"> {plan.heads[at]}</span>
                  )}
                  {plan.headed && id === null && <span className="tiny"> {plan.heads[at]}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shownRows).map((cells, at) => (
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={at}>
                <th scope="row" className="faint">
                  {format.count(row + at + 1)}
                </th>
                {plan.columns.map((id, place) => (
                  // oxlint-disable-next-line react/no-array-index-key
                  <PlanCell key={place} cell={cells.find((cell) => cell.column === id)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > shownRows && (
        <p className="small faint">
          {say("paste.more", { n: format.count(rows.length - shownRows) })}
        </p>
      )}
      {refused > 0 && (
        <section aria-label={say("paste.refused-title")}>
          <Note tone="amber">
            {say("paste.refused", { count: refused, n: format.count(refused) })}
          </Note>
          <ul className="paste-refusals scrolls small" data-testid="paste-refusals">
            {refusals.map(({ cell, at }) => (
              <li key={`${at} ${cell.column}`}>
                <b>{say("paste.item", { n: format.count(row + at + 1) })}</b>{" "}
                {say(`item.${cell.column}`)} <span className="id">“{cell.written}”</span>{" "}
                <span className="quiet">{say(`refusal.${cell.refusal ?? "no-code"}`)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="dialog-actions">
        <Button look="plain" hotkey="Esc" onPress={onClose}>
          {say("common.cancel")}
        </Button>
        <PutButton onPut={put} disabled={tooMany || rows.length === 0} count={rows.length} />
      </div>
    </Dialog>
  );
}

function PutButton(props: { onPut: () => void; disabled: boolean; count: number }) {
  const { say, format } = useSpeech();
  return (
    <Button
      look="primary"
      hotkey="Enter"
      disabled={props.disabled}
      onPress={props.onPut}
      // Enter is what a person who has looked presses.
      ref={(button) => button?.focus()}
      testid="paste-put"
    >
      {say("paste.put", { count: props.count, n: format.count(props.count) })}
    </Button>
  );
}

function PlanCell({ cell }: { cell: PastedCell<ItemColumnId> | undefined }) {
  if (!cell) return <td className="faint">–</td>;
  const column = itemColumns.find(({ id }) => id === cell.column);
  const form = column?.placeOf({}, itemPointer(0), "").form ?? "text";
  const right = column?.right === true ? "number" : undefined;
  if (cell.value === null) {
    return (
      <td className={["at-blocking", right].filter(Boolean).join(" ")}>
        <span aria-hidden="true">× </span>
        {cell.written}
      </td>
    );
  }
  return (
    <td className={right}>
      <span className={form === "text" ? "clip" : "id"}>{displayed(cell.value, form)}</span>
    </td>
  );
}
