/** After any edits, a checker that saw them all says what a check from scratch says; and it looks again only at what changed. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Declaration, Item } from "../../core/declaration/declaration.ts";
import { declarationOf, documentOf } from "../../core/declaration/document.ts";
import { setField } from "../../core/declaration/edit.ts";
import { profileIds, profileOf } from "../../core/profiles/profiles.ts";
import type { ProfileId } from "../../core/profiles/profiles.ts";
import { createChecker } from "../../core/rules/checker.ts";
import type { CheckContext } from "../../core/rules/rule.ts";
import { readXmlText } from "../../core/xml/read.ts";
import type { XmlDocument } from "../../core/xml/tree.ts";
import { writeXml } from "../../core/xml/write.ts";
import { itemsOf } from "./checkingItems.ts";

const seed = Number(process.env["TEST_SEED"] ?? Math.floor(Math.random() * 2 ** 31));
const runs = Math.ceil(Number(process.env["TIDEWAITER_FUZZ"] ?? 2000) / 50);

const item = fc.nat({ max: 5 }).map((index) => `/goodsShipment/items/${index}`);

/** Places that rules read, with texts that please and displease them. */
const fields: Readonly<Record<string, readonly string[]>> = {
  "/functionCode": ["9", "13"],
  "/typeCode": ["IMA", "EXA", "IMY", "IMZ", "QQ"],
  "/goodsItemQuantity": ["1", "4", "5", "x"],
  "/totalPackageQuantity": ["1", "7"],
  "/invoiceAmount/currencyID": ["USD", "MYR", "RMB"],
  "/acceptanceDateTime": ["20230101", "20230901", "20991231"],
  "/declarant/id": ["GB123456789000", "nobody"],
  "/goodsShipment/exportCountry/id": ["CN", "GB", "UK"],
  "/goodsShipment/destination/countryCode": ["MY", "GB", "CN"],
  "/goodsShipment/consignment/containerCode": ["0", "1"],
  "/goodsShipment/tradeTerms/conditionCode": ["FOB", "CIF", "ABC"],
  "/goodsShipment/importer/id": ["XI123456789000", "GB1"],
  "/authorisationHolders/0/categoryCode": ["DPO", "CGU", "SDE"],
  "/authorisationHolders/0/id": ["GB123456789001"],
  "/additionalDocuments/0/typeCode": ["DAN", "XXX"],
};
const itemFields: Readonly<Record<string, readonly string[]>> = {
  "/sequenceNumeric": ["1", "2", "9"],
  "/commodity/description": ["Cotton T-shirts", "goods"],
  "/commodity/classifications/0/id": ["610910", "2203000100", "99", "000000"],
  "/commodity/classifications/0/identificationTypeCode": ["TSP", "HS", "GN"],
  "/commodity/goodsMeasure/grossMass": ["1.5", "0", "-2"],
  "/commodity/goodsMeasure/netMass": ["1.2", "90"],
  "/commodity/invoiceLine/itemChargeAmount": ["10.00", "999999999"],
  "/commodity/invoiceLine/itemChargeAmount/currencyID": ["USD", "MYR"],
  "/commodity/transportEquipments/0/id": ["CSQU3054383", "CSQU3054384"],
  "/commodity/dutyTaxFees/0/payment/methodCode": ["E", "A"],
  "/commodity/dutyTaxFees/0/dutyRegimeCode": ["100", "300", "12"],
  "/governmentProcedures/0/currentCode": ["40", "42", "10", "71"],
  "/governmentProcedures/1/currentCode": ["000", "C07", "1H7", "E01"],
  "/additionalInformation/0/statementCode": ["NIIMP", "NIDOM", "OSR42", "OVR01", "UVC01"],
  "/additionalDocuments/0/typeCode": ["506", "99L"],
  "/additionalDocuments/0/categoryCode": ["C", "9"],
  "/exportCountry/id": ["CN"],
  "/destination/countryCode": ["GB"],
  "/origins/0/countryCode": ["CN", "XX"],
  "/packagings/0/quantity": ["1", "0"],
  "/packagings/0/typeCode": ["CT", "VR"],
  "/previousDocuments/0/typeCode": ["MCR", "CLE", "DCR"],
  "/previousDocuments/0/id": ["20230101", "A:1"],
};

interface Edit {
  readonly pointer: string;
  /** null takes the field, or the whole item, away. */
  readonly value: string | null;
}

function editOf(
  root: string,
  places: Readonly<Record<string, readonly string[]>>,
): fc.Arbitrary<Edit> {
  return fc
    .constantFrom(...Object.entries(places))
    .chain(([place, texts]) =>
      fc
        .oneof(
          { arbitrary: fc.constantFrom(...texts), weight: 4 },
          { arbitrary: fc.constant(null), weight: 1 },
        )
        .map((value) => ({ pointer: root + place, value })),
    );
}

