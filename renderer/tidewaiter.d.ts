/** What the preload gives the page: one call, one subscription, both typed by the contract. */
import type { z } from "zod";
import type {
  CallInput,
  CallName,
  CallOutput,
  CallResult,
  EventData,
  EventName,
  ShellCallName,
  ShellCalls,
} from "../core/contract.ts";

export type PageCallName = CallName | ShellCallName;

export type PageInput<Name extends PageCallName> = Name extends CallName
  ? CallInput<Name>
  : Name extends ShellCallName
    ? z.input<ShellCalls[Name]["input"]>
    : never;

export type PageOutput<Name extends PageCallName> = Name extends CallName
  ? CallOutput<Name>
  : Name extends ShellCallName
    ? z.output<ShellCalls[Name]["output"]>
    : never;

export interface Tidewaiter {
  call<Name extends PageCallName>(
    name: Name,
    input: PageInput<Name>,
  ): Promise<CallResult<PageOutput<Name>>>;
  /** Listens until the returned function is called. */
  on<Name extends EventName>(event: Name, listener: (data: EventData<Name>) => void): () => void;
}

declare global {
  interface Window {
    readonly tidewaiter: Tidewaiter;
  }
}
