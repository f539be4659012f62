/** The element table of one goods item (WCO class 68A). */
import {
  additionalInformation,
  aeoMutualRecognitionParties,
  buyer,
  chargeDeductions,
  consignee,
  consignor,
  destination,
  domesticDutyTaxParties,
  exportCountry,
  itemDocuments,
  previousDocuments,
  seller,
  sequenceNumeric,
  transactionNatureCode,
  ucr,
} from "./parts.ts";
import { amount, many, one, quantity, text } from "./schema.ts";

const dutyTaxFees = many("DutyTaxFee", "50A", {
  adValoremTaxBaseAmount: amount("AdValoremTaxBaseAmount", "116"),
  deductAmount: amount("DeductAmount", "111"),
  dutyRegimeCode: text("DutyRegimeCode", "164", "an..3"),
  specificTaxBaseQuantity: quantity("SpecificTaxBaseQuantity", "129"),
  taxRateNumeric: text("TaxRateNumeric", "115", "n..17,3"),
  typeCode: text("TypeCode", "113", "an..3"),
  quotaOrderID: text("QuotaOrderID", "401", "an..17"),
  payment: one("Payment", "94A", {
    methodCode: text("MethodCode", "107", "a1"),
    taxAssessedAmount: amount("TaxAssessedAmount", "120"),
    paymentAmount: amount("PaymentAmount", "378"),
  }),
});

const commodity = one("Commodity", "23A", {
  description: text("Description", "137", "an..512"),
  classifications: many("Classification", "21A", {
    id: text("ID", "145", "an..18"),
    // The schema gives no id here; customs' own rejections point at it as 337.
    identificationTypeCode: text("IdentificationTypeCode", "337", "an..3"),
  }),
  dangerousGoods: many("DangerousGoods", "12C", { undgid: text("UNDGID", "506", "n..4") }),
  dutyTaxFees,
  goodsMeasure: one("GoodsMeasure", "65A", {
    grossMass: quantity("GrossMassMeasure", "126"),
    netMass: quantity("NetNetWeightMeasure", "128"),
    tariffQuantity: quantity("TariffQuantity", "130"),
  }),
  invoiceLine: one("InvoiceLine", "79A", { itemChargeAmount: amount("ItemChargeAmount", "112") }),
  transportEquipments: many("TransportEquipment", "31B", {
    sequenceNumeric,
    id: text("ID", "159", "an..17"),
  }),
});

const packagings = many("Packaging", "93A", {
  sequenceNumeric,
  marksNumbersID: text("MarksNumbersID", "142", "an..512"),
  quantity: quantity("QuantityQuantity", "144", "n..8"),
  typeCode: text("TypeCode", "141", "an..2"),
  packingMaterialDescription: text("PackingMaterialDescription", "344", "an..256"),
  length: quantity("LengthMeasure", "367", "n..15"),
  width: quantity("WidthMeasure", "368", "n..15"),
  height: quantity("HeightMeasure", "402", "n..15"),
  volume: quantity("VolumeMeasure", "395"),
});

export const items = many(
  "GovernmentAgencyGoodsItem",
  "68A",
  {
    customsValueAmount: amount("CustomsValueAmount", "108"),
    sequenceNumeric,
    statisticalValueAmount: amount("StatisticalValueAmount", "114"),
    transactionNatureCode,
    additionalDocuments: itemDocuments,
    additionalInformation,
    aeoMutualRecognitionParties,
    buyer,
    commodity,
    consignee,
    consignor,
    customsValuation: one("CustomsValuation", "41A", {
      methodCode: text("MethodCode", "122", "an..3"),
      chargeDeductions,
    }),
    destination,
    domesticDutyTaxParties,
    exportCountry,
    governmentProcedures: many("GovernmentProcedure", "70A", {
      currentCode: text("CurrentCode", "166", "an..7"),
      previousCode: text("PreviousCode", "161", "an..7"),
    }),
    origins: many("Origin", "92A", {
      countryCode: text("CountryCode", "063", "an..4"),
      regionID: text("RegionID", "066", "an..9"),
      typeCode: text("TypeCode", "501", "an..3"),
    }),
    packagings,
    previousDocuments,
    seller,
    ucr,
    valuationAdjustment: one("ValuationAdjustment", "39B", {
      additionCode: text("AdditionCode", "188", "an..4"),
    }),
  },
  999,
);
