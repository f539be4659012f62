/** The shell: one instance, one window, one desk process. No rule of the trade and no SQL is here. */
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { app, BrowserWindow, Menu } from "electron";
import { startDesk } from "./deskProcess.ts";
import { pickedFiles } from "./files.ts";
import { guardEveryPage, refusePermissions } from "./guards.ts";
import { applicationMenu } from "./menu.ts";
import { relayCalls, tellPage } from "./relay.ts";
import { registerScheme, servePage } from "./scheme.ts";
import { openWindow } from "./window.ts";

/** `--data DIR`, else TIDEWAITER_DATA, else a folder of the user's own. */
function dataFolder(): string {
  const at = process.argv.indexOf("--data");
  const given = at < 0 ? process.env["TIDEWAITER_DATA"] : process.argv[at + 1];
  return resolve(given ?? join(app.getPath("userData"), "data"));
}

/** There is one; after it closed and before the app ended, none. */
function ourWindow(): BrowserWindow | undefined {
  return BrowserWindow.getAllWindows()[0];
}

async function run(): Promise<void> {
  await app.whenReady();
  Menu.setApplicationMenu(applicationMenu());
  refusePermissions();
  servePage(join(__dirname, "../renderer"));
  mkdirSync(app.getPath("userData"), { recursive: true });
  const desk = startDesk(dataFolder(), app.getVersion(), (event) => tellPage(ourWindow(), event));
  relayCalls(desk, pickedFiles(), ourWindow);
  openWindow(app.getPath("userData"));
  app.on("second-instance", () => {
    const window = ourWindow();
    if (!window) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  let closed = false;
  app.on("before-quit", (event) => {
    if (closed) return;
    // The desk ends first, so that its database is closed in order.
    event.preventDefault();
    void desk.close().then(() => {
      closed = true;
      app.quit();
    });
  });
  app.on("window-all-closed", () => app.quit());
}

if (process.getuid?.() === 0) {
  console.error("Running as root: Chromium's sandbox is off. Use a normal user for real work.");
} else app.enableSandbox();
registerScheme();
guardEveryPage();
if (app.requestSingleInstanceLock()) {
  run().catch((error: unknown) => {
    console.error(error);
    app.exit(1);
  });
} else app.quit();
