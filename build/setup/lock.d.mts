/** What tests take from lock.mjs, which is plain JavaScript because it runs before anything is installed. */
export function withSetupLock<T>(work: () => Promise<T>): Promise<T>;
