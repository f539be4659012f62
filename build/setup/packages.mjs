// Brings node_modules to what package-lock.json says, and only when it is not so already.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./command.mjs";
import { npmCommand, projectNode, root } from "./places.mjs";
import { beginStep, setupFault } from "./progress.mjs";

const stampPath = join(root, "node_modules", ".tidewaiter-packages");

/** Installs the packages when they are not there as locked; otherwise returns within milliseconds. */
export async function setUpPackages() {
  if (packagesAreReady()) return;
  const { withSetupLock } = await import("./lock.mjs");
  await withSetupLock(async () => {
    if (!packagesAreReady()) await installPackages();
  });
}

/** Whether node_modules is what package-lock.json asks for. A few milliseconds. */
function packagesAreReady() {
  if (!existsSync(projectNode())) return false;
  const wanted = lockDigest();
  try {
    if (readFileSync(stampPath, "utf8") === wanted) return true;
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
  if (!installedAsLocked()) return false;
  writeFileSync(stampPath, wanted);
  return true;
}

/** Installs every package with `npm ci`. */
async function installPackages() {
  refuseToReplaceRunningNode();
  const step = beginStep("Installing packages (npm ci)");
  const [program, ...first] = npmCommand();
  const args = [...first, "ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const result = await run(program, args, { cwd: root, shell: program.endsWith(".cmd") });
  if (result.code !== 0) {
    step.failed();
    const end = result.output.trim().split("\n").slice(-15).join("\n  ");
    throw setupFault(
      `npm ci failed. Check that the npm registry can be reached, then run the command again.\n  ${end}`,
    );
  }
  if (!existsSync(projectNode())) {
    step.failed();
    throw setupFault(
      'npm ci did not bring the project\'s own Node. Allow install scripts for the package "node", then run: npm rebuild node',
    );
  }
  writeFileSync(stampPath, lockDigest());
  step.done();
}

function lockDigest() {
  return createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
}

/** Compares npm's own record in node_modules with the lock, for a folder that someone installed by hand. */
function installedAsLocked() {
  const recordPath = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(recordPath)) return false;
  const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  const found = JSON.parse(readFileSync(recordPath, "utf8")).packages;
  const same = (path) =>
    found[path]?.version === wanted[path].version &&
    found[path]?.integrity === wanted[path].integrity;
  return (
    Object.keys(wanted).every(
      (path) => path === "" || same(path) || (wanted[path].optional === true && !found[path]),
    ) && Object.keys(found).every((path) => wanted[path] !== undefined)
  );
}

function refuseToReplaceRunningNode() {
  if (process.platform === "win32" && process.execPath.startsWith(join(root, "node_modules"))) {
    throw setupFault(
      "The packages have changed, and Windows cannot replace a Node that is running. Run this once, then try again: npm ci",
    );
  }
}
