/** The four cards above the items: which fields, in what order. */
import { incoterms, retiredIncoterms, transportModes } from "../../core/codes/trade.ts";
import type { CodeList } from "../../core/codes/codeList.ts";
import { houseWaybillType, masterWaybillType, orderType } from "../../core/summary.ts";
import type { PlainSaying } from "../words/words.ts";
import type { EditGroup } from "./pending.ts";
import { datePlace, field, rowOfType } from "./places.ts";
import type { CellPlace, Form } from "./places.ts";

type Node = Readonly<Record<string, unknown>>;

export interface CardCell {
  readonly place: CellPlace;
  /** As wide as its text needs; the others share the rest. */
  readonly narrow?: boolean;
  /** Names behind the codes. */
  readonly codes?: CodeList;
  /** Shown behind the value: a unit. */
  readonly unit?: string;
}

export interface CardRow {
  /** null: the field's own name. */
  readonly word: PlainSaying | null;
  readonly cells: readonly CardCell[];
}

export interface Card {
  readonly group: EditGroup;
  readonly rows: readonly CardRow[];
  /** Fields that are less often used; shown when the card is opened, or when something is wrong in them. */
  readonly more: readonly CardRow[];
}

const shipment = "/goodsShipment";

/** Rows of one field each, by its own name. */
function named(fields: readonly (readonly [pointer: string, form?: Form])[]): readonly CardRow[] {
  return fields.map(([pointer, form]) => ({
    word: null,
    cells: [{ place: field(pointer, form) }],
  }));
}

function addressOf(party: string): readonly CardRow[] {
  return named([
    [`${party}/address/line`],
    [`${party}/address/cityName`],
    [`${party}/address/postcodeID`, "id"],
    [`${party}/address/countryCode`, "code"],
  ]);
}

function document(declaration: Node, type: string): CellPlace {
  return rowOfType(
    declaration,
    `${shipment}/previousDocuments`,
    { key: "typeCode", values: [type] },
    "id",
    "id",
  );
}

function amount(pointer: string): readonly CardCell[] {
  return [
    { place: field(pointer, "money") },
    { place: field(`${pointer}/currencyID`, "code"), narrow: true },
  ];
}

function insurance(declaration: Node): readonly CardCell[] {
  const charges = `${shipment}/customsValuation/chargeDeductions`;
  const place = rowOfType(
    declaration,
    charges,
    { key: "chargesTypeCode", values: ["INS"] },
    "otherChargeDeductionAmount",
    "money",
  );
  return [{ place }, { place: field(`${place.pointer}/currencyID`, "code"), narrow: true }];
}

function declarationCard(): Card {
  return {
    group: "declaration",
    rows: [
      { word: "card.type", cells: [{ place: field("/typeCode", "code") }] },
      { word: "card.office", cells: [{ place: field("/declarationOfficeID", "id") }] },
      { word: "card.items", cells: [{ place: field("/goodsItemQuantity", "number") }] },
      { word: "card.packages", cells: [{ place: field("/totalPackageQuantity", "number") }] },
      { word: "card.gross", cells: [{ place: field("/totalGrossMass", "mass"), unit: "kg" }] },
    ],
    more: named([
      [`${shipment}/exportCountry/id`, "code"],
      [`${shipment}/destination/countryCode`, "code"],
      [`${shipment}/transactionNatureCode`, "code"],
      ["/presentationOffice/id", "id"],
      ["/supervisingOffice/id", "id"],
      ["/exitOffice/id", "id"],
      [`${shipment}/ucr/traderAssignedReferenceID`, "id"],
      [`${shipment}/warehouse/id`, "id"],
      [`${shipment}/warehouse/typeCode`, "code"],
      ["/specificCircumstancesCodeCode", "code"],
      ["/issueLocationID", "code"],
    ]),
  };
}

