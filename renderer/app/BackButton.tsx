/** The way back at the left of a head; Esc does the same. */
import { Mark } from "../marks/Mark.tsx";
import { useSpeech } from "../words/say.tsx";
import { useNavigation } from "./navigation.tsx";

export function BackButton() {
  const { say } = useSpeech();
  const { back } = useNavigation();
  return (
    <button type="button" className="back" aria-label={say("keys.back")} title="Esc" onClick={back}>
      <Mark shape="left" />
    </button>
  );
}
