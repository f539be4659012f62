/** PDFs for the command line: sheets are handed to the app's own Electron, which draws them as the window would. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fail, succeed } from "../../core/contract.ts";
import type { CallResult } from "../../core/contract.ts";
import type { Sheet } from "../../core/contract/print.ts";
import { chosenFrom, ofThePerson } from "../environment.ts";
import type { Environment } from "../environment.ts";

export interface Printed {
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
}

const root = join(import.meta.dirname, "..", "..");
const endsWithin = 150_000;
/** Beside the person's own: where programs are, and on what things are shown. */
const passedOn = [
  ...ofThePerson,
  "PATH",
  "DISPLAY",
  "XAUTHORITY",
  "WAYLAND_DISPLAY",
  "XDG_RUNTIME_DIR",
] as const;

/** Words that Chromium needs where it runs as root. */
function switches(): string[] {
  return [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), "--disable-gpu"];
}

/** Electron opens no window that anybody sees, but on Linux it does not start without a display. */
function hasDisplay(environment: Environment): boolean {
  const shown = environment["DISPLAY"] ?? environment["WAYLAND_DISPLAY"] ?? "";
  return process.platform !== "linux" || shown !== "";
}

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

function run(
  program: string,
  words: readonly string[],
  environment: Environment,
  stopping: AbortSignal,
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(program, words, {
      env: chosenFrom(environment, passedOn),
      stdio: ["ignore", "ignore", "pipe"],
      signal: AbortSignal.any([stopping, AbortSignal.timeout(endsWithin)]),
    });
    let said = "";
    child.stderr?.on("data", (part: Buffer) => void (said += part.toString("utf8")));
    child.on("error", (error) => resolve({ code: null, said: `${said}${error.message}` }));
    child.on("close", (code) => resolve({ code, said }));
  });
}

function noElectron(): CallResult<never> {
  return fail(
    "no-electron",
    "A PDF is drawn by the app's own Electron, and there is none here. Start this as npm run cli, which sets one up, or print from the window.",
  );
}

/** Writes the sheets as a PDF to `path`. Errors: `no-electron`, `not-built`, `no-display`, `not-printed`. */
export async function printSheets(
  sheets: readonly Sheet[],
  path: string,
  { environment, stopping }: { environment: Environment; stopping: AbortSignal },
): Promise<CallResult<Printed>> {
  const program = environment["ELECTRON_EXEC_PATH"] ?? "";
  if (program === "" || !existsSync(program)) return noElectron();
  if (!existsSync(join(root, "out", "renderer", "print.html"))) {
    return fail("not-built", "The app is not built yet. Run npm run build once, then print again.");
  }
  if (!hasDisplay(environment)) {
    return fail(
      "no-display",
      "Drawing a PDF needs a display, though nothing is shown on it. Start this as npm run cli, or under xvfb-run.",
    );
  }
  const folder = await mkdtemp(join(tmpdir(), "tidewaiter-print-"));
  try {
    const file = join(folder, "sheets.json");
    await writeFile(file, JSON.stringify({ sheets }), { mode: 0o600 });
    const words = [
      root,
      "--print-sheets",
      file,
      "--print-pdf",
      path,
      // A window that is open beside it keeps its own.
      `--user-data-dir=${join(folder, "profile")}`,
      ...switches(),
    ];
    const { code, said } = await run(program, words, environment, stopping);
    if (code !== 0) {
      const last = said.trim().split("\n").at(-1) ?? "";
      return fail("not-printed", `${path} was not written. Electron said: ${last}`);
    }
    const bytes = await readFile(path);
    return succeed({
      bytes: bytes.length,
      sha256: createHash("sha256").update(bytes).digest("hex"),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
