/** Rules about totals and counts: what the header says of the items must be what the items say. */
import { itemPointer } from "../declaration/itemPlaces.ts";
import {
  absolute,
  addDecimals,
  compareDecimals,
  decimalText,
  multiplyDecimals,
  parseDecimal,
  subtractDecimals,
  wholeNumber,
} from "../money/decimal.ts";
import type { Decimal } from "../money/decimal.ts";
import type { ItemView } from "./itemView.ts";
import { found, none, rulesOf } from "./rule.ts";

/** The sum of one figure over all items; undefined when an item lacks it, or there is no item. */
function sumOver(
  views: readonly ItemView[],
  read: (view: ItemView) => Decimal | undefined,
): Decimal | undefined {
  let units = 0n;
  let places = 0;
  for (const view of views) {
    const figure = read(view);
    if (figure === undefined) return undefined;
    // Items mostly write as many places as the one before.
    if (figure.places === places) units += figure.units;
    else ({ units, places } = addDecimals({ units, places }, figure));
  }
  return views.length > 0 ? { units, places } : undefined;
}

/** The sum of the packages; items that share those of another have none. Undefined when no item has any number, or one is no number. */
function packagesOf(views: readonly ItemView[]): Decimal | undefined {
  const counted = views.filter(({ packageRows }) => packageRows > 0);
  return sumOver(counted, ({ packages }) => packages);
}

/** A cent for each item: what rounding each may leave between the items and their total. */
function tolerance(count: number): Decimal {
  return { units: BigInt(count), places: 2 };
}

const price = "/commodity/invoiceLine/itemChargeAmount";

