/** A modal dialog on the platform's own element: it holds the focus, gives it back, and Esc closes it. */
import { useEffect, useId, useRef } from "react";
import type { ReactNode } from "react";
import { useKeys } from "../keys/keys.tsx";
import "./dialog.css";

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly wide?: boolean;
  /** No title shown: the first line of the dialog says what it is. */
  readonly bare?: boolean;
  readonly testid?: string;
}

export function Dialog({ title, onClose, children, wide, bare, testid }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useKeys("dialog", [{ keys: "escape", say: "keys.close", run: onClose }], true);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={wide === true ? "dialog wide" : "dialog"}
      aria-labelledby={id}
      data-testid={testid}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onMouseDown={(event) => {
        // Outside the dialog's own box: only the backdrop is left to be hit.
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className="dialog-body">
        <h2 id={id} className={bare === true ? "visually-hidden" : "title"}>
          {title}
        </h2>
        {children}
      </div>
    </dialog>
  );
}
