/** What the hub says: every TRY- outcome, requests, payments, consignments; and that its XML is valid. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { XmlDocument, XsdValidator } from "libxml2-wasm";
import { xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { declarationPage, messageAnswer } from "../../hub/wire.ts";
import type { Notification } from "../../hub/wire.ts";
import type { DeclarationParts } from "./declarationXml.ts";
import { message, openTestHub, read } from "./hubHarness.ts";
import type { Message, TestHub } from "./hubHarness.ts";

const schema = join(
  import.meta.dirname,
  "..",
  "..",
  "..",
  "shared/wco/xsd/notification_wrapper.xsd",
);

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
}, 60_000);
afterAll(() => hub.close());

async function toldOf(sent: Message): Promise<Notification[]> {
  return (await hub.notifications()).filter((told) => told.messageID === sent.messageID);
}

/** Files one declaration and gives what was said about it. */
async function tell(parts: DeclarationParts): Promise<{ sent: Message; told: Notification[] }> {
  const sent = message(parts);
  const [receipt] = await hub.file([sent]);
  expect(receipt?.outcome).toBe("accepted");
  return { sent, told: await toldOf(sent) };
}

function codes(told: readonly Notification[]): string {
  return told.map((each) => each.functionCode).join(" ");
}

describe("asked-for outcomes", () => {
  test.each([
    ["TRY-ACC-1", "02 01", "accepted"],
    ["TRY-REJ-1", "02 03", "rejected"],
    ["TRY-DOC-1", "02 01 06", "documents-required"],
    ["TRY-CTL-1", "02 01 05", "controlled"],
    ["TRY-QRY-1", "02 01 51", "queried"],
    ["TRY-TAX-1", "02 01 13", "accepted"],
    ["TRY-ROG-1", "02 01 13 08", "released"],
    ["TRY-CLE-1", "02 01 08 09", "cleared"],
    ["TRY-DET-1", "02 01 52", "detained"],
    ["TRY-SIL-1", "", "received"],
    ["TRY-ACC", "02 01", "accepted"],
  ])("%s says %s", async (lrn, said, status) => {
    const { sent, told } = await tell({ lrn });
    expect(codes(told)).toBe(said);
    const found = read(messageAnswer, await hub.get(`/v1/messages/${sent.messageID}`));
    expect(found.status).toBe(status);
    for (const each of told) {
      expect(each).toMatchObject({ functionalReferenceID: lrn, versionID: "1" });
      expect(each.declarationID === null).toBe(["02", "03"].includes(each.functionCode));
    }
  });

  test.each(["TRY-ABC-1", "TRY-ACCEPT", "XTRY-REJ-1", "try-rej-1", "TRY-REJ2"])(
    "%s is no wish: the rules decide",
    async (lrn) => {
      expect(codes((await tell({ lrn })).told)).toBe("02 01 08 09");
    },
  );

  test("a wish is granted whatever the rules would say", async () => {
    expect(codes((await tell({ lrn: "TRY-CLE-2", stated: "7", importer: "" })).told)).toBe(
      "02 01 08 09",
    );
  });

  test.each([
    ["TRY-REJ-CDS12005-1", "CDS12005", "42A/17C[1]/R144"],
    ["TRY-REJ-CDS11006", "CDS11006", "42A/67A/68A[1]/23A/65A/128"],
    ["TRY-REJ-CDS99999-1", "CDS99999", "42A"],
    ["TRY-REJ-2", "CDS12005", "42A/17C[1]/R144"],
  ])("%s is rejected with %s at %s", async (lrn, validationCode, wcoPointer) => {
    const { told } = await tell({ lrn });
    expect(told[1]?.errors).toMatchObject([{ validationCode, wcoPointer }]);
  });

  test("taxes are computed from the declaration's own amounts", async () => {
    const fees = (type: string, rate: string, base = ""): string =>
      `<DutyTaxFee>${base}<TaxRateNumeric>${rate}</TaxRateNumeric><TypeCode>${type}</TypeCode></DutyTaxFee>`;
    const { told } = await tell({
      lrn: "TRY-TAX-2",
      items: [
        { amount: "10000", fees: fees("B00", "20") + fees("A00", "2.7") },
        { amount: "33.33" },
        {
          amount: "1",
          fees: fees(
            "A00",
            "0.164",
            '<AdValoremTaxBaseAmount currencyID="MYR">10000.00</AdValoremTaxBaseAmount>',
          ),
        },
        { front: '<StatisticalValueAmount currencyID="USD">7.005</StatisticalValueAmount>' },
      ],
    });
    const lines = told[2]?.taxes.map((line) => Object.values(line).join(" "));
    expect(lines).toEqual([
      "1 A00 10000.00 2.70 270.00 270.00 MYR",
      "1 B00 10270.00 20.00 2054.00 2054.00 MYR",
      "2 A00 33.33 5.00 1.67 1.67 MYR",
      "2 B00 35.00 10.00 3.50 3.50 MYR",
      "3 A00 10000.00 0.164 16.40 16.40 MYR",
      "4 A00 7.005 5.00 0.35 0.35 USD",
      "4 B00 7.355 10.00 0.74 0.74 USD",
    ]);
  });
});

