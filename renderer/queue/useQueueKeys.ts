/** The keys of the queue. */
import { useSession } from "../app/session.tsx";
import type { Binding } from "../keys/keyring.ts";
import { useKeys } from "../keys/keys.tsx";
import { listKeys } from "../keys/listKeys.ts";
import {
  lrnsToApprove,
  lrnsToCheck,
  lrnsToDiscard,
  lrnsToRecall,
  lrnsToRestore,
} from "./selection.ts";
import type { Selection } from "./selection.ts";
import type { Cursor } from "./useCursor.ts";
import type { Orders } from "./useOrders.ts";
import type { Choice } from "./useSelection.ts";

interface QueueKeys {
  readonly cursor: Cursor;
  /** Rows to a page. */
  readonly page: number;
  readonly choice: Choice;
  readonly orders: Orders;
  readonly open: () => void;
  readonly peek: () => void;
  readonly filter: () => void;
  readonly exportList: () => void;
  readonly columns: () => void;
  readonly goTo: () => void;
  readonly saveView: () => void;
  /** null where the view ships with the app. */
  readonly renameView: (() => void) | null;
  readonly deleteView: (() => void) | null;
  readonly printList: () => void;
  /** null when there is nothing to clear. */
  readonly clearFilter: (() => void) | null;
}

export function useQueueKeys(keys: QueueKeys): void {
  const { cursor, choice, orders } = keys;
  const { user } = useSession();
  const to = (by: number) => () => cursor.moveTo(cursor.at + by);
  // Without a selection an order is about the row under the cursor.
  const meant: Selection =
    choice.selection.size > 0 || !cursor.row
      ? choice.selection
      : new Map([[cursor.row.lrn, cursor.row]]);
  const takeBack = () => {
    const recalled = lrnsToRecall(meant);
    if (recalled.length > 0) orders.recall(recalled);
    else orders.restore(lrnsToRestore(meant));
  };
  const bindings: Binding[] = [
    ...listKeys(to),
    { keys: "pagedown", say: "keys.page-down", run: to(keys.page) },
    { keys: "pageup", say: "keys.page-up", run: to(-keys.page) },
    { keys: "home", say: "keys.first", run: () => cursor.moveTo(0) },
    { keys: "end", say: "keys.last", run: () => cursor.moveTo(Number.MAX_SAFE_INTEGER) },
    { keys: "x", say: "keys.select", run: () => choice.toggle(cursor.at), foot: {} },
    { keys: "shift+j", say: "keys.extend-down", run: () => choice.stretch(1) },
    { keys: "shift+k", say: "keys.extend-up", run: () => choice.stretch(-1) },
    { keys: "shift+arrowdown", say: "keys.extend-down", run: () => choice.stretch(1) },
    { keys: "shift+arrowup", say: "keys.extend-up", run: () => choice.stretch(-1) },
    { keys: "ctrl+a", say: "keys.select-all", run: choice.all },
    { keys: "enter", say: "keys.open", run: keys.open, foot: {} },
    { keys: "space", say: "keys.peek", run: keys.peek, foot: {} },
    { keys: "/", say: "keys.filter", run: keys.filter, foot: {} },
    { keys: "c", say: "keys.check", run: () => orders.check(lrnsToCheck(meant)) },
    { keys: "e", say: "keys.export", run: keys.exportList },
    { keys: "d", say: "keys.discard", run: () => orders.discard(lrnsToDiscard(meant)) },
    { keys: "u", say: "keys.take-back", run: takeBack },
    { keys: "o", say: "keys.columns", run: keys.columns },
    { keys: "shift+g", say: "keys.goto", run: keys.goTo },
    { keys: "ctrl+s", say: "keys.save-view", run: keys.saveView },
    { keys: "shift+p", say: "keys.print-list", run: keys.printList },
  ];
  if (orders.undo) bindings.push({ keys: "ctrl+z", say: "keys.undo", run: orders.undo, foot: {} });
  if (keys.renameView) {
    bindings.push({ keys: "f2", say: "keys.rename-view", run: keys.renameView });
  }
  if (keys.deleteView) {
    bindings.push({ keys: "ctrl+delete", say: "keys.delete-view", run: keys.deleteView });
  }
  if (user.role !== "preparer") {
    bindings.push({
      keys: "a",
      say: "keys.approve",
      run: () => orders.approve(lrnsToApprove(meant)),
    });
  }
  const clear =
    orders.report !== null
      ? orders.forget
      : choice.selection.size > 0
        ? choice.clear
        : keys.clearFilter;
  if (clear) bindings.push({ keys: "escape", say: "keys.clear", run: clear });
  useKeys("screen", bindings);
}
