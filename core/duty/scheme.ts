/** What a country's duty law asks of the engine: which taxes, on which base, how rounded, and what relieves or suspends them. */
import type { Declaration, Item } from "../declaration/declaration.ts";
import type { Decimal } from "../money/decimal.ts";
import type { Rounding } from "../money/divide.ts";
import type { ProfileId } from "../profiles/profileIds.ts";
import type { Told } from "../valuation/told.ts";
import type { Withheld } from "../valuation/withheld.ts";
import type { ItemFacts } from "./commodity.ts";
import type { Measure } from "./measure.ts";

export const taxRoles = [
  "duty",
  "additional-duty",
  "excise",
  "sales-tax",
  "low-value-tax",
] as const;
export type TaxRole = (typeof taxRoles)[number];

/** Why a computed amount is not, or not wholly, payable. */
export interface Treatment extends Told {
  readonly kind: "relief" | "suspension";
  readonly source: string;
}

/** Which amount of an earlier line is in the base: as charged, before a reduction, or what is left after relief. */
type EarlierAmount = "amount" | "statutory" | "net";

export interface TaxPlan {
  /** The type of the line; several for taxes that come as the tariff has them (anti-dumping and the like). */
  readonly types: readonly string[];
  readonly role: TaxRole;
  /** What the base starts from; none: from earlier lines alone. */
  readonly base: "customs-value" | "sale-value" | "none";
  /** Types of the earlier lines that are added to it. */
  readonly adds: readonly string[];
  readonly addsAs: EarlierAmount;
  /** required: withheld when the tariff has no measure; if-any: then there is no such tax. */
  readonly need: "required" | "if-any";
  /** Several measures of one type are all charged. */
  readonly isCumulative: boolean;
  /** Type under which the tariff has its measures, where that is another (B05 is charged at the rate of B00). */
  readonly measureType?: string;
  /** A measure that the declaration itself brings about (a zero rate by a national code); the tariff is not asked. */
  readonly measure?: Measure;
  /** The base holds the tax itself: base ÷ (1 − rate). */
  readonly isComposite?: boolean;
  /** Per cent of the tax that is charged. */
  readonly charged?: {
    readonly percent: Decimal;
    readonly told: Told;
    readonly source: string;
  };
  readonly treatment: Treatment | null;
  /** Set when the amount cannot be computed from a declaration at all. */
  readonly withheld?: Withheld;
  readonly notes?: readonly Told[];
}

/** What the schemes need to know of the whole declaration. */
export interface ShipmentFacts {
  readonly declaration: Declaration;
  readonly form: string | null;
  /** Day whose law holds, CCYY-MM-DD. */
  readonly day: string;
  /** Sum of the customs values that are known, and whether all are. */
  readonly customsValue: { readonly known: Decimal; readonly isWhole: boolean };
  /** What the item alone is sold for, in the home currency, where the law asks for it; undefined when its customs value is withheld too. */
  readonly salePrice: (at: number) => Decimal | "withheld" | undefined;
  /** What the buyer bought across the border this year before, where that is known (China's annual limit). */
  readonly yearToDate: Decimal | undefined;
}

/** Ways of taxing of which the dearer one holds (Northern Ireland: goods at risk of moving into the EU). */
export interface Alternatives {
  readonly usual: readonly TaxPlan[];
  readonly ifDearer: readonly TaxPlan[];
  readonly told: Told;
}

export interface DutyScheme {
  readonly id: ProfileId;
  /** "": the currency of the invoice. */
  readonly currency: string;
  readonly valueRounding: Rounding;
  /** One for each tax line, once. */
  readonly taxRounding: Rounding;
  /** Other names of tax types in tariff packs and notices: IMPORT DUTY → CUD. */
  readonly aliases: Readonly<Record<string, string>>;
  readonly roleOf: (type: string) => TaxRole | undefined;
  /** A supplementary quantity without unit is in the unit of the tariff. */
  readonly impliesUnit: boolean;
  /** A tax is on what the goods alone are sold for. */
  readonly taxesSale?: boolean;
  /** Its form of valuation sets out FOB, freight, insurance and CIF (Malaysia's K1 and K1A). */
  readonly buildsUp?: boolean;
  /** Where its day begins and ends (IANA). */
  readonly timeZone: string;
  /** Suspensions of duty hold without a claim. */
  readonly suspendsByItself: boolean;
  /** Whether a document proves the origin. */
  readonly isProof: (document: string) => boolean;
  readonly isIntrinsic?: (item: Item) => boolean;
  readonly plan: (item: ItemFacts, shipment: ShipmentFacts) => readonly TaxPlan[] | Alternatives;
  /** Which sums the law lets go as too small, by type of tax. */
  readonly waiver?: (
    sums: ReadonlyMap<string, Decimal>,
    shipment: ShipmentFacts,
  ) => ReadonlyMap<string, Treatment>;
}

/** The scheme's own name of a tax type. */
export function canonicalType(type: string, scheme: Pick<DutyScheme, "aliases">): string {
  const upper = type
    .trim()
    .toUpperCase()
    .replaceAll(/[-_\s]+/gu, " ");
  return (Object.hasOwn(scheme.aliases, upper) ? scheme.aliases[upper] : undefined) ?? upper;
}

/** A plan with what most have. */
export function plan(
  types: readonly string[],
  role: TaxRole,
  rest: Partial<TaxPlan> = {},
): TaxPlan {
  return {
    types,
    role,
    base: "customs-value",
    adds: [],
    addsAs: "amount",
    need: "if-any",
    isCumulative: false,
    treatment: null,
    ...rest,
  };
}
