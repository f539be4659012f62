/** Saving, renaming and deleting the view in hand, with the dialog that asks for its name. */
import { createElement, useEffect, useState } from "react";
import type { ReactNode } from "react";
import type { ColumnLayout, SavedView } from "../../core/contract/views.ts";
import { useDrawer } from "../app/drawer.ts";
import { useNavigation } from "../app/navigation.tsx";
import { useOrder } from "../desk/desk.tsx";
import { useSpeech } from "../words/say.tsx";
import type { Sorting } from "./ColumnsDialog.tsx";
import { NameDialog } from "./NameDialog.tsx";
import { savedId } from "./views.ts";

interface InHand {
  /** null where the view ships with the app. */
  readonly saved: SavedView | null;
  /** The whole filter, the view's own and what was typed. */
  readonly where: string;
  readonly sorting: Sorting;
  readonly layout: ColumnLayout;
}

export interface ViewWork {
  readonly save: () => void;
  readonly rename: (() => void) | null;
  readonly remove: (() => void) | null;
  /** A view that was deleted just now, and what brings it back. */
  readonly deleted: {
    readonly name: string;
    readonly undo: () => void;
    readonly forget: () => void;
  } | null;
  readonly dialog: ReactNode;
}

export function useViewWork({ saved, where, sorting, layout }: InHand): ViewWork {
  const { say } = useSpeech();
  const { go } = useNavigation();
  const { forgotten } = useDrawer();
  const [asking, setAsking] = useState<"save" | "rename" | null>(null);
  const [deleted, setDeleted] = useState<SavedView | null>(() => [...forgotten][0] ?? null);
  useEffect(() => {
    forgotten.clear();
  }, [forgotten]);
  const save = useOrder("view.save");
  const rename = useOrder("view.rename");
  const remove = useOrder("view.delete");
  const open = (view: SavedView) => {
    setAsking(null);
    go({ room: "queue", view: savedId(view.name) });
  };
  const close = () => {
    setAsking(null);
    save.reset();
    rename.reset();
  };
  const isRename = asking === "rename" && saved !== null;
  return {
    save: () => setAsking("save"),
    rename: saved && (() => setAsking("rename")),
    remove:
      saved &&
      (() =>
        remove.mutate(
          { name: saved.name },
          {
            onSuccess: (view) => {
              forgotten.add(view);
              go({ room: "queue", view: "open" });
            },
          },
        )),
    deleted: deleted && {
      name: deleted.name,
      undo: () => save.mutate(deleted, { onSuccess: open }),
      forget: () => setDeleted(null),
    },
    dialog:
      asking &&
      createElement(NameDialog, {
        title: isRename ? say("views.rename") : say("views.save"),
        said: isRename ? say("views.rename-said") : say("views.save-said"),
        first: saved?.name ?? "",
        error: isRename ? rename.error : save.error,
        onName: (name: string) => {
          if (isRename) rename.mutate({ name: saved.name, to: name }, { onSuccess: open });
          else save.mutate({ name, where, ...sorting, columns: layout }, { onSuccess: open });
        },
        onClose: close,
      }),
  };
}
