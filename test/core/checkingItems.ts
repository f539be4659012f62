/** Declarations of any number of items, put together from seeded parcels. */
import type { Declaration, Item } from "../../core/declaration/declaration.ts";

import type { ProfileId } from "../../core/profiles/profiles.ts";
import { decimalText, sumOfTexts, zero } from "../../core/money/decimal.ts";
import { seedParcels } from "../../core/seed/seed.ts";

function sum(items: readonly Item[], read: (item: Item) => string | undefined): string {
  return decimalText(sumOfTexts(items.flatMap((item) => read(item) ?? [])) ?? zero, 2);
}

/** One declaration of `count` items, numbered, in one currency, with totals that fit; parcels from the `start`-th on. */
export function itemsOf(id: ProfileId, count: number, start: number): Declaration {
  const [parcel] = seedParcels(1, id, start);
  if (!parcel) throw new Error("no parcel");
  const currencyID = parcel.declaration.invoiceAmount?.currencyID ?? "GBP";
  const items = [...seedParcels(count, id, start)].flatMap(({ declaration }, at) => {
    const [item] = declaration.goodsShipment?.items ?? [];
    const value = item?.commodity?.invoiceLine?.itemChargeAmount?.value ?? "1.00";
    const invoiceLine = { itemChargeAmount: { value, currencyID } };
    const commodity = { ...item?.commodity, invoiceLine };
    return [{ ...item, sequenceNumeric: String(at + 1), commodity }];
  });
  const packages = sum(items, (item) => item.packagings?.[0]?.quantity?.value);
  const { declaration } = parcel;
  return {
    ...declaration,
    goodsItemQuantity: { value: String(items.length) },
    totalPackageQuantity: { value: String(Number(packages)) },
    ...(declaration.invoiceAmount === undefined
      ? {}
      : {
          invoiceAmount: {
            value: sum(items, (item) => item.commodity?.invoiceLine?.itemChargeAmount?.value),
            currencyID,
          },
        }),
    ...(declaration.totalGrossMass === undefined
      ? {}
      : {
          totalGrossMass: {
            value: sum(items, (item) => item.commodity?.goodsMeasure?.grossMass?.value),
            unitCode: "KGM",
          },
        }),
    goodsShipment: { ...declaration.goodsShipment, items },
  };
}
