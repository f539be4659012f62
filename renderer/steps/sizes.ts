/** A file's size as people say it: 812 kB, 1.4 MB. */
import type { Format } from "../words/format.ts";
import type { Say } from "../words/words.ts";

export function sizeOf(bytes: number, say: Say, format: Format): string {
  if (bytes < 1000) return say("size.bytes", { n: format.count(bytes) });
  if (bytes < 1_000_000)
    return say("size.kilobytes", { n: format.count(Math.round(bytes / 1000)) });
  return say("size.megabytes", { n: format.count(Math.round(bytes / 100_000) / 10) });
}
