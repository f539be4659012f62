/** The page as the scheme app://tidewaiter serves it: a fixed list of built files, a strict policy, nothing else. */
import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join, posix } from "node:path";

export const pageScheme = "app";
export const pageHost = "tidewaiter";
export const pageAddress = `${pageScheme}://${pageHost}/`;

/** Written into index.html by the build; each answer has its own fresh nonce in its place. */
const noncePlace = "__CSP_NONCE__";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
};

/** Styles carry a nonce because the component library writes style elements; scripts come from our own files only. */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join("; ");
}

/** Path as the page asks for it → file. Made once: a request can never name a file outside this list. */
export function listPageFiles(folder: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  // Not readdir's own recursion, which takes ten times as long, and the first screen waits for it.
  for (const part of ["", "assets"]) {
    for (const name of readdirSync(join(folder, part))) {
      if (types[extname(name)] !== undefined)
        files.set(posix.join("/", part, name), join(folder, part, name));
    }
  }
  const index = files.get("/index.html");
  if (index !== undefined) files.set("/", index);
  return files;
}

export interface PageAnswer {
  readonly status: 200 | 404 | 405;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Answers one request of the page. `nonce` gives a fresh one for each document. */
export async function answerPage(
  request: { readonly url: string; readonly method: string },
  files: ReadonlyMap<string, string>,
  nonce: () => string,
): Promise<PageAnswer> {
  const headers = { "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer" };
  const nothing = Buffer.alloc(0);
  const url = new URL(request.url);
  if (request.method !== "GET") return { status: 405, headers, body: nothing };
  const path = url.host === pageHost ? files.get(url.pathname) : undefined;
  if (path === undefined) return { status: 404, headers, body: nothing };
  const extension = extname(path);
  const bytes = await readFile(path);
  const typed = { ...headers, "Content-Type": types[extension] ?? "application/octet-stream" };
  if (extension !== ".html") return { status: 200, headers: typed, body: bytes };
  const fresh = nonce();
  const text = bytes.toString("utf8").replaceAll(noncePlace, fresh);
  const policy = {
    "Content-Security-Policy": contentPolicy(fresh),
    "Cache-Control": "no-store",
  };
  return { status: 200, headers: { ...typed, ...policy }, body: Buffer.from(text, "utf8") };
}
