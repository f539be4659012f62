/** Keying help on a real desk: new declarations, drafts, templates, marks on what no person typed, goods and parties remembered. */
import { describe, expect, it } from "vitest";
import { openWorld, value } from "../deskWorld.ts";
import type { World } from "../deskWorld.ts";
import { header, parcelRow } from "../parcelFile.ts";

const description = "/goodsShipment/items/0/commodity/description";

async function seeded(): Promise<{ world: World; lrn: string; client: string }> {
  const world = await openWorld();
  await world.ask("hub.add", { name: "hub", url: "http://127.0.0.1:9", profile: "my" });
  await world.ask("declaration.seed", { count: 3, profile: "my" });
  const { declarations } = await world.ask("declaration.list", { sort: "lrn", descending: false });
  const [first] = declarations;
  return { world, lrn: first?.lrn ?? "", client: first?.client ?? "" };
}

describe("a new declaration", () => {
  it("is an empty draft on its form, under the next LRN of the day", async () => {
    const world = await openWorld();
    const one = await world.ask("declaration.new", { form: "k1", client: "Bayu" });
    const two = await world.ask("declaration.new", { form: "K1" });
    expect(one.lrn).toMatch(/^K1-\d{6}-001$/u);
    expect(two.lrn).toMatch(/^K1-\d{6}-002$/u);
    const shown = await world.ask("declaration.show", { lrn: one.lrn });
    expect(shown).toMatchObject({ work: "draft", form: "K1", client: "Bayu", automatic: [] });
    expect(shown.declaration).toMatchObject({ functionCode: "9", typeCode: "IMA" });
    const history = await world.ask("declaration.history", { lrn: one.lrn });
    expect(history.entries.map(({ what }) => what)).toEqual(["begun"]);
    expect((await world.ask("desk.verify", {})).ok).toBe(true);
  });

  it("from an earlier one carries what lasts, each value marked with where it came from", async () => {
    const { world, lrn, client } = await seeded();
    const begun = await world.ask("declaration.new", { form: "K1", from: lrn });
    const [shown, earlier] = [
      await world.ask("declaration.show", { lrn: begun.lrn }),
      await world.ask("declaration.show", { lrn }),
    ];
    expect(shown.client).toBe(client);
    expect(shown.declaration["exporter"]).toEqual(earlier.declaration["exporter"]);
    expect(shown.automatic).toHaveLength(begun.automatic);
    expect(begun.automatic).toBeGreaterThan(15);
    expect(shown.automatic).toContainEqual({ pointer: description, source: `previous ${lrn}` });
    expect(JSON.stringify(shown.declaration)).not.toContain(
      String(Reflect.get(Object(earlier.declaration["goodsShipment"]), "invoice").id),
    );
    // What is typed or confirmed loses its mark; nothing else does.
    const set = await world.ask("declaration.set", {
      lrn: begun.lrn,
      changes: [{ pointer: description, value: "Own words" }],
      why: "keyed",
    });
    expect(set.automatic).toHaveLength(begun.automatic - 1);
    const confirmed = await world.ask("declaration.confirm", {
      lrn: begun.lrn,
      pointers: ["/exporter/name", "/exporter/name", "/no/such"],
    });
    expect(confirmed).toMatchObject({ confirmed: 1, left: begun.automatic - 2 });
  });

  it("is doubted by the rules until each value is confirmed, and its approval says what was not", async () => {
    const { world, lrn } = await seeded();
    const shown = await world.ask("declaration.show", { lrn });
    const before = shown.problems;
    const name = String(Reflect.get(Object(shown.declaration["exporter"]), "name"));
    const fill = { pointer: "/exporter/name", value: name, source: "party Qiantang" };
    const doubtsOf = (problems: typeof before) =>
      problems.filter(({ code }) => code === "TW-FILL-01");
    const set = await world.ask("declaration.set", { lrn, changes: [fill], why: "from the book" });
    expect(set.corrections).toEqual([]);
    expect(set.problems).toHaveLength(before.length + 1);
    expect(doubtsOf(set.problems)).toMatchObject([
      { pointer: "/exporter/name", severity: "warning", key: "unconfirmed.party" },
    ]);
    const warnings = async () => {
      const { declarations } = await world.ask("declaration.list", {});
      return declarations.find((row) => row.lrn === lrn)?.warnings ?? -1;
    };
    const doubted = await warnings();
    const { pointer, source } = fill;
    await world.ask("declaration.confirm", { lrn, pointers: [pointer] });
    expect(await warnings()).toBe(doubted - 1);
    expect((await world.ask("declaration.show", { lrn })).problems).toEqual(before);
    // Taken back it waits again; what holds no value cannot wait.
    const back = await world.ask("declaration.unconfirm", {
      lrn,
      values: [
        { pointer, source },
        { pointer: "/no/such", source },
      ],
    });
    expect(back.left).toBe(1);
    const checked = await world.ask("declaration.check", { lrns: [lrn] });
    expect(checked.results.flatMap(({ problems }) => doubtsOf(problems))).toHaveLength(1);
    const approved = value(await world.bob.call("declaration.approve", { lrns: [lrn] }));
    expect(approved.results).toMatchObject([{ lrn, refusal: null, unconfirmed: 1 }]);
    const { entries } = await world.ask("declaration.history", { lrn });
    expect(entries.map(({ what }) => what)).toEqual(
      expect.arrayContaining(["confirmed", "confirmation-undone"]),
    );
    expect(entries.find(({ what }) => what === "approved")?.detail).toMatchObject({
      unconfirmed: 1,
    });
    expect((await world.ask("desk.verify", {})).ok).toBe(true);
  });

  it("takes the template of its client before the one for everybody, and none when none is wanted", async () => {
    const { world, lrn, client } = await seeded();
    await world.ask("template.save", { name: "any", from: lrn, client: null });
    await world.ask("template.save", { name: "own", from: lrn });
    const templateOf = async (more: object) =>
      (await world.ask("declaration.new", { form: "K1", ...more })).template;
    expect(await templateOf({ client })).toBe("own");
    expect(await templateOf({ client: "Somebody" })).toBe("any");
    expect(await templateOf({})).toBe("any");
    expect(await templateOf({ client, template: "" })).toBeNull();
    await world.ask("template.save", { name: "way", from: lrn, lane: "HGH-KUL" });
    expect(await templateOf({ client, lane: "HGH-KUL" })).toBe("way");
    expect(await templateOf({ client })).toBe("own");
    expect((await world.ask("template.remove", { name: "OWN" })).removed).toBe(true);
    const { templates } = await world.ask("template.list", { client });
    expect(templates.map(({ name }) => name)).toEqual(["way", "any"]);
    // Meant for another client and lane under another name; a name that another one has is refused.
    const changed = await world.ask("template.change", {
      name: "way",
      to: "WAY",
      client: "Somebody",
      lane: null,
    });
    expect(changed).toMatchObject({ name: "WAY", client: "Somebody", lane: null });
    expect(await templateOf({ client: "Somebody", lane: "HGH-KUL" })).toBe("WAY");
    expect(await templateOf({ client })).toBe("any");
    const taken = await world.ann.call("template.change", { name: "WAY", to: "Any" });
    expect(taken).toMatchObject({ ok: false, error: { code: "template-exists" } });
    const none = await world.ann.call("template.change", { name: "no such", lane: "X" });
    expect(none).toMatchObject({ ok: false, error: { code: "unknown-template" } });
  });

  it("refuses an unknown form, template, source and an LRN that is there", async () => {
    const { world, lrn } = await seeded();
    const codeOf = async (input: object) => {
      const result = await world.ann.call("declaration.new", input);
      return result.ok ? "ok" : result.error.code;
    };
    expect(await codeOf({ form: "K77" })).toBe("unknown-form");
    expect(await codeOf({ form: "K1", template: "none" })).toBe("unknown-template");
    expect(await codeOf({ form: "K1", from: "none" })).toBe("unknown-lrn");
    expect(await codeOf({ form: "K1", lrn })).toBe("lrn-taken");
  });
});

