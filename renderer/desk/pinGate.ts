/** An order that the desk takes only with the PIN typed again waits here until it was, and is then given once more. */
import type { Ask } from "./ask.ts";
import { refusalOf } from "./ask.ts";

export interface PinGate {
  /** The same desk, behind the gate. */
  readonly guard: (ask: Ask) => Ask;
  readonly subscribe: (listener: () => void) => () => void;
  /** True while an order waits for the PIN. */
  readonly isWaiting: () => boolean;
  /** true: the PIN was right, what waits goes on; false: it is refused as it was. */
  readonly answer: (typed: boolean) => void;
}

export function createPinGate(): PinGate {
  const listeners = new Set<() => void>();
  let waiting: ((typed: boolean) => void)[] = [];
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const typed = () =>
    new Promise<boolean>((resolve) => {
      waiting.push(resolve);
      tell();
    });
  return {
    guard: (ask) => async (name, input) => {
      try {
        return await ask(name, input);
      } catch (error) {
        if (refusalOf(error).code !== "pin-again" || !(await typed())) throw error;
        return await ask(name, input);
      }
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isWaiting: () => waiting.length > 0,
    answer: (right) => {
      const those = waiting;
      waiting = [];
      tell();
      for (const resolve of those) resolve(right);
    },
  };
}
