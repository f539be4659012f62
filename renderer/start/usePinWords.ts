/** What is wrong with a new PIN typed twice, in words; null where nothing is. */
import { useSpeech } from "../words/say.tsx";

const shortest = 4;

export interface PinWords {
  readonly pin: string | null;
  readonly again: string | null;
}

export function usePinWords(pin: string, again: string): PinWords {
  const { say } = useSpeech();
  return {
    pin: pin.length < shortest ? say("pin.too-short") : null,
    again: pin === again ? null : say("pin.differs"),
  };
}
