/** Where the window stood last time, kept so that neither a crash nor a lost screen can spoil the next start. */
import { readKept, writeKept } from "./kept.ts";

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface WindowState {
  /** Absent the first time: the system places the window. */
  readonly bounds?: Rectangle;
  readonly maximised: boolean;
}

const first: WindowState = { maximised: false };

function isRectangle(value: unknown): value is Rectangle {
  if (typeof value !== "object" || value === null) return false;
  return ["x", "y", "width", "height"].every((key) => Number.isInteger(Reflect.get(value, key)));
}

/** A missing or damaged file is the first start again; `screens` are the work areas there are now. */
export function readWindowState(path: string, screens: readonly Rectangle[]): WindowState {
  const found = readKept(path);
  if (typeof found !== "object" || found === null) return first;
  const bounds: unknown = Reflect.get(found, "bounds");
  const maximised = Reflect.get(found, "maximised") === true;
  if (!isRectangle(bounds) || !screens.some((screen) => reaches(bounds, screen))) {
    return { maximised };
  }
  return { bounds, maximised };
}

export function writeWindowState(path: string, state: WindowState): void {
  writeKept(path, state);
}

/** Enough of the title bar lies on the screen to take hold of it. */
function reaches(window: Rectangle, screen: Rectangle): boolean {
  const wide =
    Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x);
  return wide >= 100 && window.y >= screen.y && window.y + 40 <= screen.y + screen.height;
}
