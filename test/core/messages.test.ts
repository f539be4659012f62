import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { momentOfDateTime } from "../../core/dates.ts";
import type { Declaration } from "../../core/declaration/declaration.ts";
import { differences } from "../../core/declaration/differences.ts";
import { declarationOf, documentOf } from "../../core/declaration/document.ts";
import { readDeclarationXml } from "../../core/formats/wcoXml.ts";
import { notificationKind } from "../../core/lifecycle/notifications.ts";
import { amendmentOf, cancellationOf } from "../../core/messages/amendment.ts";
import { readResponse } from "../../core/messages/response.ts";
import { readXml, readXmlText } from "../../core/xml/read.ts";
import { writeXml } from "../../core/xml/write.ts";

const notifications = join(import.meta.dirname, "../../../shared/samples/hmrc/notifications");
const here = existsSync(notifications);

function responseOf(xml: string) {
  const document = readXmlText(xml);
  if (!document.ok) throw new Error(document.refusal.message);
  return readResponse(document.value);
}

describe("answers of customs", () => {
  test("a rejection with its pointers, no namespace needed", () => {
    const result =
      responseOf(`<Response><FunctionCode>03</FunctionCode><FunctionalReferenceID>r1</FunctionalReferenceID>
      <IssueDateTime><DateTimeString>20230705155736Z</DateTimeString></IssueDateTime>
      <Error><ValidationCode>CDS12056</ValidationCode>
        <Pointer><DocumentSectionCode>42A</DocumentSectionCode></Pointer><Pointer><SequenceNumeric>1</SequenceNumeric><DocumentSectionCode>67A</DocumentSectionCode></Pointer>
        <Pointer><SequenceNumeric>2</SequenceNumeric><DocumentSectionCode>68A</DocumentSectionCode></Pointer><Pointer><DocumentSectionCode>23A</DocumentSectionCode></Pointer>
        <Pointer><SequenceNumeric>3</SequenceNumeric><DocumentSectionCode>21A</DocumentSectionCode><TagID>145</TagID></Pointer></Error>
      <Declaration><FunctionalReferenceID>L</FunctionalReferenceID><ID>M</ID></Declaration></Response>`);
    expect(result).toMatchObject({
      ok: true,
      value: {
        functionCode: "03",
        responseID: "r1",
        issued: "2023-07-05T15:57:36Z",
        lrn: "L",
        mrn: "M",
        errors: [{ validationCode: "CDS12056", wcoPointer: "42A/67A/68A[2]/23A/21A[3]/145" }],
      },
    });
  });

  test("what is none is refused", () => {
    expect(responseOf("<html/>")).toMatchObject({ ok: false, line: 1 });
    expect(responseOf("<Response/>")).toMatchObject({ ok: false });
  });

  test.each([
    ["20240312105354+01", "2024-03-12T10:53:54+01:00"],
    ["20261122", "2026-11-22T00:00:00Z"],
    ["202611221015", "2026-11-22T10:15:00Z"],
    ["20260230", undefined],
    ["yesterday", undefined],
  ])("the time %s", (text, moment) => {
    expect(momentOfDateTime(text)).toBe(moment);
  });
});

describe.skipIf(!here)("published notifications (skipped where ../shared is absent)", () => {
  const files = here ? readdirSync(notifications) : [];

  test("all are read, each of a kind that we know and that its name tells", () => {
    let taxed = 0;
    for (const name of files) {
      const document = readXml(new Uint8Array(readFileSync(join(notifications, name))));
      if (!document.ok) throw new Error(`${name}: ${document.refusal.message}`);
      const response = readResponse(document.value);
      if (!response.ok) throw new Error(`${name}: ${response.message}`);
      const { functionCode, lrn, mrn, issued, responseID, taxes, errors } = response.value;
      expect(name).toContain(notificationKind(functionCode)?.name);
      for (const value of [lrn, mrn, issued, responseID]) expect(value, name).not.toBeNull();
      if (functionCode === "03") expect(errors.length, name).toBeGreaterThan(0);
      taxed += taxes.filter(({ assessed }) => assessed !== null).length;
    }
    expect(files.length).toBe(208);
    expect(taxed).toBeGreaterThan(100);
  });
});

