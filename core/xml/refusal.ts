/** What the reader says of a document that it does not take: a located, plain message. */

export interface XmlRefusal {
  readonly code:
    | "not-xml"
    | "doctype-refused"
    | "wrong-encoding"
    | "too-large"
    | "too-deep"
    | "empty-file";
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

export type XmlResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: XmlRefusal };

export function refuse(
  code: XmlRefusal["code"],
  message: string,
  line = 0,
  column = 0,
): { readonly ok: false; readonly refusal: XmlRefusal } {
  return { ok: false, refusal: { code, message, line, column } };
}
