/** Plausible parcels for trying the desk out: the same ones each time, any number of them, from any place on. */
import type { Declaration } from "../declaration/declaration.ts";
import type { ProfileId } from "../profiles/profileIds.ts";
import { britishImport } from "./british.ts";
import { declarationOfParcel } from "./declaration.ts";
import { centsText, parcelAt } from "./parcel.ts";
import type { ParcelFacts } from "./parcel.ts";

export interface SeededParcel {
  readonly declaration: Declaration;
  /** Columns that a parcel file has and a declaration has not: form, client, arrivalDate, deadline, `unitPrice[n]`. */
  readonly extras: Readonly<Record<string, string>>;
  readonly form: string;
  readonly client: string;
}

/** When the first parcels arrive, unless the caller names a day. */
export const seedDay = "2026-11-23";

function extrasOf(parcel: ParcelFacts): Record<string, string> {
  const extras: Record<string, string> = {
    form: parcel.form,
    client: parcel.client,
    arrivalDate: parcel.arrivalDate,
    deadline: parcel.deadline,
  };
  for (const [index, line] of parcel.lines.entries()) {
    extras[`unitPrice[${index + 1}]`] = centsText(line.unitCents);
  }
  return extras;
}

function seeded(parcel: ParcelFacts): SeededParcel {
  const plain = declarationOfParcel(parcel);
  const { form, client } = parcel;
  const declaration = parcel.profile === "gb" ? britishImport(plain, parcel) : plain;
  return { declaration, extras: extrasOf(parcel), form, client };
}

/**
 * `count` parcels of a profile from the `start`-th on (from 0), each with an LRN of its own. Parcel
 * n is always the same, so two runs that meet do not differ. `firstDay` is CCYY-MM-DD.
 */
export function* seedParcels(
  count: number,
  profile: ProfileId,
  start = 0,
  firstDay = seedDay,
): Generator<SeededParcel> {
  for (let number = start; number < start + count; number += 1) {
    yield seeded(parcelAt(profile, number, firstDay));
  }
}
