/** The app's main process: one instance, one window, one desk process; no business rule and no SQL. */
import { createHash, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import {
  app,
  BrowserWindow,
  dialog,
  Notification,
  powerMonitor,
  session,
  utilityProcess,
} from "electron";
import type { Alert } from "../core/alerts/alerts.ts";
import { fail } from "../core/contract/result.ts";
import type { CallResult } from "../core/contract/result.ts";
import { dayInZone } from "../core/dates.ts";
import type { AlertOptions, Alerts, Listed } from "./alerts.ts";
import { runDeskProcess } from "./deskProcess.ts";
import type { DeskChild, DeskChildEvents, DeskProcess } from "./deskProcess.ts";
import { createFileTokens } from "./files.ts";
import type { FileTokens } from "./files.ts";
import { dataFolder, deskEnvironment } from "./folders.ts";
import { keepGraphics, lacksGraphics } from "./graphics.ts";
import { guardPages, guardSession } from "./guards.ts";
import { openLog } from "./log.ts";
import { setMenu } from "./menu.ts";
import type { FromDesk } from "./messages.ts";
import { printFilesIn } from "./printOrder.ts";
import type { PrintFiles } from "./printOrder.ts";
import { relayCalls, tellWindows } from "./relay.ts";
import { registerPageScheme, servePage } from "./scheme.ts";
import { openWindow } from "./window.ts";

/** How long the desk may take to finish what it does when the app ends. */
const closeWithin = 8_000;
const alertsAfter = 2_000;
/** By then Chromium knows what it draws with. */
const graphicsAfter = 2_000;
/** The page asks the desk when its first screen stands: until then the processor is the page's. */
const deskMayWait = 1_000;
const built = import.meta.dirname;
const preload = join(built, "..", "preload", "preload.cjs");
const devServer = app.isPackaged ? undefined : process.env["ELECTRON_RENDERER_URL"];
/** The shell's own session at the desk, with nobody signed in; those of windows have the numbers of their contents, from 1. */
const ownSession = 0;
const data = dataFolder({
  argv: process.argv,
  environment: process.env,
  userData: app.getPath("userData"),
});
const log = openLog(app.getPath("logs"), "main");

/** A better-sqlite3 made for an Electron that its own binaries do not fit; a packaged app takes it from its own folder only. */
function sqliteBinding(): string | undefined {
  if (!app.isPackaged) return process.env["TIDEWAITER_SQLITE_BINDING"];
  const packed = join(process.resourcesPath, "better_sqlite3.node");
  return existsSync(packed) ? packed : undefined;
}

function startDesk(events: DeskChildEvents): DeskChild {
  const own = {
    TIDEWAITER_DATA: data,
    TIDEWAITER_LOGS: app.getPath("logs"),
    TIDEWAITER_VERSION: app.getVersion(),
    TIDEWAITER_SQLITE_BINDING: sqliteBinding(),
    TIDEWAITER_PRACTICE_HUB: process.env["TIDEWAITER_PRACTICE_HUB"],
  };
  const child = utilityProcess.fork(join(built, "desk.cjs"), [], {
    serviceName: "Tidewaiter desk",
    env: deskEnvironment(process.env, own),
    stdio: "inherit",
  });
  child.on("message", (message: FromDesk) => events.message(message));
  child.on("exit", (code) => events.exit(code));
  return { post: (message) => child.postMessage(message), kill: () => void child.kill() };
}

/** Files picked in one window can be used in that window only. */
function tokensByWindow(): (window: BrowserWindow) => FileTokens {
  const known = new WeakMap<BrowserWindow, FileTokens>();
  return (window) => {
    const tokens = known.get(window) ?? createFileTokens(dialogsOf(window), randomUUID);
    known.set(window, tokens);
    return tokens;
  };
}

function dialogsOf(window: BrowserWindow) {
  return {
    async open() {
      const { filePaths } = await dialog.showOpenDialog(window, {
        properties: ["openFile", "multiSelections"],
        filters: [
          { name: "Declarations", extensions: ["xml", "csv"] },
          { name: "All files", extensions: ["*"] },
        ],
      });
      return filePaths;
    },
    async save(suggested: string, folder: boolean) {
      if (folder) {
        const properties = ["openDirectory", "createDirectory"] as const;
        const { filePaths } = await dialog.showOpenDialog(window, { properties: [...properties] });
        return filePaths[0];
      }
      const { filePath } = await dialog.showSaveDialog(window, { defaultPath: suggested });
      return filePath === "" ? undefined : filePath;
    },
  };
}

/** Whoever locks the computer, or closes its lid, has left the desk too. */
function tellWhenLeft(): void {
  const left = () => tellWindows({ name: "computer.left", data: {} });
  powerMonitor.on("lock-screen", left);
  powerMonitor.on("suspend", left);
}

/** Before the app is ready. */
function settleGraphics(): void {
  const path = join(app.getPath("userData"), "graphics.json");
  const moment = () => ({ now: Date.now(), electron: process.versions.electron });
  if (lacksGraphics(path, moment())) {
    app.disableHardwareAcceleration();
    return;
  }
  const look = () => keepGraphics(path, app.getGPUFeatureStatus().gpu_compositing, moment());
  void app.whenReady().then(() => setTimeout(look, graphicsAfter));
}

/** Lets the desk finish before the app is gone. */
function closeDeskAtEnd(desk: DeskProcess): void {
  let closed = false;
  app.on("will-quit", (event) => {
    if (closed) return;
    event.preventDefault();
    void desk.close(closeWithin).then(() => {
      closed = true;
      // Not at once: asked for while Electron still handles this event, the end would be forgotten.
      setImmediate(() => app.quit());
    });
  });
}

/** The words of alerts are read when the first screen is likely to stand. What is told meanwhile is told then. */
function lateAlerts(options: AlertOptions): Alerts {
  const made = new Promise<void>((resolve) => options.later(alertsAfter, resolve))
    .then(() => import("./alerts.ts"))
    .then(({ createAlerts }) => createAlerts(options));
  return {
    told: (event) => void made.then((alerts) => alerts.told(event)),
    speak: (language) => void made.then((alerts) => alerts.speak(language)),
    begin: () => void made.then((alerts) => alerts.begin()),
  };
}

async function run(): Promise<void> {
  await app.whenReady();
  const later = (milliseconds: number, work: () => void) => void setTimeout(work, milliseconds);
  const alerts = lateAlerts({
    later,
    now: () => {
      const at = new Date().toISOString();
      return { at, day: dayInZone(at, Intl.DateTimeFormat().resolvedOptions().timeZone) };
    },
    isLookedAt: () => BrowserWindow.getFocusedWindow() !== null,
    show: showAlert,
    // The desk answers by the contract.
    list: async (input) =>
      (await desk.call(ownSession, "declaration.list", input)) as CallResult<Listed>,
  });
  // No call is heard before all of this has run.
  const desk: DeskProcess = runDeskProcess({
    start: startDesk,
    mayWait: existsSync(data) ? deskMayWait : 0,
    later,
    monotonic: () => performance.now(),
    told: (event) => {
      tellWindows(event);
      alerts.told(event);
    },
    log: (line) => log.warn(line),
  });
  if (devServer === undefined) servePage(session.defaultSession, join(built, "..", "renderer"));
  guardSession(session.defaultSession, devServer);
  const dev = devServer === undefined ? {} : { devServer };
  const place = createHash("sha256").update(data).digest("hex").slice(0, 16);
  const open = () => openWindow({ preload, place, log: log.warn, ...dev });
  open();
  closeDeskAtEnd(desk);
  tellWhenLeft();
  relayCalls({
    desk,
    tokensOf: tokensByWindow(),
    warn: (line) => log.warn(line),
    printWindow: { preload, ...dev },
    speak: alerts.speak,
    ...dev,
  });
  setMenu();
  alerts.begin();
  app.on("activate", () => {
    if (BrowserWindow.getAllWindows().length === 0) open();
  });
}

/** The command line asked for a PDF: it is made, and that is all. */
async function runPrinting(files: PrintFiles): Promise<void> {
  // The window that drew the sheets is closed before they are written.
  app.on("window-all-closed", () => undefined);
  await app.whenReady();
  servePage(session.defaultSession, join(built, "..", "renderer"));
  guardSession(session.defaultSession);
  relayCalls({
    desk: noDesk,
    tokensOf: tokensByWindow(),
    warn: (line) => log.warn(line),
    printWindow: { preload },
    speak: () => undefined,
  });
  try {
    const { printFiles } = await import("./printFiles.ts");
    await printFiles(files, { preload });
    app.exit(0);
  } catch (error) {
    process.stderr.write(`${String(error)}\n`);
    app.exit(1);
  }
}

/** Nothing is asked of a desk where only sheets are drawn. */
const noDesk: DeskProcess = {
  call: () => Promise.resolve(fail("no-desk", "This start only prints.")),
  endSession: () => undefined,
  close: () => Promise.resolve(),
};

function focusWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized() === true) window.restore();
  window?.focus();
}

