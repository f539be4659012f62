/** Bytes of an XML file to text: byte-order mark, declared encoding, and a refusal where the two do not fit. */
import { refuse } from "./refusal.ts";
import type { XmlResult } from "./refusal.ts";

/** design.md §10: the most a file may hold. */
export const largestXmlBytes = 64 * 1024 * 1024;

const decoders: Readonly<Record<string, string>> = {
  "utf-8": "utf-8",
  utf8: "utf-8",
  "us-ascii": "utf-8",
  ascii: "utf-8",
  "utf-16": "utf-16le",
  "utf-16le": "utf-16le",
  "utf-16be": "utf-16be",
  "iso-8859-1": "windows-1252",
  "windows-1252": "windows-1252",
  gb18030: "gb18030",
  gbk: "gb18030",
  gb2312: "gb18030",
};

function markedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes[0] === 0x3c && bytes[1] === 0x00) return "utf-16le";
  if (bytes[0] === 0x00 && bytes[1] === 0x3c) return "utf-16be";
  return undefined;
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  return /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/u.exec(head)?.[1]?.toLowerCase();
}

/** 1-based line of the first byte that is not UTF-8. */
function lineOfBadByte(bytes: Uint8Array): number {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let line = 1;
  let start = 0;
  for (let at = 0; at <= bytes.length; at += 1) {
    if (at < bytes.length && bytes[at] !== 0x0a) continue;
    try {
      decoder.decode(bytes.subarray(start, at));
    } catch {
      return line;
    }
    start = at;
    line += 1;
  }
  return line;
}

/** Text of an XML file, without its byte-order mark. Refused: nothing in it, over 64 MB, bytes that are not the encoding it says. */
export function decodeXml(bytes: Uint8Array): XmlResult<string> {
  if (bytes.length === 0) return refuse("empty-file", "The file is empty.");
  if (bytes.length > largestXmlBytes) {
    return refuse("too-large", "The file is larger than 64 MB. Split it and import the parts.");
  }
  const marked = markedEncoding(bytes);
  const declared = declaredEncoding(bytes) ?? "utf-8";
  const encoding = marked ?? decoders[declared];
  if (encoding === undefined) {
    return refuse(
      "wrong-encoding",
      `The file says its encoding is ${declared}, which is not read here. Save it as UTF-8.`,
      1,
    );
  }
  try {
    return { ok: true, value: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    const line = encoding === "utf-8" ? lineOfBadByte(bytes) : 0;
    return refuse(
      "wrong-encoding",
      `The file is not valid ${encoding.toUpperCase()}${line > 0 ? `: see line ${line}` : ""}. Save it as UTF-8.`,
      line,
    );
  }
}
