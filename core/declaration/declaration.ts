/** The declaration (WCO class 42A): the whole element table and the type that is read from it. */
import {
  address,
  communication,
  freight,
  nameAndID,
  party,
  pointers,
  pointingInformation,
  reachableParty,
  sequenceNumeric,
  typedConsignor,
} from "./parts.ts";
import { amount, dateTime, many, one, quantity, text } from "./schema.ts";
import type { Reading } from "./schema.ts";
import { goodsShipment } from "./shipment.ts";

const consignment = one("Consignment", "28A", {
  carrier: one("Carrier", "18A", { ...nameAndID("R011", "R012"), address, communication }),
  consignmentItems: many(
    "ConsignmentItem",
    "29A",
    { sequenceNumeric, consignor: typedConsignor, freight },
    999,
  ),
  consignor: typedConsignor,
  freight,
  itineraries: many("Itinerary", "81A", {
    sequenceNumeric,
    routingCountryCode: text("RoutingCountryCode", "064", "a2"),
  }),
});

const borderTransportMeans = one("BorderTransportMeans", "15A", {
  name: text("Name", "T005", "an..35"),
  id: text("ID", "T006", "an..35"),
  identificationTypeCode: text("IdentificationTypeCode", "T018", "an..17"),
  typeCode: text("TypeCode", "T010", "an..4"),
  registrationNationalityCode: text("RegistrationNationalityCode", "T014", "a2"),
  modeCode: text("ModeCode", "T022", "n1"),
});

function office(name: string, tag: string, idTag: string) {
  return one(name, tag, { id: text("ID", idTag, "an..17") });
}

/** All 459 elements of the WCO-aligned declaration, version 2 (schema WCO_DEC_2_DMS). */
export const declarationElement = one("Declaration", "42A", {
  acceptanceDateTime: dateTime("AcceptanceDateTime", "023"),
  functionCode: text("FunctionCode", "017", "n..2"),
  functionalReferenceID: text("FunctionalReferenceID", "D026", "an..35"),
  id: text("ID", "D014", "an..70"),
  issueDateTime: dateTime("IssueDateTime", "D011"),
  issueLocationID: text("IssueLocationID", "D012", "an..5"),
  typeCode: text("TypeCode", "D013", "an..3"),
  goodsItemQuantity: quantity("GoodsItemQuantity", "228", "n..5"),
  declarationOfficeID: text("DeclarationOfficeID", "065", "an..17"),
  invoiceAmount: amount("InvoiceAmount", "109"),
  loadingListQuantity: quantity("LoadingListQuantity", "013", "n..5"),
  totalGrossMass: quantity("TotalGrossMassMeasure", "131"),
  totalPackageQuantity: quantity("TotalPackageQuantity", "146", "n..8"),
  specificCircumstancesCodeCode: text("SpecificCircumstancesCodeCode", "504", "an..3"),
  authentication: one("Authentication", "61B", {
    authentication: text("Authentication", "104", "an..256"),
    authenticator: one("Authenticator", "12A", { name: text("Name", "R007", "an..70") }),
  }),
  submitter: party("Submitter", "17B", "R058", "R059"),
  additionalDocuments: many("AdditionalDocument", "02A", {
    categoryCode: text("CategoryCode", "D031", "an..3"),
    id: text("ID", "D005", "an..70"),
    typeCode: text("TypeCode", "D006", "an..3"),
  }),
  additionalInformation: pointingInformation,
  agent: one("Agent", "05A", {
    ...nameAndID("R003", "R004"),
    functionCode: text("FunctionCode", "102", "an..3"),
    address,
  }),
  amendments: many("Amendment", "06A", {
    changeReasonCode: text("ChangeReasonCode", "099", "an..3"),
    pointers,
  }),
  authorisationHolders: many("AuthorisationHolder", "17C", {
    id: text("ID", "R144", "an..17"),
    categoryCode: text("CategoryCode", "R145", "an..4"),
  }),
  borderTransportMeans,
  consignment,
  currencyExchanges: many("CurrencyExchange", "40A", {
    currencyTypeCode: text("CurrencyTypeCode", "135", "a3"),
    rateNumeric: text("RateNumeric", "118", "n..12,5"),
  }),
  declarant: reachableParty("Declarant", "57B", "R124", "R123"),
  exitOffice: office("ExitOffice", "56A", "G005"),
  exporter: reachableParty("Exporter", "57A", "R031", "R032"),
  goodsShipment,
  obligationGuarantees: many("ObligationGuarantee", "90A", {
    amount: amount("AmountAmount", "492"),
    id: text("ID", "D014", "an..70"),
    referenceID: text("ReferenceID", "100", "an..35"),
    securityDetailsCode: text("SecurityDetailsCode", "101", "an..3"),
    accessCode: text("AccessCode", "499", "an..4"),
    guaranteeOffice: office("GuaranteeOffice", "14C", "G014"),
  }),
  presentationOffice: office("PresentationOffice", "15C", "G015"),
  supervisingOffice: office("SupervisingOffice", "97B", "G012"),
});

/** A declaration as read: WCO names, values as decimal text and codes, what is missing absent. */
export type Declaration = Reading<(typeof declarationElement)["fields"]>;
export type GoodsShipment = NonNullable<Declaration["goodsShipment"]>;
export type Item = NonNullable<GoodsShipment["items"]>[number];
