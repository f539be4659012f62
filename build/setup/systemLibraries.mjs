// Finds the Linux libraries that Electron links to, and installs what is missing where that is possible.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mustRun, run } from "./command.mjs";
import { beginStep, say, setupFault } from "./progress.mjs";

// Debian package → the file names it brings, looked up in the linker's own list.
const libraries = {
  "libgtk-3-0": ["libgtk-3.so.0"],
  libnss3: ["libnss3.so", "libsmime3.so"],
  libasound2: ["libasound.so.2"],
  libgbm1: ["libgbm.so.1"],
  "libatk-bridge2.0-0": ["libatk-bridge-2.0.so.0"],
  libxss1: ["libXss.so.1"],
  libnotify4: ["libnotify.so.4"],
  "libsecret-1-0": ["libsecret-1.so.0"],
  libcups2: ["libcups.so.2"],
  libxkbcommon0: ["libxkbcommon.so.0"],
};
// A window without a display needs these; with a display they are not asked for.
const virtualDisplay = { xvfb: "/usr/bin/Xvfb", xauth: "/usr/bin/xauth" };
const chineseFonts = [
  "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
  "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
  "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
];
const chineseFontPackage = "fonts-droid-fallback";

/** Debian names of what is missing, divided into what a window needs and what it only looks better with. */
export function missingLibraries() {
  if (process.platform !== "linux") return { needed: [], wished: [] };
  const known = linkerList();
  const needed = Object.entries(libraries)
    .filter(([, files]) => files.some((file) => !known.includes(`${file} `)))
    .map(([name]) => name);
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    for (const [name, path] of Object.entries(virtualDisplay))
      if (!existsSync(path)) needed.push(name);
  }
  return { needed, wished: hasChineseFont() ? [] : [chineseFontPackage] };
}

/** Installs what is missing as root on a Debian or Ubuntu machine; elsewhere prints the command for a person to run. */
export async function installLibraries({ needed, wished }) {
  const all = [...needed, ...wished];
  const mayInstall = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (!mayInstall) {
    if (needed.length === 0) return;
    throw setupFault(
      `Electron needs libraries that are not here: ${needed.join(" ")}\n` +
        (existsSync("/usr/bin/apt-get")
          ? `Run this once, then try again:\n  sudo apt-get install --no-install-recommends ${all.join(" ")}`
          : "Install them with the package manager of this system (the names above are Debian’s), then try again."),
    );
  }
  await aptInstall(`Installing libraries for the window (${all.join(" ")})`, all);
}

/** A C and C++ compiler, installed as root on Debian; otherwise the fault names the command. */
export async function ensureCompiler() {
  const missing = ["gcc", "g++"].filter(
    (name) => spawnSync(name, ["--version"], { stdio: "ignore" }).status !== 0,
  );
  if (missing.length === 0) return;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    await aptInstall("Installing a C++ compiler (g++)", ["g++", "libc6-dev"]);
    return;
  }
  throw setupFault(
    "A C++ compiler is needed once. Run this, then try again:\n  sudo apt-get install g++",
  );
}

async function aptInstall(title, names) {
  const step = beginStep(title);
  const options = { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  const patience = ["-o", "DPkg::Lock::Timeout=300", "-o", "Acquire::Retries=2"];
  try {
    await mustRun("apt-get update", "apt-get", [...patience, "update"], options);
    const real = await Promise.all(names.map(currentName));
    await mustRun(
      "apt-get install",
      "apt-get",
      [...patience, "install", "-y", "--no-install-recommends", ...real],
      options,
    );
  } catch (fault) {
    step.failed();
    throw fault;
  }
  step.done();
}

/** Newer Debian and Ubuntu renamed some libraries with the ending t64. */
async function currentName(name) {
  const { output } = await run("apt-cache", ["policy", `${name}t64`]);
  return /Candidate: (?!\(none\))/.test(output) ? `${name}t64` : name;
}

function linkerList() {
  for (const program of ["/sbin/ldconfig", "/usr/sbin/ldconfig", "ldconfig"]) {
    const result = spawnSync(program, ["-p"], { encoding: "utf8" });
    if (result.status === 0) return result.stdout;
  }
  say(
    "The list of libraries of this system cannot be read (ldconfig); going on without the check.",
  );
  return Object.values(libraries).flat().join(" \n") + " ";
}

function hasChineseFont() {
  if (chineseFonts.some((path) => existsSync(path))) return true;
  const listed = spawnSync("fc-list", [":lang=zh", "family"], { encoding: "utf8" });
  return listed.status === 0 && listed.stdout.trim() !== "";
}
