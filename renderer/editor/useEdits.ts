/** Editing one declaration: edits wait until their group of fields has a reason, then go to the desk one order after the other. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { DeclarationShown } from "../../core/contract/shapes.ts";
import { useDrawer } from "../app/drawer.ts";
import { useSession } from "../app/session.tsx";
import { refusalOf } from "../desk/ask.ts";
import { useAsk } from "../desk/desk.tsx";
import { groupsOf, nothingPending, settled, withEdits, withoutSaved } from "./pending.ts";
import type { Clash, Edit, EditGroup, Pending } from "./pending.ts";
import { valueAt } from "./values.ts";

export interface Edits {
  readonly pending: Pending;
  /** What a field shows: the edit, else what stands there. */
  readonly read: (pointer: string) => string | null;
  readonly put: (group: EditGroup, changes: readonly Change[]) => void;
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
  /** Of this group in this sitting; undefined before the first. */
  readonly reasonOf: (group: EditGroup) => string | undefined;
  /** Given last by this person, anywhere. */
  readonly lastReason: string;
}

export interface Change {
  readonly pointer: string;
  readonly value: string | null;
}

const changedMeanwhile = "changed-meanwhile";

function useSaving(lrn: string, onSaved: (saved: Pending) => void) {
  const ask = useAsk();
  const client = useQueryClient();
  return useMutation<void, Error, { pending: Pending; why: string; revision: number }>({
    mutationFn: async ({ pending, why, revision }) => {
      await ask("declaration.set", {
        lrn,
        expectedRevision: revision,
        why,
        changes: [...pending.values()].map(({ pointer, after }) => ({ pointer, value: after })),
      });
      // The edits stay on screen until the declaration has been read again, so that nothing jumps back for a moment.
      await client.invalidateQueries({ queryKey: ["declaration.show", { lrn }] });
      onSaved(pending);
    },
    onError: (error) => {
      if (refusalOf(error).code === changedMeanwhile) {
        void client.invalidateQueries({ queryKey: ["declaration.show", { lrn }] });
      }
    },
    onSettled: () => void client.invalidateQueries({ refetchType: "active" }),
  });
}

export function useEdits(shown: DeclarationShown): Edits {
  const { user } = useSession();
  const drawer = useDrawer();
  const shelf = `${user.name}/${shown.lrn}`;
  const [pending, setPending] = useState(() => drawer.edits.get(shelf) ?? nothingPending);
  const [reasons, setReasons] = useState<ReadonlyMap<EditGroup, string>>(new Map());
  const saving = useSaving(shown.lrn, (saved) => setPending((old) => withoutSaved(old, saved)));
  useEffect(() => {
    if (pending.size > 0) drawer.edits.set(shelf, pending);
    else drawer.edits.delete(shelf);
  }, [drawer, shelf, pending]);

  const groups = groupsOf(pending);
  const unreasoned = groups.filter((group) => !reasons.has(group));
  const failed = saving.error !== null;
  const clashing = failed && refusalOf(saving.error).code === changedMeanwhile;

  // A group that has its reason saves by itself; the others wait for theirs.
  const [ready] = groups.filter((group) => reasons.has(group));
  useEffect(() => {
    if (ready === undefined || saving.isPending || failed) return;
    const why = reasons.get(ready);
    const part = new Map([...pending].filter(([, edit]) => reasons.get(edit.group) === why));
    if (why !== undefined) saving.mutate({ pending: part, why, revision: shown.revision });
  }, [ready, pending, reasons, failed, saving, shown.revision]);

  const stands = (pointer: string) => valueAt(shown.declaration, pointer);
  return {
    pending,
    read: (pointer) => {
      const edit = pending.get(pointer);
      return edit ? edit.after : stands(pointer);
    },
    put: (group, changes) => {
      const edits = changes.map(({ pointer, value }): Edit => ({
        pointer,
        group,
        before: stands(pointer),
        after: value === "" ? null : value,
      }));
      if (failed) saving.reset();
      setPending((old) => withEdits(old, edits));
    },
    unreasoned,
    save: (why) => {
      if (failed) saving.reset();
      drawer.reasons.set(user.name, why);
      setReasons((old) => new Map([...old, ...groups.map((group) => [group, why] as const)]));
    },
    drop: () => {
      if (failed) saving.reset();
      setPending(nothingPending);
    },
    saving: saving.isPending,
    error: clashing ? null : saving.error,
    clashing,
    settle: (clashes, dropped) => {
      setPending((old) => settled(old, clashes, dropped));
      saving.reset();
    },
    reasonOf: (group) => reasons.get(group),
    lastReason: drawer.reasons.get(user.name) ?? "",
  };
}
