/** The page's scheme, its sender check and the door outside, each with what an attacker would try. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { isAllowedOutside } from "../../electron/outside.ts";
import { answerPage, listPageFiles } from "../../electron/page.ts";
import { isTrustedFrame } from "../../electron/sender.ts";

const folder = mkdtempSync(join(tmpdir(), "tidewaiter-page-"));
mkdirSync(join(folder, "renderer", "assets"), { recursive: true });
writeFileSync(join(folder, "secret.json"), "{}");
writeFileSync(join(folder, "renderer", "index.html"), '<style nonce="__CSP_NONCE__"></style>');
writeFileSync(join(folder, "renderer", "assets", "page.js"), "1");
writeFileSync(join(folder, "renderer", "assets", "page.js.map"), "{}");
const files = listPageFiles(join(folder, "renderer"));
afterAll(() => rmSync(folder, { recursive: true }));

const ask = (url: string, method = "GET") => answerPage({ url, method }, files, () => "NONCE");

describe("the scheme", () => {
  test("serves the index with the nonce of its header", async () => {
    const answer = await ask("app://tidewaiter/");
    expect(answer.body.toString("utf8")).toBe('<style nonce="NONCE"></style>');
    expect(answer.headers["Content-Security-Policy"]).toContain("style-src 'self' 'nonce-NONCE'");
    expect(answer.headers["Content-Type"]).toBe("text/html; charset=utf-8");
  });

  test("serves a script with its type, never guessed", async () => {
    const answer = await ask("app://tidewaiter/assets/page.js");
    expect(answer.headers["Content-Type"]).toBe("text/javascript; charset=utf-8");
    expect(answer.headers["X-Content-Type-Options"]).toBe("nosniff");
  });

  test.each([
    "app://tidewaiter/../secret.json",
    "app://tidewaiter/%2e%2e/secret.json",
    "app://tidewaiter/..%2fsecret.json",
    "app://tidewaiter/assets/page.js.map",
    "app://tidewaiter/assets",
    "app://elsewhere/index.html",
    "app://tidewaiter.example/index.html",
    `app://tidewaiter/${encodeURIComponent(join(folder, "secret.json"))}`,
  ])("does not serve %s", async (url) => {
    expect((await ask(url)).status).toBe(404);
  });

  test("takes GET only", async () => {
    expect((await ask("app://tidewaiter/", "POST")).status).toBe(405);
  });
});

describe("the sender", () => {
  test("is the main frame of our own page", () => {
    expect(isTrustedFrame({ url: "app://tidewaiter/", parent: null })).toBe(true);
  });

  test.each([
    ["a frame inside", { url: "app://tidewaiter/", parent: {} }],
    ["another host", { url: "app://tidewaiter.example/", parent: null }],
    ["our name as a user", { url: "app://tidewaiter@example/", parent: null }],
    ["our address in a query", { url: "https://example.org/?app://tidewaiter/", parent: null }],
    ["a file", { url: "file:///tidewaiter", parent: null }],
    ["no address", { url: "", parent: null }],
    ["a page that is gone", null],
    ["the development server, when none is named", { url: "http://localhost:5173/", parent: null }],
  ])("is not %s", (_, frame) => {
    expect(isTrustedFrame(frame)).toBe(false);
  });

  test("may be the development server only at its exact origin", () => {
    const server = "http://localhost:5173";
    expect(isTrustedFrame({ url: "http://localhost:5173/x", parent: null }, server)).toBe(true);
    expect(isTrustedFrame({ url: "http://localhost:5174/", parent: null }, server)).toBe(false);
    expect(isTrustedFrame({ url: "http://localhost.example:5173/", parent: null }, server)).toBe(
      false,
    );
  });
});

describe("the door outside", () => {
  test("opens to a named source", () => {
    expect(isAllowedOutside("https://www.gov.uk/guidance/x?y=1")).toBe(true);
  });

  test.each([
    "http://www.gov.uk/",
    "https://www.gov.uk.example/",
    "https://example.org/?https://www.gov.uk/",
    "https://www.gov.uk@example.org/",
    "https://user:word@www.gov.uk/",
    "https://www.gov.uk:8443/",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "not an address",
  ])("stays shut to %s", (address) => {
    expect(isAllowedOutside(address)).toBe(false);
  });
});
