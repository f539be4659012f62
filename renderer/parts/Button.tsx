/** A button that says what it does and, where it has one, its key. */
import type { ReactNode, Ref } from "react";

interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly look?: "primary" | "plain" | undefined;
  readonly compact?: boolean;
  /** As printed on the keyboard: `C`, `Ctrl ↵`. */
  readonly hotkey?: string;
  readonly disabled?: boolean;
  /** Why it cannot be pressed, or what it does in full. */
  readonly hint?: string | undefined;
  readonly submits?: boolean;
  readonly testid?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button(props: ButtonProps) {
  const classes = ["button", props.look ?? "", props.compact === true ? "compact" : ""];
  return (
    <button
      ref={props.ref}
      type={props.submits === true ? "submit" : "button"}
      className={classes.filter((name) => name !== "").join(" ")}
      disabled={props.disabled === true}
      title={props.hint}
      data-testid={props.testid}
      onClick={props.submits === true ? undefined : props.onPress}
    >
      {props.children}
      {props.hotkey !== undefined && <kbd aria-hidden="true">{props.hotkey}</kbd>}
    </button>
  );
}
