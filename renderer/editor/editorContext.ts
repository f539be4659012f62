/** What every part of the editor needs of the declaration in hand. */
import { createContext, use } from "react";
import type { DeclarationShown } from "../../core/contract/shapes.ts";
import type { Remark } from "./problemsAt.ts";
import type { Edits } from "./useEdits.ts";
import type { HsHelp } from "./useHsHelp.ts";

export interface EditorState {
  /** With the declaration as it is seen: items in their new order, edits in their places. */
  readonly shown: DeclarationShown;
  readonly edits: Edits;
  readonly remarks: readonly Remark[];
  /** Those at any of these places; all places are of one item or of none. */
  readonly remarksOf: (places: readonly string[]) => readonly Remark[];
  /** Codes for the item whose commodity code has the cursor. */
  readonly hs: HsHelp | null;
  /** Whether fields may be changed now. */
  readonly editable: boolean;
  /** Goes to a field, wherever in the editor it is. */
  readonly goTo: (pointer: string) => void;
}

export const EditorContext = createContext<EditorState | null>(null);

export function useEditor(): EditorState {
  const editor = use(EditorContext);
  if (!editor) throw new Error("No declaration in hand around this component");
  return editor;
}
