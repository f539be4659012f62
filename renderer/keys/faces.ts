/** How a bound key is printed: `ctrl+enter` → `Ctrl ↵`. */

const faces: Readonly<Record<string, string>> = {
  ctrl: "Ctrl",
  alt: "Alt",
  shift: "Shift",
  enter: "Enter",
  space: "Space",
  escape: "Esc",
  arrowup: "↑",
  arrowdown: "↓",
  arrowleft: "←",
  arrowright: "→",
  pageup: "PgUp",
  pagedown: "PgDn",
  home: "Home",
  end: "End",
  tab: "Tab",
  delete: "Del",
};

function faceOf(press: string): string {
  // The plus sign itself is never bound, so that it can part the keys held together.
  return press
    .split("+")
    .map((key) => faces[key] ?? key.toUpperCase())
    .join(" ");
}

/** One face for each press, one after the other. */
export function keyFaces(keys: string): readonly string[] {
  return keys.split(" ").map(faceOf);
}
