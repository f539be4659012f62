/** The Chinese font, in a hundred files of which each is read only when a letter of it is shown. */
import { faces } from "virtual:chinese-faces";
import { rangeOf } from "./fontRange.ts";

/** Adds it to the page. Its name is the one in tokens.css. */
export function addChinese(fonts: FontFaceSet): void {
  for (const [file, packed] of faces) {
    fonts.add(
      new FontFace("Noto Sans SC Variable", `url(${file})`, {
        weight: "100 900",
        display: "swap",
        unicodeRange: rangeOf(packed),
      }),
    );
  }
}
