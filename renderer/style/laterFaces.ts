/** All of the fonts but what the first screen is written in: some hundred files, each read only when a letter of it is shown. */
import { faces } from "virtual:later-faces";
import { rangeOf } from "./fontRange.ts";

/** Adds them to the page. */
export function addLaterFaces(fonts: FontFaceSet): void {
  for (const [family, file, packed] of faces) {
    fonts.add(
      new FontFace(family, `url(${file})`, {
        weight: "100 900",
        display: "swap",
        unicodeRange: rangeOf(packed),
      }),
    );
  }
}
