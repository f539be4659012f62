/** The only door of the page: two functions over a fixed list of names. No object of Electron passes through. */
import { contextBridge, ipcRenderer } from "electron";
import { callChannel, eventChannel } from "./channels.ts";
import type { CallMessage } from "./channels.ts";

interface EventMessage {
  readonly name: string;
  readonly data: unknown;
}

contextBridge.exposeInMainWorld("tidewaiter", {
  call(name: string, input: unknown): Promise<unknown> {
    return ipcRenderer.invoke(callChannel, { name: String(name), input } satisfies CallMessage);
  },
  on(name: string, listener: (data: unknown) => void): () => void {
    const hear = (_event: unknown, message: EventMessage): void => {
      if (message.name === name) listener(message.data);
    };
    ipcRenderer.on(eventChannel, hear);
    return () => ipcRenderer.removeListener(eventChannel, hear);
  },
});
