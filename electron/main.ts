/** The shell: one instance, one window, one desk process. No rule of the trade and no SQL is here. */
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { app, Menu } from "electron";
import type { BrowserWindow } from "electron";
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

async function run(): Promise<void> {
  await app.whenReady();
  Menu.setApplicationMenu(applicationMenu());
  refusePermissions();
  servePage(join(__dirname, "../renderer"));
  mkdirSync(app.getPath("userData"), { recursive: true });
  let window: BrowserWindow | undefined;
  const desk = startDesk(dataFolder(), app.getVersion(), (event) => tellPage(window, event));
  relayCalls(desk, pickedFiles(), () => window);
  window = openWindow(app.getPath("userData"));
  app.on("second-instance", () => {
    if (!window || window.isDestroyed()) return;
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
