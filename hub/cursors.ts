/** Opaque cursors: a position in one list of one hub's books. */

export type CursorKind = "notifications" | "declarations" | "messages";

export type CursorResult =
  | { readonly ok: true; readonly position: number }
  | { readonly ok: false; readonly reason: "malformed" | "foreign" };

export function writeCursor(kind: CursorKind, hubID: string, position: number): string {
  return Buffer.from(`${kind}.${hubID}.${position}`).toString("base64url");
}

/** The empty cursor is the beginning; one of other books is `foreign`. */
export function readCursor(kind: CursorKind, hubID: string, cursor: string): CursorResult {
  if (cursor === "") return { ok: true, position: 0 };
  const parts = /^(notifications|declarations|messages)\.(.+)\.(\d{1,15})$/.exec(
    Buffer.from(cursor, "base64url").toString("utf8"),
  );
  if (parts === null || parts[1] !== kind) return { ok: false, reason: "malformed" };
  return parts[2] === hubID
    ? { ok: true, position: Number(parts[3]) }
    : { ok: false, reason: "foreign" };
}