describe("by rule", () => {
  test("a right declaration is received, accepted, released, cleared", async () => {
    const { told } = await tell({ lrn: "RULE-1" });
    expect(codes(told)).toBe("02 01 08 09");
    expect(told[1]?.declarationID).toMatch(/^\d\dMY[0-9A-Z]{14}$/);
    expect(new Set(told.slice(1).map((each) => each.declarationID)).size).toBe(1);
  });

  test("a wrong one is rejected with every fault at its place", async () => {
    const { told } = await tell({
      lrn: "RULE-2",
      stated: "3",
      items: [{}, { net: "3", gross: "2.5" }],
    });
    expect(told[1]?.functionCode).toBe("03");
    expect(told[1]?.errors.map((error) => `${error.validationCode} ${error.wcoPointer}`)).toEqual([
      "CDS11003 42A/228",
      "CDS11006 42A/67A/68A[2]/23A/65A/128",
    ]);
  });

  test("reference numbers carry the declaration's country, else the hub's", async () => {
    const other = await tell({ lrn: "RULE-3", country: "CN" });
    expect(other.told[1]?.declarationID?.slice(2, 4)).toBe("CN");
    const none = await tell({ lrn: "RULE-4", country: "" });
    expect(none.told[1]?.declarationID?.slice(2, 4)).toBe("MY");
  });
});

