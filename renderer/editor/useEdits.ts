/** Editing one declaration: edits wait until their group of fields has a reason, then go to the desk one order after the other. */
import { useEffect, useMemo, useState } from "react";
import type { Draft } from "../../core/contract/keying.ts";
import type { DeclarationShown } from "../../core/contract/shapes.ts";
import { withFields } from "../../core/declaration/withFields.ts";
import { useDrawer } from "../app/drawer.ts";
import { useSession } from "../app/session.tsx";
import { restored } from "./drafts.ts";
import { rowOf } from "../../core/declaration/itemPlaces.ts";
import { clashesOf, isContested, settled } from "./pending.ts";
import type { Clash, EditGroup, Pending } from "./pending.ts";
import { inRows, isSameRows, keyedPlace, pointerIn } from "./rows.ts";
import type { RowKey } from "./rows.ts";
import {
  arranged,
  changed,
  changedGroups,
  dropped,
  redone,
  sittingOf,
  stands,
  undone,
  withCopies,
  withNewRows,
  withoutRows,
} from "./sitting.ts";
import type { Change, Sitting } from "./sitting.ts";
import { over } from "./sittingOver.ts";
import { useConfirm } from "./useConfirm.ts";
import type { Confirmed } from "./useConfirm.ts";
import { useDraft } from "./useDraft.ts";
import { useSaving } from "./useSaving.ts";
import { valueAt } from "./values.ts";

type Node = Readonly<Record<string, unknown>>;

export interface Edits {
  /** The declaration as it is seen: items in their new order, edits in their places. */
  readonly declaration: Node;
  readonly pending: Pending;
  /** Fields changed, and one more where items were put in another order. */
  readonly count: number;
  /** The items as they shall stand, new whenever they are put in another order. */
  readonly order: readonly RowKey[];
  /** They stand in the order in which the desk has them. */
  readonly inOrder: boolean;
  /** What a field shows: the edit, else what stands there. */
  readonly read: (pointer: string) => string | null;
  /** What stands at the desk. */
  readonly stands: (pointer: string) => string | null;
  readonly put: (group: EditGroup, changes: readonly Change[]) => void;
  readonly insertRows: (at: number, count: number, changes?: readonly Change[]) => void;
  readonly removeRows: (first: number, count: number) => void;
  readonly copyRows: (first: number, count: number) => void;
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
  /** Where a field of the desk is seen; undefined where its item was taken out. */
  readonly seenAt: (pointer: string) => string | undefined;
  /** Where a value came from that no person typed or confirmed. */
  readonly automatic: ReadonlyMap<string, string>;
  /** The person says that values which were filled in stand. */
  readonly confirm: (pointers: readonly string[]) => void;
  /** So many were confirmed by the last thing that was done; 0 when it was something else. */
  readonly confirmed: number;
  /** What is in a cell while it is being typed, kept with the draft. */
  readonly typing: (group: EditGroup, changes: readonly Change[]) => void;
  readonly kept: boolean;
  readonly keptTrouble: Error | null;
  /** Groups that have edits and no reason yet. */
  readonly unreasoned: readonly EditGroup[];
  /** Saves what waits, for this reason, and what follows in the same groups too. */
  readonly save: (why: string) => void;
  readonly drop: () => void;
  readonly saving: boolean;
  readonly error: Error | null;
  /** Somebody else changed the declaration meanwhile. */
  readonly clashing: boolean;
  readonly settle: (clashes: readonly Clash[], dropped: ReadonlySet<string>) => void;
  /** Given last by this person, anywhere. */
  readonly lastReason: string;
}

/** Confirmations that can be taken back, one after the other. */
const mostConfirmed = 100;

function automaticOf({
  shown,
  base,
  rows,
  pending,
}: Pick<Sitting, "shown" | "base" | "rows" | "pending">): ReadonlyMap<string, string> {
  const stored = new Map(shown.automatic.map(({ pointer, source }) => [pointer, source]));
  const marks = new Map(inRows(stored, base, rows, (source) => source));
  for (const [pointer, { source }] of pending) {
    if (source === undefined) marks.delete(pointer);
    else marks.set(pointer, source);
  }
  return marks;
}

/** The edits that go with one reason: with them the items in their order, when any of them is of an item. */
function partFor(
  { pending, base, rows }: Sitting,
  reasons: ReadonlyMap<EditGroup, string>,
  why: string,
): { readonly part: Pending; readonly order: boolean } {
  const part = new Map([...pending].filter(([, edit]) => reasons.get(edit.group) === why));
  const ofItems = [...part.keys()].some((pointer) => rowOf(pointer) !== undefined);
  const order = !isSameRows(base, rows) && (ofItems || reasons.get("items") === why);
  return { part, order };
}

