/** The window itself: it opens, holds its policy, has no Node, stays where it is, and answers only its own page. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "@playwright/test";
import { launchApp } from "./harness.ts";
import type { App } from "./harness.ts";

let app: App;

test.beforeAll(async () => {
  app = await launchApp();
});

test.afterAll(async () => {
  await app.close();
});

test("opens on the app's own scheme and reaches the desk", async () => {
  expect(app.page.url()).toMatch(/^app:\/\/tidewaiter\//);
  const state = await app.call("desk.state", {});
  expect(state).toMatchObject({ ok: true });
});

test("loads without a console error or a violation of its policy", async () => {
  const policy = await app.page.evaluate(async () => {
    const answer = await fetch("app://tidewaiter/");
    return answer.headers.get("content-security-policy");
  });
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain("unsafe");
  expect(app.faults).toEqual([]);
});

test("runs each document under a fresh nonce", async () => {
  const nonces = await app.page.evaluate(async () => {
    const read = async () =>
      /nonce-([^']+)/.exec((await fetch("/")).headers.get("content-security-policy") ?? "")?.[1];
    return [await read(), await read()];
  });
  expect(nonces[0]).toMatch(/^[\w+/]{22}==$/);
  expect(nonces[0]).not.toBe(nonces[1]);
});

test("serves nothing but the built files", async () => {
  const statuses = await app.page.evaluate(async () => {
    const paths = [
      "/../main/index.cjs",
      "/%2e%2e/main/index.cjs",
      "/index.html?x=1",
      "/nothing.js",
    ];
    return await Promise.all(paths.map(async (path) => (await fetch(path)).status));
  });
  expect(statuses).toEqual([404, 404, 200, 404]);
});

test("gives the page neither Node nor Electron", async () => {
  const found = await app.page.evaluate(() => ({
    node: ["process", "require", "module", "Buffer", "global"].filter((name) => name in globalThis),
    given: Object.keys(window.tidewaiter).toSorted(),
  }));
  expect(found).toEqual({ node: [], given: ["call", "on"] });
});

test("refuses calls and events that the contract does not name", async () => {
  const unknown = await app.page.evaluate(async () => {
    const call: (name: string, input: unknown) => Promise<unknown> = window.tidewaiter
      .call as never;
    const on: (name: string, listener: () => void) => unknown = window.tidewaiter.on as never;
    let thrown = "";
    try {
      on("toString", () => undefined);
    } catch (error) {
      thrown = String(error);
    }
    return { answer: await call("toString", {}), thrown };
  });
  expect(unknown.answer).toMatchObject({ ok: false, error: { code: "unknown-call" } });
  expect(unknown.thrown).toContain("no event named toString");
});

test("stays on its page and opens no other window", async () => {
  const before = app.page.url();
  const opened = await app.page.evaluate(() => {
    const other = window.open("https://example.org/", "_blank");
    location.href = "https://example.org/";
    return other === null;
  });
  await app.page.waitForTimeout(300);
  expect(opened).toBe(true);
  expect(app.page.url()).toBe(before);
  expect(app.electron.windows()).toHaveLength(1);
});

test("is refused every permission", async () => {
  const states = await app.page.evaluate(async () => {
    const names = ["geolocation", "notifications", "camera", "microphone"] as const;
    return await Promise.all(
      names.map(async (name) => (await navigator.permissions.query({ name })).state),
    );
  });
  expect(states).toEqual(["denied", "denied", "denied", "denied"]);
});

test("takes no path from the page, only what the person picked", async () => {
  const raw = await app.call("declaration.import", { files: ["/etc/passwd"] });
  expect(raw).toMatchObject({ ok: false, error: { code: "unknown-file" } });
});

test("answers no sender but its own page", async () => {
  const answer = await app.electron.evaluate(async ({ BrowserWindow, session }) => {
    // Another page with the same preload, as an attacker would want it, served under another host of our scheme.
    const [own] = BrowserWindow.getAllWindows();
    if (own === undefined) throw new Error("no window");
    const preload = `${process.cwd()}/out/preload/preload.cjs`;
    const other = new BrowserWindow({
      show: false,
      webPreferences: { preload, sandbox: true, session: session.fromPartition("other") },
    });
    try {
      await other.loadURL("data:text/html,<p>other</p>");
      return await other.webContents.executeJavaScript('window.tidewaiter.call("desk.state", {})');
    } finally {
      other.destroy();
    }
  });
  expect(answer).toMatchObject({ ok: false, error: { code: "untrusted-sender" } });
});

test("runs its page sandboxed, isolated and without Node integration", async () => {
  const preferences = await app.electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    // Not in the published types, but the only way to see what is in force.
    const read = contents as unknown as { getLastWebPreferences(): Record<string, unknown> };
    const { sandbox, contextIsolation, nodeIntegration, webviewTag } = read.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration, webviewTag };
  });
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
  });
});

test("a second start focuses the first window and ends", async () => {
  const program = await app.electron.evaluate(() => process.execPath);
  const words = [process.cwd(), "--data", app.data, `--user-data-dir=${app.folder}/profile`];
  const root = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const second = spawn(program, [...words, ...root], { stdio: "ignore" });
  const [code] = await once(second, "exit");
  expect(code).toBe(0);
  expect(app.electron.windows()).toHaveLength(1);
  expect(await app.call("desk.state", {})).toMatchObject({ ok: true });
});

test("starts the desk again after kill -9 and tells the page", async () => {
  await app.page.evaluate(() => {
    window.tidewaiter.on("desk.restarted", () => document.body.setAttribute("data-restarted", ""));
  });
  const before = await app.deskPid();
  await app.killDesk();
  expect(await app.call("desk.state", {})).toMatchObject({ ok: true });
  await expect
    .poll(() => app.page.evaluate(() => document.body.hasAttribute("data-restarted")))
    .toBe(true);
  expect(await app.deskPid()).not.toBe(before);
});
