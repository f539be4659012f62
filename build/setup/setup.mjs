// Brings the machine to where a window can open, in order, and does nothing when it is there already.
import { getElectron, readyElectron } from "./electronRuntime.mjs";
import { withSetupLock } from "./lock.mjs";
import { say } from "./progress.mjs";
import { buildSqliteBinding, sqliteBindingPath } from "./sqliteBinding.mjs";
import { installLibraries, missingLibraries } from "./systemLibraries.mjs";

/**
 * Libraries, an Electron and a SQLite that it can load. The packages are there already (packages.mjs), and this runs
 * on the project's own Node.
 * @returns {Promise<Record<string, string>>} the environment that tells the tools which Electron to use
 */
export async function setUpElectron() {
  if (!windowIsReady()) {
    await withSetupLock(async () => {
      const missing = missingLibraries();
      if (missing.needed.length + missing.wished.length > 0) await installLibraries(missing);
      const electron = readyElectron() ?? (await getElectron());
      if (electron.needsOwnSqlite && sqliteBindingPath() === undefined)
        await buildSqliteBinding(electron.program);
    });
  }
  return environmentFor(readyElectron());
}

function windowIsReady() {
  const missing = missingLibraries();
  // A wished-for font that only an administrator can install must not bring set-up back every time.
  if (missing.needed.length > 0 || (missing.wished.length > 0 && process.getuid?.() === 0))
    return false;
  const electron = readyElectron();
  return electron !== undefined && !(electron.needsOwnSqlite && sqliteBindingPath() === undefined);
}

function environmentFor(electron) {
  // electron-vite reads this one; the electron package and Playwright read the other.
  const environment = { ELECTRON_EXEC_PATH: electron.program };
  if (!electron.official) environment.ELECTRON_OVERRIDE_DIST_PATH = electron.folder;
  if (electron.needsOwnSqlite) environment.TIDEWAITER_SQLITE_BINDING = sqliteBindingPath();
  if (!electron.official && process.env.TIDEWAITER_TOLD_RUNTIME !== "1") {
    say(
      "Note: this window runs on an older Electron than a release would, because Electron’s own download cannot be reached.",
    );
    environment.TIDEWAITER_TOLD_RUNTIME = "1";
  }
  if (process.getuid?.() === 0) environment.NO_SANDBOX = "1";
  return environment;
}
