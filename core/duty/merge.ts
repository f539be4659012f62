/** Items of the same commodity, origin and procedure put together, so that every total stays what it was. */
import type { Declaration, Item } from "../declaration/declaration.ts";
import type { Amount, Quantity } from "../declaration/schema.ts";
import type { KeptReason } from "./reshapings.ts";
import { amountSum, quantitySum, withItems } from "./totals.ts";

type Trait = Exclude<KeptReason, "mass" | "price" | "value" | "unshown">;

interface Kept {
  readonly rows: readonly number[];
  readonly why: KeptReason;
}

export interface Merged {
  /** A new declaration; the old one is the way back. */
  readonly declaration: Declaration;
  /** For each item of it, the rows of the old items that went into it. */
  readonly from: readonly (readonly number[])[];
  /** Rows that look alike but differ in something that must not be lost, with what that is. */
  readonly kept: readonly Kept[];
}

type Measures = NonNullable<NonNullable<Item["commodity"]>["goodsMeasure"]>;

/** Codes that name the goods for customs; the seller's own article number does not. */
function codesOf(item: Item): unknown {
  return (item.commodity?.classifications ?? []).filter(
    ({ identificationTypeCode }) => identificationTypeCode !== "SA",
  );
}

/** What must be equal for two items to be one, by name. */
function traits(
  item: Item,
): Readonly<Record<"commodity code" | "origin" | "procedure" | Trait, unknown>> {
  const { commodity, origins, governmentProcedures, customsValuation } = item;
  const { goodsMeasure, invoiceLine } = commodity ?? {};
  return {
    "commodity code": codesOf(item),
    origin: origins,
    procedure: governmentProcedures,
    currency: invoiceLine?.itemChargeAmount?.currencyID,
    unit: [
      goodsMeasure?.grossMass?.unitCode,
      goodsMeasure?.netMass?.unitCode,
      goodsMeasure?.tariffQuantity?.unitCode,
    ],
    "tax-lines": commodity?.dutyTaxFees?.map(
      ({ typeCode, dutyRegimeCode, quotaOrderID, payment, taxRateNumeric }) => [
        typeCode,
        dutyRegimeCode,
        quotaOrderID,
        payment?.methodCode,
        taxRateNumeric,
      ],
    ),
    "tax-amounts": commodity?.dutyTaxFees?.some(
      ({ payment, specificTaxBaseQuantity, adValoremTaxBaseAmount, deductAmount }) =>
        payment?.paymentAmount ??
        payment?.taxAssessedAmount ??
        specificTaxBaseQuantity ??
        adValoremTaxBaseAmount ??
        deductAmount,
    )
      ? item
      : null,
    "valuation-method": customsValuation?.methodCode,
    parties: [
      item.buyer,
      item.seller,
      item.consignor,
      item.consignee,
      item.exportCountry,
      item.destination,
      item.aeoMutualRecognitionParties,
      item.domesticDutyTaxParties,
    ],
    "dangerous-goods": commodity?.dangerousGoods,
    "valuation-indicators": item.valuationAdjustment,
    reference: item.ucr,
    "nature-of-transaction": item.transactionNatureCode,
  };
}

const sameGoods = ["commodity code", "origin", "procedure"] as const;

type TraitName = keyof ReturnType<typeof traits>;

function keyOf(item: Item, names: readonly TraitName[]): string {
  const all = traits(item);
  return JSON.stringify(names.map((name) => all[name]));
}

/** Rows that a list has once, in their order. */
function union<Row>(lists: readonly (readonly Row[] | undefined)[]): readonly Row[] | undefined {
  const seen = new Map<string, Row>();
  for (const row of lists.flatMap((list) => list ?? [])) seen.set(JSON.stringify(row), row);
  return seen.size === 0 ? undefined : [...seen.values()];
}

/** A sum of fields that all items have; "lost" when some have it and it cannot be summed. */
function summed<Field extends Amount | Quantity>(
  fields: readonly (Field | undefined)[],
  sum: (fields: readonly Field[]) => Field | undefined,
): Field | undefined | "lost" {
  const given = fields.flatMap((field) => (field === undefined ? [] : [field]));
  if (given.length === 0) return undefined;
  return given.length === fields.length ? (sum(given) ?? "lost") : "lost";
}

function descriptionOf(items: readonly Item[]): string | undefined {
  const texts = [...new Set(items.flatMap(({ commodity }) => commodity?.description ?? []))];
  let text = texts[0];
  for (const more of texts.slice(1)) {
    const longer = `${text}; ${more}`;
    if (longer.length > 512) break;
    text = longer;
  }
  return text;
}

const summedMeasures = ["grossMass", "netMass", "tariffQuantity"] as const;

function measuresOf(items: readonly Item[]): Measures | undefined | "lost" {
  const measures: { -readonly [Key in keyof Measures]: Measures[Key] } = {};
  for (const key of summedMeasures) {
    const sum = summed(
      items.map(({ commodity }) => commodity?.goodsMeasure?.[key]),
      quantitySum,
    );
    if (sum === "lost") return "lost";
    if (sum) measures[key] = sum;
  }
  return items.some(({ commodity }) => commodity?.goodsMeasure) ? measures : undefined;
}

