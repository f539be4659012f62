/** Maps that remember what was put in last: one more than they may hold, and the oldest goes. */

/** Puts an entry at the end; the first one goes when there are more than `most`. */
export function putLatest<K, V>(map: Map<K, V>, key: K, value: V, most: number): void {
  map.delete(key);
  map.set(key, value);
  const oldest = map.size > most ? map.keys().next() : undefined;
  if (oldest && !oldest.done) map.delete(oldest.value);
}
