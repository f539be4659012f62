/** What may wait until the person has seen something. */

/** A window that nobody sees paints nothing; what waits for it waits no longer, in milliseconds. */
const longest = 1000;

/** Runs `work` when the next frame has been painted; what is returned calls it off. */
export function afterPaint(work: () => void): () => void {
  let timer = setTimeout(work, longest);
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    timer = setTimeout(work);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
