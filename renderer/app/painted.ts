/** What may wait until the person has seen something. */

/** A window that nobody sees paints nothing; what waits for it waits no longer, in milliseconds. */
const longest = 1000;

/**
 * Runs `work` when the first screen is in front of the person. Drawing it is not the end of it: Chromium's own processes
 * need the processors for some 50 ms more to show it.
 */
export function afterFirstScreen(work: () => void): () => void {
  const observer = new PerformanceObserver((list) => {
    if (list.getEntriesByName("first-contentful-paint").length > 0) end(work);
  });
  const timer = setTimeout(() => end(work), longest);
  const end = (then?: () => void): void => {
    observer.disconnect();
    clearTimeout(timer);
    then?.();
  };
  observer.observe({ type: "paint", buffered: true });
  return end;
}
