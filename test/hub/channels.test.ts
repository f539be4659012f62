/** Risk channels: which declarations go green, yellow and red, what is said of each, and where the channel is told. */
import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { carryOutDue } from "../../hub/adjudicate.ts";
import { selectChannel } from "../../hub/channels.ts";
import { readDeclaration } from "../../hub/reading.ts";
import { declarationPage } from "../../hub/wire.ts";
import type { Notification } from "../../hub/wire.ts";
import { randomOf } from "../random.ts";
import { declarationXml } from "./declarationXml.ts";
import type { DeclarationParts } from "./declarationXml.ts";
import { handClock } from "./handClock.ts";
import { attachmentOf, message, openTestHub, read, sha256 } from "./hubHarness.ts";
import type { Message, TestHub } from "./hubHarness.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
}, 60_000);
afterAll(() => hub.close());

async function tell(parts: DeclarationParts, at = hub) {
  const sent = message(parts);
  await at.file([sent]);
  return { sent, told: await toldOf(sent, at) };
}

async function toldOf(sent: Message, at = hub): Promise<Notification[]> {
  return (await at.notifications()).filter((told) => told.messageID === sent.messageID);
}

async function listed(sent: Message) {
  const page = read(declarationPage, await hub.get("/v1/declarations?limit=500"));
  return page.declarations.find(({ messageID }) => messageID === sent.messageID);
}

function codes(told: readonly Notification[]): string {
  return told.map((each) => each.functionCode).join(" ");
}

function certificate(type: string): string {
  return `<AdditionalDocument><CategoryCode>N</CategoryCode><ID>C-1</ID><TypeCode>${type}</TypeCode></AdditionalDocument>`;
}

/** A reference under which the very bytes of the declaration are drawn, or are not. */
function lrnDrawn(drawn: boolean, prefix: string): string {
  for (let at = 0; ; at += 1) {
    const lrn = `${prefix}-${at}`;
    const first = createHash("sha256").update(declarationXml({ lrn })).digest().readUInt32BE(0);
    if (first % 1000 < 10 === drawn) return lrn;
  }
}

describe("what is said", () => {
  test("green goes through, and the channel is told from acceptance on", async () => {
    const { sent, told } = await tell({ lrn: lrnDrawn(false, "CH-G") });
    expect(codes(told)).toBe("02 01 08 09");
    expect(told.map((each) => each.riskChannel)).toEqual([null, "green", "green", "green"]);
    expect(told[1]?.responseXML).toContain("Risk channel: green.");
    expect(await listed(sent)).toMatchObject({ riskChannel: "green", status: "cleared" });
  });

  test("yellow asks for a document by name, and goes on when one arrives", async () => {
    const { sent, told } = await tell({ lrn: "CH-Y", items: [{ commodityCode: "07123400" }] });
    expect(codes(told)).toBe("02 01 06");
    expect(told[2]?.responseXML).toContain("Send a phytosanitary certificate (851)");
    expect(await listed(sent)).toMatchObject({
      riskChannel: "yellow",
      status: "documents-required",
    });
    const content = Buffer.from("%PDF-1.7\ncertificate");
    const over = { name: "certificate.pdf" };
    const answered = await hub.post("/v1/attachments", attachmentOf(sent.messageID, content, over));
    expect(answered.status).toBe(200);
    expect(codes(await toldOf(sent))).toBe("02 01 06 08 09");
    expect(await listed(sent)).toMatchObject({ riskChannel: "yellow", status: "cleared" });
  });

  test("red is inspected, then released", async () => {
    const { sent, told } = await tell({ lrn: "CH-R", items: [{}, { commodityCode: "93040000" }] });
    expect(codes(told)).toBe("02 01 05 08 09");
    expect(told.at(-1)?.riskChannel).toBe("red");
    expect(told[2]?.responseXML).toContain("arms (chapter 93)");
    expect(await listed(sent)).toMatchObject({ riskChannel: "red", status: "cleared" });
  });

  test("an inspection takes four times as long as a step at a desk", async () => {
    const clock = handClock();
    const slow = await openTestHub({ delay: 1000 }, clock);
    try {
      const { sent } = await tell({ lrn: "CH-T", items: [{ commodityCode: "36041000" }] }, slow);
      const after = async (milliseconds: number): Promise<string> => {
        clock.advance(milliseconds);
        while ((await carryOutDue(slow.ports)) > 0);
        return codes(await toldOf(sent, slow));
      };
      expect(await after(0)).toBe("02");
      expect(await after(1000)).toBe("02 01");
      expect(await after(1000)).toBe("02 01 05");
      expect(await after(3999)).toBe("02 01 05");
      expect(await after(1)).toBe("02 01 05 08");
      expect(await after(1000)).toBe("02 01 05 08 09");
    } finally {
      await slow.close();
    }
  });

  test("neither an asked-for outcome nor a rejected declaration has a channel", async () => {
    const items = [{ commodityCode: "93040000" }];
    for (const [lrn, stated] of [
      ["TRY-CLE-CH", "1"],
      ["CH-REJ", "7"],
    ] as const) {
      const { sent, told } = await tell({ lrn, stated, items });
      expect(told.map((each) => each.riskChannel).filter((channel) => channel !== null)).toEqual(
        [],
      );
      expect((await listed(sent))?.riskChannel).toBeNull();
    }
  });

  test("a request tells the channel of the declaration it is about", async () => {
    const { told } = await tell({ lrn: "CH-REQ", items: [{ commodityCode: "30049000" }] });
    const parts = { lrn: "CH-REQ", functionCode: "13", typeCode: "COR" };
    const request = message({ ...parts, mrn: told[1]?.declarationID ?? "" }, { versionID: "2" });
    await hub.file([request]);
    expect((await toldOf(request)).map((each) => each.riskChannel)).toEqual(["yellow", "yellow"]);
  });
});

