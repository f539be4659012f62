/** A printed explanation as plain text. */
import type { Sheet, SheetReason, SheetRow, SheetTable } from "./sheet.ts";

function reasonText({ text, pointer }: SheetReason): string {
  return pointer === null ? text : `${text} [${pointer}]`;
}

/** Two spaces deeper for each level. */
function rowText({ kind, depth, name, amount, how }: SheetRow): string {
  const indent = "  ".repeat(depth + 1);
  const reasons = how.map(reasonText).join(" · ");
  const between = kind === "line" ? " = " : "  ";
  const head = amount === "" ? `${indent}${name}` : `${indent}${name}${between}${amount}`;
  if (reasons === "") return head;
  return kind === "withheld" ? `${head} — ${reasons}` : `${head}  — ${reasons}`;
}

function tableText({ title, columns, rows }: SheetTable): string {
  const named = ([line = "", ours = "", customs = "", off = "", why = ""]: readonly string[]) =>
    [line, `${columns[1]} ${ours}`, `${columns[2]} ${customs}`, `${columns[3]} ${off}`, why]
      .filter((part) => part !== "")
      .join("  ");
  return [title, ...rows.map((row) => `  ${named(row)}`)].join("\n");
}

/** The sheet as text: facts, each section, what customs said, the total. */
export function sheetText({ facts, sections, customs, total }: Sheet): string {
  return [
    ...facts,
    ...sections.map(({ title, rows }) => [title, ...rows.map(rowText)].join("\n")),
    ...(customs ? [tableText(customs)] : []),
    `${total.name}: ${total.amount}`,
  ].join("\n\n");
}
