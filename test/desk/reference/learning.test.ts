/** What the desk learns from its own accepted filings, once for each, and what it suggests from that. */
import { describe, expect, it } from "vitest";
import type { Declaration } from "../../../core/declaration/declaration.ts";
import { learnFromAcceptance } from "../../../db/learned.ts";
import type { LearnedFrom } from "../../../db/learned.ts";
import { openDatabase } from "../../../db/open.ts";
import { openWorld, preparedFolder, value } from "../deskWorld.ts";

interface Goods {
  readonly text: string;
  readonly code: string;
  readonly sku?: string;
}

function accepted(lrn: string, goods: readonly Goods[]): Declaration {
  const items = goods.map(({ text, code, sku }) => ({
    commodity: {
      description: text,
      classifications: [
        ...(sku === undefined ? [] : [{ id: sku, identificationTypeCode: "SA" }]),
        { id: code, identificationTypeCode: "TSP" },
      ],
    },
  }));
  return { functionalReferenceID: lrn, goodsShipment: { items } };
}

interface Acceptance {
  readonly declaration: Declaration;
  readonly when: string;
  readonly from?: LearnedFrom;
}

/** A desk that learned from these. */
async function taught(acceptances: readonly Acceptance[]) {
  const folder = await preparedFolder();
  const opened = value(openDatabase({ folder, heard: () => {} }));
  for (const { declaration, when, from } of acceptances) {
    learnFromAcceptance(opened.db, declaration, when, from);
  }
  opened.close();
  return openWorld({ folder });
}

const may = "2026-05-01T00:00:00.000Z";
const june = "2026-06-01T00:00:00.000Z";
const bottle = { text: "Vacuum flask, steel, 500 ml", code: "9617000000", sku: "VF-500" };

describe("a suggestion", () => {
  it("comes with how often, when last, and what matched", async () => {
    const world = await taught([
      { declaration: accepted("A1", [bottle]), when: may },
      { declaration: accepted("A2", [bottle, { ...bottle, sku: "VF-750" }]), when: june },
    ]);
    const { suggestions } = await world.ask("hs.suggest", {
      description: "steel vacuum flask 750ml",
    });
    expect(suggestions).toEqual([
      {
        code: "9617000000",
        times: 3,
        last: june,
        by: "words",
        matched: ["flask", "steel", "vacuum"],
        likeness: 1,
      },
    ]);
    const bySku = await world.ask("hs.suggest", { sku: "VF-500" });
    expect(bySku.suggestions).toMatchObject([
      { code: "9617000000", times: 2, by: "sku", matched: ["VF-500"] },
    ]);
  });

  it("is not learned twice from one filing, nor from rows alike in it", async () => {
    const world = await taught([
      { declaration: accepted("A1", [bottle, bottle, bottle]), when: may },
      { declaration: accepted("A1", [bottle]), when: june },
    ]);
    const { suggestions } = await world.ask("hs.suggest", {
      description: bottle.text,
      sku: bottle.sku,
    });
    expect(suggestions).toMatchObject([{ times: 1, last: may }]);
  });

  it("keeps clients' SKUs apart, and other countries' digits away", async () => {
    const world = await taught([
      {
        declaration: accepted("A1", [{ text: "Flask", code: "9617000010", sku: "1" }]),
        when: may,
        from: { profile: "gb", client: "QTD" },
      },
      {
        declaration: accepted("A2", [{ text: "Mug", code: "6912000000", sku: "1" }]),
        when: june,
        from: { profile: "my", client: "ZED" },
      },
    ]);
    const asked = async (more: object) =>
      (await world.ask("hs.suggest", { sku: "1", ...more })).suggestions.map(({ code }) => code);
    expect(await asked({ client: "QTD" })).toEqual(["9617000010"]);
    expect(await asked({ client: "ZED", profile: "my" })).toEqual(["6912000000"]);
    expect(await asked({ client: "QTD", profile: "my" })).toEqual(["961700"]);
    expect(await asked({ client: "none" })).toEqual([]);
  });

  it("needs a code, a description and an LRN to learn from", async () => {
    const world = await taught([
      { declaration: accepted("A1", [{ text: "", code: "961700" }]), when: may },
      { declaration: accepted("A2", [{ text: "Flask of steel", code: "TRY" }]), when: may },
      { declaration: { goodsShipment: { items: [] } }, when: may },
      { declaration: { functionalReferenceID: "A3" }, when: may },
    ]);
    expect(await world.ask("hs.suggest", { description: "Flask of steel" })).toEqual({
      suggestions: [],
    });
    expect((await world.ask("desk.verify", {})).ok).toBe(true);
  });

  it("stays quick over fifty thousand lessons", { timeout: 60_000 }, async () => {
    const kinds = ["shirt", "mug", "lamp", "belt", "shelf", "brush", "watch", "cable"];
    const many = Array.from({ length: 50 }, (_, filing) => ({
      when: june,
      declaration: accepted(
        `B${filing}`,
        Array.from({ length: 1000 }, (__, at) => ({
          text: `steel ${kinds[at % kinds.length] ?? ""} article${filing * 1000 + at} cotton`,
          code: "732690",
        })),
      ),
    }));
    const world = await taught(many);
    const began = performance.now();
    const { suggestions } = await world.ask("hs.suggest", {
      description: "steel lamp article77 cotton",
    });
    const took = performance.now() - began;
    expect(suggestions[0]).toMatchObject({ code: "732690" });
    expect(took).toBeLessThan(1000);
  });
});
