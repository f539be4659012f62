/** Editing one declaration: edits wait until their group of fields has a reason, then go to the desk one order after the other. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { DeclarationShown } from "../../core/contract/shapes.ts";
import { useDrawer } from "../app/drawer.ts";
import { useSession } from "../app/session.tsx";
import { refusalOf } from "../desk/ask.ts";
import { useAsk } from "../desk/desk.tsx";
import {
  clashesOf,
  groupsOf,
  isContested,
  nothingPending,
  settled,
  withEdits,
  withoutSaved,
} from "./pending.ts";
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

interface Saving {
  readonly pending: Pending;
  readonly why: string;
  readonly revision: number;
}

function useSaving(lrn: string, onSaved: (saved: Pending) => void) {
  const ask = useAsk();
  const client = useQueryClient();
  const queryKey = ["declaration.show", { lrn, copy: true }] as const;
  return useMutation<void, Error, Saving>({
    mutationFn: async ({ pending, why, revision }) => {
      const changes = [...pending.values()].map(({ pointer, after }) => ({
        pointer,
        value: after,
      }));
      try {
        await ask("declaration.set", { lrn, expectedRevision: revision, why, changes });
      } catch (error) {
        // Read again: what was not touched by the other is saved on top, what was is shown side by side.
        await client.invalidateQueries({ queryKey });
        const fresh = client.getQueryData<DeclarationShown>(queryKey);
        if (refusalOf(error).code === changedMeanwhile && fresh?.revision !== revision) return;
        throw error;
      }
      // The edits stay on screen until the declaration has been read again, so that nothing jumps back for a moment.
      await client.invalidateQueries({ queryKey });
      onSaved(pending);
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
  const stands = (pointer: string) => valueAt(shown.declaration, pointer);
  const clashing = !saving.isPending && clashesOf(pending, stands).some(isContested);

  // A group that has its reason saves by itself; the others wait for theirs.
  const [ready] = groups.filter((group) => reasons.has(group));
  useEffect(() => {
    if (ready === undefined || saving.isPending || failed || clashing) return;
    const why = reasons.get(ready);
    const part = new Map([...pending].filter(([, edit]) => reasons.get(edit.group) === why));
    if (why !== undefined) saving.mutate({ pending: part, why, revision: shown.revision });
  }, [ready, pending, reasons, failed, clashing, saving, shown.revision]);

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
    error: saving.error,
    clashing,
    settle: (clashes, dropped) => {
      setPending((old) => settled(old, clashes, dropped));
      saving.reset();
    },
    reasonOf: (group) => reasons.get(group),
    lastReason: drawer.reasons.get(user.name) ?? "",
  };
}
