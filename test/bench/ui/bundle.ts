/** How much the page loads: the first screen, and everything, in kB gzip without fonts. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import type { Figure } from "../alternate.ts";

const built = resolve(import.meta.dirname, "..", "..", "..", "out", "renderer");

function kilobytes(files: readonly string[]): number {
  const bytes = files.map((file) => gzipSync(readFileSync(join(built, file))).length);
  return bytes.reduce((sum, each) => sum + each, 0) / 1000;
}

/** What index.html names and what those import at once; lazily loaded parts are named in `import()` only. */
function firstScreen(): string[] {
  const html = readFileSync(join(built, "index.html"), "utf8");
  const found = new Set(html.match(/assets\/[\w.-]+\.(?:js|css)/gu));
  for (const file of found) {
    if (!file.endsWith(".js")) continue;
    const text = readFileSync(join(built, file), "utf8");
    for (const [, name] of text.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/gu)) {
      found.add(`assets/${name ?? ""}`);
    }
  }
  // The words of one language are fetched before anything is drawn.
  const words = readdirSync(join(built, "assets")).filter((file) => /^en-.*\.js$/u.test(file));
  return ["index.html", ...found, ...words.map((file) => `assets/${file}`)];
}

export function bundleFigures(): Figure[] {
  const all = readdirSync(built, { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.(?:html|js|css)$/u.test(file),
  );
  return [
    { name: "first screen, kB gzip", value: kilobytes(firstScreen()), goal: 180, better: "lower" },
    { name: "whole page, kB gzip", value: kilobytes(all), goal: 450, better: "lower" },
  ];
}
