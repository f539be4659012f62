/** Rung after each commit that wrote notifications, so that waiting readers look again. */

export interface Bell {
  ring(): void;
  /** Take it before reading: a commit between the read and the wait then still wakes. */
  next(): Promise<void>;
}

export function createBell(): Bell {
  let { promise, resolve } = Promise.withResolvers<void>();
  return {
    ring: () => {
      resolve();
      ({ promise, resolve } = Promise.withResolvers<void>());
    },
    next: () => promise,
  };
}
