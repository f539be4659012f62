/** What no page may do: leave, open windows, embed a webview, ask for a device or permission. */
import { app, session } from "electron";
import type { WebContents } from "electron";
import { pageHost, pageScheme } from "./scheme.ts";

function guardContents(contents: WebContents): void {
  // One page, and it never leaves: every navigation is refused, its own address included.
  const refuse = (event: { preventDefault(): void }): void => event.preventDefault();
  contents.on("will-navigate", refuse);
  contents.on("will-frame-navigate", refuse);
  contents.on("will-redirect", refuse);
  contents.on("will-attach-webview", refuse);
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
}

/** True for a URL of our own page. Parsed, never compared as text. */
export function isOurPage(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  return protocol === `${pageScheme}:` && host === pageHost;
}

/** Call before the app is ready: it reaches contents made from then on. */
export function guardEveryPage(): void {
  app.on("web-contents-created", (_event, contents) => guardContents(contents));
}

/** Electron grants what nobody refuses, so everything is refused, but for copying text from our own page. */
export function refusePermissions(): void {
  const allowed = "clipboard-sanitized-write";
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((contents, permission, answer) => {
    answer(permission === allowed && isOurPage(contents.getURL()));
  });
  defaultSession.setPermissionCheckHandler(
    (_contents, permission, origin) => permission === allowed && isOurPage(origin),
  );
  defaultSession.setDevicePermissionHandler(() => false);
  // The page needs no network: the desk process speaks with the hub.
  defaultSession.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isAllowedRequest(details.url) });
  });
}

function isAllowedRequest(url: string): boolean {
  if (isOurPage(url)) return true;
  const { protocol } = new URL(url);
  return (
    protocol === "devtools:" || protocol === "data:" || protocol === "blob:" || isDevelopment(url)
  );
}

/** The development server's page, never accepted in a packaged app. */
export function isDevelopment(url: string): boolean {
  const server = process.env["ELECTRON_RENDERER_URL"];
  if (app.isPackaged || server === undefined || !URL.canParse(url)) return false;
  const { hostname, port } = new URL(url);
  const own = new URL(server);
  return hostname === own.hostname && port === own.port;
}
