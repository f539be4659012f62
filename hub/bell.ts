/** Rung after each commit that wrote notifications, so that the readers it concerns look again. */

export interface Bell {
  /** @param submitterIDs whose readers are woken, with those who read everything; null wakes all. */
  ring(submitterIDs: ReadonlySet<string> | null): void;
  /**
   * Take it before reading: a commit between the read and the wait then still wakes.
   * @param submitterID null for a reader of everything.
   */
  next(submitterID: string | null): Promise<void>;
}

export function createBell(): Bell {
  const waiting = new Map<string | null, PromiseWithResolvers<void>>();
  const wake = (name: string | null): void => {
    waiting.get(name)?.resolve();
    waiting.delete(name);
  };
  return {
    ring: (submitterIDs) => {
      for (const name of submitterIDs ?? waiting.keys()) wake(name);
      wake(null);
    },
    next: (submitterID) => {
      const held = waiting.get(submitterID) ?? Promise.withResolvers<void>();
      waiting.set(submitterID, held);
      return held.promise;
    },
  };
}
