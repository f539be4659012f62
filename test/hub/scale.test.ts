/** The proof at scale in small: desks by the desk's own adapter, two hubs on a real PostgreSQL, one killed midway (test/prove/scale.ts). */
import { describe, expect, test } from "vitest";
import { runScale, toldScale } from "../prove/scale/run.ts";
import { testPostgres } from "./testPostgres.ts";

const postgres = await testPostgres();

describe.skipIf(postgres.isMissing)(`at scale${postgres.because}`, () => {
  test("1,000 filings from five desks are held once each, though a hub dies midway", async () => {
    const seed = Date.now() % 1_000_000;
    const order = { filings: 1000, desks: 5, kills: 1, seed, database: postgres.database() };
    const result = await runScale(order);
    console.log(toldScale(order, result));
    expect(result.wrong, `seed ${seed}`).toEqual([]);
    expect(result.held.messages).toBe(1000);
  }, 40_000);

  test("what is missing, changed or double in the books is found", async () => {
    const order = { filings: 60, desks: 3, kills: 0, seed: 1, database: postgres.database() };
    const { wrong } = await runScale({
      ...order,
      spoil: (store) =>
        store.script(`
          delete from notification where message_id = 'M-desk-000-000003' and body like '%"functionCode":"01"%';
          update message set receipt_id = 'another' where message_id = 'M-desk-001-000004';
          update message set content_digest = repeat('A', 43) || '=' where message_id = 'M-desk-002-000005';`),
    });
    const [first, second, third] = ["desk-000", "desk-001", "desk-002"];
    for (const found of [
      /1 declarations without their 02 and 01, once each, not 0/,
      /1 numbers passed over or given twice, not 0/,
      /1 messages whose bytes are not those of their digest, not 0/,
      new RegExp(`${first}: notifications read: \\d+, not \\d+`),
      new RegExp(`${first}: the notifications read, in the books`),
      new RegExp(`${second}: the receipts given, in the books`),
      new RegExp(`${third}: what was sent, in the books`),
      new RegExp(`${third}: what the hub lists`),
    ])
      expect(wrong.join("\n")).toMatch(found);
    expect(wrong).toHaveLength(8);
  }, 40_000);
});
