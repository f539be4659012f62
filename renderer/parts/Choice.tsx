/** A choice of a few, all in sight. */
import { useId } from "react";
import "./choice.css";

interface ChoiceProps<Value extends string | number> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly word: string }[];
  readonly onChange: (value: Value) => void;
}

export function Choice<Value extends string | number>(props: ChoiceProps<Value>) {
  const id = useId();
  return (
    <fieldset className="choice">
      <legend>{props.label}</legend>
      <div className="choice-row">
        {props.choices.map(({ value, word }) => (
          <label key={value} className={value === props.value ? "chosen" : undefined}>
            <input
              type="radio"
              name={id}
              className="visually-hidden"
              checked={value === props.value}
              onChange={() => props.onChange(value)}
            />
            {word}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
