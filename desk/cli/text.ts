/** Text for people: aligned columns, counts in words, moments in their own time zone. */
import { statuses } from "../../core/lifecycle/status.ts";
import { statusWord as wordOf } from "../../core/lifecycle/statusWords.ts";

// Characters that a terminal draws two cells wide: CJK, kana, Hangul, full-width forms.
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu;

function cells(text: string): number {
  let count = 0;
  for (const character of text) count += wide.test(character) ? 2 : 1;
  return count;
}

/** Text from a file or a hub as it may be shown: no character that would move the cursor or turn the reading order. */
export function plain(text: string): string {
  return text.replaceAll(/\s+/gu, " ").replaceAll(unseen, "").trim();
}

/** At most so many cells, cut with an ellipsis. */
export function cut(text: string, most: number): string {
  if (cells(text) <= most) return text;
  let kept = "";
  let count = 1;
  for (const character of text) {
    count += wide.test(character) ? 2 : 1;
    if (count > most) break;
    kept += character;
  }
  return `${kept}…`;
}

export interface Column<Row> {
  readonly name: string;
  readonly of: (row: Row) => string | number | null;
  /** Cells at most. */
  readonly most?: number;
  readonly right?: boolean;
}

/** Rows under a head, each column as wide as it must be. */
export function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const body = rows.map((row) =>
    columns.map(({ of, most = 60 }) => cut(plain(String(of(row) ?? "")), most)),
  );
  const lines = [columns.map(({ name }) => name), ...body];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => cells(line[at] ?? ""))));
  return lines
    .map((line) =>
      line
        .map((cell, at) => {
          const space = " ".repeat((widths[at] ?? 0) - cells(cell));
          return columns[at]?.right === true ? space + cell : cell + space;
        })
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** `1 declaration`, `2 declarations`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** A moment as the person's clock shows it. */
export function moment(iso: string | null): string {
  if (iso === null) return "";
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const two = (number: number): string => String(number).padStart(2, "0");
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}

export function seconds(number: number): string {
  return `${number < 10 ? number.toFixed(1) : Math.round(number)} s`;
}

export function statusWord(status: string | null): string {
  const known = statuses.find((each) => each === status);
  return known === undefined ? (status ?? "") : wordOf(known, "en");
}
