/** What each term of delivery means for the customs value: which costs its price holds already. */

/**
 * The value at the border of the country of import, on board in the country of export, or what the goods
 * are sold for without carriage, insurance, duty and tax.
 */
export type ValueTarget = "cif" | "fob" | "sale";

/** By what charges of the shipment are shared out over its items. */
export const shareMeasures = ["value", "gross-mass", "quantity"] as const;
export type ShareMeasure = (typeof shareMeasures)[number];

/** Costs between the seller's door and the buyer's, in the order of the journey. */
export const chargeKinds = [
  "inland-export",
  "freight",
  "insurance",
  "inland-import",
  "duty-tax",
  "other",
] as const;
export type ChargeKind = (typeof chargeKinds)[number];

export interface DeliveryTerm {
  /** Costs inside the price. */
  readonly holds: readonly ChargeKind[];
  readonly source: string;
}

const current = "ICC Incoterms 2020, articles A9 and B9 (allocation of costs)";
const retired = "ICC Incoterms 2000 and 2010, allocation of costs";

const onBoard: readonly ChargeKind[] = ["inland-export"];
const carried: readonly ChargeKind[] = [...onBoard, "freight"];
const insured: readonly ChargeKind[] = [...carried, "insurance"];
const delivered: readonly ChargeKind[] = [...insured, "inland-import"];

/** Terms of the current edition, then those of earlier ones. A seller who bears the risk to the end bears its insurance too. */
const terms: Readonly<Record<string, DeliveryTerm>> = {
  EXW: { holds: [], source: current },
  FCA: { holds: onBoard, source: current },
  FAS: { holds: onBoard, source: current },
  FOB: { holds: onBoard, source: current },
  CFR: { holds: carried, source: current },
  CPT: { holds: [...carried, "inland-import"], source: current },
  CIF: { holds: insured, source: current },
  CIP: { holds: delivered, source: current },
  DAP: { holds: delivered, source: current },
  DPU: { holds: delivered, source: current },
  DDP: { holds: [...delivered, "duty-tax"], source: current },
  DAT: { holds: delivered, source: retired },
  DAF: { holds: insured, source: retired },
  DES: { holds: insured, source: retired },
  DEQ: { holds: insured, source: retired },
  DDU: { holds: delivered, source: retired },
};

/** The terms of the current edition, as one chooses among them. */
export const currentTerms: readonly string[] = Object.keys(terms).filter(
  (code) => terms[code]?.source === current,
);

/** The term, or undefined for a code that says nothing about costs (XXX among them). */
export function deliveryTerm(code: string): DeliveryTerm | undefined {
  return Object.hasOwn(terms, code) ? terms[code] : undefined;
}

/** Costs that belong to the value; "other" charges are stated because they belong to it. */
const wanted: Readonly<Record<ValueTarget, readonly ChargeKind[]>> = {
  cif: ["inland-export", "freight", "insurance", "other"],
  fob: ["inland-export"],
  // What is sold is sold as it is: nothing is added to it.
  sale: [],
};

/** Costs that stay in the price of a sale where the seller bears them. */
const kept: ReadonlySet<ChargeKind> = new Set(["inland-export", "other"]);

export type Effect = "add" | "deduct" | "none";

/** What happens with a stated cost on the way from the price to the value. */
export function effectOf(kind: ChargeKind, term: DeliveryTerm, target: ValueTarget): Effect {
  if (target === "sale" && kept.has(kind)) return "none";
  const [isHeld, isWanted] = [term.holds.includes(kind), wanted[target].includes(kind)];
  if (isHeld === isWanted) return "none";
  return isWanted ? "add" : "deduct";
}

/** True when the value cannot be known without the freight: it must be added, or taken off. */
export function needsFreight(term: DeliveryTerm, target: ValueTarget): boolean {
  return target !== "sale" && effectOf("freight", term, target) !== "none";
}
