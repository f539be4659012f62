/** Calls to the desk as promises: a refusal rejects with the desk's own error as its cause. */
import type { CallError } from "../../core/contract.ts";
import type { PageCallName, PageInput, PageOutput, Tidewaiter } from "../tidewaiter.d.ts";

export type Ask = <Name extends PageCallName>(
  name: Name,
  input: PageInput<Name>,
) => Promise<PageOutput<Name>>;

export function askOf(tidewaiter: Tidewaiter): Ask {
  return async (name, input) => {
    const result = await tidewaiter.call(name, input);
    if (result.ok) return result.value;
    throw new Error(result.error.message, { cause: result.error });
  };
}

function isCallError(value: unknown): value is CallError {
  return (
    typeof value === "object" &&
    value !== null &&
    "code" in value &&
    typeof value.code === "string" &&
    "message" in value &&
    typeof value.message === "string"
  );
}

/** What the desk said; a fault of our own page becomes `window-fault`, never a guess. */
export function refusalOf(error: unknown): CallError {
  const cause = error instanceof Error ? error.cause : undefined;
  if (isCallError(cause)) return cause;
  return { code: "window-fault", message: error instanceof Error ? error.message : String(error) };
}
