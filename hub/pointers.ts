/** WCO pointers in text, such as `42A/67A/68A[4]/23A/65A/128`: class ids down the tree, the tag last. */
import type { XmlElement } from "./reading.ts";

/** Class ids of the WCO Data Model for the elements the hub's rules walk through. */
const classes: Readonly<Record<string, string>> = {
  Declaration: "42A",
  AdditionalDocument: "02A",
  AdditionalInformation: "03A",
  Address: "04A",
  Agent: "05A",
  Amendment: "06A",
  ArrivalTransportMeans: "10A",
  AuthorisationHolder: "17C",
  BorderTransportMeans: "15A",
  Buyer: "16A",
  Carrier: "18A",
  ChargeDeduction: "58B",
  Classification: "21A",
  Commodity: "23A",
  Consignee: "27A",
  Consignment: "28A",
  ConsignmentItem: "29A",
  Consignor: "30A",
  CurrencyExchange: "40A",
  CustomsValuation: "41A",
  Declarant: "57B",
  DepartureTransportMeans: "46A",
  Destination: "99B",
  DutyTaxFee: "50A",
  ExportCountry: "95B",
  Exporter: "57A",
  GoodsLocation: "64A",
  GoodsMeasure: "65A",
  GoodsShipment: "67A",
  GovernmentAgencyGoodsItem: "68A",
  Importer: "74A",
  InvoiceLine: "79A",
  Itinerary: "81A",
  ObligationGuarantee: "90A",
  Origin: "92A",
  Packaging: "93A",
  Payer: "56B",
  Payment: "94A",
  Seller: "09B",
  Submitter: "17B",
  Surety: "19B",
  WriteOff: "22C",
};

/** Classes that stand more than once under one parent; their pointers carry the occurrence, from 1. */
const repeated: ReadonlySet<string> = new Set([
  "AdditionalDocument",
  "AdditionalInformation",
  "Amendment",
  "AuthorisationHolder",
  "ChargeDeduction",
  "Classification",
  "ConsignmentItem",
  "CurrencyExchange",
  "DutyTaxFee",
  "GovernmentAgencyGoodsItem",
  "Itinerary",
  "ObligationGuarantee",
  "Origin",
  "Packaging",
]);

export interface Placed {
  readonly element: XmlElement;
  readonly parent: XmlElement | null;
  /** Pointer of the nearest class at or above the element, without a tag. */
  readonly pointer: string;
}

/** Every element of the declaration in document order, each with its pointer. */
export function* walk(declaration: XmlElement): Generator<Placed> {
  yield* below(declaration, null, "42A");
}

function* below(
  element: XmlElement,
  parent: XmlElement | null,
  pointer: string,
): Generator<Placed> {
  yield { element, parent, pointer };
  const seen = new Map<string, number>();
  for (const child of element.children) {
    const id = classes[child.name];
    // Leaves such as Authentication share no class; they keep their parent's pointer.
    if (id === undefined || child.name === "Declaration") {
      yield* below(child, element, pointer);
      continue;
    }
    const occurrence = (seen.get(child.name) ?? 0) + 1;
    seen.set(child.name, occurrence);
    yield* below(
      child,
      element,
      `${pointer}/${id}${repeated.has(child.name) ? `[${occurrence}]` : ""}`,
    );
  }
}

export interface PointerSection {
  readonly section: string;
  readonly occurrence: number | null;
  readonly tag: string | null;
}

/** Splits a pointer into the sections of a WCO Response; the tag belongs to the last one. */
export function pointerSections(pointer: string): PointerSection[] {
  const sections: { section: string; occurrence: number | null; tag: string | null }[] = [];
  for (const step of pointer.split("/")) {
    const section = /^(\d{2}[A-Z])(?:\[(\d{1,5})\])?$/.exec(step);
    const last = sections.at(-1);
    if (section !== null) {
      sections.push({
        section: section[1] ?? "",
        occurrence: section[2] === undefined ? null : Number(section[2]),
        tag: null,
      });
    } else if (last !== undefined) {
      last.tag = step.slice(0, 4);
    }
  }
  return sections;
}
