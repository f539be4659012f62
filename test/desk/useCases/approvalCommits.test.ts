/** What approving costs in waits for the disk, and that each approval is whole or not there at all. */
import { expect, it, onTestFinished } from "vitest";
import type { WritableDb } from "../../../db/database.ts";
import { openDatabase } from "../../../db/open.ts";
import { createDesk } from "../../../desk/desk.ts";
import { succeed } from "../../../core/contract.ts";
import { fastPorts, hearing, pin, preparedFolder, value } from "../deskWorld.ts";

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** A database that counts what is committed: transactions, and writes outside of any. */
function counting(real: WritableDb, count: () => void): WritableDb {
  const db = Object.create(real) as Mutable<WritableDb>;
  db.run = (sql, ...values) => {
    if (!real.inTransaction) count();
    return real.run(sql, ...values);
  };
  db.transaction = (work) => {
    if (!real.inTransaction) count();
    return real.transaction(work);
  };
  return db;
}

async function checkedDesk(declarations: number) {
  const commits = { n: 0 };
  const folder = await preparedFolder();
  const open: typeof openDatabase = (options) => {
    const opened = openDatabase(options);
    if (!opened.ok) return opened;
    const db = counting(opened.value.db, () => void (commits.n += 1));
    return succeed({ ...opened.value, db });
  };
  const desk = value(createDesk(fastPorts(1, hearing().log), { folder, open }));
  onTestFinished(() => desk.close());
  const [ann, bob] = [desk.session(), desk.session()];
  value(await ann.call("session.signIn", { user: "ann", pin }));
  value(await bob.call("session.signIn", { user: "bob", pin }));
  value(await ann.call("hub.add", { name: "hub", url: "http://127.0.0.1:9", profile: "my" }));
  value(await ann.call("declaration.seed", { count: declarations, profile: "my" }));
  value(await ann.call("declaration.check", {}));
  const { declarations: listed } = value(
    await ann.call("declaration.list", { limit: 1000, sort: "lrn", descending: false }),
  );
  return { ann, bob, commits, lrns: listed.map(({ lrn }) => lrn) };
}

it("approves one with one commit", async () => {
  const { bob, commits, lrns } = await checkedDesk(2);
  commits.n = 0;
  const [lrn = ""] = lrns;
  expect(value(await bob.call("declaration.approve", { lrns: [lrn] }))).toMatchObject({
    approved: 1,
  });
  expect(commits.n).toBe(1);
});

it("approves a thousand with at most twenty commits", { timeout: 60_000 }, async () => {
  const { bob, commits } = await checkedDesk(1000);
  commits.n = 0;
  expect(value(await bob.call("declaration.approve", {}))).toMatchObject({
    approved: 1000,
    refused: 0,
  });
  expect(commits.n).toBeLessThanOrEqual(20);
  const { counts } = value(await bob.call("declaration.count", { by: "transport" }));
  expect(counts).toEqual({ queued: 1000 });
  const verified = value(await bob.call("desk.verify", {}));
  expect(verified.checks.filter(({ ok }) => !ok)).toEqual([]);
});

it("approves what was edited meanwhile as it then stands, or not at all", async () => {
  const { ann, bob, lrns } = await checkedDesk(120);
  const approving = bob.call("declaration.approve", { lrns });
  const pointer = "/goodsShipment/items/0/commodity/description";
  const edits = lrns.slice(40).map((lrn) =>
    ann.call("declaration.set", {
      lrn,
      why: "typing error",
      changes: [{ pointer, value: `Cap of ${lrn}` }],
    }),
  );
  const { results, refused } = value(await approving);
  const edited = await Promise.all(edits);
  expect(edited.some(({ ok }) => ok)).toBe(true);
  expect(results.filter(({ refusal }) => refusal !== null)).toHaveLength(refused);
  for (const { lrn, refusal, digest } of results) {
    const { work, messages } = value(await bob.call("declaration.show", { lrn }));
    // An edit after the approval takes it out of the queue again; one before it is part of what was frozen.
    const state = work === "approved" ? "queued" : "recalled";
    if (refusal !== null) expect(messages).toEqual([]);
    else expect(messages).toMatchObject([{ digest, state }]);
  }
  const verified = value(await bob.call("desk.verify", {}));
  expect(verified.checks.filter(({ ok }) => !ok)).toEqual([]);
});