function transportCard(declaration: Node): Card {
  return {
    group: "transport",
    rows: [
      { word: "card.master", cells: [{ place: document(declaration, masterWaybillType) }] },
      { word: "card.house", cells: [{ place: document(declaration, houseWaybillType) }] },
      { word: "card.order", cells: [{ place: document(declaration, orderType) }] },
      {
        word: "card.mode",
        cells: [{ place: field("/borderTransportMeans/modeCode", "code"), codes: transportModes }],
      },
      {
        word: "card.means",
        cells: [{ place: field(`${shipment}/consignment/arrivalTransportMeans/id`, "id") }],
      },
    ],
    more: [
      {
        word: null,
        cells: [
          {
            place: field(
              `${shipment}/consignment/arrivalTransportMeans/identificationTypeCode`,
              "code",
            ),
          },
        ],
      },
      ...named([
        [`${shipment}/consignment/departureTransportMeans/id`, "id"],
        ["/borderTransportMeans/id", "id"],
        ["/borderTransportMeans/registrationNationalityCode", "code"],
        [`${shipment}/consignment/containerCode`, "code"],
        [`${shipment}/consignment/loadingLocation/id`, "id"],
        [`${shipment}/consignment/goodsLocation/id`, "id"],
        [`${shipment}/consignment/goodsLocation/name`],
        [`${shipment}/consignment/transportEquipments/0/id`, "id"],
        [`${shipment}/consignment/transportEquipments/0/seals/0/id`, "id"],
      ]),
    ],
  };
}

function partiesCard(): Card {
  return {
    group: "parties",
    rows: [
      { word: "card.importer", cells: [{ place: field(`${shipment}/importer/name`) }] },
      { word: "card.importer-id", cells: [{ place: field(`${shipment}/importer/id`, "id") }] },
      {
        word: "card.exporter",
        cells: [
          { place: field("/exporter/name") },
          { place: field("/exporter/address/countryCode", "code"), narrow: true },
        ],
      },
      { word: "card.declarant", cells: [{ place: field("/declarant/id", "id") }] },
      { word: "card.agent", cells: [{ place: field("/agent/id", "id") }] },
    ],
    more: [
      ...addressOf(`${shipment}/importer`),
      ...named([["/exporter/id", "id"]]),
      ...addressOf("/exporter").filter((_, at) => at < 3),
      ...named([
        ["/declarant/name"],
        ["/agent/name"],
        ["/agent/functionCode", "code"],
        [`${shipment}/buyer/name`],
        [`${shipment}/seller/name`],
        [`${shipment}/consignor/name`],
        [`${shipment}/consignee/name`],
        [`${shipment}/payer/id`, "id"],
        [`${shipment}/surety/id`, "id"],
      ]),
    ],
  };
}

function valuationCard(declaration: Node): Card {
  return {
    group: "valuation",
    rows: [
      {
        word: "card.terms",
        cells: [
          {
            place: field(`${shipment}/tradeTerms/conditionCode`, "code"),
            narrow: true,
            codes: { ...incoterms, ...retiredIncoterms },
          },
          { place: field(`${shipment}/tradeTerms/locationName`) },
        ],
      },
      { word: "card.invoice-number", cells: [{ place: field(`${shipment}/invoice/id`, "id") }] },
      { word: "card.invoice", cells: amount("/invoiceAmount") },
      {
        word: "card.freight",
        cells: amount(`${shipment}/customsValuation/freightChargeAmount`),
      },
      { word: "card.insurance", cells: insurance(declaration) },
    ],
    more: [
      { word: null, cells: [{ place: datePlace(`${shipment}/invoice/issueDateTime`) }] },
      ...named([
        [`${shipment}/tradeTerms/locationID`, "code"],
        [`${shipment}/tradeTerms/description`],
        ["/currencyExchanges/0/currencyTypeCode", "code"],
        ["/currencyExchanges/0/rateNumeric", "number"],
        ["/obligationGuarantees/0/referenceID", "id"],
      ]),
    ],
  };
}

export function cardsOf(declaration: Node): readonly Card[] {
  return [declarationCard(), transportCard(declaration), partiesCard(), valuationCard(declaration)];
}
