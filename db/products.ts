/** Product memory: the goods of approved declarations, by article number or by the words that describe them. */
import type { ProductShown } from "../core/contract/keying.ts";
import type { Product } from "../core/keying/product.ts";
import type { ReadableDb, WritableDb } from "./database.ts";

export interface ProductsFrom {
  readonly profile: string;
  readonly client: string | null;
  readonly lrn: string;
  /** RFC 3339 UTC. */
  readonly when: string;
}

/** Remembers the goods of one approved declaration; what was remembered of an article follows the latest. Part of a transaction. */
export function rememberProducts(
  db: WritableDb,
  products: readonly Product[],
  { profile, client, lrn, when }: ProductsFrom,
): void {
  for (const product of products) {
    // A number names an article whatever it is called today; without one its words do.
    const words = product.sku === "" ? product.words.join(" ") : "";
    const id = db.value<number>(
      `INSERT INTO product_memory (profile, client, sku, words, description, hs, origin, unit, procedure,
         package_type, unit_value, currency, times, last, lrn) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)
       ON CONFLICT (profile, client, sku, words) DO UPDATE SET times = times + 1, description = excluded.description,
         hs = excluded.hs, origin = excluded.origin, unit = excluded.unit, procedure = excluded.procedure,
         package_type = excluded.package_type, unit_value = excluded.unit_value, currency = excluded.currency,
         last = excluded.last, lrn = excluded.lrn
       RETURNING id`,
      profile,
      client ?? "",
      product.sku,
      words,
      product.description,
      product.hs,
      product.origin,
      product.unit,
      product.procedure,
      product.packageType,
      product.unitValue,
      product.currency,
      when,
      lrn,
    );
    if (id === undefined) throw new Error("a product got no number");
    for (const word of product.words) {
      db.run(
        "INSERT INTO product_words (word, product_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
        word,
        id,
      );
    }
  }
}

interface Asked {
  readonly sku: string;
  readonly words: readonly string[];
  readonly client?: string | undefined;
  readonly profile?: string | undefined;
  readonly limit: number;
}

const columns = `sku, description, hs, origin, unit, procedure, package_type AS packageType,
  unit_value AS unitValue, currency, times, last, lrn`;
const asked = "WITH asked (client, profile) AS (VALUES (?, ?))";
const whose =
  "(asked.client IS NULL OR product_memory.client IN (asked.client, '')) AND (asked.profile IS NULL OR product_memory.profile = asked.profile)";

/** Those of the same article number, latest first; where there is none, those that share most words. */
export function productsFor(
  db: ReadableDb,
  { sku, words, client, profile, limit }: Asked,
): ProductShown[] {
  const [whoseGoods, rules] = [client ?? null, profile ?? null];
  const same =
    sku === ""
      ? []
      : db.all<ProductShown>(
          `${asked} SELECT ${columns} FROM product_memory, asked WHERE ${whose} AND sku = ?
             ORDER BY product_memory.client = '', last DESC LIMIT ?`,
          whoseGoods,
          rules,
          sku,
          limit,
        );
  if (same.length > 0 || words.length === 0) return same;
  return db.all<ProductShown>(
    `${asked} SELECT ${columns} FROM asked, product_memory JOIN (
         SELECT product_id, count(*) AS shared FROM product_words WHERE word IN (SELECT value FROM json_each(?))
         GROUP BY product_id HAVING count(*) * 2 >= ? ORDER BY shared DESC LIMIT 200
       ) ON id = product_id WHERE ${whose} ORDER BY shared DESC, times DESC, last DESC LIMIT ?`,
    whoseGoods,
    rules,
    JSON.stringify(words),
    words.length,
    limit,
  );
}
