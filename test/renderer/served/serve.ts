/**
 * The page in any browser over a real desk, for looking at screens without Electron: the page's own sources come from
 * vite, its calls go to the desk over HTTP, events come back as a stream. Never part of the app.
 */
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import react from "@vitejs/plugin-react";
import { createServer as createVite } from "vite";
import { fail, isShellCallName, succeed } from "../../../core/contract.ts";
import type { CallName, CallResult, DeskEvent } from "../../../core/contract.ts";
import { createDesk } from "../../../desk/desk.ts";
import type { Desk, Session } from "../../../desk/desk.ts";
import { systemPorts } from "../../../desk/systemPorts.ts";

const root = resolve(import.meta.dirname, "../../..");

export interface Served {
  readonly url: string;
  /** What the next file dialog answers. */
  readonly picked: string[];
  /** What the next save dialog answers; null: the person gave up. */
  saveTo: string | null;
  readonly desk: Desk;
  readonly session: Session;
  emit(event: DeskEvent): void;
  close(): Promise<void>;
}

/** Runs in the page before anything else; stands where the preload stands in the app. */
export function bridge(): void {
  const listeners = new Map<string, Set<(data: unknown) => void>>();
  const stream = new EventSource("/desk/events");
  stream.addEventListener("message", (message: MessageEvent<string>) => {
    const event = JSON.parse(message.data) as { name: string; data: unknown };
    for (const listener of listeners.get(event.name) ?? []) listener(event.data);
  });
  Object.defineProperty(window, "tidewaiter", {
    value: {
      call: async (name: string, input: unknown) => {
        const answer = await fetch("/desk/call", {
          method: "POST",
          body: JSON.stringify({ name, input }),
        });
        return await answer.json();
      },
      on: (name: string, listener: (data: unknown) => void) => {
        const set = listeners.get(name) ?? new Set();
        listeners.set(name, set.add(listener));
        return () => set.delete(listener);
      },
    },
  });
}

interface ServeOptions {
  readonly folder: string;
  readonly practiceHub?: string;
}

export async function serve({ folder, practiceHub }: ServeOptions): Promise<Served> {
  const log = { info: () => undefined, warn: console.error, error: console.error };
  const ports = systemPorts({
    log,
    version: "0.1.0",
    ...(practiceHub === undefined ? {} : { practiceHub }),
  });
  const opened = createDesk(ports, { folder, background: true });
  if (!opened.ok) throw new Error(opened.error.message);
  const desk = opened.value;
  const session = desk.session();
  const vite = await createVite({
    root: join(root, "renderer"),
    configFile: false,
    cacheDir: join(root, "node_modules/.vite-served"),
    plugins: [react()],
    server: { middlewareMode: true, hmr: false, ws: false, fs: { strict: false } },
    logLevel: "warn",
  });
  const streams = new Set<ServerResponse>();
  const emit = (event: DeskEvent) => {
    for (const stream of streams) stream.write(`data: ${JSON.stringify(event)}\n\n`);
  };
  desk.on(emit);

  function answerShell(name: "shell.pickFiles" | "shell.pickSave"): CallResult<unknown> {
    if (name === "shell.pickSave") return succeed({ file: served.saveTo, name: "export" });
    const files = served.picked.map((file) => ({ file, name: file.split("/").at(-1) ?? file }));
    return succeed({ files });
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { name, input } = JSON.parse(await text(request)) as { name: string; input: unknown };
    const result = isShellCallName(name)
      ? answerShell(name)
      : await session.call(name as CallName, input);
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(result));
  }

  const server = createServer((request, response) => {
    if (request.url === "/desk/events") {
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write(": open\n\n");
      streams.add(response);
      request.on("close", () => streams.delete(response));
    } else if (request.url === "/desk/call") {
      answer(request, response).catch((error: unknown) => {
        response.end(JSON.stringify(fail("internal-fault", String(error))));
      });
    } else vite.middlewares(request, response);
  });
  await new Promise<void>((ready) => {
    server.listen(0, "127.0.0.1", ready);
  });
  const served: Served = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    picked: [],
    saveTo: null,
    desk,
    session,
    emit,
    close: async () => {
      for (const stream of streams) stream.end();
      server.closeAllConnections();
      server.close();
      await vite.close();
      await desk.close();
    },
  };
  return served;
}