/** Packages of one type and marks become one row. */
function packagesOf(items: readonly Item[]): Item["packagings"] {
  const rows = items.flatMap(({ packagings }) => packagings ?? []);
  if (rows.length === 0) return undefined;
  const groups = Map.groupBy(rows, (row) =>
    JSON.stringify({ ...row, sequenceNumeric: null, quantity: null }),
  );
  const merged = [...groups.values()].flatMap((group) => {
    const quantity = summed(
      group.map((row) => row.quantity),
      quantitySum,
    );
    const [first] = group;
    return quantity === "lost" || quantity === undefined || !first
      ? group
      : [{ ...first, quantity }];
  });
  return merged.map((row, at) => ({ ...row, sequenceNumeric: String(at + 1) }));
}

function chargesOf(items: readonly Item[]): Item["customsValuation"] {
  const [first] = items;
  const charges = items.flatMap(({ customsValuation }) => customsValuation?.chargeDeductions ?? []);
  if (charges.length === 0) return first?.customsValuation;
  return { ...first?.customsValuation, chargeDeductions: charges };
}

/** Drops what is undefined, so that a field is either there or not. */
function present<Group extends object>(group: {
  readonly [Key in keyof Group]: Group[Key] | undefined;
}): Group {
  return Object.fromEntries(
    Object.entries(group).filter(([, value]) => value !== undefined),
  ) as Group;
}

function mergedItem(items: readonly [Item, ...Item[]]): Item | KeptReason {
  const [first] = items;
  const measures = measuresOf(items);
  if (measures === "lost") return "mass";
  const price = summed(
    items.map(({ commodity }) => commodity?.invoiceLine?.itemChargeAmount),
    amountSum,
  );
  if (price === "lost") return "price";
  const value = summed(
    items.map((item) => item.customsValueAmount),
    amountSum,
  );
  const statistical = summed(
    items.map((item) => item.statisticalValueAmount),
    amountSum,
  );
  if (value === "lost" || statistical === "lost") return "value";
  return present<Item>({
    ...first,
    customsValueAmount: value,
    statisticalValueAmount: statistical,
    commodity: present<NonNullable<Item["commodity"]>>({
      ...first.commodity,
      description: descriptionOf(items),
      classifications: union(items.map(({ commodity }) => commodity?.classifications)),
      goodsMeasure: measures,
      invoiceLine: price && { itemChargeAmount: price },
      transportEquipments: union(items.map(({ commodity }) => commodity?.transportEquipments)),
    }),
    packagings: packagesOf(items),
    additionalDocuments: union(items.map((item) => item.additionalDocuments)),
    additionalInformation: union(items.map((item) => item.additionalInformation)),
    previousDocuments: union(items.map((item) => item.previousDocuments)),
    customsValuation: chargesOf(items),
  });
}

/** Items that look alike and yet stay apart, each group once with the first reason. */
function keptApart(
  items: readonly Item[],
  sealed: ReadonlySet<number>,
  names: readonly TraitName[],
): Kept[] {
  const alike = Map.groupBy(items.keys(), (at) => keyOf(items[at] ?? {}, sameGoods));
  return [...alike.values()].flatMap((rows): Kept[] => {
    const [first = 0] = rows;
    if (rows.length < 2) return [];
    if (rows.some((at) => sealed.has(at))) return [{ rows, why: "unshown" }];
    const differing = names.find((name) =>
      rows.some((at) => keyOf(items[at] ?? {}, [name]) !== keyOf(items[first] ?? {}, [name])),
    );
    return differing === undefined || isOfGoods(differing) ? [] : [{ rows, why: differing }];
  });
}

function isOfGoods(name: TraitName): name is (typeof sameGoods)[number] {
  return sameGoods.some((each) => each === name);
}

/**
 * Items with the same commodity code, origin and procedure become one, with sums of price, masses,
 * quantities and packages and all documents; the header's totals stay as they are. Alike items that
 * differ in something that one item cannot say (currency, unit, preference, parties) are kept apart
 * and named, so are those in `sealed`, which hold more than is shown. Returns a new declaration.
 */
export function mergeItems(
  declaration: Declaration,
  sealed: ReadonlySet<number> = new Set(),
): Merged {
  const items = declaration.goodsShipment?.items ?? [];
  const names = Object.keys(traits({})) as TraitName[];
  const groups = [
    ...Map.groupBy(items.keys(), (at) =>
      sealed.has(at) ? `sealed ${at}` : keyOf(items[at] ?? {}, names),
    ).values(),
  ];
  const unsummed: Kept[] = [];
  const made: { readonly item: Item; readonly rows: readonly number[] }[] = [];
  for (const rows of groups) {
    const [first, ...more] = rows.flatMap((at) => items[at] ?? []);
    if (!first) continue;
    const merged = more.length === 0 ? first : mergedItem([first, ...more]);
    if (typeof merged !== "string") made.push({ item: merged, rows });
    else {
      unsummed.push({ rows, why: merged });
      for (const at of rows) made.push({ item: items[at] ?? first, rows: [at] });
    }
  }
  const ordered = made.toSorted((left, right) =>
    (left.rows[0] ?? 0) < (right.rows[0] ?? 0) ? -1 : 1,
  );
  return {
    declaration: withItems(
      declaration,
      ordered.map(({ item }) => item),
    ),
    from: ordered.map(({ rows }) => rows),
    kept: [...unsummed, ...keptApart(items, sealed, names)],
  };
}
