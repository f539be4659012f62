/** Refusals as the wire carries them: RFC 9457 problem details with `code` and `errors`. */
import type { Problem, ProblemError } from "./wire.ts";

/** A refusal on its way out; thrown by nothing, returned by everything that can refuse. */
export interface Refusal {
  readonly problem: Problem;
  readonly headers?: Readonly<Record<string, string>>;
}

const titles: Readonly<Record<number, string>> = {
  400: "The request cannot be read",
  401: "The request is not signed as it must be",
  403: "Not allowed for this submitter",
  404: "Not found",
  405: "Not done to this address",
  409: "In conflict with what the hub holds",
  410: "No longer kept",
  413: "Too large",
  415: "Content type not taken",
  422: "Cannot be taken as it is",
  429: "Too many requests",
  500: "The hub failed",
  503: "The hub is stopping",
};

/**
 * Builds a problem.
 * @param code kebab-case, stable: programs decide by it.
 * @param detail for people: what is wrong and what to do.
 */
export function problem(
  status: number,
  code: string,
  detail: string,
  errors: readonly ProblemError[] = [],
  extra: Readonly<Record<string, string>> = {},
): Problem {
  return {
    type: `urn:tidewaiter:problem:${code}`,
    title: titles[status] ?? "Refused",
    status,
    detail,
    code,
    errors: [...errors],
    ...extra,
  };
}

export function refusal(
  status: number,
  code: string,
  detail: string,
  errors: readonly ProblemError[] = [],
  extra: Readonly<Record<string, string>> = {},
): Refusal {
  return { problem: problem(status, code, detail, errors, extra) };
}

/** Where zod found fault, as problem errors with JSON pointers (RFC 6901). */
export function errorsOf(
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
  prefix = "",
): ProblemError[] {
  return issues.slice(0, 50).map((issue) => ({
    validationCode: "invalid-format",
    pointer:
      prefix +
      issue.path
        .map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`)
        .join(""),
    detail: issue.message,
  }));
}
