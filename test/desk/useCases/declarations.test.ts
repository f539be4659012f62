/** Seeding, reading and correcting declarations through the desk's calls. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { calls } from "../../../core/contract.ts";
import type { Session } from "../../../desk/desk.ts";
import { codeOf, deskFrom, makeTemplate, seeded, value } from "./desk.ts";

let template: Awaited<ReturnType<typeof makeTemplate>>;
beforeAll(async () => {
  template = await makeTemplate();
}, 60_000);
afterAll(() => template.remove());

const description = "/goodsShipment/items/0/commodity/description";

function one(list: readonly string[]): string {
  const [first] = list;
  if (first === undefined) throw new Error("nothing was seeded");
  return first;
}

function set(session: Session, lrn: string, pointer: string, text: string | null, more = {}) {
  return value(session, "declaration.set", {
    lrn,
    changes: [{ pointer, value: text }],
    why: "as the invoice says",
    ...more,
  });
}

describe("seeding", () => {
  it("puts in parcels that pass the rules, goes on where it ended, and is the same each time", async () => {
    const lists = await Promise.all(
      [1, 2].map(async () => {
        const { as } = deskFrom(template.folder);
        const anna = await as("Anna");
        await seeded(anna, 230);
        const lrns = await seeded(anna, 20);
        expect(new Set(lrns).size).toBe(250);
        const checked = await value(anna, "declaration.check", {});
        expect(checked).toMatchObject({ checked: 250, blocked: 0 });
        return Promise.all(
          lrns.slice(225, 235).map((lrn) => value(anna, "declaration.show", { lrn })),
        );
      }),
    );
    const contents = lists.map((list) =>
      list.map(({ declaration, extras }) => ({ declaration, extras })),
    );
    expect(contents[0]).toEqual(contents[1]);
  }, 30_000);

  it("tells its progress, lets others in between, and keeps what is in when it is cancelled", async () => {
    const { as, desk, events } = deskFrom(template.folder);
    const anna = await as("Anna");
    const other = desk.session();
    let listed = 0;
    desk.on((event) => {
      if (event.name !== "job.progressed" || event.data.finished) return;
      void other.call("declaration.list", { limit: 1 }).then(() => (listed += 1));
      if (event.data.done >= 400) void other.call("job.cancel", { job: event.data.job });
    });
    const { seeded: count } = await value(anna, "declaration.seed", {
      count: 100_000,
      profile: "my",
    });
    expect(count).toBeGreaterThanOrEqual(400);
    expect(count).toBeLessThan(2000);
    expect(listed).toBeGreaterThan(0);
    expect((await value(other, "desk.state", {})).total).toBe(count);
    const last = events.findLast((event) => event.name === "job.progressed");
    expect(last).toMatchObject({ data: { kind: "seed", done: count, finished: true } });
  }, 30_000);
});

describe("reading", () => {
  it("gives what the contract promises", async () => {
    const { as } = deskFrom(template.folder);
    const boris = await as("Boris");
    const anna = await as("Anna");
    const lrn = one(await seeded(anna, 3));
    await set(anna, lrn, description, "Kettle, steel");
    await value(anna, "declaration.check", {});
    await value(boris, "declaration.approve", { lrns: [lrn] });
    for (const [name, input] of [
      ["desk.state", {}],
      ["desk.verify", {}],
      ["declaration.list", {}],
      ["declaration.show", { lrn }],
      ["declaration.history", { lrn }],
      ["declaration.count", { by: "status" }],
    ] as const) {
      const answer = await value(boris, name, input);
      expect(() => calls[name].output.parse(answer)).not.toThrow();
    }
  });

  it("lists page by page, filtered, and says where a filter cannot be read", async () => {
    const { as } = deskFrom(template.folder);
    const anna = await as("Anna");
    const lrns = await seeded(anna, 25);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await value(anna, "declaration.list", {
        sort: "lrn",
        descending: false,
        limit: 10,
        ...(after === undefined ? {} : { after }),
      });
      expect(page.total).toBe(25);
      seen.push(...page.declarations.map(({ lrn }) => lrn));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(seen).toEqual(lrns.toSorted());
    const found = await value(anna, "declaration.list", { where: `lrn:${one(lrns)} status:draft` });
    expect(found).toMatchObject({ total: 1, next: null });
    expect(await anna.call("declaration.list", { where: 'status:draft "open' })).toMatchObject({
      ok: false,
      error: { code: "bad-filter", detail: { at: 13 } },
    });
    expect(await codeOf(anna, "declaration.list", { after: "nonsense" })).toBe("bad-cursor");
    const { next } = await value(anna, "declaration.list", { sort: "lrn", limit: 1 });
    expect(await codeOf(anna, "declaration.list", { sort: "value", limit: 1, after: next })).toBe(
      "bad-cursor",
    );
    expect(await codeOf(anna, "declaration.show", { lrn: "NONE" })).toBe("unknown-lrn");
    expect(await codeOf(anna, "declaration.history", { lrn: "NONE" })).toBe("unknown-lrn");
    expect(await value(anna, "declaration.count", { by: "work" })).toEqual({
      total: 25,
      counts: { draft: 25 },
    });
  });
});

describe("correcting", () => {
  it("writes the field, its correction and the history, and only that", async () => {
    const { as, events } = deskFrom(template.folder);
    const anna = await as("Anna");
    const lrn = one(await seeded(anna, 2));
    const before = await value(anna, "declaration.show", { lrn });
    const result = await set(anna, lrn, description, "Kettle, steel", { expectedRevision: 1 });
    expect(result).toMatchObject({
      lrn,
      revision: 2,
      work: "draft",
      corrections: [
        { pointer: description, after: "Kettle, steel", who: "Anna", why: "as the invoice says" },
      ],
    });
    const after = await value(anna, "declaration.show", { lrn });
    expect(after.corrections).toEqual(result.corrections);
    const undone = await set(anna, lrn, description, result.corrections[0]?.before ?? null);
    expect(undone.revision).toBe(3);
    expect((await value(anna, "declaration.show", { lrn })).declaration).toEqual(
      before.declaration,
    );
    const { entries } = await value(anna, "declaration.history", { lrn });
    expect(entries.map(({ what, who }) => `${what} ${who}`)).toEqual([
      "seeded Anna",
      "corrected Anna",
      "corrected Anna",
    ]);
    expect(events).toContainEqual({
      name: "declaration.changed",
      data: { lrns: [lrn], revision: 2 },
    });
    // The list follows the document.
    await set(anna, lrn, description, "Elephant");
    expect(await value(anna, "declaration.list", { where: "elephant" })).toMatchObject({
      total: 1,
      declarations: [{ goods: "Elephant" }],
    });
  });

  it("is all or none", async () => {
    const { as } = deskFrom(template.folder);
    const anna = await as("Anna");
    const lrn = one(await seeded(anna, 1));
    const before = await value(anna, "declaration.show", { lrn });
    const answer = await anna.call("declaration.set", {
      lrn,
      why: "x",
      changes: [
        { pointer: description, value: "Kettle" },
        { pointer: "/goodsShipment/items/99/commodity/description", value: "Gap" },
      ],
    });
    expect(answer).toMatchObject({
      ok: false,
      error: {
        code: "no-such-row",
        detail: { pointer: "/goodsShipment/items/99/commodity/description" },
      },
    });
    expect(await value(anna, "declaration.show", { lrn })).toEqual(before);
  });

  it("refuses the LRN, unknown fields, stale screens and changes nothing for what is the same", async () => {
    const { as } = deskFrom(template.folder);
    const anna = await as("Anna");
    const lrn = one(await seeded(anna, 1));
    const code = (pointer: string, text: string | null, more = {}): Promise<string> =>
      codeOf(anna, "declaration.set", {
        lrn,
        changes: [{ pointer, value: text }],
        why: "x",
        ...more,
      });
    expect(await code("/functionalReferenceID", "OTHER")).toBe("fixed-field");
    expect(await code("/functionCode", "13")).toBe("fixed-field");
    expect(await code("/__proto__/x", "1")).toBe("no-such-field");
    expect(await code(description, "Kettle", { expectedRevision: 7 })).toBe("changed-meanwhile");
    const { declaration } = await value(anna, "declaration.show", { lrn });
    const same = await set(anna, lrn, "/typeCode", String(declaration["typeCode"]));
    expect(same).toMatchObject({ revision: 1, corrections: [] });
    expect(
      await codeOf(anna, "declaration.set", {
        lrn: "NONE",
        changes: [{ pointer: description, value: "x" }],
        why: "x",
      }),
    ).toBe("unknown-lrn");
  });

  it("leaves checked what nothing blocks, and makes a draft of what something does", async () => {
    const { as } = deskFrom(template.folder);
    const anna = await as("Anna");
    const lrn = one(await seeded(anna, 1));
    await value(anna, "declaration.check", {});
    expect(await set(anna, lrn, description, "Kettle, steel")).toMatchObject({ work: "checked" });
    const country = "/goodsShipment/items/0/commodity/goodsMeasure/netMass";
    const broken = await set(anna, lrn, country, "999999");
    expect(broken.work).toBe("draft");
    expect(broken.problems.some(({ severity }) => severity === "blocking")).toBe(true);
    expect((await value(anna, "declaration.list", {})).declarations[0]?.blocking).toBeGreaterThan(
      0,
    );
    const checked = await value(anna, "declaration.check", { lrns: [lrn] });
    expect(checked).toMatchObject({ checked: 1, blocked: 1 });
    expect((await value(anna, "declaration.show", { lrn })).work).toBe("draft");
  });
});
