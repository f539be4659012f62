/** Going to a field wherever it stands in the editor, and from one problem to the next. */
import { useRef, useState } from "react";
import type { RefObject } from "react";
import type { ItemsHandle } from "./ItemsGrid.tsx";
import { isAt } from "./problemsAt.ts";
import type { Remark } from "./problemsAt.ts";

export interface ProblemWalk {
  readonly goTo: (pointer: string) => void;
  readonly next: () => void;
  /** The problem that the person is at. */
  readonly current: string | null;
  /** The place in the field tree, when no cell of the form shows it. */
  readonly inTree: string | null;
  readonly leaveTree: () => void;
  readonly enterTree: () => void;
  readonly treeOpen: boolean;
  readonly items: RefObject<ItemsHandle | null>;
}

/** A cell of the form that stands for the field, for a part of it or for the group around it. */
function cellAt(form: HTMLElement, pointer: string): HTMLElement | undefined {
  const cells = [...form.querySelectorAll<HTMLElement>("button[data-pointer]")];
  const of = (test: (own: string) => boolean) =>
    cells.find((cell) => test(cell.dataset["pointer"] ?? ""));
  return (
    of((own) => own === pointer) ??
    of((own) => isAt(pointer, own)) ??
    of((own) => isAt(own, pointer))
  );
}

export function useProblemWalk(
  form: RefObject<HTMLElement | null>,
  remarks: readonly Remark[],
): ProblemWalk {
  const items = useRef<ItemsHandle>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const [inTree, setInTree] = useState<string | null>(null);
  const [treeOpen, setTreeOpen] = useState(false);

  /** False when no cell of the form, as it is drawn now, stands for the place. */
  function reach(pointer: string): boolean {
    if (items.current?.goTo(pointer) === true) return true;
    const cell = form.current && cellAt(form.current, pointer);
    cell?.scrollIntoView({ block: "nearest" });
    cell?.focus();
    // What is missing can be typed at once.
    if (cell?.dataset["empty"] === "true") cell.click();
    return Boolean(cell);
  }

  function goTo(pointer: string) {
    setCurrent(pointer);
    const openTree = () => {
      setInTree(pointer);
      setTreeOpen(true);
    };
    if (!treeOpen) {
      // At once: the next key is already meant for that cell.
      if (!reach(pointer)) openTree();
      return;
    }
    setTreeOpen(false);
    // The form is drawn again in place of the tree.
    requestAnimationFrame(() => {
      if (!reach(pointer)) openTree();
    });
  }

  return {
    goTo,
    current,
    inTree,
    items,
    treeOpen,
    enterTree: () => {
      setInTree(null);
      setTreeOpen(true);
    },
    leaveTree: () => setTreeOpen(false),
    next: () => {
      const at = remarks.findIndex((remark) => remark.pointer === current);
      const following = remarks[(at + 1) % remarks.length];
      if (following) goTo(following.pointer);
    },
  };
}
