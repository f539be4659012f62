/** What the tax rules need to know of an item: its commodity code, origin, procedure and claims, each with its field. */
import { itemPointer } from "../declaration/itemPlaces.ts";
import type { Item } from "../declaration/declaration.ts";
import { smallWhole } from "../money/count.ts";
import { procedureOf } from "../rules/facts.ts";

export interface ItemFacts {
  readonly at: number;
  readonly item: Item;
  /** `/goodsShipment/items/0` */
  readonly pointer: string;
  /** Its number in the declaration, else its place. */
  readonly number: number;
  /** Digits of the commodity code, its parts joined; "" when there is none. */
  readonly hs: string;
  /** Non-preferential origin; "" when there is none. */
  readonly origin: string;
  /** Origin under which a preference is claimed; the same when only one is given. */
  readonly preferenceOrigin: string;
  /** True when an origin of type 2 is given. */
  readonly claimsOrigin: boolean;
  /** Requested procedure ("40", "51"), previous one, and additional codes. */
  readonly procedure: string;
  readonly previous: string;
  readonly additional: readonly string[];
  /** Preference code ("100", "300"), "" when none is given. */
  readonly regime: string;
  readonly quota: string;
  /** National additional codes: VATZ, X333. */
  readonly nationalCodes: readonly string[];
  /** Category and type of each document: N954, U162, 861. */
  readonly documents: readonly string[];
  readonly statements: ReadonlySet<string>;
}

/** Codes beside the tariff's: the seller's article number, national and TARIC additional codes. */
const otherCodes: ReadonlySet<string> = new Set(["SA", "GN", "TRA", "GTI"]);

/** Where the tariff's code stands among an item's codes, and where its further digits do; -1 where there is none. */
export function commodityRows(item: Item): { readonly main: number; readonly more: number } {
  const rows = item.commodity?.classifications ?? [];
  return {
    main: rows.findIndex(
      ({ identificationTypeCode: type = "" }) => !otherCodes.has(type) && type !== "TRC",
    ),
    more: rows.findIndex(({ identificationTypeCode }) => identificationTypeCode === "TRC"),
  };
}

function commodityCode(item: Item): string {
  const rows = item.commodity?.classifications ?? [];
  const { main, more } = commodityRows(item);
  const digits = (at: number): string => (rows[at]?.id ?? "").replaceAll(/[.\s]/gu, "");
  return main < 0 ? "" : `${digits(main)}${digits(more)}`;
}

/** The facts of one item. */
export function itemFacts(item: Item, at: number): ItemFacts {
  const origins = item.origins ?? [];
  const preferential = origins.find(({ typeCode }) => typeCode === "2");
  const plain = origins.find(({ typeCode }) => typeCode !== "2") ?? preferential;
  const { requested, previous, additional } = procedureOf(item);
  const fees = item.commodity?.dutyTaxFees ?? [];
  return {
    at,
    item,
    pointer: itemPointer(at),
    number: smallWhole(item.sequenceNumeric ?? "") ?? at + 1,
    hs: commodityCode(item),
    origin: plain?.countryCode ?? "",
    preferenceOrigin: preferential?.countryCode ?? plain?.countryCode ?? "",
    claimsOrigin: preferential !== undefined,
    procedure: requested,
    previous,
    additional,
    regime: fees.find(({ dutyRegimeCode }) => dutyRegimeCode !== undefined)?.dutyRegimeCode ?? "",
    quota: fees.find(({ quotaOrderID }) => quotaOrderID !== undefined)?.quotaOrderID ?? "",
    nationalCodes: (item.commodity?.classifications ?? []).flatMap(
      ({ id, identificationTypeCode }) =>
        identificationTypeCode === "GN" && id !== undefined ? [id] : [],
    ),
    documents: (item.additionalDocuments ?? []).map(
      ({ categoryCode = "", typeCode = "" }) => `${categoryCode}${typeCode}`,
    ),
    statements: new Set(
      (item.additionalInformation ?? []).flatMap(({ statementCode }) => statementCode ?? []),
    ),
  };
}
