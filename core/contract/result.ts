/** What every call comes to: a value, or an error as a value. Apart from the schemas, for whoever starts without them. */

export interface CallError {
  /** kebab-case, for programs. */
  readonly code: string;
  /** For people: what happened and what to do next. */
  readonly message: string;
  readonly detail?: unknown;
}

export type CallResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: CallError };

export function succeed<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function fail(
  code: string,
  message: string,
  detail?: unknown,
): { readonly ok: false; readonly error: CallError } {
  return { ok: false, error: detail === undefined ? { code, message } : { code, message, detail } };
}