describe("a draft", () => {
  it("is each person's own, outlives the desk, and is no edit", async () => {
    const { world, lrn } = await seeded();
    const before = await world.ask("declaration.show", { lrn });
    const draft = {
      revision: before.revision,
      items: [0, null],
      edits: [{ pointer: description, before: "a", after: "b", group: "items" }],
    };
    await world.ask("draft.keep", { lrn, draft });
    expect(value(await world.bob.call("draft.read", { lrn })).draft).toBeNull();
    expect(await world.ask("declaration.show", { lrn })).toEqual(before);
    await world.close();
    const again = await openWorld({ folder: world.folder });
    expect((await again.ask("draft.read", { lrn })).draft).toEqual(draft);
    await again.ask("draft.keep", { lrn, draft: null });
    expect((await again.ask("draft.read", { lrn })).draft).toBeNull();
  });
});

describe("items put in order", () => {
  it("are stored with the changes in one revision, the order and each field a correction, marks going along", async () => {
    const { world, lrn } = await seeded();
    const begun = await world.ask("declaration.new", { form: "K1", from: lrn });
    const before = await world.ask("declaration.show", { lrn: begun.lrn });
    const set = await world.ask("declaration.set", {
      lrn: begun.lrn,
      expectedRevision: before.revision,
      items: [null, 0],
      changes: [{ pointer: description, value: "First" }],
      why: "a row before it",
    });
    expect(set.revision).toBe(before.revision + 1);
    const shown = await world.ask("declaration.show", { lrn: begun.lrn });
    const { items } = Object(shown.declaration["goodsShipment"]);
    expect(items).toHaveLength(2);
    expect(items[0].commodity).toEqual({ description: "First" });
    expect(shown.automatic).toContainEqual({
      pointer: "/goodsShipment/items/1/commodity/description",
      source: `previous ${lrn}`,
    });
    expect(shown.automatic.some(({ pointer }) => pointer === description)).toBe(false);
    expect(shown.corrections.every(({ why }) => why === "a row before it")).toBe(true);
    expect(shown.corrections.map(({ pointer, before, after }) => [pointer, before, after])).toEqual(
      [
        ["/goodsShipment/items", "1", "+1,1"],
        ["/goodsItemQuantity", "1", "2"],
        [description, null, "First"],
      ],
    );
    const refused = await world.ann.call("declaration.set", {
      lrn: begun.lrn,
      items: [5],
      changes: [],
      why: "x",
    });
    expect(refused).toMatchObject({ ok: false, error: { code: "no-such-row" } });
  });
});

