/** What is remembered of goods that were declared: enough to key the same article again. */
import type { Item } from "../declaration/declaration.ts";
import { rememberedWords } from "../hs/suggest.ts";
import { decimalText, parseDecimal } from "../money/decimal.ts";
import { divideDecimals, isZero } from "../money/divide.ts";
import { articleNumber } from "../summary.ts";

export interface Product {
  /** "" where the goods have no article number. */
  readonly sku: string;
  readonly description: string;
  /** The words of the description by which it is found. */
  readonly words: readonly string[];
  readonly hs: string;
  readonly origin: string | null;
  readonly unit: string | null;
  /** Requested and previous procedure written together: 4000. */
  readonly procedure: string | null;
  readonly packageType: string | null;
  /** Decimal text: what one unit cost, rounded half up to four places; a help for the eye, never declared. */
  readonly unitValue: string | null;
  readonly currency: string | null;
}

const shown = { places: 4, mode: "half-up" } as const;

function unitValueOf(item: Item): string | null {
  const price = parseDecimal(item.commodity?.invoiceLine?.itemChargeAmount?.value ?? "");
  const count = parseDecimal(item.commodity?.goodsMeasure?.tariffQuantity?.value ?? "");
  if (!price || !count || isZero(count)) return null;
  return decimalText(divideDecimals(price, count, shown), 2);
}

/** What to remember of an item; undefined without a commodity code, or where nothing names the goods. */
export function productOf(item: Item): Product | undefined {
  const codes = item.commodity?.classifications ?? [];
  const isArticle = (type: string | undefined): boolean => type === articleNumber;
  const sku = codes.find((code) => isArticle(code.identificationTypeCode))?.id ?? "";
  const hs = codes
    .filter((code) => !isArticle(code.identificationTypeCode))
    .map(({ id }) => id?.replaceAll(/[.\s]/gu, "") ?? "")
    .find((id) => /^\d{6,12}$/u.test(id));
  const description = item.commodity?.description ?? "";
  const words = rememberedWords(description);
  if (hs === undefined || (sku === "" && words.length === 0)) return undefined;
  const [procedure] = item.governmentProcedures ?? [];
  const unitValue = unitValueOf(item);
  return {
    sku,
    description,
    words,
    hs,
    origin: item.origins?.[0]?.countryCode ?? null,
    unit: item.commodity?.goodsMeasure?.tariffQuantity?.unitCode ?? null,
    procedure: procedure ? `${procedure.currentCode ?? ""}${procedure.previousCode ?? ""}` : null,
    packageType: item.packagings?.[0]?.typeCode ?? null,
    unitValue,
    currency:
      unitValue === null
        ? null
        : (item.commodity?.invoiceLine?.itemChargeAmount?.currencyID ?? null),
  };
}

/** The goods of a declaration, each article once: its last row counts. */
export function productsOf(items: readonly Item[]): Product[] {
  const byName = new Map<string, Product>();
  for (const item of items) {
    const product = productOf(item);
    if (product) byName.set(product.sku === "" ? product.words.join(" ") : product.sku, product);
  }
  return [...byName.values()];
}
