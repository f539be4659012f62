/** The window: sandboxed, remembered, shown when it has something to show. */
import { join } from "node:path";
import { app, BrowserWindow, nativeTheme, screen } from "electron";
import { pagePreferences } from "./guards.ts";
import { pageAddress } from "./page.ts";
import { readWindowState, writeWindowState } from "./windowState.ts";

/** How a page of ours is opened. */
export interface PageOptions {
  readonly preload: string;
  /** In an app that is not packaged, the development server's address. */
  readonly devServer?: string;
}

export interface WindowOptions extends PageOptions {
  /** Stands for the data folder, which the page does not know: what it remembers of one desk is not shown at another. */
  readonly place: string;
  log(line: string): void;
}

/** The page is loaded again after a crash of its process, but not for ever. */
const mostReloads = 3;
const reloadsWithin = 60_000;

export function openWindow(options: WindowOptions): BrowserWindow {
  const statePath = join(app.getPath("userData"), "window.json");
  const state = readWindowState(
    statePath,
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    ...state.bounds,
    minWidth: 960,
    minHeight: 600,
    show: false,
    title: "Tidewaiter",
    backgroundColor: nativeTheme.shouldUseDarkColors ? "#14181d" : "#ffffff",
    autoHideMenuBar: true,
    webPreferences: pagePreferences(options.preload),
  });
  if (state.maximised) window.maximize();
  window.once("ready-to-show", () => window.show());
  window.on("close", () => {
    writeWindowState(statePath, {
      bounds: window.getNormalBounds(),
      maximised: window.isMaximized(),
    });
  });
  reloadAfterCrash(window, options);
  const address = new URL(options.devServer ?? pageAddress);
  address.searchParams.set("desk", options.place);
  void window.loadURL(address.href);
  return window;
}

function reloadAfterCrash(window: BrowserWindow, { log }: WindowOptions): void {
  let crashes: number[] = [];
  window.webContents.on("render-process-gone", (_, { reason, exitCode }) => {
    log(`the page's process ended: ${reason} (${exitCode})`);
    if (reason === "clean-exit" || window.isDestroyed()) return;
    const now = performance.now();
    crashes = [...crashes.filter((at) => now - at < reloadsWithin), now];
    if (crashes.length <= mostReloads) window.webContents.reload();
    else log("the page ended too often; it is not loaded again");
  });
}
