/** Groups of the element table that stand in more than one place: parties, places, documents, procedures. */
import { amount, dateTime, many, one, quantity, text } from "./schema.ts";
import type { Fields } from "./schema.ts";

export const sequenceNumeric = text("SequenceNumeric", "006", "n..5");

const addressLines = {
  cityName: text("CityName", "241", "an..35"),
  countryCode: text("CountryCode", "242", "a2"),
  countrySubDivisionCode: text("CountrySubDivisionCode", "244", "an..9"),
  countrySubDivisionName: text("CountrySubDivisionName", "243", "an..35"),
  line: text("Line", "239", "an..70"),
  postcodeID: text("PostcodeID", "245", "an..9"),
};

export const addressTypeCode = text("TypeCode", "410", "an..3");
export const address = one("Address", "04A", addressLines);
const typedAddress = one("Address", "04A", { typeCode: addressTypeCode, ...addressLines });

export const goodsLocationAddress = one("Address", "04A", {
  typeCode: addressTypeCode,
  cityName: addressLines.cityName,
  countryCode: addressLines.countryCode,
  line: addressLines.line,
  postcodeID: addressLines.postcodeID,
});

const contact = one("Contact", "34A", { name: text("Name", "246", "an..70") });
export const communication = one("Communication", "25A", {
  id: text("ID", "240", "an..50"),
  typeCode: text("TypeCode", "253", "an..3"),
});

export function nameAndID(nameTag: string, idTag: string) {
  return {
    name: text("Name", nameTag, "an..70"),
    id: text("ID", idTag, "an..17"),
  } satisfies Fields;
}

/** A party with its address. */
export function party(name: string, tag: string, nameTag: string, idTag: string) {
  return one(name, tag, { ...nameAndID(nameTag, idTag), address });
}

/** A party with its address and how to reach it. */
export function reachableParty(name: string, tag: string, nameTag: string, idTag: string) {
  return one(name, tag, { ...nameAndID(nameTag, idTag), address, contact, communication });
}

export const consignor = party("Consignor", "30A", "R020", "R021");
export const typedConsignor = one("Consignor", "30A", {
  ...nameAndID("R020", "R021"),
  address: typedAddress,
});
export const consignee = party("Consignee", "27A", "R014", "R015");
export const buyer = reachableParty("Buyer", "16A", "R009", "R010");
export const seller = reachableParty("Seller", "09B", "R050", "R051");

export const aeoMutualRecognitionParties = many("AEOMutualRecognitionParty", "16C", {
  id: text("ID", "R143", "an..17"),
  roleCode: text("RoleCode", "R005", "an..3"),
});
export const domesticDutyTaxParties = many("DomesticDutyTaxParty", "55B", {
  id: text("ID", "R119", "an..17"),
  roleCode: text("RoleCode", "R005", "an..3"),
});

export const pointers = many("Pointer", "97A", {
  sequenceNumeric,
  documentSectionCode: text("DocumentSectionCode", "375", "an..3"),
  tagID: text("TagID", "381", "an..4"),
});

const statement = {
  statementCode: text("StatementCode", "226", "an..17"),
  statementDescription: text("StatementDescription", "225", "an..512"),
  statementTypeCode: text("StatementTypeCode", "369", "an..3"),
};
export const additionalInformation = many("AdditionalInformation", "03A", statement);
export const pointingInformation = many("AdditionalInformation", "03A", { ...statement, pointers });

export const freight = one("Freight", "62A", {
  paymentMethodCode: text("PaymentMethodCode", "098", "an..3"),
});
export const chargeDeductions = many("ChargeDeduction", "58B", {
  chargesTypeCode: text("ChargesTypeCode", "371", "an..3"),
  otherChargeDeductionAmount: amount("OtherChargeDeductionAmount", "181"),
});
export const destination = one("Destination", "99B", {
  countryCode: text("CountryCode", "465", "a2"),
  regionID: text("RegionID", "477", "an..9"),
});
export const exportCountry = one("ExportCountry", "95B", { id: text("ID", "062", "a2") });
export const previousDocuments = many("PreviousDocument", "99A", {
  categoryCode: text("CategoryCode", "D031", "an..3"),
  id: text("ID", "D018", "an..70"),
  typeCode: text("TypeCode", "D019", "an..3"),
  lineNumeric: text("LineNumeric", "171", "n..5"),
});
export const ucr = one("UCR", "35B", {
  id: text("ID", "016", "an..35"),
  traderAssignedReferenceID: text("TraderAssignedReferenceID", "009", "an..35"),
});
export const transactionNatureCode = text("TransactionNatureCode", "103", "n..2");

export const itemDocuments = many("AdditionalDocument", "02A", {
  categoryCode: text("CategoryCode", "D031", "an..3"),
  effectiveDateTime: dateTime("EffectiveDateTime", "276"),
  id: text("ID", "D005", "an..70"),
  name: text("Name", "D028", "an..35"),
  typeCode: text("TypeCode", "D006", "an..3"),
  lpcoExemptionCode: text("LPCOExemptionCode", "360", "an..3"),
  submitter: one("Submitter", "17B", {
    name: text("Name", "R058", "an..70"),
    roleCode: text("RoleCode", "R005", "an..3"),
  }),
  writeOff: one("WriteOff", "22C", {
    quantity: quantity("QuantityQuantity", "502"),
    amount: amount("AmountAmount", "503"),
  }),
});
