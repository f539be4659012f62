/** The keys that go up and down in a list: letters and arrows. */
import type { PlainSaying } from "../words/words.ts";
import type { Binding } from "./keyring.ts";

interface Sayings {
  readonly down: PlainSaying;
  readonly up: PlainSaying;
  /** Of both together, at the foot of the window. */
  readonly foot: PlainSaying;
}

const usual: Sayings = { down: "keys.down", up: "keys.up", foot: "keys.move" };

/** `move` gives what goes so many rows on. */
export function listKeys(
  move: (by: 1 | -1) => () => void,
  { down, up, foot }: Sayings = usual,
): readonly Binding[] {
  return [
    { keys: "j", say: down, run: move(1), foot: { keys: "j k", say: foot } },
    { keys: "k", say: up, run: move(-1) },
    { keys: "arrowdown", say: down, run: move(1) },
    { keys: "arrowup", say: up, run: move(-1) },
  ];
}
