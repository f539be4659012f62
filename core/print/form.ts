/** The declaration as a form: numbered boxes with our labels, its items, taxes, documents and approval. */
import { dayOfDateTime } from "../dates.ts";
import { nameOfCode } from "../codes/codeList.ts";
import { countryName } from "../codes/countries.ts";
import { incoterms, retiredIncoterms, transportModes } from "../codes/trade.ts";
import type { Block, Box, Sheet } from "../contract/print.ts";
import type { Declaration } from "../declaration/declaration.ts";
import { statusWord } from "../lifecycle/statusWords.ts";
import { houseWaybillType, masterWaybillType, orderType, previousDocument } from "../summary.ts";
import { originOf, remarksOf } from "./printed.ts";
import type { Explained, PrintedDeclaration, Printing } from "./printed.ts";
import { documentsTable, itemsTable, payableWord, taxTable } from "./tables.ts";
import { printWords } from "./words.ts";
import type { PrintSay } from "./words.ts";
import {
  amountText,
  box,
  joined,
  momentText,
  money,
  number,
  partyLines,
  placeText,
  sumText,
} from "./write.ts";

/** Columns of the header's grid. */
const across = 6;

function numbered(boxes: readonly Box[]): Box[] {
  return boxes.map((each, at) => ({ ...each, label: `${at + 1}  ${each.label}` }));
}

/** A country by code and name. */
function country(code: string | undefined, printing: Printing): string {
  return code === undefined ? "" : joined([code, countryName(code, printing.language)], " ");
}

function partyBoxes(say: PrintSay, declaration: Declaration): Box[] {
  const { exporter, agent, declarant, goodsShipment } = declaration;
  const half = { span: across / 2 };
  return [
    box(say("exporter"), partyLines(exporter), half),
    box(say("importer"), partyLines(goodsShipment?.importer), half),
    box(say("declarant"), partyLines(declarant), half),
    box(say("agent"), partyLines(agent), half),
  ];
}

function identityBoxes(say: PrintSay, printed: PrintedDeclaration, printing: Printing): Box[] {
  const { row, declaration, approval } = printed;
  const code = { code: true, span: 2 };
  const type = joined([row.form, declaration.typeCode], " · ");
  return [
    box(say("lrn"), row.lrn, code),
    box(say("mrn"), row.mrn ?? "", code),
    box(say("type"), type, code),
    box(say("office"), declaration.declarationOfficeID ?? "", code),
    box(say("status"), statusWord(row.status, printing.language), { span: 2 }),
    box(say("version"), String(approval?.version ?? ""), code),
  ];
}

function transportBoxes(say: PrintSay, declaration: Declaration, printing: Printing): Box[] {
  const { goodsShipment: shipment, borderTransportMeans: border } = declaration;
  const consignment = shipment?.consignment;
  const mode = border?.modeCode ?? consignment?.arrivalTransportMeans?.modeCode;
  const two = { span: 2 };
  const code = { code: true, span: 2 };
  const containers = (consignment?.transportEquipments ?? []).map(({ id }) => id);
  return [
    box(
      say("mode"),
      mode === undefined ? "" : `${mode} ${nameOfCode(transportModes, mode, printing.language)}`,
      two,
    ),
    box(say("means"), consignment?.arrivalTransportMeans?.id ?? border?.id ?? "", code),
    box(say("from"), country(shipment?.exportCountry?.id, printing), two),
    box(say("master"), previousDocument(declaration, masterWaybillType) ?? "", code),
    box(say("house"), previousDocument(declaration, houseWaybillType) ?? "", code),
    box(say("order"), previousDocument(declaration, orderType) ?? "", code),
    box(say("loading"), placeText(consignment?.loadingLocation), two),
    box(say("location"), placeText(consignment?.goodsLocation), two),
    box(say("containers"), joined(containers, ", "), code),
  ];
}

function valueBoxes(say: PrintSay, printed: PrintedDeclaration, printing: Printing): Box[] {
  const { declaration, explained } = printed;
  const shipment = declaration.goodsShipment;
  const terms = shipment?.tradeTerms;
  const names = { ...incoterms, ...retiredIncoterms };
  const termCode = terms?.conditionCode;
  const charges = shipment?.customsValuation?.chargeDeductions ?? [];
  const insurance = charges.find(({ chargesTypeCode }) => chargesTypeCode === "INS");
  const two = { span: 2 };
  const { id, issueDateTime } = shipment?.invoice ?? {};
  // What is no day is printed as it stands.
  const issued = issueDateTime && (dayOfDateTime(issueDateTime.value) ?? issueDateTime.value);
  return [
    box(say("invoice"), joined([id, issued], "\n"), { span: 2, code: true }),
    box(
      say("terms"),
      joined(
        [
          termCode === undefined
            ? ""
            : `${termCode} ${nameOfCode(names, termCode, printing.language)}`,
          terms?.locationName ?? terms?.locationID,
        ],
        "\n",
      ),
      two,
    ),
    box(say("invoice-total"), amountText(declaration.invoiceAmount), two),
    box(say("freight"), amountText(shipment?.customsValuation?.freightChargeAmount), two),
    box(say("insurance"), amountText(insurance?.otherChargeDeductionAmount), two),
    box(say("packages"), number(declaration.totalPackageQuantity?.value), two),
    box(say("gross"), number(declaration.totalGrossMass?.value), two),
    box(say("customs-value"), customsValue(explained), two),
    box(payableWord(say, explained), `${money(explained.total)} ${explained.currency}`, two),
  ];
}

function customsValue({ values, currency }: Explained): string {
  if (values.length === 0) return "";
  return `${sumText(values.map(({ value }) => value))} ${currency}`;
}

function approvalBlock(say: PrintSay, approval: PrintedDeclaration["approval"]): Block[] {
  if (approval === null) return [];
  const { who, when, messageID, digest } = approval;
  return [
    {
      kind: "boxes",
      title: say("approval"),
      columns: across,
      boxes: [
        box(say("approver"), who, { span: 3 }),
        box(say("approved-at"), momentText(when), { span: 3, code: true }),
        box(say("message"), messageID, { span: 3, code: true }),
        box(say("digest"), digest, { span: 3, code: true }),
      ],
    },
  ];
}

/** The declaration as a form of our own layout, told as one. */
export function formSheet(printed: PrintedDeclaration, printing: Printing): Sheet {
  const say = printWords(printing.language);
  const { row, declaration, explained } = printed;
  const boxes = numbered([
    ...partyBoxes(say, declaration),
    ...identityBoxes(say, printed, printing),
    ...transportBoxes(say, declaration, printing),
    ...valueBoxes(say, printed, printing),
  ]);
  return {
    kind: "form",
    language: printing.language,
    title: joined([say("form"), row.form], " "),
    reference: row.lrn,
    about: joined([row.mrn, row.client], " · "),
    landscape: false,
    remarks: remarksOf(say, printed),
    blocks: [
      { kind: "boxes", title: null, columns: across, boxes },
      itemsTable(say, printed),
      taxTable(say, explained),
      documentsTable(say, declaration, printing),
      ...approvalBlock(say, printed.approval),
      { kind: "signatures", labels: [say("sign-declarant"), say("sign-customs")] },
    ],
    origin: originOf(say, printing),
  };
}