describe("requests", () => {
  async function ask(
    typeCode: "COR" | "INV" | "GPR",
    about: { lrn: string; mrn?: string },
    versionID = "2",
  ): Promise<Notification[]> {
    const sent = message({ ...about, functionCode: "13", typeCode }, { versionID });
    await hub.file([sent]);
    return toldOf(sent);
  }
  async function listed(lrn: string) {
    const page = read(declarationPage, await hub.get("/v1/declarations?limit=500"));
    return page.declarations.find((row) => row.functionalReferenceID === lrn);
  }

  test("an amendment is granted and raises the version", async () => {
    const { told } = await tell({ lrn: "TRY-ACC-COR" });
    const mrn = told[1]?.declarationID ?? "";
    const answers = await ask("COR", { lrn: "TRY-ACC-COR", mrn }, "3");
    expect(answers.map((each) => [each.functionCode, each.status, each.declarationID])).toEqual([
      ["02", null, mrn],
      ["11", "39", mrn],
    ]);
    expect(await listed("TRY-ACC-COR")).toMatchObject({
      versionID: "3",
      status: "accepted",
      requests: [{ typeCode: "COR", status: "granted" }],
    });
    await ask("COR", { lrn: "AMENDMENT-OF-ITS-OWN", mrn }, "1");
    expect(await listed("TRY-ACC-COR")).toMatchObject({ versionID: "4" });
  });

  test("a cancellation is granted and the declaration invalidated, by MRN or by reference alone", async () => {
    for (const carried of ["mrn", "reference"]) {
      const lrn = `TRY-DOC-INV-${carried}`;
      const { sent, told } = await tell({ lrn });
      const mrn = told[1]?.declarationID ?? "";
      const answers = await ask("INV", carried === "mrn" ? { lrn, mrn } : { lrn });
      expect(answers.map((each) => each.status)).toEqual([null, "39"]);
      expect(codes(await toldOf(sent))).toBe("02 01 06 10");
      expect(await listed(lrn)).toMatchObject({ id: mrn, status: "invalidated" });
    }
  });

  test("presentation of goods is granted; a request about a silent declaration too", async () => {
    await tell({ lrn: "TRY-ACC-GPR" });
    expect(codes(await ask("GPR", { lrn: "TRY-ACC-GPR" }))).toBe("02 11");
    await tell({ lrn: "TRY-SIL-INV" });
    expect((await ask("INV", { lrn: "TRY-SIL-INV" })).at(-1)?.status).toBe("39");
  });

  test("a request about a cleared or rejected declaration is denied", async () => {
    for (const lrn of ["TRY-CLE-INV", "TRY-REJ-INV"]) {
      await tell({ lrn });
      const answers = await ask("INV", { lrn });
      expect(answers.map((each) => [each.functionCode, each.status])).toEqual([
        ["02", null],
        ["11", "41"],
      ]);
    }
  });

  test("a request about a declaration nobody knows is rejected, also when it is another's", async () => {
    const unknown = await ask("COR", { lrn: "NOBODY-KNOWS", mrn: "26MY00000000000000" });
    expect(unknown.at(-1)).toMatchObject({
      functionCode: "03",
      errors: [{ validationCode: "CDS12015", wcoPointer: "42A/D014" }],
    });
    const bare = await ask("INV", { lrn: "NOBODY-KNOWS-2" });
    expect(bare.at(-1)?.errors).toMatchObject([{ wcoPointer: "42A/D026" }]);
    await hub.file([message({ lrn: "TRY-ACC-OTHERS" })], "desk-2");
    expect((await ask("INV", { lrn: "TRY-ACC-OTHERS" })).at(-1)?.functionCode).toBe("03");
  });

  test("a declaration and a request about it may come in one batch", async () => {
    const original = message({ lrn: "TRY-ACC-ONE" });
    const request = message(
      { lrn: "TRY-ACC-ONE", functionCode: "13", typeCode: "INV" },
      { versionID: "2" },
    );
    const bystander = message({ lrn: "TRY-ACC-TWO" });
    await hub.file([bystander, original, request]);
    expect(codes(await toldOf(original))).toBe("02 01 10");
    expect(codes(await toldOf(request))).toBe("02 11");
    expect(codes(await toldOf(bystander))).toBe("02 01");
  });
});

describe.skipIf(!existsSync(schema))("with the published schemas (../shared)", () => {
  test("every Response the hub wrote validates", async () => {
    xmlRegisterFsInputProviders();
    await tell({ lrn: "TRY-REJ-<>&\"'" });
    using schemaDocument = XmlDocument.fromBuffer(readFileSync(schema), { url: schema });
    using validator = XsdValidator.fromDoc(schemaDocument);
    const told = await hub.notifications();
    const kinds = new Set(told.map((each) => each.functionCode));
    expect([...kinds].toSorted()).toEqual([
      "01",
      "02",
      "03",
      "05",
      "06",
      "08",
      "09",
      "10",
      "11",
      "13",
      "51",
      "52",
    ]);
    for (const each of told) {
      using document = XmlDocument.fromString(each.responseXML);
      expect(() => validator.validate(document), each.responseXML).not.toThrow();
    }
  });
});
