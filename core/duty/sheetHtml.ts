/** A printed explanation as one page that stands alone: any browser shows and prints it. */
import type { Language } from "../labels/language.ts";
import type { Sheet, SheetReason, SheetRow, SheetTable } from "./sheet.ts";

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

const style = `body{font:13px/1.45 sans-serif;margin:24px;color:#111}h1{font-size:18px}h2{font-size:14px;margin:20px 0 4px}
table{border-collapse:collapse;width:100%}td,th{padding:2px 8px 2px 0;text-align:left;vertical-align:top;border-bottom:1px solid #ddd}
.amount{text-align:right;white-space:nowrap}.how{color:#555;font-size:11px}tr.line td{font-weight:600}tr.withheld td{font-style:italic}
.total{font-weight:700;text-align:right;margin-top:16px}tr{break-inside:avoid}`;

function reasonHtml({ text, place }: SheetReason): string {
  return escaped(place === null ? text : `${text} [${place}]`);
}

function rowHtml({ kind, depth, name, amount, how }: SheetRow): string {
  const inset = "&emsp;".repeat(depth);
  const reasons = how.map(reasonHtml).join(" · ");
  const why = reasons === "" ? "" : `<div class="how">${inset}${reasons}</div>`;
  return `<tr class="${kind}"><td>${inset}${escaped(name)}${why}</td><td class="amount">${escaped(amount)}</td></tr>`;
}

function tableHtml({ title, columns, rows }: SheetTable): string {
  const cells = (row: readonly string[], tag: "td" | "th"): string =>
    row
      .map(
        (cell, at) =>
          `<${tag}${at > 0 && at < 4 ? ' class="amount"' : ""}>${escaped(cell)}</${tag}>`,
      )
      .join("");
  return `<h2>${escaped(title)}</h2><table><tr>${cells(columns, "th")}</tr>${rows
    .map((row) => `<tr>${cells(row, "td")}</tr>`)
    .join("")}</table>`;
}

/** @param title what the page is about: the LRN. */
export function sheetHtml(
  { facts, sections, customs, total }: Sheet,
  title: string,
  language: Language,
): string {
  const body = [
    `<h1>${escaped(title)}</h1>`,
    ...facts.map((fact) => `<p>${escaped(fact)}</p>`),
    ...sections.map(
      ({ title: heading, rows }) =>
        `<h2>${escaped(heading)}</h2><table>${rows.map(rowHtml).join("")}</table>`,
    ),
    ...(customs ? [tableHtml(customs)] : []),
    `<p class="total">${escaped(total.name)}: ${escaped(total.amount)}</p>`,
  ].join("\n");
  const lang = language === "zh" ? "zh-CN" : language;
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>${style}</style></head><body>\n${body}\n</body></html>\n`;
}
