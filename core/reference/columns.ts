/** Which column of a file is which of ours, however its header spells it. */

export type Cells = readonly string[];

export interface ColumnMap<Name extends string> {
  /** The cell of a column, trimmed; "" when the file has no such column. */
  cell(cells: Cells, name: Name): string;
  has(name: Name): boolean;
}

export type MappedColumns<Name extends string> =
  | { readonly ok: true; readonly value: ColumnMap<Name> }
  | { readonly ok: false; readonly code: string; readonly message: string };

/** A header without case, blanks and signs: "Common Code" and common_code are one. */
function levelled(header: string): string {
  return header
    .replace(/^\ufeff/u, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/**
 * Finds our columns in a header row. Columns that are nobody's are passed over.
 * Errors: `wrong-columns` when a needed one is missing, `repeated-column` when two are the same of ours.
 */
export function mapColumns<Name extends string>(
  header: Cells,
  names: Readonly<Record<Name, readonly string[]>>,
  needed: readonly Name[],
): MappedColumns<Name> {
  const places = new Map<Name, number>();
  const spelt = header.map(levelled);
  for (const name of Object.keys(names) as Name[]) {
    // The first spelling that the file has is meant, so that `code` goes before `id`.
    for (const spelling of [levelled(name), ...names[name]]) {
      const at = spelt.indexOf(spelling);
      if (at < 0) continue;
      if (spelt.lastIndexOf(spelling) !== at) {
        return {
          ok: false,
          code: "repeated-column",
          message: `The column ${header[at] ?? name} stands twice in the header row. Keep one of the two.`,
        };
      }
      places.set(name, at);
      break;
    }
  }
  const missing = needed.filter((name) => !places.has(name));
  if (missing.length > 0) {
    const found = header.slice(0, 20).join(", ").slice(0, 300);
    return {
      ok: false,
      code: "wrong-columns",
      message: `The file has no column ${missing.join(", no column ")}. Its header row says: ${found}. Name the columns or choose another list.`,
    };
  }
  return {
    ok: true,
    value: {
      cell: (cells, name) => {
        const at = places.get(name);
        return at === undefined ? "" : (cells[at]?.trim() ?? "");
      },
      has: (name) => places.has(name),
    },
  };
}