describe("the selection", () => {
  /** A digest that is not drawn. */
  const undrawn = Buffer.from("ff".repeat(32), "hex").toString("base64");
  const drawn = Buffer.alloc(32).toString("base64");

  function channelOf(parts: Partial<DeclarationParts>, digest = undrawn): string {
    const result = readDeclaration(declarationXml({ lrn: "S-1", ...parts }));
    if (!result.ok) throw new Error(result.error.message);
    return selectChannel(result.reading.declaration, digest).channel;
  }

  test.each<[string, Partial<DeclarationParts>, string]>([
    ["telephones", {}, "green"],
    ["tea", { items: [{ commodityCode: "09021000" }] }, "green"],
    ["cheese without a certificate", { items: [{ commodityCode: "04069000" }] }, "yellow"],
    [
      "cheese with the certificate of another authority",
      { items: [{ commodityCode: "04069000", front: certificate("851") }] },
      "yellow",
    ],
    [
      "cheese with a sanitary certificate",
      { items: [{ commodityCode: "04069000", front: certificate("N852") }] },
      "green",
    ],
    [
      "cheese and medicines with one certificate",
      {
        items: [
          { commodityCode: "04069000", front: certificate("852") },
          { commodityCode: "30049000" },
        ],
      },
      "yellow",
    ],
    ["999,999.99", { items: [{ amount: "999999.99" }] }, "green"],
    ["a million", { items: [{ amount: "1000000" }] }, "yellow"],
    [
      "a million in two items",
      { items: [{ amount: "600000" }, { amount: "400000.00" }] },
      "yellow",
    ],
    ["an unknown origin", { items: [{ origin: "QU" }] }, "yellow"],
    [
      "an unknown origin with a certificate of origin",
      { items: [{ origin: "QU", front: certificate("861") }] },
      "green",
    ],
    ["fireworks", { items: [{ commodityCode: "36041000" }] }, "red"],
    [
      "arms before what needs a paper",
      { items: [{ commodityCode: "04069000" }, { commodityCode: "93040000" }] },
      "red",
    ],
  ])("%s: %o is %s", (_name, parts, channel) => {
    expect(channelOf(parts)).toBe(channel);
  });

  test("what is drawn by lot is red, whatever it holds, the same at every hub and every time", () => {
    expect(channelOf({}, drawn)).toBe("red");
    expect(channelOf({ items: [{ commodityCode: "04069000" }] }, drawn)).toBe("red");
  });

  test("the very bytes are drawn at a hub as they are here", async () => {
    const { told } = await tell({ lrn: lrnDrawn(true, "CH-LOT") });
    expect(codes(told)).toBe("02 01 05 08 09");
    expect(told[2]?.responseXML).toContain("drawn by lot");
  });

  test("about one of a hundred is drawn", () => {
    const random = randomOf(20261129);
    let red = 0;
    const reading = readDeclaration(declarationXml({ lrn: "S-2" }));
    if (!reading.ok) throw new Error(reading.error.message);
    for (let at = 0; at < 20_000; at += 1) {
      const digest = sha256(String(random()));
      if (selectChannel(reading.reading.declaration, digest).channel === "red") red += 1;
    }
    expect(red).toBeGreaterThan(150);
    expect(red).toBeLessThan(250);
  });
});
