import { describe, expect, test } from "vitest";
import { parcelColumns } from "../../core/formats/parcelColumns.ts";
import { parcelsOf } from "../../core/formats/parcelCsv.ts";
import type { Parcel } from "../../core/formats/parcelCsv.ts";
import { parcelRows } from "../../core/formats/parcelRows.ts";
import { summaryOf } from "../../core/summary.ts";

const options = { profile: "my", deadlineDays: 3 };
const good: Readonly<Record<string, string>> = {
  lrn: "HZ-1",
  form: "K1",
  client: "QTD",
  order: "QT-77",
  waybill: "YT7482",
  masterWaybill: "157-48201936",
  invoice: "INV-9",
  invoiceDate: "2026-11-20",
  exporterName: "杭州钱塘电子商务有限公司",
  exporterAddress: "1 Wensan Rd",
  exporterCity: "Hangzhou",
  exporterPostcode: "310000",
  exporterCountry: "CN",
  importerId: "C2019488301",
  importerName: "Selat Outdoor Sdn Bhd",
  importerAddress: "12 Jalan Kapar",
  importerCity: "Klang",
  importerPostcode: "41400",
  importerCountry: "MY",
  incoterm: "FOB",
  incotermPlace: "Hangzhou",
  currency: "CNY",
  freight: "18.60",
  freightCurrency: "CNY",
  insurance: "1.50",
  insuranceCurrency: "USD",
  arrivalDate: "2026-11-22",
  transportMode: "4",
  transportId: "MH389",
  office: "B13",
  deadline: "",
  item: "1",
  sku: "BP-22",
  description: "Backpack, polyester",
  hs: "4202.92.20",
  origin: "CN",
  procedure: "4000",
  additionalProcedure: "",
  quantity: "2",
  unit: "H87",
  netMass: "0.8",
  grossMass: "0.95",
  packages: "1",
  packageType: "CT",
  marks: "HZ",
  unitPrice: "58",
  amount: "116.00",
  documents: "N380:INV-9|N740:YT7482",
};

const cellsOf = (values: Readonly<Record<string, string>>): string[] =>
  parcelColumns.map((column) => values[column] ?? "");

function mapper(header: readonly string[] = parcelColumns) {
  const result = parcelsOf(header, options);
  if (!result.ok) throw new Error(result.refusal.message);
  return result.value;
}

function parcelOf(...rows: Readonly<Record<string, string>>[]): Parcel {
  const built = mapper().build(rows.map((row, at) => ({ line: at + 2, cells: cellsOf(row) })));
  if (!built.ok) throw new Error(JSON.stringify(built.refusals));
  return built.value;
}

describe("a good parcel", () => {
  const parcel = parcelOf(good, {
    ...good,
    item: "2",
    amount: "4.5",
    grossMass: "0.005",
    description: "Strap",
  });

  test("becomes a declaration of the WCO's names, totals summed exactly", () => {
    expect(parcel.declaration).toMatchObject({
      functionCode: "9",
      functionalReferenceID: "HZ-1",
      typeCode: "IMA",
      goodsItemQuantity: { value: "2" },
      invoiceAmount: { value: "120.50", currencyID: "CNY" },
      totalGrossMass: { value: "0.955", unitCode: "KGM" },
      goodsShipment: {
        tradeTerms: { conditionCode: "FOB" },
        invoice: { issueDateTime: { value: "20261120", formatCode: "102" } },
        customsValuation: { freightChargeAmount: { value: "18.60", currencyID: "CNY" } },
      },
    });
  });

  test("has its deadline from arrival and the profile's days", () => {
    expect(parcel.deadline).toBe("2026-11-25");
    expect(parcelOf({ ...good, deadline: "2026-12-01T12:00:00Z" }).deadline).toBe(
      "2026-12-01T12:00:00Z",
    );
  });

  test("shows what a queue row needs", () => {
    expect(summaryOf(parcel.declaration, parcel.extras)).toMatchObject({
      form: "K1",
      client: "QTD",
      importer: "Selat Outdoor Sdn Bhd",
      goods: "Backpack, polyester",
      hs: "42029220",
      from: "CN",
      waybill: "YT7482",
      order: "QT-77",
      value: "120.50",
      currency: "CNY",
      items: 2,
    });
  });

  test("goes back to the same rows", () => {
    const rows = parcelRows(parcel.document, parcel.declaration, parcel.extras);
    const again = mapper().build(rows.map((cells, at) => ({ line: at + 2, cells })));
    expect(again).toMatchObject({
      ok: true,
      value: { declaration: parcel.declaration, extras: parcel.extras },
    });
    expect(rows[0]?.[parcelColumns.indexOf("documents")]).toBe("N380:INV-9|N740:YT7482");
    expect(rows[1]?.[parcelColumns.indexOf("unitPrice")]).toBe("58");
  });

  test("shows no article number as the commodity code", () => {
    const unclassified = parcelOf({ ...good, hs: "" });
    expect(summaryOf(unclassified.declaration, unclassified.extras).hs).toBeNull();
  });

  test("keeps columns that nobody knows, by row", () => {
    const built = mapper(["lrn", "colour", "form"]).build([
      { line: 2, cells: ["A", "red", "K1"] },
      { line: 3, cells: ["A", "blue", ""] },
    ]);
    expect(built).toMatchObject({
      ok: true,
      value: { extras: { form: "K1", "colour[1]": "red", "colour[2]": "blue" } },
    });
  });
});

describe("what is refused", () => {
  test.each([
    [
      { netMass: "1.2,50" },
      "not-a-number",
      "/goodsShipment/items/0/commodity/goodsMeasure/netMass",
    ],
    [
      { amount: "NaN" },
      "not-a-number",
      "/goodsShipment/items/0/commodity/invoiceLine/itemChargeAmount",
    ],
    [{ invoiceDate: "2026-02-30" }, "not-a-date", "/goodsShipment/invoice/issueDateTime"],
    [{ waybill: "7.48E+11" }, "number-as-power", "/goodsShipment/items/0"],
    [{ lrn: "" }, "missing-lrn", "/functionalReferenceID"],
    [{ lrn: "X".repeat(36) }, "bad-lrn", "/functionalReferenceID"],
  ])("%j as %s", (change, code, pointer) => {
    const built = mapper().build([{ line: 7, cells: cellsOf({ ...good, ...change }) }]);
    expect(built).toMatchObject({ ok: false, refusals: [{ line: 7, code, pointer }] });
  });

  test("rows of one LRN that disagree about the declaration", () => {
    const built = mapper().build([
      { line: 2, cells: cellsOf(good) },
      { line: 3, cells: cellsOf({ ...good, importerName: "Other" }) },
    ]);
    expect(built).toMatchObject({
      ok: false,
      refusals: [{ line: 3, code: "rows-disagree", pointer: "/goodsShipment/importer/name" }],
    });
  });

  test("a row with more cells than the header", () => {
    expect(mapper(["lrn"]).build([{ line: 2, cells: ["A", "B"] }])).toMatchObject({
      ok: false,
      refusals: [{ code: "too-many-cells" }],
    });
  });

  test("a header without lrn, or with a column twice", () => {
    expect(parcelsOf(["a", "b"], options)).toMatchObject({
      ok: false,
      refusal: { code: "no-lrn-column" },
    });
    expect(parcelsOf(["lrn", "hs", "hs"], options)).toMatchObject({
      ok: false,
      refusal: { code: "column-twice" },
    });
  });
});