describe("goods and parties", () => {
  it("are remembered from what was approved, and not before", async () => {
    const { world, lrn } = await seeded();
    const { declaration, client } = await world.ask("declaration.show", { lrn });
    const shipment = Object(declaration["goodsShipment"]);
    const [item] = shipment.items;
    const codes: { id: string; identificationTypeCode: string }[] = item.commodity.classifications;
    const sku = codes.find((code) => code.identificationTypeCode === "SA")?.id;
    const ask = { sku, client };
    expect((await world.ask("product.find", ask)).products).toEqual([]);
    await world.approveAll();
    const { products } = await world.ask("product.find", ask);
    expect(products[0]).toMatchObject({ sku, hs: codes[0]?.id, times: 1, lrn });
    const byWords = await world.ask("product.find", { description: item.commodity.description });
    expect(byWords.products.map((product) => product.hs)).toContain(codes[0]?.id);
    expect((await world.ask("product.find", { sku, client: "Another" })).products).toEqual([]);
    const name: string = shipment.importer.name;
    const { parties } = await world.ask("party.find", {
      text: name.slice(0, 5),
      role: "importer",
    });
    expect(parties.map((party) => party.name)).toContain(name);
    expect((await world.ask("party.find", { text: "zzz" })).parties).toEqual([]);
  });
});

describe("columns of the file that have no place in the document", () => {
  it("follow their items when rows are taken out, put in and moved", async () => {
    const world = await openWorld();
    const rows = [
      parcelRow("P1", { item: "1", unitPrice: "50.00", amount: "100.00" }),
      parcelRow("P1", { item: "2", unitPrice: "30.00", amount: "60.00" }),
    ];
    await world.import([header, ...rows, ""].join("\n"));
    const prices = async () => {
      const { extras } = await world.ask("declaration.show", { lrn: "P1" });
      return Object.entries(extras).filter(([name]) => name.startsWith("unitPrice"));
    };
    expect(await prices()).toEqual([
      ["unitPrice[1]", "50.00"],
      ["unitPrice[2]", "30.00"],
    ]);
    await world.ask("declaration.set", {
      lrn: "P1",
      changes: [],
      items: [1, null, 0],
      why: "moved",
    });
    expect(await prices()).toEqual([
      ["unitPrice[1]", "30.00"],
      ["unitPrice[3]", "50.00"],
    ]);
  });
});