const edit: fc.Arbitrary<Edit> = fc.oneof(
  { arbitrary: editOf("", fields), weight: 3 },
  { arbitrary: item.chain((root) => editOf(root, itemFields)), weight: 6 },
  { arbitrary: item.map((pointer) => ({ pointer, value: null })), weight: 1 },
);

function applied(document: XmlDocument, { pointer, value }: Edit): XmlDocument {
  const changed = setField(document, pointer, value);
  // An edit that the document refuses (a row beyond the next) leaves it as it is.
  return changed.ok ? changed.value : document;
}

/** The same declaration from its text: no object of it was ever seen. */
function readAgain(document: XmlDocument): Declaration {
  const read = readXmlText(writeXml(document));
  if (!read.ok) throw new Error(read.refusal.message);
  return declarationOf(read.value);
}

const forms: Readonly<Record<ProfileId, readonly string[]>> = {
  wco: ["WCO"],
  gb: ["H1"],
  my: ["K1", "K8", "K9"],
  cn: ["9610", "1210"],
};

describe(`a checker through random edits (seed ${seed})`, () => {
  test.each(profileIds)(
    "says under %s what a check from scratch says",
    (id) => {
      let compared = 0;
      fc.assert(
        fc.property(
          fc.array(edit, { minLength: 1, maxLength: 12 }),
          fc.nat({ max: 40 }),
          fc.constantFrom(...forms[id]),
          fc.boolean(),
          (edits, start, form, isPriced) => {
            const extras = isPriced ? { "unitPrice[1]": "5.00", "unitPrice[3]": "7" } : {};
            const context: CheckContext = { today: "2026-11-22", form, extras };
            const checker = createChecker(profileOf(id), context);
            let document = documentOf(itemsOf(id, 4, start));
            // An edit and its undoing: the checker has seen that very item before.
            for (const each of [...edits, ...edits.toReversed()]) {
              document = applied(document, each);
              const again = checker.check(declarationOf(document));
              expect(again).toEqual(profileOf(id).check(readAgain(document), context));
              compared += 1;
            }
          },
        ),
        { seed, numRuns: runs, interruptAfterTimeLimit: 15_000 + runs * 10 },
      );
      expect(compared).toBeGreaterThan(runs);
    },
    60_000 + runs * 20,
  );
});

/** Items that count how often something is read of them. */
function counting(items: readonly Item[]) {
  const reads = items.map(() => 0);
  const counted = items.map(
    (each, index) =>
      new Proxy(each, {
        get: (target, key) => {
          reads[index] = (reads[index] ?? 0) + 1;
          return Reflect.get(target, key) as unknown;
        },
      }),
  );
  return { reads, counted };
}

describe("what an edit did not touch", () => {
  test.each(profileIds)("is hardly read again under %s", (id) => {
    const declaration = itemsOf(id, 20, 0);
    const { reads, counted } = counting(declaration.goodsShipment?.items ?? []);
    const of = (items: readonly Item[]): Declaration => ({
      ...declaration,
      goodsShipment: { ...declaration.goodsShipment, items },
    });
    const checker = createChecker(profileOf(id), { today: "2026-11-22" });
    checker.check(of(counted));
    const first = [...reads];
    reads.fill(0);
    const [edited, ...others] = counted;
    checker.check(of([{ ...edited, commodity: {} }, ...others]));
    // What the items are together is still looked at: a few reads each, not the rules of an item.
    const readMuch = reads.filter((count, at) => at > 0 && count >= (first[at] ?? 0) / 4);
    expect(readMuch).toEqual([]);
  });

  test("is looked at again when what it depends on changes", () => {
    const declaration = itemsOf("gb", 3, 0);
    const checker = createChecker(profileOf("gb"), { today: "2026-11-22" });
    const atItems = (each: Declaration) =>
      checker.check(each).filter(({ key }) => key === "procedure-direction").length;
    expect(atItems(declaration)).toBe(0);
    expect(atItems({ ...declaration, typeCode: "EXA" })).toBe(3);
    expect(atItems(declaration)).toBe(0);
  });

  test("the same item twice is told of at both places", () => {
    const declaration = itemsOf("my", 1, 0);
    const [only = {}] = declaration.goodsShipment?.items ?? [];
    const broken = { ...only, commodity: { ...only.commodity, description: "goods" } };
    const twice = {
      ...declaration,
      goodsShipment: { ...declaration.goodsShipment, items: [broken, broken] },
    };
    const checker = createChecker(profileOf("my"), { today: "2026-11-22" });
    for (let round = 0; round < 2; round += 1) {
      const places = checker
        .check(twice)
        .filter(({ key }) => key === "empty-description")
        .map(({ pointer, wcoPointer }) => `${pointer} ${wcoPointer}`);
      expect(places).toEqual([
        "/goodsShipment/items/0/commodity/description 42A/67A/68A[1]/23A/137",
        "/goodsShipment/items/1/commodity/description 42A/67A/68A[2]/23A/137",
      ]);
    }
  });
});
