/** Which letters a file of a font holds, as build/laterFaces.ts packs it. */

/** CSS's `unicode-range` from words in base 36: the distance from the last letter before, and how many more follow. */
export function rangeOf(packed: string): string {
  let last = 0;
  return packed
    .split(" ")
    .map((word) => {
      const [distance = "", more = "0"] = word.split(".");
      const first = last + Number.parseInt(distance, 36);
      last = first + Number.parseInt(more, 36);
      return `U+${first.toString(16)}-${last.toString(16)}`;
    })
    .join(",");
}
