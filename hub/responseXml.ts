/** Writes a notification as the WCO-aligned Response document that customs would send. */
import { compactTime } from "./clock.ts";
import { pointerSections } from "./pointers.ts";
import type { NotificationError, TaxLine } from "./wire.ts";

export interface ResponseFacts {
  readonly functionCode: string;
  readonly notificationID: string;
  /** Milliseconds since 1970. */
  readonly issuedAt: number;
  readonly lrn: string;
  readonly mrn: string | null;
  readonly version: number;
  readonly status: string | null;
  readonly errors: readonly NotificationError[];
  readonly taxes: readonly TaxLine[];
  readonly words: string;
}

const opening =
  '<?xml version="1.0" encoding="UTF-8"?>\n' +
  '<md:MetaData xmlns:md="urn:wco:datamodel:WCO:DocumentMetaData-DMS:2"' +
  ' xmlns="urn:wco:datamodel:WCO:RES-DMS:2" xmlns:ds="urn:wco:datamodel:WCO:Response_DS:DMS:2">' +
  "<md:WCODataModelVersionCode>3.6</md:WCODataModelVersionCode><md:WCOTypeName>RES</md:WCOTypeName>";

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
};

function escape(text: string): string {
  return text.replaceAll(/[&<>"\r]/g, (character) => escapes[character] ?? character);
}

/** An element with a text; nothing at all when the text is null or empty. */
function leaf(name: string, text: string | null, attributes = ""): string {
  return text === null || text === "" ? "" : `<${name}${attributes}>${escape(text)}</${name}>`;
}

function group(name: string, ...content: readonly string[]): string {
  const inside = content.join("");
  return inside === "" ? "" : `<${name}>${inside}</${name}>`;
}

function money(name: string, amount: string, currency: string): string {
  return leaf(name, amount, ` currencyID="${escape(currency)}"`);
}

/** Format 304: date, time and zone. */
function dateTime(name: string, milliseconds: number): string {
  return group(name, leaf("ds:DateTimeString", compactTime(milliseconds), ' formatCode="304"'));
}

function pointers(pointer: string): string {
  return pointerSections(pointer)
    .map(({ section, occurrence, tag }) =>
      group(
        "Pointer",
        leaf("SequenceNumeric", occurrence === null ? null : String(occurrence)),
        leaf("DocumentSectionCode", section),
        leaf("TagID", tag),
      ),
    )
    .join("");
}

function errorElement(error: NotificationError): string {
  const description = [...error.detail].slice(0, 500).join("");
  return group(
    "Error",
    leaf("Description", description),
    leaf("ValidationCode", error.validationCode),
    pointers(error.wcoPointer),
  );
}

function taxElement(line: TaxLine): string {
  return group(
    "DutyTaxFee",
    money("AdValoremTaxBaseAmount", line.base, line.currency),
    money("DeductAmount", "0.00", line.currency),
    leaf("TaxRateNumeric", line.rate),
    leaf("TypeCode", line.type),
    group(
      "Payment",
      money("TaxAssessedAmount", line.amount, line.currency),
      money("PaymentAmount", line.payable, line.currency),
    ),
  );
}

function taxedItems(taxes: readonly TaxLine[]): string {
  const items = Map.groupBy(taxes, (line) => line.item);
  const written = [...items].map(([item, lines]) =>
    group(
      "GovernmentAgencyGoodsItem",
      leaf("SequenceNumeric", String(item)),
      group("Commodity", ...lines.map(taxElement)),
    ),
  );
  return group("GoodsShipment", ...written);
}

/** Days a declarant has to answer a demand for documents or a question. */
const answerDays = 30;

function additionalInformation({ functionCode, words, issuedAt }: ResponseFacts): string {
  const limit = dateTime("LimitDateTime", issuedAt + answerDays * 86_400_000);
  switch (functionCode) {
    case "06":
      return group(
        "AdditionalInformation",
        leaf("StatementCode", "ACA"),
        leaf("StatementDescription", words),
        limit,
        leaf("StatementTypeCode", "ACA"),
      );
    case "08":
    case "09":
      return group(
        "AdditionalInformation",
        leaf("StatementCode", functionCode === "08" ? "A1" : "A2"),
        leaf("StatementTypeCode", "AFB"),
      );
    case "51":
      return group(
        "AdditionalInformation",
        leaf("StatementDescription", words),
        limit,
        leaf("StatementTypeCode", "AFB"),
      );
    default:
      return words === ""
        ? ""
        : group(
            "AdditionalInformation",
            leaf("StatementDescription", words),
            leaf("StatementTypeCode", "AFB"),
          );
  }
}

/** Elements stand in the order of the schema; what is not known is left out. */
export function writeResponse(facts: ResponseFacts): string {
  const { functionCode, issuedAt } = facts;
  const declaration = group(
    "Declaration",
    functionCode === "01" ? dateTime("AcceptanceDateTime", issuedAt) : "",
    functionCode === "10" ? dateTime("CancellationDateTime", issuedAt) : "",
    leaf("FunctionalReferenceID", facts.lrn),
    leaf("ID", facts.mrn),
    functionCode === "03" ? dateTime("RejectionDateTime", issuedAt) : "",
    leaf("VersionID", String(facts.version)),
    taxedItems(facts.taxes),
  );
  const response = group(
    "Response",
    leaf("FunctionCode", functionCode),
    leaf("FunctionalReferenceID", facts.notificationID),
    dateTime("IssueDateTime", issuedAt),
    additionalInformation(facts),
    ...facts.errors.map(errorElement),
    group("Status", leaf("NameCode", facts.status)),
    declaration,
  );
  return `${opening}${response}</md:MetaData>\n`;
}
