/** What the page is given: one call and one subscription, each over the contract's names, and nothing of Electron. */
import { contextBridge, ipcRenderer } from "electron";
import { isDeskCall, isEvent, isShellCall } from "./callNames.ts";
import { callChannel, eventChannel } from "./channels.ts";

type Listener = (data: unknown) => void;
const listeners = new Map<string, Set<Listener>>();

// The first argument is Electron's event, which gives its holder the channel; the page gets the data alone.
ipcRenderer.on(eventChannel, (_, name: string, data: unknown) => {
  for (const listener of listeners.get(name) ?? []) listener(data);
});

contextBridge.exposeInMainWorld("tidewaiter", {
  call(name: string, input: unknown): Promise<unknown> {
    if (isDeskCall(name) || isShellCall(name)) return ipcRenderer.invoke(callChannel, name, input);
    const message = `There is no call named ${String(name)}.`;
    return Promise.resolve({ ok: false, error: { code: "unknown-call", message } });
  },
  on(name: string, listener: Listener): () => void {
    if (!isEvent(name)) throw new Error(`There is no event named ${String(name)}.`);
    const own = listeners.get(name) ?? new Set();
    listeners.set(name, own.add(listener));
    return () => {
      own.delete(listener);
    };
  },
});
