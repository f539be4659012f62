/**
 * The page's `virtual:chinese-faces`: which file of the Chinese font holds which letters. The font's own style sheet says
 * it in 101 rules of 32 kB gzip; here it takes a third of that.
 */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const name = "virtual:chinese-faces";
/** Rollup's mark of a module that is no file. */
const resolved = `\0${name}`;
const styleSheet = fileURLToPath(import.meta.resolve("@fontsource-variable/noto-sans-sc/wght.css"));

interface Face {
  /** Of the woff2 file. */
  readonly path: string;
  /** As CSS's `unicode-range` has it. */
  readonly range: string;
}

/** The faces in the order of the style sheet. */
export function chineseFaces(): Face[] {
  const rules = readFileSync(styleSheet, "utf8").matchAll(
    /url\((?<file>[^)]+)\)[^;]*;\s*unicode-range: (?<range>[^;]+);/gu,
  );
  return [...rules].map(({ groups }) => ({
    path: join(dirname(styleSheet), groups?.["file"] ?? ""),
    range: groups?.["range"] ?? "",
  }));
}

/**
 * A `unicode-range` as words: each the distance from the last letter before, and after a point how many more follow;
 * in base 36. `renderer/style/fontRange.ts` reads it.
 */
export function packedRange(range: string): string {
  let last = 0;
  const words = range.split(",").map((part) => {
    const [, from = "", to = from] = /^U\+([\da-f]+)(?:-([\da-f]+))?$/iu.exec(part.trim()) ?? [];
    const [first, end] = [Number.parseInt(from, 16), Number.parseInt(to, 16)];
    if (Number.isNaN(first)) throw new Error(`not a range of letters: ${part}`);
    const word = (first - last).toString(36);
    last = end;
    return end === first ? word : `${word}.${(end - first).toString(36)}`;
  });
  return words.join(" ");
}

function moduleOf(faces: readonly Face[]): string {
  const imports = faces.map(
    ({ path }, at) => `import file${at} from ${JSON.stringify(`${path}?url`)};`,
  );
  const rows = faces.map(({ range }, at) => `[file${at}, ${JSON.stringify(packedRange(range))}]`);
  return `${imports.join("\n")}\nexport const faces = [${rows.join(",\n")}];\n`;
}

export function chineseFacesPlugin(): Plugin {
  return {
    name,
    resolveId: (id) => (id === name ? resolved : undefined),
    load: (id) => (id === resolved ? moduleOf(chineseFaces()) : undefined),
  };
}
