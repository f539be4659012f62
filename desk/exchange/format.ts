/** Which format a file is in, told by its first bytes and not by its name. */

export type InputFormat = "wco-xml" | "csv";

export type Detected =
  | { readonly ok: true; readonly format: InputFormat; readonly delimiter: string }
  | { readonly ok: false; readonly code: string; readonly message: string };

/** So many bytes at a file's start are enough to tell. */
export const headBytes = 64 * 1024;

const delimiters = [",", ";", "\t"] as const;

interface Mark {
  readonly starts: readonly number[];
  readonly code: string;
  readonly what: string;
}

const foreign: readonly Mark[] = [
  {
    starts: [0x50, 0x4b, 0x03, 0x04],
    code: "unknown-format",
    what: "is a workbook or an archive. Save it as CSV (UTF-8) and import that",
  },
  {
    starts: [0xd0, 0xcf, 0x11, 0xe0],
    code: "unknown-format",
    what: "is an old workbook. Save it as CSV (UTF-8) and import that",
  },
  {
    starts: [0x25, 0x50, 0x44, 0x46],
    code: "unknown-format",
    what: "is a PDF, which holds no declaration to read",
  },
  { starts: [0x1f, 0x8b], code: "unknown-format", what: "is compressed. Unpack it first" },
];

function startsWith(head: Uint8Array, starts: readonly number[]): boolean {
  return starts.every((byte, index) => head[index] === byte);
}

function isUtf16(head: Uint8Array): boolean {
  return (
    startsWith(head, [0xff, 0xfe]) ||
    startsWith(head, [0xfe, 0xff]) ||
    startsWith(head, [0x3c, 0x00]) ||
    startsWith(head, [0x00, 0x3c])
  );
}

function utf16Text(head: Uint8Array): string {
  const big = startsWith(head, [0xfe, 0xff]) || startsWith(head, [0x00, 0x3c]);
  return new TextDecoder(big ? "utf-16be" : "utf-16le").decode(head);
}

/** The header row's columns, unquoted; rough, for telling only. */
function columnsOf(row: string, delimiter: string): string[] {
  return row.split(delimiter).map((column) =>
    column
      .trim()
      .replace(/^"(.*)"$/u, "$1")
      .trim()
      .toLowerCase(),
  );
}

function delimiterOf(row: string): string | undefined {
  return delimiters.find((delimiter) => columnsOf(row, delimiter).includes("lrn"));
}

function isBinary(text: string): boolean {
  // eslint-disable-next-line no-control-regex
  return /[\u0000-\u0008\u000e-\u001a]/u.test(text.slice(0, 1000));
}

/**
 * The format of a file that begins with these bytes. XML begins with `<`; a parcel CSV has a header row with a column `lrn`.
 * @param asked a format that the person named; then only that one is looked for.
 */
export function detectFormat(
  head: Uint8Array,
  name: string,
  asked: InputFormat | "auto",
): Detected {
  const wide = isUtf16(head);
  const text = (wide ? utf16Text(head) : new TextDecoder("utf-8").decode(head)).replace(
    /^\ufeff/u,
    "",
  );
  if (asked === "wco-xml") return { ok: true, format: "wco-xml", delimiter: "," };
  if (asked === "auto" && /^\s*</u.test(text))
    return { ok: true, format: "wco-xml", delimiter: "," };
  const known = foreign.find(({ starts }) => startsWith(head, starts));
  if (known !== undefined)
    return { ok: false, code: known.code, message: `${name} ${known.what}.` };
  const row = text.split(/\r\n|\n|\r/u, 1)[0] ?? "";
  const delimiter = delimiterOf(row);
  if (wide && (delimiter !== undefined || asked === "csv")) {
    return {
      ok: false,
      code: "wrong-encoding",
      message: `${name} is encoded as UTF-16. Save it as CSV (UTF-8).`,
    };
  }
  if (delimiter !== undefined) return { ok: true, format: "csv", delimiter };
  if (isBinary(text) || wide) {
    return {
      ok: false,
      code: "unknown-format",
      message: `${name} is neither XML nor CSV. Give a WCO declaration (XML) or a parcel CSV.`,
    };
  }
  if (asked === "csv") return { ok: true, format: "csv", delimiter: "," };
  return {
    ok: false,
    code: "unknown-format",
    message: `${name} is neither XML nor a parcel CSV: it does not begin with “<”, and its first row has no column lrn.`,
  };
}
