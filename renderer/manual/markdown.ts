/** Reads the small part of Markdown that the manual is written in, into values; nothing of it is ever taken as HTML. */

export type Inline =
  | { readonly kind: "text" | "strong" | "code"; readonly text: string }
  | { readonly kind: "link"; readonly text: string; readonly to: string };

export type Block =
  | { readonly kind: "title" | "heading" | "paragraph"; readonly parts: readonly Inline[] }
  | {
      readonly kind: "list";
      readonly numbered: boolean;
      readonly items: readonly (readonly Inline[])[];
    }
  | {
      readonly kind: "table";
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    };

const marks = /`([^`]+)`|\*\*([^*]+)\*\*|\[([^\]]+)\]\(([^)]+)\)/gu;

export function inlines(text: string): Inline[] {
  const parts: Inline[] = [];
  let at = 0;
  for (const match of text.matchAll(marks)) {
    if (match.index > at) parts.push({ kind: "text", text: text.slice(at, match.index) });
    const [whole, code, strong, label, to] = match;
    if (code !== undefined) parts.push({ kind: "code", text: code });
    else if (strong !== undefined) parts.push({ kind: "strong", text: strong });
    else parts.push({ kind: "link", text: label ?? "", to: to ?? "" });
    at = match.index + whole.length;
  }
  if (at < text.length) parts.push({ kind: "text", text: text.slice(at) });
  return parts;
}

/** A bar within code is part of it. */
function cells(line: string): Inline[][] {
  const held = line.trim().replace(/^\||\|$/gu, "");
  const parts = held.match(/(?:`[^`]*`|[^|`])+/gu) ?? [];
  return parts.map((part) => inlines(part.trim()));
}

const bullet = /^[-*] /u;
const number = /^\d+\. /u;

function readBlock(lines: readonly string[]): Block | undefined {
  const [first = ""] = lines;
  if (first.startsWith("# ")) return { kind: "title", parts: inlines(first.slice(2)) };
  if (first.startsWith("## ")) return { kind: "heading", parts: inlines(first.slice(3)) };
  if (first.startsWith("|")) {
    const [head = "", , ...rows] = lines;
    return { kind: "table", head: cells(head), rows: rows.map(cells) };
  }
  const mark = bullet.test(first) ? bullet : number.test(first) ? number : undefined;
  if (mark) {
    const items = lines.map((line) => inlines(line.replace(mark, "")));
    return { kind: "list", numbered: mark === number, items };
  }
  return { kind: "paragraph", parts: inlines(lines.join(" ")) };
}

/** A blank line parts one block from the next. */
export function readMarkdown(text: string): Block[] {
  return text
    .split(/\n{2,}/u)
    .map((block) => block.split("\n").filter((line) => line.trim() !== ""))
    .filter((lines) => lines.length > 0)
    .flatMap((lines) => readBlock(lines) ?? []);
}