const filed: Declaration = {
  functionCode: "9",
  functionalReferenceID: "L-1",
  totalPackageQuantity: { value: "5" },
  exporter: { name: "Old Name", address: { line: "1 Road" } },
  goodsShipment: {
    items: [
      { sequenceNumeric: "1", commodity: { description: "Cap" } },
      {
        sequenceNumeric: "2",
        commodity: {
          classifications: [
            { id: "65050090", identificationTypeCode: "TSP" },
            { id: "00", identificationTypeCode: "TRC" },
          ],
          invoiceLine: { itemChargeAmount: { value: "5", currencyID: "GBP" } },
        },
      },
    ],
  },
};

const corrected: Declaration = {
  ...filed,
  totalPackageQuantity: { value: "6" },
  exporter: { name: "New Name" },
  goodsShipment: {
    items: [
      filed.goodsShipment?.items?.[0] ?? {},
      {
        sequenceNumeric: "2",
        commodity: {
          classifications: [
            { id: "65050090", identificationTypeCode: "TSP" },
            { id: "90", identificationTypeCode: "TRC" },
          ],
          invoiceLine: { itemChargeAmount: { value: "7", currencyID: "EUR" } },
        },
      },
    ],
  },
};

describe("requests", () => {
  const head = { mrn: "26GB1", lrn: "L-1", submitterID: "GB1", why: "Packing list was wrong" };

  test("differences are found field by field", () => {
    expect(differences(filed, corrected)).toEqual([
      { pointer: "/totalPackageQuantity", before: "5", after: "6" },
      { pointer: "/exporter/name", before: "Old Name", after: "New Name" },
      { pointer: "/exporter/address/line", before: "1 Road", after: null },
      {
        pointer: "/goodsShipment/items/1/commodity/classifications/1/id",
        before: "00",
        after: "90",
      },
      {
        pointer: "/goodsShipment/items/1/commodity/invoiceLine/itemChargeAmount",
        before: "5",
        after: "7",
      },
      {
        pointer: "/goodsShipment/items/1/commodity/invoiceLine/itemChargeAmount/currencyID",
        before: "GBP",
        after: "EUR",
      },
    ]);
    expect(differences(filed, filed)).toEqual([]);
  });

  test("an amendment carries the changed values with a pointer and a reason each", () => {
    const message = amendmentOf(documentOf(filed), documentOf(corrected), head);
    if (!message) throw new Error("nothing to amend");
    const declaration = declarationOf(message);
    expect(declaration).toMatchObject({
      functionCode: "13",
      typeCode: "COR",
      id: "26GB1",
      submitter: { id: "GB1" },
      totalPackageQuantity: { value: "6" },
      exporter: { name: "New Name" },
      goodsShipment: {
        items: [
          {
            sequenceNumeric: "2",
            commodity: {
              classifications: [{ id: "65050090" }, { id: "90" }],
              invoiceLine: { itemChargeAmount: { value: "7", currencyID: "EUR" } },
            },
          },
        ],
      },
    });
    expect(declaration.amendments).toHaveLength(5);
    expect(
      declaration.amendments?.[3]?.pointers?.map(
        (row) => `${row.documentSectionCode}:${row.sequenceNumeric}:${row.tagID ?? ""}`,
      ),
    ).toEqual(["42A:1:", "67A:1:", "68A:2:", "23A:1:", "21A:2:145"]);
    expect(readDeclarationXml(new TextEncoder().encode(writeXml(message)))).toMatchObject({
      ok: true,
      value: { isRequest: true, typeCode: "COR" },
    });
    expect(amendmentOf(documentOf(filed), documentOf(filed), head)).toBeUndefined();
  });

  test("a cancellation names its declaration and its reason", () => {
    expect(declarationOf(cancellationOf(head))).toMatchObject({
      typeCode: "INV",
      amendments: [{ changeReasonCode: "1" }],
      additionalInformation: [
        { statementDescription: "Packing list was wrong", statementTypeCode: "AES" },
      ],
    });
  });
});
