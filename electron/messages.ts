/** What main and the desk process say to each other. Everything is a plain value; errors too. */
import type { CallError, CallResult, DeskEvent } from "../core/contract.ts";

/** One session of the desk belongs to one window; the number is the window's. */
export type ToDesk =
  | {
      readonly kind: "call";
      readonly id: number;
      readonly session: number;
      readonly name: string;
      readonly input: unknown;
    }
  | { readonly kind: "end-session"; readonly session: number }
  | { readonly kind: "close" };

export type FromDesk =
  | { readonly kind: "opened" }
  /** The desk does not open on this folder; the process waits to be ended. */
  | { readonly kind: "refused"; readonly error: CallError }
  | { readonly kind: "answer"; readonly id: number; readonly result: CallResult<unknown> }
  | { readonly kind: "event"; readonly event: DeskEvent };
