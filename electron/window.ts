/** The one window: hardened, of the size and place that it had last time. */
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BrowserWindow, screen } from "electron";
import type { Rectangle } from "electron";
import { pageUrl } from "./scheme.ts";

interface Place extends Partial<Rectangle> {
  readonly maximised?: boolean;
}

const usual = { width: 1440, height: 900 };

/** The place kept from last time; a file that cannot be read counts as none, since it holds nothing but this. */
function placeFrom(file: string): Place {
  try {
    const value: unknown = JSON.parse(readFileSync(file, "utf8"));
    return typeof value === "object" && value !== null ? (value as Place) : {};
  } catch {
    return {};
  }
}

/** Only a place that is on a screen that is there now. */
function visible({ x, y, width, height }: Place): Partial<Rectangle> {
  const numbers = [x, y, width, height];
  if (!numbers.every((value): value is number => Number.isInteger(value))) return usual;
  const [left = 0, top = 0, wide = 0, high = 0] = numbers;
  const fits = screen
    .getAllDisplays()
    .some(
      ({ workArea }) =>
        left >= workArea.x - 8 &&
        top >= workArea.y - 8 &&
        left + 200 <= workArea.x + workArea.width &&
        top + 100 <= workArea.y + workArea.height,
    );
  return fits && wide >= 800 && high >= 500
    ? { x: left, y: top, width: wide, height: high }
    : usual;
}

function keepPlace(window: BrowserWindow, file: string): void {
  const place: Place = { ...window.getNormalBounds(), maximised: window.isMaximized() };
  writeFileSync(`${file}.new`, JSON.stringify(place));
  renameSync(`${file}.new`, file);
}

/** Opens the window. Its place is kept in the given folder. */
export function openWindow(folder: string): BrowserWindow {
  const file = join(folder, "window.json");
  const place = placeFrom(file);
  const window = new BrowserWindow({
    ...visible(place),
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: "Tidewaiter",
    backgroundColor: "#F3F5F7",
    webPreferences: {
      preload: join(__dirname, "../preload/preload.cjs"),
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      contextIsolation: true,
      sandbox: true,
      webviewTag: false,
      spellcheck: false,
    },
  });
  if (place.maximised === true) window.maximize();
  window.once("ready-to-show", () => window.show());
  window.on("close", () => keepPlace(window, file));
  void window.loadURL(process.env["ELECTRON_RENDERER_URL"] ?? pageUrl);
  return window;
}