export function useEdits(shown: DeclarationShown, draft: Draft | null): Edits {
  const { user } = useSession();
  const drawer = useDrawer();
  const shelf = `${user.name}/${shown.lrn}`;
  const [sitting, setSitting] = useState((): Sitting => {
    const left = drawer.edits.get(shelf);
    if (left) return over(left, shown);
    return draft === null ? sittingOf(shown) : restored(shown, draft);
  });
  // At once, before anything is drawn: rows of one reading are never shown over another.
  if (sitting.shown !== shown) setSitting(over(sitting, shown));
  const { pending, base, rows } = sitting;
  const [reasons, setReasons] = useState<ReadonlyMap<EditGroup, string>>(new Map());
  const saving = useSaving(shown.lrn, (saved) => setSitting((old) => ({ ...old, saved })));
  useEffect(() => {
    if (changedGroups(sitting).length > 0 || sitting.past.length > 0) {
      drawer.edits.set(shelf, sitting);
    } else drawer.edits.delete(shelf);
  }, [drawer, shelf, sitting]);
  const kept = useDraft(shown.lrn, sitting);
  const confirming = useConfirm(shown.lrn);

  const groups = changedGroups(sitting);
  const unreasoned = groups.filter((group) => !reasons.has(group));
  const failed = saving.error !== null;
  const clashing =
    !saving.isPending &&
    clashesOf(pending, (pointer) => stands(sitting, pointer)).some(isContested);

  // A group that has its reason saves by itself; the others wait for theirs.
  const ready = groups.find((group) => reasons.has(group));
  useEffect(() => {
    if (ready === undefined || saving.isPending || failed || clashing || sitting.saved) return;
    const why = reasons.get(ready);
    if (why !== undefined) saving.mutate({ sitting, ...partFor(sitting, reasons, why), why });
  }, [ready, sitting, reasons, failed, clashing, saving]);

  const whole = useMemo(() => arranged({ shown, base, rows }), [shown, base, rows]);
  const declaration = useMemo(
    () =>
      withFields(
        whole,
        [...pending.values()].map(({ pointer, after }) => ({ pointer, value: after })),
      ),
    [whole, pending],
  );
  const automatic = useMemo(
    () => automaticOf({ shown, base, rows, pending }),
    [shown, base, rows, pending],
  );
  function change(next: (old: Sitting) => Sitting) {
    if (failed) saving.reset();
    setSitting(next);
  }

  const lastConfirmed = confirming.done.at(-1);
  const isLast = lastConfirmed?.after === sitting.past.at(-1);
  function confirm(pointers: readonly string[]) {
    const ofEdits = pointers.flatMap((pointer): Change[] => {
      const edit = pending.get(pointer);
      return edit ? [{ pointer, value: edit.after, group: edit.group }] : [];
    });
    const next = ofEdits.length > 0 ? changed(sitting, "items", ofEdits) : sitting;
    if (next !== sitting) change(() => next);
    const places = pointers.flatMap((pointer) => {
      const source = pending.has(pointer) ? undefined : automatic.get(pointer);
      const place = keyedPlace(pointer, rows);
      const at = pointerIn(base, place);
      return source === undefined || at === undefined ? [] : [{ at, place, source }];
    });
    confirming.tell(places.map(({ at }) => at));
    const one = {
      values: places,
      count: places.length + ofEdits.length,
      after: next.past.at(-1),
      withStep: next !== sitting,
    };
    if (one.count > 0) confirming.setDone([...confirming.done, one].slice(-mostConfirmed));
  }
  function unconfirm({ values, withStep }: Confirmed) {
    if (withStep) change(undone);
    confirming.takeBack(
      values.flatMap(({ place, source }) => {
        const pointer = pointerIn(base, place);
        return pointer === undefined ? [] : [{ pointer, source }];
      }),
    );
    confirming.setDone(confirming.done.slice(0, -1));
  }
  const undo = sitting.past.length === 0 ? null : () => change(undone);

  return {
    declaration,
    pending,
    count: pending.size + (isSameRows(base, rows) ? 0 : 1),
    order: rows,
    inOrder: isSameRows(base, rows),
    read: (pointer) => valueAt(declaration, pointer),
    stands: (pointer) => stands(sitting, pointer),
    put: (group, changes) => {
      if (changes.length > 0) change((old) => changed(old, group, changes));
    },
    insertRows: (at, count, changes = []) => change((old) => withNewRows(old, at, count, changes)),
    removeRows: (first, count) => change((old) => withoutRows(old, first, count)),
    copyRows: (first, count) => change((old) => withCopies(old, first, count)),
    undo: lastConfirmed && isLast ? () => unconfirm(lastConfirmed) : undo,
    redo: sitting.future.length === 0 ? null : () => change(redone),
    seenAt: (pointer) => pointerIn(rows, keyedPlace(pointer, base)),
    automatic,
    confirm,
    confirmed: lastConfirmed && isLast ? lastConfirmed.count : 0,
    typing: (group, changes) =>
      kept.typing(
        changes.map(({ pointer, value }) => ({
          pointer,
          group,
          before: stands(sitting, pointer),
          after: value === "" ? null : value,
        })),
      ),
    kept: kept.kept,
    keptTrouble: kept.trouble,
    unreasoned,
    save: (why) => {
      if (failed) saving.reset();
      drawer.reasons.set(user.name, why);
      setReasons((old) => new Map([...old, ...groups.map((group) => [group, why] as const)]));
    },
    drop: () => change(dropped),
    saving: saving.isPending,
    error: saving.error,
    clashing,
    settle: (clashes, given) => {
      setSitting((old) => ({ ...old, pending: settled(old.pending, clashes, given) }));
      saving.reset();
    },
    lastReason: drawer.reasons.get(user.name) ?? "",
  };
}
