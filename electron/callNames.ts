/** The contract's names, written in by the build: preload and main start without reading its schemas. */
import type { CallName, EventName, ShellCallName } from "../core/contract.ts";

declare const contractCallNames: readonly CallName[];
declare const contractShellNames: readonly ShellCallName[];
declare const contractEventNames: readonly EventName[];

const calls: ReadonlySet<string> = new Set(contractCallNames);
const shellCalls: ReadonlySet<string> = new Set(contractShellNames);
const events: ReadonlySet<string> = new Set(contractEventNames);

/** A call that the desk answers. */
export function isDeskCall(name: string): name is CallName {
  return calls.has(name);
}

/** A call that the shell answers itself. */
export function isShellCall(name: string): name is ShellCallName {
  return shellCalls.has(name);
}

export function isEvent(name: string): name is EventName {
  return events.has(name);
}
