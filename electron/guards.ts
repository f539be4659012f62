/** What the page may not do, whatever it contains: navigate, open windows, ask for devices, download, load from elsewhere. */
import { app } from "electron";
import type { Session, WebContents, WebPreferences } from "electron";
import { openOutside } from "./external.ts";
import { isOwnAddress } from "./sender.ts";

/** Of every window with a page of ours, seen or not. */
export function pagePreferences(preload: string): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    spellcheck: false,
    devTools: !app.isPackaged,
  };
}

/** Every page, as soon as it exists. */
export function guardPages(devServer?: string): void {
  app.on("web-contents-created", (_, contents) => guardPage(contents, devServer));
}

function guardPage(contents: WebContents, devServer?: string): void {
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url);
    return { action: "deny" };
  });
  contents.on("will-attach-webview", (event) => event.preventDefault());
  // One page, loaded once: nothing in it ever has to navigate. The development server reloads it.
  const isReload = (url: string) => devServer !== undefined && isOwnAddress(url, devServer);
  contents.on("will-navigate", (event) => {
    if (!isReload(event.url)) event.preventDefault();
  });
  contents.on("will-frame-navigate", (event) => {
    if (!isReload(event.url)) event.preventDefault();
  });
  contents.on("will-redirect", (event) => event.preventDefault());
}

/** Permissions are granted by default in Electron: here everything is refused but writing text to the clipboard. */
export function guardSession(session: Session, devServer?: string): void {
  const mayCopy = (permission: string, address: string) =>
    permission === "clipboard-sanitized-write" && isOwnAddress(address, devServer);
  session.setPermissionRequestHandler((_, permission, answer, details) =>
    answer(mayCopy(permission, details.requestingUrl)),
  );
  session.setPermissionCheckHandler((_, permission, origin) => mayCopy(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.on("will-download", (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => {
    // The desk's own requests carry no page; a page has nothing to fetch but itself and its developer tools.
    const ownOrNoPage =
      details.webContentsId === undefined ||
      isOwnAddress(details.url, devServer) ||
      ["devtools:", "data:", "blob:"].includes(new URL(details.url).protocol) ||
      (devServer !== undefined && new URL(details.url).protocol === "ws:");
    answer({ cancel: !ownOrNoPage });
  });
  session.setSpellCheckerEnabled(false);
}