/** Shown ones are held, so that a click on them still leads somewhere. */
const shownAlerts = new Set<Notification>();

function showAlert({ title, body, lrn }: Alert): void {
  if (!Notification.isSupported()) return;
  const notification = new Notification({ title, body });
  shownAlerts.add(notification);
  notification.on("click", () => {
    focusWindow();
    tellWindows({ name: "alert.opened", data: { lrn } });
  });
  notification.on("close", () => shownAlerts.delete(notification));
  notification.show();
}

/** A broken invariant in main: said in full, then the end. A half-broken main must not go on relaying. */
function endOnFault(error: unknown): void {
  log.error("the app ends because of a fault of its own", error);
  if (app.isPackaged) dialog.showErrorBox("Tidewaiter has to close", String(error));
  app.exit(1);
}

process.on("uncaughtException", endOnFault);
process.on("unhandledRejection", endOnFault);
registerPageScheme();
guardPages(devServer);
// Both words at once would stop every child process: Chromium does not run its sandbox as root.
if (app.commandLine.hasSwitch("no-sandbox")) {
  process.stderr.write("Running without Chromium's sandbox, as only root must.\n");
} else app.enableSandbox();
const printing = printFilesIn(process.argv);
if (printing !== undefined) {
  void runPrinting(printing).catch(endOnFault);
} else if (app.requestSingleInstanceLock()) {
  app.on("second-instance", focusWindow);
  app.on("window-all-closed", () => app.quit());
  settleGraphics();
  void run().catch(endOnFault);
} else {
  app.quit();
}
