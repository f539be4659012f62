/** Registers app:// with Electron. */
import { randomBytes } from "node:crypto";
import { protocol } from "electron";
import type { Session } from "electron";
import { answerPage, listPageFiles, pageScheme } from "./page.ts";

/** Before the app is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: pageScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Serves the built page from `folder` to that session. */
export function servePage(session: Session, folder: string): void {
  const files = listPageFiles(folder);
  session.protocol.handle(pageScheme, (request) =>
    answerPage(request, files, () => randomBytes(16).toString("base64")),
  );
}
