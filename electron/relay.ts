/** The one listener for the page's calls: looks at who asks, answers what the shell does itself, hands the rest to the desk. */
import { ipcMain } from "electron";
import type { BrowserWindow, IpcMainInvokeEvent } from "electron";
import { fail, isCallName, isShellCallName } from "../core/contract.ts";
import type { CallResult, DeskEvent } from "../core/contract.ts";
import { callChannel, eventChannel } from "./channels.ts";
import type { DeskProcess } from "./deskProcess.ts";
import type { PickedFiles } from "./files.ts";
import { isDevelopment, isOurPage } from "./guards.ts";

/** The main frame of our own window, showing our own page. */
function isTrusted(event: IpcMainInvokeEvent, window: BrowserWindow | undefined): boolean {
  const frame = event.senderFrame;
  if (!frame || !window || window.isDestroyed() || event.sender.id !== window.webContents.id)
    return false;
  return frame.parent === null && (isOurPage(frame.url) || isDevelopment(frame.url));
}

function messageOf(value: unknown): { name: string; input: unknown } | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const name: unknown = Reflect.get(value, "name");
  return typeof name === "string" ? { name, input: Reflect.get(value, "input") } : undefined;
}

/** Relays calls from the page of a window to the desk. */
export function relayCalls(
  desk: DeskProcess,
  files: PickedFiles,
  ourWindow: () => BrowserWindow | undefined,
): void {
  ipcMain.handle(callChannel, async (event, value: unknown): Promise<CallResult<unknown>> => {
    const window = ourWindow();
    if (!window || !isTrusted(event, window)) {
      return fail("untrusted-sender", "This call did not come from the window of Tidewaiter.");
    }
    const message = messageOf(value);
    if (!message) return fail("invalid-input", "A call has a name and an input.");
    if (isShellCallName(message.name)) return await files.pick(window, message.name, message.input);
    if (!isCallName(message.name))
      return fail("unknown-call", `There is no call “${message.name.slice(0, 60)}”.`);
    const input = files.exchange(message.name, message.input);
    return input.ok ? await desk.call(message.name, input.value) : input;
  });
}

/** Tells a window's page what the desk tells. */
export function tellPage(window: BrowserWindow | undefined, event: DeskEvent): void {
  if (window && !window.isDestroyed()) window.webContents.send(eventChannel, event);
}
