/** Whether the same goods seem to have been filed before, lately: the mistake that costs a second duty. */
import type { ReadableDb } from "./database.ts";

/** What is compared. */
interface Compared {
  readonly waybill: string | null;
  readonly order_no: string | null;
  readonly importer: string | null;
  readonly hs: string | null;
  readonly value_scaled: number | null;
  readonly currency: string | null;
}

export interface FiledLately {
  readonly lrn: string;
  /** When it was approved. */
  readonly when: string;
  /** consignment: the same waybill and order; goods: the same importer, commodity code and amount. */
  readonly same: "consignment" | "goods";
}

/** The newest that are looked at: parcels of one order may be many. */
const most = 20;

const standing = `work = 'approved' AND transport <> 'quarantined'
  AND customs NOT IN ('rejected', 'invalidated', 'expired')`;

function newest(
  db: ReadableDb,
  where: string,
  ...values: readonly (string | number | null)[]
): { lrn: string; when: string } | undefined {
  const rows = db.all<{ lrn: string; when: string }>(
    `SELECT lrn, (SELECT max(approved) FROM filings WHERE declaration_id = declarations.id) AS "when"
      FROM declarations WHERE version_id > 0 AND ${where} AND ${standing} ORDER BY id DESC LIMIT ${most}`,
    ...values,
  );
  return rows.toSorted((one, other) => other.when.localeCompare(one.when))[0];
}

/** What was approved since then and looks the same; what customs rejected or cancelled does not count. Undefined when nothing does. */
export function filedLately(db: ReadableDb, id: number, since: string): FiledLately | undefined {
  const row = db.get<Compared>(
    "SELECT waybill, order_no, importer, hs, value_scaled, currency FROM declarations WHERE id = ?",
    id,
  );
  if (!row) return undefined;
  const { waybill, order_no, importer, hs, value_scaled, currency } = row;
  if (waybill !== null && order_no !== null) {
    const found = newest(db, "waybill = ? AND order_no = ? AND id <> ?", waybill, order_no, id);
    if (found && found.when >= since) return { ...found, same: "consignment" };
  }
  if (importer === null || hs === null || value_scaled === null) return undefined;
  const found = newest(
    db,
    "importer = ? AND hs = ? AND value_scaled = ? AND currency IS ? AND id <> ?",
    importer,
    hs,
    value_scaled,
    currency,
    id,
  );
  return found && found.when >= since ? { ...found, same: "goods" } : undefined;
}
