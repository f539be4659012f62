/** app://tidewaiter: the built page and nothing else, from a list made at start, with its Content-Security-Policy. */
import { randomBytes } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { extname, join, sep } from "node:path";
import { protocol } from "electron";

export const pageScheme = "app";
export const pageHost = "tidewaiter";
export const pageUrl = `${pageScheme}://${pageHost}/index.html`;

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".json": "application/json",
};

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: pageScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

function policy(nonce: string): string {
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

/** URL path → file, for every built file: a request is looked up, never joined to a path. */
function builtFiles(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return [file.slice(folder.length).split(sep).join("/"), file];
    }),
  );
}

function answerFor(files: ReadonlyMap<string, string>, request: Request): Response {
  const refuse = (status: number): Response =>
    new Response(null, { status, headers: { "X-Content-Type-Options": "nosniff" } });
  const url = new URL(request.url);
  if (url.host !== pageHost) return refuse(404);
  if (request.method !== "GET") return refuse(405);
  const file = files.get(url.pathname);
  if (file === undefined) return refuse(404);
  const bytes = readFileSync(file);
  const nonce = randomBytes(16).toString("base64");
  const isPage = extname(file) === ".html";
  const body = isPage
    ? bytes.toString("utf8").replaceAll("__CSP_NONCE__", nonce)
    : new Uint8Array(bytes);
  return new Response(body, {
    headers: {
      "Content-Type": types[extname(file)] ?? "application/octet-stream",
      "Content-Security-Policy": policy(nonce),
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": isPage ? "no-store" : "max-age=31536000, immutable",
    },
  });
}

/** Serves the files of a folder; call when the app is ready. */
export function servePage(folder: string): void {
  const files = builtFiles(folder);
  protocol.handle(pageScheme, (request) => answerFor(files, request));
}
