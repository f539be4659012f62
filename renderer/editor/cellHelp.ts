/** Choices that a cell offers while it is typed into. */
import type { Choice } from "../../core/keying/codeChoices.ts";

export interface CellHelp {
  readonly choices: readonly Choice[];
  /** Shown below the cell; else somewhere beside it. */
  readonly popup: boolean;
  /** The list beside the cell, where it is not below. */
  readonly listId?: string;
  /** Whether Enter takes the first choice for this text; else only one that was picked by arrows. */
  readonly isOffered: (text: string) => boolean;
  readonly onText: (text: string) => void;
  readonly onChosen: (index: number | null) => void;
}
