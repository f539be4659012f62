/** The steps as buttons, each with its key. */
import { keyFaces } from "../keys/faces.ts";
import { Button } from "../parts/Button.tsx";
import { useSpeech } from "../words/say.tsx";
import { stepWords } from "./steps.ts";
import type { StepId } from "./steps.ts";
import type { Steps } from "./useSteps.tsx";

interface StepButtonsProps {
  readonly steps: Steps;
  /** Those that stand elsewhere on the screen. */
  readonly without?: readonly StepId[];
  /** The one that is meant most; none when it is not offered. */
  readonly first?: StepId | undefined;
}

export function StepButtons({ steps, without = [], first }: StepButtonsProps) {
  const { say } = useSpeech();
  return steps.offered
    .filter((id) => !without.includes(id))
    .map((id) => (
      <Button
        key={id}
        compact
        look={id === first ? "primary" : undefined}
        hotkey={keyFaces(stepWords[id].keys)[0]}
        disabled={steps.busy}
        onPress={() => steps.take(id)}
        testid={`step-${id}`}
      >
        {say(stepWords[id].word)}
      </Button>
    ));
}
