/** What benches take from places.mjs, which is plain JavaScript because it runs before anything is installed. */
export function cacheFolder(): string;
