// Starts one of the project's programs: `node build/run.mjs NAME [words…]`. Every npm script comes through here.
// It sets up what that program needs, then runs it on the project's own Node, in this process when it is that Node already.
// Plain JavaScript for any Node, because it also has to say that a Node is too old.

const programs = {
  setup: { level: "electron" },
  cli: { level: "node", file: "desk/cli/main.ts" },
  hub: { level: "node", file: "hub/main.ts" },
  check: { level: "node", file: "build/check.ts" },
  bench: { level: "node", file: "build/bench.ts" },
  "bench:ui": { level: "electron", file: "build/benchUi.ts" },
  simulate: { level: "node", file: "test/simulation/main.ts" },
  build: { level: "electron", file: "build/app.ts" },
  dev: { level: "electron", file: "build/dev.ts" },
  start: { level: "electron", file: "build/start.ts" },
  tour: { level: "electron", file: "test/tour/main.ts" },
  test: { level: "electron", file: "build/test.ts" },
  e2e: { level: "electron", file: "build/e2e.ts" },
  prove: { level: "node", file: "build/prove.ts" },
  package: { level: "electron", file: "build/package.ts" },
};

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  stop(
    `Tidewaiter needs Node 20.19 or newer; this is ${process.version}. Install a newer Node, then run the command again.`,
  );
}
const name = process.argv[2];
const program = Object.hasOwn(programs, name ?? "") ? programs[name] : undefined;
if (program === undefined) stop(`Name one of: ${Object.keys(programs).join(", ")}.`);

try {
  const { setUpPackages } = await import("./setup/packages.mjs");
  await setUpPackages();
  if (major >= 24) await runHere();
  else await runOnProjectNode();
} catch (fault) {
  if (fault.name !== "SetupFault") throw fault;
  stop(fault.message);
}

/** In this very process, so that a signal and an exit code need no passing on. */
async function runHere() {
  const path = await import("node:path");
  const { root } = await import("./setup/places.mjs");
  process.env.PATH = `${path.join(root, "node_modules", ".bin")}${path.delimiter}${process.env.PATH ?? ""}`;
  if (program.level === "electron") {
    const { setUpElectron } = await import("./setup/setup.mjs");
    Object.assign(process.env, await setUpElectron());
  }
  if (name === "cli" && isPrinting(process.argv.slice(3))) await readyToPrint();
  if (program.file === undefined) return;
  const nodeModule = await import("node:module");
  // Keeps stripped and compiled sources between runs, which shortens the start of the command line.
  nodeModule.enableCompileCache(path.join(root, "node_modules", ".cache", "tidewaiter-node"));
  const file = path.join(root, program.file);
  process.argv.splice(1, 2, file);
  nodeModule.default.runMain(file);
}

/** A PDF is drawn by the app's Electron; the rest of the command line needs none. */
function isPrinting(words) {
  return words.includes("print") || words.some((word) => word === "pdf" || word === "--format=pdf");
}

async function readyToPrint() {
  const { setUpElectron } = await import("./setup/setup.mjs");
  const { ELECTRON_EXEC_PATH } = await setUpElectron();
  process.env.ELECTRON_EXEC_PATH = ELECTRON_EXEC_PATH;
  const { ensureBuilt } = await import("./app.ts");
  await ensureBuilt();
  const { ensureDisplay } = await import("./display.ts");
  await ensureDisplay();
}

/** Only on the first run of all, or where someone starts this file with an older Node by hand. */
async function runOnProjectNode() {
  const { spawn } = await import("node:child_process");
  const { projectNode } = await import("./setup/places.mjs");
  const child = spawn(projectNode(), process.argv.slice(1), { stdio: "inherit" });
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  // Ctrl-C reaches the child by itself; this process only has to stay until the child has ended.
  process.on("SIGINT", () => {
    if (!process.stdin.isTTY) child.kill("SIGINT");
  });
  child.on("exit", (code, signal) => {
    if (signal === null) process.exit(code);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
