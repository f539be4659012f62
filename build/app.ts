/** `npm run build`: the app into out/, only when something it is made of has changed. */
import { readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, runTool } from "./command.ts";

const sources = ["core", "db", "desk", "electron", "renderer"];
const recipes = [
  "electron.vite.config.ts",
  "build/laterFaces.ts",
  "build/oneByte.ts",
  "build/chunks.ts",
  "package-lock.json",
  "tsconfig.json",
];
/** Written last: an interrupted build is done again. */
const stamp = join(root, "out", "built");

function newestIn(folder: string): number {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).reduce(
    // Folders count too: a removed file changes only its folder.
    (newest, entry) => Math.max(newest, statSync(join(entry.parentPath, entry.name)).mtimeMs),
    statSync(join(root, folder)).mtimeMs,
  );
}

/** Whether out/ holds what the sources say. */
export function isBuilt(): boolean {
  const built = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs;
  if (built === undefined) return false;
  const changed = Math.max(
    ...sources.map(newestIn),
    ...recipes.map((file) => statSync(join(root, file)).mtimeMs),
  );
  return changed < built;
}

/** Builds; returns what the tool said when it failed. */
export async function buildApp(): Promise<{ ok: true } | { ok: false; output: string }> {
  // The moment before reading: a source that changes meanwhile is newer than the stamp.
  const start = new Date();
  rmSync(join(root, "out"), { recursive: true, force: true });
  const { code, output } = await runTool("electron-vite", ["build"], {
    limitSeconds: 180,
    environment: { NO_COLOR: "1" },
  });
  if (code !== 0) return { ok: false, output };
  writeFileSync(stamp, start.toISOString());
  return { ok: true };
}

/** Builds when needed, saying so on standard error; throws when that fails. */
export async function ensureBuilt(): Promise<void> {
  if (isBuilt()) return;
  process.stderr.write("Building the app …\n");
  const start = performance.now();
  const built = await buildApp();
  if (!built.ok) throw new Error(`the app does not build:\n${built.output}`);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stderr.write(`Building the app: done in ${seconds} s\n`);
}

if (import.meta.main) {
  if (isBuilt()) process.stdout.write("out/ is up to date\n");
  else await ensureBuilt();
}
