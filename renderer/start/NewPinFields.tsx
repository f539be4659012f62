/** The two fields that a new PIN is typed into; what is wrong with it is said once the person has tried. */
import { TextField } from "../parts/TextField.tsx";
import { useSpeech } from "../words/say.tsx";
import { isTooShort, isTypedTwice } from "./newPin.ts";
import type { NewPin } from "./newPin.ts";

interface NewPinFieldsProps {
  readonly value: NewPin;
  readonly onChange: (value: NewPin) => void;
  readonly tried: boolean;
  /** In place of one that is there already. */
  readonly another?: boolean;
  readonly said?: string;
  readonly first?: boolean;
  readonly testids: readonly [pin: string, again: string];
}

const longest = 128;

export function NewPinFields(props: NewPinFieldsProps) {
  const { say } = useSpeech();
  const { value, onChange, tried, another = false, testids } = props;
  return (
    <>
      <TextField
        label={say(another ? "pin.new" : "pin.pin")}
        said={props.said}
        kind="password"
        value={value.pin}
        longest={longest}
        wrong={tried && isTooShort(value) ? say("pin.too-short") : null}
        first={props.first === true}
        onChange={(pin) => onChange({ ...value, pin })}
        testid={testids[0]}
      />
      <TextField
        label={say(another ? "pin.new-again" : "pin.again")}
        kind="password"
        value={value.again}
        longest={longest}
        wrong={tried && !isTypedTwice(value) ? say("pin.differs") : null}
        onChange={(again) => onChange({ ...value, again })}
        testid={testids[1]}
      />
    </>
  );
}
