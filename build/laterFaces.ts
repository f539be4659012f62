/**
 * The page's `virtual:later-faces`: which file of a font holds which letters, for all files that the first screen does
 * without. The Chinese font's own style sheet says it in 101 rules of 32 kB gzip; here it takes a third of that.
 */
import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const name = "virtual:later-faces";
/** Rollup's mark of a module that is no file. */
const resolved = `\0${name}`;
/** The names are those of tokens.css. */
const styleSheets = {
  "Inter Variable": import.meta.resolve("@fontsource-variable/inter/wght.css"),
  "Noto Sans SC Variable": import.meta.resolve("@fontsource-variable/noto-sans-sc/wght.css"),
};
/** In renderer/style/firstFace.css. */
const firstFile = "inter-latin-wght-normal.woff2";

interface Face {
  readonly family: string;
  /** Of the woff2 file. */
  readonly path: string;
  /** As CSS's `unicode-range` has it. */
  readonly range: string;
}

/** Of each font in the order of its style sheet, in which the later of two that hold a letter is taken. */
export function laterFaces(): Face[] {
  return Object.entries(styleSheets).flatMap(([family, address]) => {
    const sheet = fileURLToPath(address);
    const rules = readFileSync(sheet, "utf8").matchAll(
      /url\((?<file>[^)]+)\)[^;]*;\s*unicode-range: (?<range>[^;]+);/gu,
    );
    return [...rules].flatMap(({ groups: { file = "", range = "" } = {} }) =>
      basename(file) === firstFile ? [] : [{ family, path: join(dirname(sheet), file), range }],
    );
  });
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
  const rows = faces.map(
    ({ family, range }, at) =>
      `[${JSON.stringify(family)}, file${at}, ${JSON.stringify(packedRange(range))}]`,
  );
  return `${imports.join("\n")}\nexport const faces = [${rows.join(",\n")}];\n`;
}

export function laterFacesPlugin(): Plugin {
  return {
    name,
    resolveId: (id) => (id === name ? resolved : undefined),
    load: (id) => (id === resolved ? moduleOf(laterFaces()) : undefined),
  };
}
