/** `?`: every key that works here, by layer. */
import { keyFaces } from "../keys/faces.ts";
import type { Layer } from "../keys/keyring.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { useSpeech } from "../words/say.tsx";
import { useActions } from "./actions.ts";
import "./keysSheet.css";

interface KeysSheetProps {
  /** As they were when the sheet was asked for: under a dialog nothing else can be reached. */
  readonly layers: readonly Layer[];
  readonly onClose: () => void;
}

function KeyRow({ keys, word }: { keys: string; word: string }) {
  return (
    <li>
      <span className="keys-faces">
        {keyFaces(keys).map((face) => (
          <kbd key={face}>{face}</kbd>
        ))}
      </span>
      <span>{word}</span>
    </li>
  );
}

export function KeysSheet({ layers, onClose }: KeysSheetProps) {
  const { say } = useSpeech();
  const actions = useActions();
  const here = layers.filter((layer) => layer.level !== "app").flatMap((layer) => layer.bindings);
  const anywhere = layers
    .filter((layer) => layer.level === "app")
    .flatMap((layer) => layer.bindings)
    .filter((binding) => !actions.some((action) => action.keys === binding.keys));
  return (
    <Dialog title={say("keys.title")} onClose={onClose} wide testid="keys-sheet">
      {/* Longer than the window on a small screen: the arrows scroll it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- nothing else in it takes the focus */}
      <section className="keys-columns" aria-label={say("keys.title")} tabIndex={0}>
        <section>
          <h3 className="heading">{say("keys.here")}</h3>
          <ul>
            {here.map((binding) => (
              <KeyRow key={binding.keys} keys={binding.keys} word={say(binding.say)} />
            ))}
          </ul>
        </section>
        <section>
          <h3 className="heading">{say("keys.anywhere")}</h3>
          <ul>
            {anywhere.map((binding) => (
              <KeyRow key={binding.keys} keys={binding.keys} word={say(binding.say)} />
            ))}
            {actions.map((action) =>
              action.keys === undefined ? null : (
                <KeyRow key={action.id} keys={action.keys} word={action.word} />
              ),
            )}
          </ul>
        </section>
      </section>
    </Dialog>
  );
}
