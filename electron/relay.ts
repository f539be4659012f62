/** The one channel between page and desk: checks who calls, exchanges file tokens for paths, passes the call on. */
import { BrowserWindow, ipcMain } from "electron";
import type { IpcMainInvokeEvent } from "electron";
import { fail, succeed } from "../core/contract/result.ts";
import type { CallResult, DeskEvent } from "../core/contract.ts";
import type { Language } from "../core/labels/language.ts";
import { isDeskCall, isShellCall } from "./callNames.ts";
import { callChannel, eventChannel } from "./channels.ts";
import type { DeskProcess } from "./deskProcess.ts";
import type { FileTokens } from "./files.ts";
import type { PageOptions } from "./window.ts";
import { isTrustedFrame } from "./sender.ts";
import { answerShell } from "./shellCalls.ts";

export interface RelayOptions {
  readonly desk: DeskProcess;
  /** The picked files of one window, by the window's number. */
  tokensOf(window: BrowserWindow): FileTokens;
  /** In an app that is not packaged, the development server's address. */
  readonly devServer?: string;
  warn(message: string): void;
  /** How the window that draws sheets is opened. */
  readonly printWindow: PageOptions;
  /** The language of the person at the window. */
  readonly speak: (language: Language) => void;
}

/** Answers the page's calls; the only ipcMain.handle of the app. */
export function relayCalls(options: RelayOptions): void {
  const { desk, tokensOf, devServer, warn, printWindow, speak } = options;
  const withSession = new Set<number>();

  async function answer(
    event: IpcMainInvokeEvent,
    name: unknown,
    input: unknown,
  ): Promise<CallResult<unknown>> {
    const window = BrowserWindow.fromWebContents(event.sender);
    if (window === null || !isTrustedFrame(event.senderFrame, devServer)) {
      warn(`a call from ${event.senderFrame?.url ?? "a frame that is gone"} was refused`);
      return fail("untrusted-sender", "Only Tidewaiter's own page may use the desk.");
    }
    if (typeof name !== "string") return fail("unknown-call", "A call is named by text.");
    const tokens = tokensOf(window);
    if (isShellCall(name)) {
      const printing = {
        contents: event.sender.id,
        window: printWindow,
        ask: (call: string, order: unknown) => desk.call(event.sender.id, call, order),
        save: tokens.savePath,
      };
      return await answerShell(name, input, { tokens, printing, speak });
    }
    if (!isDeskCall(name)) return fail("unknown-call", `There is no call named ${name}.`);
    const ready = tokens.withPaths(name, input);
    if (!ready.ok) return ready;
    endSessionWith(event.sender);
    const result = await desk.call(event.sender.id, name, ready.value);
    if (result.ok) return succeed(tokens.withNames(name, result.value));
    const { code, message, detail } = result.error;
    return fail(code, tokens.sentence(message), detail);
  }

  /** A page that is gone, or loaded again, takes its signed-in user with it. */
  function endSessionWith(sender: IpcMainInvokeEvent["sender"]): void {
    if (withSession.has(sender.id)) return;
    withSession.add(sender.id);
    const { id } = sender;
    sender.once("destroyed", () => {
      withSession.delete(id);
      desk.endSession(id);
    });
    sender.on("render-process-gone", () => desk.endSession(id));
  }

  ipcMain.handle(callChannel, answer);
}

/** Tells every window what the desk told. */
export function tellWindows({ name, data }: DeskEvent): void {
  for (const window of BrowserWindow.getAllWindows()) {
    if (!window.isDestroyed()) window.webContents.send(eventChannel, name, data);
  }
}
