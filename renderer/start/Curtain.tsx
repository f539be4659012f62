/** What stands before the work until somebody is known: over everything, also over open dialogs, and no key takes it away. */
import { useLayoutEffect, useRef } from "react";
import type { ReactNode } from "react";
import "./start.css";

interface CurtainProps {
  readonly label: string;
  readonly children: ReactNode;
}

export function Curtain({ label, children }: CurtainProps) {
  const curtain = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = curtain.current;
    element?.showModal();
    // Not the languages above it, which the browser would choose: a person should be able to type at once.
    element?.querySelector<HTMLElement>("input[type=password]")?.focus();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={curtain}
      className="curtain"
      aria-label={label}
      onCancel={(event) => event.preventDefault()}
      // The browser closes a dialog on a second Esc whatever we say to the first.
      onClose={(event) => {
        if (event.currentTarget.isConnected) event.currentTarget.showModal();
      }}
    >
      {children}
    </dialog>
  );
}
