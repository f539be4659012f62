/** A labelled text field that says what is wrong with it, below it. */
import { useId } from "react";
import type { Ref } from "react";

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly kind?: "text" | "password";
  /** What is wrong; null or undefined when nothing is. */
  readonly wrong?: string | null | undefined;
  readonly said?: string | undefined;
  readonly disabled?: boolean;
  readonly longest?: number;
  readonly first?: boolean;
  readonly testid?: string;
  readonly ref?: Ref<HTMLInputElement>;
}

export function TextField(props: TextFieldProps) {
  const id = useId();
  const wrong = props.wrong ?? null;
  const said = wrong ?? props.said;
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        ref={props.ref}
        className="input"
        type={props.kind ?? "text"}
        value={props.value}
        maxLength={props.longest}
        disabled={props.disabled === true}
        // The first field of a page that asks for one thing: a person should be able to type at once.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={props.first === true}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={wrong !== null}
        aria-describedby={said === undefined ? undefined : `${id}-said`}
        data-testid={props.testid}
        onChange={(event) => props.onChange(event.target.value)}
      />
      {said !== undefined && (
        <p
          id={`${id}-said`}
          className={wrong === null ? "said" : "said wrong"}
          role={wrong === null ? undefined : "alert"}
        >
          {said}
        </p>
      )}
    </div>
  );
}
