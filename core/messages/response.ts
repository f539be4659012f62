/** What customs answers: any WCO Response (FunctionCode 01–18, 50–52) read into one event. */
import { momentOfDateTime } from "../dates.ts";
import { repeatingTags } from "../declaration/pointer.ts";
import { attributeOf, childElements, textOf } from "../xml/tree.ts";
import type { XmlDocument, XmlElement } from "../xml/tree.ts";

export interface CustomsError {
  readonly validationCode: string;
  /** `42A/67A/68A[1]/23A/21A[3]/145`; null when the answer points nowhere. */
  readonly wcoPointer: string | null;
  readonly description: string | null;
}

export interface CustomsTax {
  /** The item's sequence number; null for a sum over the declaration. */
  readonly item: string | null;
  readonly type: string | null;
  /** Preference that was applied. */
  readonly regime: string | null;
  /** Decimal texts as customs wrote them, in `currency`. */
  readonly base: string | null;
  readonly quantity: string | null;
  readonly rate: string | null;
  readonly deducted: string | null;
  readonly assessed: string | null;
  readonly payable: string | null;
  readonly currency: string | null;
}

export interface CustomsStatement {
  readonly code: string | null;
  readonly type: string | null;
  readonly text: string | null;
  /** Until when an answer is wanted. */
  readonly limit: string | null;
  readonly wcoPointer: string | null;
}

export interface CustomsResponse {
  readonly functionCode: string;
  /** The answer's own reference: the same twice is the same answer. */
  readonly responseID: string | null;
  /** RFC 3339. */
  readonly issued: string | null;
  readonly lrn: string | null;
  readonly mrn: string | null;
  readonly version: string | null;
  /** Name codes of its status: 39 granted, 41 denied, among others. */
  readonly statuses: readonly string[];
  readonly errors: readonly CustomsError[];
  readonly taxes: readonly CustomsTax[];
  readonly statements: readonly CustomsStatement[];
  /** Fields that customs changed by itself. */
  readonly amendments: readonly {
    readonly reason: string | null;
    readonly wcoPointer: string | null;
  }[];
  readonly accepted: string | null;
  readonly rejected: string | null;
  readonly cancelled: string | null;
  readonly payment: { readonly account: string | null; readonly reference: string | null } | null;
}

export type ResponseResult =
  | { readonly ok: true; readonly value: CustomsResponse }
  | { readonly ok: false; readonly message: string; readonly line: number };

// Answers come with and without namespaces, so only local names count here.
function all(parent: XmlElement | undefined, name: string): XmlElement[] {
  return parent ? childElements(parent).filter((child) => child.local === name) : [];
}

function at(parent: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((element, name) => all(element, name)[0], parent);
}

function textAt(parent: XmlElement | undefined, ...path: string[]): string | null {
  const element = at(parent, ...path);
  const text = element ? textOf(element).trim() : "";
  return text === "" ? null : text;
}

function momentAt(parent: XmlElement | undefined, name: string): string | null {
  const text = textAt(parent, name, "DateTimeString") ?? textAt(parent, name);
  return text === null ? null : (momentOfDateTime(text) ?? null);
}

/** A chain of Pointer elements as one WCO pointer. A sequence number of a section that stands once says nothing and is dropped. */
function pointerOf(parent: XmlElement): string | null {
  const parts = all(parent, "Pointer").flatMap((pointer) => {
    const section = textAt(pointer, "DocumentSectionCode");
    const sequence = textAt(pointer, "SequenceNumeric");
    const tag = textAt(pointer, "TagID");
    const numbered =
      section !== null && sequence !== null && sequence !== "0" && repeatingTags.has(section);
    return [
      ...(section === null ? [] : [numbered ? `${section}[${sequence}]` : section]),
      ...(tag === null ? [] : [tag]),
    ];
  });
  return parts.length === 0 ? null : parts.join("/");
}

function taxOf(fee: XmlElement, item: string | null): CustomsTax {
  const assessed = at(fee, "Payment", "TaxAssessedAmount");
  const payable = at(fee, "Payment", "PaymentAmount");
  const base = at(fee, "AdValoremTaxBaseAmount");
  const holder = [payable, assessed, base].find((element) => element !== undefined);
  return {
    item,
    type: textAt(fee, "TypeCode"),
    regime: textAt(fee, "DutyRegimeCode"),
    base: textAt(fee, "AdValoremTaxBaseAmount"),
    quantity: textAt(fee, "SpecificTaxBaseQuantity"),
    rate: textAt(fee, "TaxRateNumeric"),
    deducted: textAt(fee, "DeductAmount"),
    assessed: textAt(fee, "Payment", "TaxAssessedAmount"),
    payable: textAt(fee, "Payment", "PaymentAmount"),
    currency: (holder && attributeOf(holder, "currencyID")) ?? null,
  };
}

function taxesOf(declaration: XmlElement | undefined): CustomsTax[] {
  const items = all(at(declaration, "GoodsShipment"), "GovernmentAgencyGoodsItem");
  return [
    ...items.flatMap((item) =>
      all(at(item, "Commodity"), "DutyTaxFee").map((fee) =>
        taxOf(fee, textAt(item, "SequenceNumeric")),
      ),
    ),
    ...all(declaration, "DutyTaxFee").map((fee) => taxOf(fee, null)),
  ];
}

function errorsOf(response: XmlElement): CustomsError[] {
  return all(response, "Error").map((error) => ({
    validationCode: textAt(error, "ValidationCode") ?? "",
    wcoPointer: pointerOf(error),
    description: textAt(error, "Description"),
  }));
}

function statementsOf(response: XmlElement): CustomsStatement[] {
  return all(response, "AdditionalInformation").map((statement) => ({
    code: textAt(statement, "StatementCode"),
    type: textAt(statement, "StatementTypeCode"),
    text: textAt(statement, "StatementDescription"),
    limit: momentAt(statement, "LimitDateTime"),
    wcoPointer: pointerOf(statement),
  }));
}

/** The event in a Response document, its wrapper and namespaces optional; refused when it is none or has no FunctionCode. */
export function readResponse(document: XmlDocument): ResponseResult {
  const response =
    document.root.local === "Response" ? document.root : at(document.root, "Response");
  if (!response) {
    return {
      ok: false,
      message: `<${document.root.name}> holds no Response.`,
      line: document.root.line,
    };
  }
  const functionCode = textAt(response, "FunctionCode");
  if (functionCode === null) {
    return { ok: false, message: "The Response has no FunctionCode.", line: response.line };
  }
  const declaration = at(response, "Declaration");
  const bank = at(response, "Bank");
  return {
    ok: true,
    value: {
      functionCode,
      responseID: textAt(response, "FunctionalReferenceID"),
      issued: momentAt(response, "IssueDateTime"),
      lrn: textAt(declaration, "FunctionalReferenceID"),
      mrn: textAt(declaration, "ID"),
      version: textAt(declaration, "VersionID"),
      statuses: all(response, "Status").flatMap((status) => textAt(status, "NameCode") ?? []),
      errors: errorsOf(response),
      taxes: taxesOf(declaration),
      statements: statementsOf(response),
      amendments: all(response, "Amendment").map((amendment) => ({
        reason: textAt(amendment, "ChangeReasonCode"),
        wcoPointer: pointerOf(amendment),
      })),
      accepted: momentAt(declaration, "AcceptanceDateTime"),
      rejected: momentAt(declaration, "RejectionDateTime"),
      cancelled: momentAt(declaration, "CancellationDateTime"),
      payment: bank
        ? { account: textAt(bank, "ID"), reference: textAt(bank, "ReferenceID") }
        : null,
    },
  };
}
