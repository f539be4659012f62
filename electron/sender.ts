/** Who may call: the main frame of our own page, and nobody else. */
import { pageHost, pageScheme } from "./page.ts";

export interface Frame {
  readonly url: string;
  readonly parent: unknown;
}

/** `devServer` is the address of the development server, given only in an app that is not packaged. */
export function isOwnAddress(address: string, devServer?: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.protocol === `${pageScheme}:` && url.host === pageHost) return true;
  return devServer !== undefined && url.origin === new URL(devServer).origin;
}

export function isTrustedFrame(frame: Frame | null, devServer?: string): boolean {
  return frame !== null && frame.parent === null && isOwnAddress(frame.url, devServer);
}
