/** What the screen in hand can do, for the palette: its keys that say so. */
import { useState } from "react";
import { useLayers } from "../keys/keys.tsx";
import { useSpeech } from "../words/say.tsx";
import type { Action } from "./actions.ts";

export function useScreenActions(): readonly Action[] {
  const { say } = useSpeech();
  const layers = useLayers();
  // As it was when the palette opened: the palette seals off what lies below it.
  const [beneath] = useState(layers);
  return beneath.flatMap(({ bindings }) =>
    bindings.flatMap(({ found, say: saying, keys, run }): Action[] =>
      found === undefined
        ? []
        : [{ id: `screen-${saying}`, word: say(saying), shape: found, keys, run }],
    ),
  );
}
