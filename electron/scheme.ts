/** Registers app:// with Electron. */
import { randomBytes } from "node:crypto";
import { protocol } from "electron";
import type { Session } from "electron";
import { answerPage, listPageFiles, pageScheme } from "./page.ts";

/** Chromium's ERR_FILE_NOT_FOUND. */
const fileNotFound = -6;

/** Before the app is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: pageScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/**
 * Serves the built page from `folder` to that session. Not with `protocol.handle`: the web's Request and Response, which it
 * wants, take Node 30 ms to make at the first answer, and the first screen waits for it.
 */
export function servePage(session: Session, folder: string): void {
  const files = listPageFiles(folder);
  session.protocol.registerBufferProtocol(pageScheme, (request, answer) => {
    void answerPage(request, files, () => randomBytes(16).toString("base64")).then(
      ({ status, headers, body }) =>
        answer({ statusCode: status, headers: { ...headers }, data: body }),
      // A file that was there at the start and cannot be read now.
      () => answer({ error: fileNotFound }),
    );
  });
}
