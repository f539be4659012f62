/** A disk that fills up, and a handler that meets what it did not expect. */
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { createDesk } from "../../../desk/desk.ts";
import type { Desk } from "../../../desk/desk.ts";
import { openDatabase } from "../../../db/open.ts";
import type { WritableDb } from "../../../db/database.ts";
import { codeOf, deskFrom, makeTemplate, pins, testPorts, value } from "./desk.ts";

let template: Awaited<ReturnType<typeof makeTemplate>>;
beforeAll(async () => {
  template = await makeTemplate();
}, 60_000);
afterAll(() => template.remove());

/** A desk whose database the test holds in its hand too. */
async function held(): Promise<{ desk: Desk; db: WritableDb; folder: string }> {
  const { folder, desk: closed } = deskFrom(template.folder);
  await closed.close();
  let db: WritableDb | undefined;
  const made = createDesk(testPorts({ time: Date.parse("2026-11-23T09:00:00Z") }), {
    folder,
    open: (options) => {
      const opened = openDatabase(options);
      if (opened.ok) db = opened.value.db;
      return opened;
    },
  });
  if (!made.ok || !db) throw new Error("the desk did not open");
  onTestFinished(() => made.value.close());
  return { desk: made.value, db, folder };
}

describe("a full disk", () => {
  it("keeps nothing of the order, refuses what writes from then on, and still lets read", async () => {
    const { desk, db, folder } = await held();
    const anna = desk.session();
    await value(anna, "session.signIn", { user: "Anna", pin: pins.Anna });
    await value(anna, "declaration.seed", { count: 3, profile: "my" });
    const before = await value(anna, "declaration.list", {});
    const pages = db.value<number>("PRAGMA page_count") ?? 0;
    expect(db.value("PRAGMA max_page_count = " + String(pages))).toBe(pages);
    expect(await codeOf(anna, "declaration.seed", { count: 500, profile: "my" })).toBe("disk-full");
    for (const [name, input] of [
      ["declaration.seed", { count: 1, profile: "my" }],
      ["declaration.check", {}],
      ["sync.run", {}],
      ["session.signIn", { user: "Anna", pin: pins.Anna }],
    ] as const) {
      expect(`${name} ${await codeOf(anna, name, input)}`).toBe(`${name} disk-full`);
    }
    expect(await value(anna, "declaration.list", {})).toEqual(before);
    await desk.close();
    // Opened again, with room, all is as it was before the order.
    const again = deskFrom(folder);
    const session = again.desk.session();
    expect(await value(session, "declaration.list", {})).toEqual(before);
    expect(await value(session, "desk.verify", {})).toMatchObject({ ok: true });
  }, 30_000);
});

describe("what no handler expects", () => {
  it("is an error value, the reason in the log, and nothing half kept", async () => {
    const { desk, db } = await held();
    const anna = desk.session();
    await value(anna, "session.signIn", { user: "Anna", pin: pins.Anna });
    await value(anna, "declaration.seed", { count: 1, profile: "my" });
    const { declarations } = await value(anna, "declaration.list", {});
    const lrn = declarations[0]?.lrn ?? "";
    db.run(
      "CREATE TEMP TRIGGER fault BEFORE INSERT ON main.audit BEGIN SELECT RAISE(ABORT, 'planted'); END",
    );
    const change = {
      lrn,
      why: "x",
      changes: [{ pointer: "/goodsShipment/items/0/commodity/description", value: "Kettle" }],
    };
    expect(await codeOf(anna, "declaration.set", change)).toBe("internal-fault");
    expect((await value(anna, "declaration.show", { lrn })).corrections).toEqual([]);
    db.run("DROP TRIGGER fault");
    expect(await codeOf(anna, "declaration.set", change)).toBe("");
    // A refusal of the database's own keeps its code.
    db.run(
      "CREATE TEMP TRIGGER fault BEFORE INSERT ON main.audit BEGIN SELECT RAISE(ABORT, 'some-code: told so'); END",
    );
    expect(await codeOf(anna, "declaration.discard", { lrn, why: "x" })).toBe("some-code");
    db.run("DROP TRIGGER fault");
  });
});
