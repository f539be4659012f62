/** What a declaration is filled with from another, sums for its header, and what is remembered of goods and parties. */
import { describe, expect, test } from "vitest";
import { formsNamed, lrnOfDay } from "../../core/keying/begin.ts";
import { fieldsOf, fillsFor, isLasting, lastingFields } from "../../core/keying/fill.ts";
import { partiesOf } from "../../core/keying/party.ts";
import { productOf } from "../../core/keying/product.ts";
import { sumFills } from "../../core/keying/sums.ts";
import { seedParcels } from "../../core/seed/seed.ts";

const [parcel] = [...seedParcels(1, "my", 0)];
const earlier = parcel?.declaration ?? {};

describe("filling from an earlier declaration", () => {
  test("takes what lasts and leaves what is of one filing", () => {
    const fills = fillsFor({}, fieldsOf(earlier), "previous X");
    const pointers = new Set(fills.map(({ pointer }) => pointer));
    for (const lasting of [
      "/exporter/name",
      "/exporter/address/cityName",
      "/goodsShipment/importer/id",
      "/goodsShipment/tradeTerms/conditionCode",
      "/goodsShipment/items/0/commodity/description",
      "/goodsShipment/items/0/commodity/classifications/0/id",
      "/goodsShipment/items/0/commodity/goodsMeasure/tariffQuantity/unitCode",
    ])
      expect(pointers).toContain(lasting);
    for (const single of [
      "/functionalReferenceID",
      "/invoiceAmount",
      "/totalGrossMass",
      "/goodsShipment/invoice/id",
      "/invoiceAmount/currencyID",
      "/goodsShipment/previousDocuments/0/typeCode",
      "/goodsShipment/consignment/arrivalTransportMeans/id",
      "/goodsShipment/items/0/sequenceNumeric",
      "/goodsShipment/items/0/commodity/goodsMeasure/netMass",
      "/goodsShipment/items/0/commodity/invoiceLine/itemChargeAmount",
      "/goodsShipment/items/0/packagings/0/quantity",
      "/goodsShipment/items/0/packagings/0/marksNumbersID",
    ])
      expect(pointers).not.toContain(single);
    expect(fills.every(({ source }) => source === "previous X")).toBe(true);
  });

  test("never touches what is filled, nor mixes two lists of rows", () => {
    const target = {
      exporter: { name: "Own" },
      goodsShipment: { items: [{ sequenceNumeric: "1", commodity: { description: "Own goods" } }] },
    };
    const fills = fillsFor(target, lastingFields(earlier), "template T");
    expect(fills.some(({ pointer }) => pointer === "/exporter/name")).toBe(false);
    expect(fills.some(({ pointer }) => pointer.startsWith("/goodsShipment/items/"))).toBe(false);
    expect(fills.some(({ pointer }) => pointer === "/exporter/address/countryCode")).toBe(true);
  });

  test("a template keeps how goods are declared, and no goods", () => {
    const kept = lastingFields(earlier).map(({ pointer }) => pointer);
    expect(kept).toContain("/goodsShipment/items/0/governmentProcedures/0/currentCode");
    expect(kept).toContain("/goodsShipment/items/0/origins/0/countryCode");
    const other = { goodsShipment: { importer: { name: "Another" } } };
    const shared = lastingFields(earlier, [other]).map(({ pointer }) => pointer);
    expect(shared).toContain("/exporter/name");
    expect(shared).toContain("/goodsShipment/importer/address/countryCode");
    expect(shared).not.toContain("/goodsShipment/importer/name");
    expect(
      kept.filter((pointer) => /description|classifications|items\/1\//u.test(pointer)),
    ).toEqual([]);
  });

  test("an amount that not every filing gives leaves no currency behind", () => {
    const charge = "/goodsShipment/customsValuation/freightChargeAmount";
    expect(isLasting(charge)).toBe(false);
    expect(isLasting(`${charge}/currencyID`)).toBe(false);
  });
});

describe("sums for the header", () => {
  const item = (gross: string, amount: string, currencyID: string, packages: string) => ({
    commodity: {
      goodsMeasure: { grossMass: { value: gross, unitCode: "KGM" } },
      invoiceLine: { itemChargeAmount: { value: amount, currencyID } },
    },
    packagings: [{ quantity: { value: packages } }],
  });

  test("are exact, and only where the header is empty", () => {
    const items = [item("0.1", "10.10", "CNY", "1"), item("0.25", "0.20", "CNY", "2")];
    const values = (declaration: object) =>
      Object.fromEntries(sumFills(declaration).map(({ pointer, value }) => [pointer, value]));
    expect(values({ goodsShipment: { items } })).toEqual({
      "/invoiceAmount": "10.30",
      "/invoiceAmount/currencyID": "CNY",
      "/totalGrossMass": "0.35",
      "/totalGrossMass/unitCode": "KGM",
      "/totalPackageQuantity": "3",
    });
    const header = { invoiceAmount: { value: "9", currencyID: "USD" } };
    expect(values({ ...header, goodsShipment: { items } })).not.toHaveProperty("/invoiceAmount");
  });

  test("are left out over two currencies, or where an item lacks the figure", () => {
    const mixed = [item("1", "1", "CNY", "1"), item("1", "1", "USD", "1")];
    const pointers = (items: object[]) =>
      sumFills({ goodsShipment: { items } }).map(({ pointer }) => pointer);
    expect(pointers(mixed)).not.toContain("/invoiceAmount");
    expect(pointers([...mixed, {}])).not.toContain("/totalGrossMass");
    expect(pointers([])).toEqual([]);
  });
});

describe("what is remembered", () => {
  test("an article with its code, origin, unit, procedure and what one cost", () => {
    const product = productOf({
      commodity: {
        description: "Running shoes, size 42",
        classifications: [
          { id: "6404.11.90", identificationTypeCode: "HS" },
          { id: "SH-42", identificationTypeCode: "SA" },
        ],
        goodsMeasure: { tariffQuantity: { value: "3", unitCode: "NPR" } },
        invoiceLine: { itemChargeAmount: { value: "10", currencyID: "USD" } },
      },
      governmentProcedures: [{ currentCode: "40", previousCode: "00" }],
      origins: [{ countryCode: "CN" }],
    });
    expect(product).toMatchObject({
      sku: "SH-42",
      hs: "64041190",
      origin: "CN",
      unit: "NPR",
      procedure: "4000",
      unitValue: "3.3333",
      currency: "USD",
    });
    expect(productOf({ commodity: { description: "No code" } })).toBeUndefined();
  });

  test("parties with all that was said of them", () => {
    const parties = partiesOf(earlier);
    const importer = parties.find(({ role }) => role === "importer");
    expect(importer?.fields["/address/countryCode"]).toBe("MY");
    expect(importer?.words.length).toBeGreaterThan(0);
    expect(partiesOf({})).toEqual([]);
  });
});

describe("beginning", () => {
  test("a form is known by its code in any case, and by its profile where two have it", () => {
    expect(formsNamed("k1").map(({ profile }) => profile)).toEqual(["my"]);
    expect(formsNamed("9610", "cn")).toHaveLength(1);
    expect(formsNamed("nothing")).toEqual([]);
  });

  test("an LRN tells form and day", () => {
    expect(lrnOfDay("K1", "2026-11-29", 7)).toBe("K1-261129-007");
  });
});
