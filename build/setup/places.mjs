// Where set-up finds and keeps things: the checkout, the cache folder, the Node that npm brought.
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** The folder that outlives a checkout: runtimes and compiled modules. TIDEWAITER_CACHE names another. */
export function cacheFolder() {
  const named = process.env.TIDEWAITER_CACHE;
  if (named) return resolve(named);
  if (process.platform === "win32") {
    return join(
      process.env.LOCALAPPDATA ?? join(homedir(), "AppData", "Local"),
      "tidewaiter-cache",
    );
  }
  if (process.platform === "darwin") return join(homedir(), "Library", "Caches", "tidewaiter");
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "tidewaiter");
}

/** The Node of the devDependency `node`, which is the same on every machine. */
export function projectNode() {
  const name = process.platform === "win32" ? "node.exe" : "node";
  return join(root, "node_modules", "node", "bin", name);
}

/** npm as it was started for this script, else the one on PATH: [program, ...first arguments]. */
export function npmCommand() {
  const script = process.env.npm_execpath;
  const node = process.env.npm_node_execpath ?? process.execPath;
  if (script && script.endsWith(".js") && existsSync(script)) {
    // node_modules is replaced while npm runs: npm itself must not run on the Node inside it.
    const inside = node.startsWith(join(root, "node_modules"));
    return [inside ? machineNode() : node, script];
  }
  return process.platform === "win32" ? ["npm.cmd"] : ["npm"];
}

function machineNode() {
  const name = process.platform === "win32" ? "node.exe" : "node";
  const separator = process.platform === "win32" ? ";" : ":";
  for (const folder of (process.env.PATH ?? "").split(separator)) {
    if (folder.includes("node_modules")) continue;
    if (existsSync(join(folder, name))) return join(folder, name);
  }
  return process.execPath;
}
