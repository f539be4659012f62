/** The menu: what every program has, and nothing that the window does better. */
import { app, Menu } from "electron";
import type { MenuItemConstructorOptions } from "electron";

export function applicationMenu(): Menu {
  const view: MenuItemConstructorOptions[] = [
    { role: "zoomIn" },
    { role: "zoomOut" },
    { role: "resetZoom" },
    { role: "togglefullscreen" },
  ];
  // In a packaged app the page's inside is nobody's business; Electron's own shortcut for it comes with the menu item.
  if (!app.isPackaged) view.push({ role: "toggleDevTools" });
  return Menu.buildFromTemplate([
    ...(process.platform === "darwin" ? [{ role: "appMenu" } as const] : []),
    { role: "fileMenu" },
    { role: "editMenu" },
    { label: "View", submenu: view },
    { role: "windowMenu" },
  ]);
}