export const totalRules = rulesOf([
  {
    id: "item-count",
    code: "CDS11003",
    severity: "blocking",
    subject: "totals",
    holds: "The number of items is the number of item rows.",
    source: "CDS error list (D.E. 1/9)",
    message: "Number of items says {stated}, but the declaration has {counted}.",
    fix: "Change it to {counted}, or add or remove items.",
    check: (declaration, { facts }) => {
      const stated = declaration.goodsItemQuantity?.value;
      if (stated === undefined || wholeNumber(stated) === BigInt(facts.items.length)) return none;
      return [found("/goodsItemQuantity", { stated, counted: String(facts.items.length) })];
    },
  },
  {
    id: "item-number-over-count",
    code: "CDS12022",
    severity: "blocking",
    subject: "items",
    holds: "No item number is larger than the number of items.",
    source: "CDS error list (D.E. 1/6)",
    message: "Item number {number} is larger than the number of items, {count}.",
    fix: "Number the items from 1 to {count}.",
    given: (declaration, { facts }) => {
      const counted = BigInt(facts.items.length);
      const stated = wholeNumber(declaration.goodsItemQuantity?.value ?? "");
      return [String(stated !== undefined && stated > counted ? stated : counted)];
    },
    checkItem: ({ item }, _context, [count = "0"]) => {
      const number = wholeNumber(item.sequenceNumeric ?? "");
      if (number === undefined || number <= BigInt(count)) return none;
      return [found("/sequenceNumeric", { number: String(number), count })];
    },
  },
  {
    id: "item-number-twice",
    code: "CDS12024",
    severity: "blocking",
    subject: "items",
    holds: "No two items have the same number.",
    source: "CDS error list (D.E. 1/6)",
    message: "Item number {number} stands twice: the item in row {first} has it too.",
    fix: "Number the items 1, 2, 3 …",
    check: (_declaration, { facts }) => {
      const rows = new Map<string, number>();
      return facts.items.flatMap((item, index) => {
        const number = item.sequenceNumeric;
        if (number === undefined) return none;
        const first = rows.get(number);
        if (first === undefined) rows.set(number, index);
        return first === undefined
          ? none
          : [found(itemPointer(index, "/sequenceNumeric"), { number, first: String(first + 1) })];
      });
    },
  },
  {
    id: "item-number-order",
    code: "TW-SEQ-01",
    severity: "blocking",
    subject: "items",
    holds: "Items are numbered 1, 2, 3 … in their order.",
    source: "CDS completion, D.E. 1/6",
    message: "The item in row {row} has the number {number}.",
    fix: "Number it {row}.",
    check: (_declaration, { facts }) =>
      facts.items.flatMap(({ sequenceNumeric: number }, index) => {
        const row = String(index + 1);
        if (number === undefined || number === row || wholeNumber(number) === BigInt(row))
          return none;
        return [found(itemPointer(index, "/sequenceNumeric"), { number, row })];
      }),
  },
  {
    id: "package-total",
    code: "TW-TOT-01",
    severity: "blocking",
    subject: "totals",
    holds:
      "Total packages is the sum of the items' packages; shared ones count once and are 0 elsewhere.",
    source: "CDS completion, D.E. 6/18 and 6/10",
    message: "Total packages says {stated}, the items add up to {sum}.",
    fix: "Correct the total, or the packages of an item; packages shared with another item are 0.",
    check: (declaration, { facts }) => {
      const stated = parseDecimal(declaration.totalPackageQuantity?.value ?? "");
      const sum = stated && packagesOf(facts.views);
      if (!sum || compareDecimals(stated, sum) === 0 || facts.views.some(({ isBulk }) => isBulk))
        return none;
      return [
        found("/totalPackageQuantity", { stated: decimalText(stated), sum: decimalText(sum) }),
      ];
    },
  },
  {
    id: "no-packages",
    code: "CDS12058",
    severity: "blocking",
    subject: "totals",
    holds: "At least one number of packages is more than 0.",
    source: "CDS error list (D.E. 6/10)",
    message: "No item has any packages.",
    fix: "Give the packages of at least one item.",
    check: (_declaration, { facts: { views } }) => {
      const sum = packagesOf(views);
      if (!sum || sum.units > 0n || views.some(({ isBulk }) => isBulk)) return none;
      const index = views.findIndex(({ packageRows }) => packageRows > 0);
      return [found(itemPointer(index, "/packagings/0/quantity"))];
    },
  },
  {
    id: "gross-total",
    code: "TW-TOT-02",
    severity: "blocking",
    subject: "totals",
    holds: "Total gross mass is the sum of the items' gross masses.",
    source: "Practice of ASYCUDA and CDS (D.E. 6/5); our own arithmetic",
    message: "Total gross mass says {stated} kg, the items add up to {sum} kg.",
    fix: "Correct the total, or the gross mass of an item.",
    variants: {
      more: {
        message: "Total gross mass says {stated} kg, more than the {sum} kg of the items.",
        fix: "See whether pallets or boxes were left out of the items.",
      },
    },
    check: (declaration, { facts: { views } }) => {
      const stated = parseDecimal(declaration.totalGrossMass?.value ?? "");
      const sum = stated && sumOver(views, ({ gross }) => gross);
      if (!sum) return none;
      const difference = subtractDecimals(stated, sum);
      if (compareDecimals(absolute(difference), tolerance(views.length)) <= 0) return none;
      const parameters = { stated: decimalText(stated), sum: decimalText(sum) };
      return difference.units > 0n
        ? [found("/totalGrossMass", parameters, { variant: "more", severity: "warning" })]
        : [found("/totalGrossMass", parameters)];
    },
  },
  {
    id: "invoice-total",
    code: "TW-TOT-03",
    severity: "blocking",
    subject: "totals",
    holds: "The invoice total is the sum of the item prices, to a cent for each item.",
    source: "WTO Valuation Agreement, article 1; rounding measured on real declarations",
    message: "Invoice total says {stated} {currency}, the items add up to {sum}.",
    fix: "Correct the total, or the price of an item.",
    check: ({ invoiceAmount: invoice }, { facts: { views } }) => {
      const stated = parseDecimal(invoice?.value ?? "");
      const sum =
        stated &&
        sumOver(views, (view) => (view.currency === invoice?.currencyID ? view.price : undefined));
      if (!sum) return none;
      const difference = absolute(subtractDecimals(stated, sum));
      if (compareDecimals(difference, tolerance(views.length)) <= 0) return none;
      const parameters = {
        stated: decimalText(stated, 2),
        sum: decimalText(sum, 2),
        currency: invoice?.currencyID ?? "",
      };
      return [found("/invoiceAmount", parameters)];
    },
  },
  {
    id: "price-times-quantity",
    code: "TW-TOT-04",
    severity: "blocking",
    subject: "totals",
    holds: "Where the file gives a price of one piece, the item price is that times the quantity.",
    source: "Invoice arithmetic; seen broken in real parcel lists",
    message: "{quantity} × {price} is {product}, but the item price says {stated}.",
    fix: "Correct the price, the quantity or the price of one piece.",
    checkItem: ({ item, unitPrice = "", price: stated }) => {
      const one = parseDecimal(unitPrice);
      const quantity = parseDecimal(item.commodity?.goodsMeasure?.tariffQuantity?.value ?? "");
      if (!one || !quantity || !stated) return none;
      const product = multiplyDecimals(one, quantity);
      // A price of one piece is rounded to a cent, so the product may be off by half a cent a piece.
      const half = { units: quantity.units * 5n, places: quantity.places + 3 };
      const allowed = addDecimals(half, { units: 1n, places: 2 });
      if (compareDecimals(absolute(subtractDecimals(product, stated)), allowed) <= 0) return none;
      return [
        found(price, {
          quantity: decimalText(quantity),
          price: decimalText(one, 2),
          product: decimalText(product, 2),
          stated: decimalText(stated, 2),
        }),
      ];
    },
  },
]);
