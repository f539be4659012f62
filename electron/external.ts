/** The only door to addresses outside: https, and hosts that rules and help name as their sources. */
import { shell } from "electron";
import { isAllowedOutside } from "./outside.ts";

/** Opens the address in the person's browser when it is an allowed one. */
export function openOutside(address: string): void {
  if (isAllowedOutside(address)) void shell.openExternal(new URL(address).href);
}
