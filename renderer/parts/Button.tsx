/** A button that says what it does and, where it has one, its key. */
import type { ReactNode, Ref } from "react";

/** One that submits leaves it to its form to act: Enter in a field does the same. */
type Act =
  | { readonly onPress: () => void; readonly submits?: never }
  | { readonly submits: true; readonly onPress?: never };

interface ButtonFaceProps {
  readonly children: ReactNode;
  readonly look?: "primary" | "plain" | undefined;
  readonly compact?: boolean;
  /** As printed on the keyboard: `C`, `Ctrl ↵`. */
  readonly hotkey?: string | undefined;
  readonly disabled?: boolean;
  /** Why it cannot be pressed, or what it does in full. */
  readonly hint?: string | undefined;
  readonly testid?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button(props: ButtonFaceProps & Act) {
  const classes = ["button", props.look ?? "", props.compact === true ? "compact" : ""];
  return (
    <button
      ref={props.ref}
      type={props.submits === true ? "submit" : "button"}
      className={classes.filter((name) => name !== "").join(" ")}
      disabled={props.disabled === true}
      title={props.hint}
      data-testid={props.testid}
      onClick={props.onPress}
    >
      {props.children}
      {props.hotkey !== undefined && <kbd aria-hidden="true">{props.hotkey}</kbd>}
    </button>
  );
}
