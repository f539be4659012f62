/** What duty is computed from: measures and rates of the current packs, those that ended among them, and the taxes that customs notified. */
import type { RateRow, TariffRow } from "../core/reference/lists.ts";
import type { TariffKind } from "../core/reference/lists.ts";
import type { ReadableDb } from "./database.ts";
import { currentPack } from "./referenceLookups.ts";

type Stored<Row extends { validFrom: string; validTo: string | null }> = Omit<
  Row,
  "kind" | "validFrom" | "validTo"
> & { readonly valid_from: string; readonly valid_to: string | null };

type StoredTariff = Omit<Stored<TariffRow>, "rateKind"> & { readonly kind: TariffKind };

/** Every measure whose code is the beginning of `hs`, whatever its days: one that ended must be told from one that never was. */
export function measuresOf(db: ReadableDb, hs: string, profile: string): TariffRow[] {
  const pack = currentPack(db, "tariff", profile);
  if (!pack) return [];
  const starts = Array.from({ length: Math.max(0, hs.length - 1) }, (_, at) => hs.slice(0, at + 2));
  return db
    .all<StoredTariff>(
      "SELECT * FROM pack_tariffs WHERE pack_id = ? AND hs IN (SELECT value FROM json_each(?))",
      pack.id,
      JSON.stringify(starts),
    )
    .map(({ valid_from: validFrom, valid_to: validTo, kind, ...rest }) => ({
      ...rest,
      kind: "tariff",
      rateKind: kind,
      validFrom,
      validTo,
    }));
}

/** Every rate of a currency into the home currency, whatever its days. */
export function ratesInto(
  db: ReadableDb,
  currency: string,
  home: string,
  profile: string,
): RateRow[] {
  const pack = currentPack(db, "rate", profile);
  if (!pack) return [];
  return db
    .all<Stored<RateRow>>(
      `SELECT currency, home, rate, per, valid_from, valid_to, source FROM pack_rates
        WHERE pack_id = ? AND home = ? AND currency = ?`,
      pack.id,
      home,
      currency,
    )
    .map(({ valid_from: validFrom, valid_to: validTo, ...rest }) => ({
      ...rest,
      kind: "rate",
      validFrom,
      validTo,
    }));
}

/** The taxes of the newest notification about a declaration that has any, as the hub wrote them; undefined while there is none. */
export function notifiedTaxes(db: ReadableDb, lrn: string): unknown[] | undefined {
  const taxes = db.value<string>(
    "SELECT taxes FROM inbox WHERE lrn = ? AND taxes <> '[]' ORDER BY issued DESC, id DESC LIMIT 1",
    lrn,
  );
  return taxes === undefined ? undefined : (JSON.parse(taxes) as unknown[]);
}
