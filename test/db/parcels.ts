/** Declarations of every kind, made from a seed. */
import type { Summary } from "../../core/summary.ts";
import type { WritableDb } from "../../db/database.ts";
import { randomOf } from "../random.ts";
import { approve, check, noon, plain, put, stored } from "./world.ts";

export function moment(n: number): string {
  return new Date(Date.parse(noon) + n * 1000).toISOString();
}

export function pick<T>(random: () => number, list: readonly T[]): T {
  const picked = list[Math.floor(random() * list.length)];
  if (picked === undefined) throw new Error("an empty list");
  return picked;
}

const clients = [null, "QTD", "qtd", "Anne & Co", "%", "_x"] as const;
const importers = [
  null,
  "Acme Sdn Bhd",
  "ACME",
  "Ácme Trading",
  "手机 商店",
  'O\'Neil "Best" Ltd',
] as const;
const goods = ["Phone case", "phone-case, blue", "Kettle 220V", "NEAR(x)", "*", "case"] as const;
const codes = ["39269097", "85171300", "8517", "8516"] as const;
const values = [null, "0", "120.50", "120.501", "500", "99999999999999.999"] as const;
const deadlines = [null, "2026-11-30", "2026-12-01T10:00:00Z", "2027-01-01"] as const;

export function someSummary(random: () => number): Summary {
  return {
    ...plain,
    form: pick(random, ["K1", "K2", null]),
    client: pick(random, clients),
    importer: pick(random, importers),
    exporter: pick(random, importers),
    goods: pick(random, goods),
    hs: pick(random, codes),
    from: pick(random, ["CN", "HK", null]),
    waybill: pick(random, ["AWB-1", "AWB-12", null]),
    order: pick(random, ["ORD/1", "ORD/2:b", null]),
    value: pick(random, values),
    currency: pick(random, ["MYR", "CNY", null]),
    items: Math.floor(random() * 4),
    deadline: pick(random, deadlines),
  };
}

/** Declarations of every kind, in several states, many of them with the same times and values. */
export function fill(db: WritableDb, count: number, seed: number): void {
  const random = randomOf(seed);
  db.transaction(() => {
    for (let n = 0; n < count; n += 1) {
      const lrn = `L-${String(n).padStart(4, "0")}`;
      put(db, lrn, { summary: someSummary(random), at: moment(Math.floor(random() * 20)) });
      if (random() < 0.5) check(db, lrn);
      if (random() < 0.5 && stored(db, lrn).work === "checked") approve(db, lrn);
    }
  });
}
