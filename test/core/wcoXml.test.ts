import { describe, expect, test } from "vitest";
import { declarationOf, documentOf } from "../../core/declaration/document.ts";
import { withExtras } from "../../core/formats/extras.ts";
import { readDeclarationXml } from "../../core/formats/wcoXml.ts";
import { canonicalXml } from "../../core/xml/canonical.ts";
import { readXml } from "../../core/xml/read.ts";
import { writeXml } from "../../core/xml/write.ts";
import { brokenSample, sampleDeclarations, samplesAreHere } from "./samples.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const wrapped = (inner: string): Uint8Array =>
  bytesOf(
    `<m:MetaData xmlns:m="urn:wco:datamodel:WCO:DocumentMetaData-DMS:2">\n<Declaration xmlns="urn:wco:datamodel:WCO:DEC-DMS:2">\n${inner}\n</Declaration></m:MetaData>`,
  );

describe("what is refused, with its line and pointer", () => {
  test.each([
    ["unknown-element", "<FunctionCode>9</FunctionCode>\n<Colour>red</Colour>", 4, "/Colour"],
    [
      "unknown-element",
      "<GoodsShipment>\n<GovernmentAgencyGoodsItem/><GovernmentAgencyGoodsItem><Nope/></GovernmentAgencyGoodsItem></GoodsShipment>",
      4,
      "/goodsShipment/items/1/Nope",
    ],
    ["unknown-element", "<FunctionCode><ID>1</ID></FunctionCode>", 3, "/functionCode/ID"],
    [
      "repeated-element",
      "<FunctionCode>9</FunctionCode>\n<FunctionCode>13</FunctionCode>",
      4,
      "/functionCode",
    ],
    [
      "missing-function-code",
      "<FunctionalReferenceID>A</FunctionalReferenceID>",
      2,
      "/functionCode",
    ],
    ["unknown-function-code", "<FunctionCode>7</FunctionCode>", 2, "/functionCode"],
    [
      "missing-lrn",
      "<FunctionCode>9</FunctionCode><FunctionalReferenceID> </FunctionalReferenceID>",
      2,
      "/functionalReferenceID",
    ],
  ])("%s", (code, inner, line, pointer) => {
    const result = readDeclarationXml(wrapped(inner));
    expect(result).toMatchObject({ ok: false, refusal: { code, line, pointer } });
  });

  test("XML of another kind", () => {
    expect(readDeclarationXml(bytesOf("<html/>"))).toMatchObject({
      ok: false,
      refusal: { code: "not-a-declaration" },
    });
    expect(
      readDeclarationXml(bytesOf("<Declaration><FunctionCode>9</FunctionCode></Declaration>")),
    ).toMatchObject({ ok: false, refusal: { code: "not-a-declaration" } });
  });
});

test("what a broker keeps beside a declaration goes through XML and back", () => {
  const extras = { form: "K1", client: "QTD <?> & 杭州", "colour[1]": "?>" };
  const document = withExtras(
    documentOf({ functionCode: "9", functionalReferenceID: "A-1" }),
    extras,
  );
  const read = readDeclarationXml(bytesOf(writeXml(document)));
  expect(read).toMatchObject({ ok: true, value: { extras, lrn: "A-1", isRequest: false } });
  expect(read.ok && read.value.document.before).toEqual([]);
});

describe.skipIf(!samplesAreHere)(
  "the published samples (skipped where ../shared is absent)",
  () => {
    const samples = samplesAreHere ? sampleDeclarations() : [];

    test("all but the broken one are read, and written back equal", () => {
      let equal = 0;
      for (const { name, bytes } of samples.filter((sample) => sample.name !== brokenSample)) {
        const file = readDeclarationXml(bytes);
        if (!file.ok) throw new Error(`${name}: ${file.refusal.message}`);
        const again = readXml(bytesOf(writeXml(file.value.document)));
        const original = readXml(bytes);
        if (!again.ok || !original.ok) throw new Error(name);
        expect(canonicalXml(again.value), name).toBe(canonicalXml(original.value));
        expect(declarationOf(documentOf(file.value.declaration)), name).toEqual(
          file.value.declaration,
        );
        equal += 1;
      }
      expect(equal).toBe(samples.length - 1);
    });

    test("the broken one is refused at its element", () => {
      const broken = samples.find(({ name }) => name === brokenSample);
      const result = readDeclarationXml(broken?.bytes ?? new Uint8Array());
      expect(result).toMatchObject({
        ok: false,
        refusal: { code: "unknown-element", line: 12, pointer: "/unknown" },
      });
    });
  },
);
