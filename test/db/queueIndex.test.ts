/** The index in memory against SQLite and the naive model: the same rows, totals and counts, whatever is asked and whatever changes. */
import { describe, expect, it } from "vitest";
import { parseFilter } from "../../core/filter/filter.ts";
import type { Filter } from "../../core/filter/filter.ts";
import { changeDocument } from "../../db/declarations.ts";
import { countBy, countRows, readPage, readRank } from "../../db/queue.ts";
import type { PageOrder, SortKey } from "../../db/queue.ts";
import { createQueueIndex } from "../../db/queueIndex/queueIndex.ts";
import type { QueueIndex } from "../../db/queueIndex/queueIndex.ts";
import { randomOf } from "../random.ts";
import { modelFinds } from "./filterModel.ts";
import { fill, moment, pick, someSummary } from "./parcels.ts";
import { approve, check, put, stored, transport, world } from "./world.ts";
import type { World } from "./world.ts";

const sorts: readonly SortKey[] = ["updated", "created", "lrn", "deadline", "value"];
const dimensions = ["status", "work", "form", "client"] as const;

/** Every way of asking that the index answers, and some that it leaves to SQLite. */
const terms = [
  "status:draft",
  "status:DRAFT,checked",
  "-status:draft",
  "status:wait*",
  "status:waiting-for-line,approved",
  "work:approved",
  "transport:queued",
  "form:K1,K2",
  "form:k*",
  "-form:K1",
  "client:QTD",
  "client:qtd",
  "-client:QTD",
  "client:%",
  "client:Q*",
  'client:"Anne & Co"',
  "hs:8517",
  "hs:8517*",
  "from:CN",
  "value>120.5",
  "value>=120.501",
  "value<120.5005",
  "value<=0",
  "value:120.5",
  "value:120.5001",
  "-value>0",
  "value<9999999999999",
  "items>1",
  "items<=1.5",
  "due<2026-12-01",
  "due:2026-12-01",
  "due>=2026-12-01",
  "-due:2026-12-01",
  'importer:"Acme Sdn"',
  "importer:acme",
  "importer:acm*",
  "-importer:acme",
  "exporter:acme,neil",
  "importer:---",
  "lrn:L-0012",
  "lrn:l-00*",
  "lrn:L-*",
  "-lrn:N-0001,L-0003",
  "mrn:x",
  "order:ORD/1",
  "order:ord/2*",
  "-waybill:AWB-12",
  "waybill:---",
  "waybill:AWB-1*",
  "currency:myr",
  "profile:my",
  "phone",
  "PHONE case",
  "-blue",
  "pho*",
  "ac*",
  "L-0012",
  "手机",
  "---",
  '"phone case"',
] as const;

/** LRNs, days and moments, whole and as they begin; some that no row has. */
const rankedKeys = [
  "L-0012",
  "L-00",
  "N-",
  "A",
  "ZZZ",
  "2026-12-01",
  "2026-11",
  "2026-11-29T",
  "~",
];

function filterOf(text: string): Filter {
  const parsed = parseFilter(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.error.message}`);
  return parsed.value;
}

/** An index of this world's database, loaded to its end; between its slices `meanwhile` may change what it reads. */
function loadedIndex({ opened }: World, meanwhile: () => void = () => {}): QueueIndex {
  const index = createQueueIndex(opened);
  for (const _ of index.load()) meanwhile();
  return index;
}

function someChange(world: World, random: () => number, count: { puts: number }): void {
  const { db } = world;
  const lrns = db.column<string>("SELECT lrn FROM declarations ORDER BY id");
  const lrn = pick(random, lrns);
  const { work, id, transport: at } = stored(db, lrn);
  const now = moment(Math.floor(random() * 60));
  if (random() < 0.35) {
    count.puts += 1;
    put(db, `N-${String(count.puts).padStart(4, "0")}`, { summary: someSummary(random), at: now });
  } else if (random() < 0.5 && work !== "approved") {
    db.transaction(() =>
      changeDocument(db, id, {
        xml: `<Declaration>${now}</Declaration>`,
        summary: someSummary(random),
        problems: [],
        work: "draft",
        by: "Anna",
        at: now,
      }),
    );
  } else if (work === "draft") check(db, lrn);
  else if (work === "checked") approve(db, lrn);
  else if (at === "queued") transport(db, lrn, "sending");
}

function someOrder(random: () => number): PageOrder {
  return {
    sort: pick(random, sorts),
    descending: random() < 0.5,
    limit: 1 + Math.floor(random() * 30),
    skip: random() < 0.4 ? 0 : Math.floor(random() * 60),
  };
}

/** How many of the questions the index answered itself. */
function compare(world: World, index: QueueIndex, random: () => number, seed: string): number {
  const { db } = world;
  const text = Array.from({ length: Math.floor(random() * 4) }, () => pick(random, terms)).join(
    " ",
  );
  const filter = filterOf(text);
  const order = someOrder(random);
  const rows = db.all<Record<string, unknown>>("SELECT * FROM declarations");
  const wanted = rows.filter((row) => modelFinds(filter, row)).length;
  const where = `${seed} ${text} ${JSON.stringify(order)}`;
  const page = index.page(filter, order);
  expect(`${where} ${countRows(db, filter)}`).toBe(`${where} ${wanted}`);
  if (page === undefined) return 0;
  const { rows: expected, next } = readPage(db, filter, order);
  expect({ where, total: page.total }).toEqual({ where, total: wanted });
  expect({ where, rows: page.rows, next: page.next }).toEqual({ where, rows: expected, next });
  expect({ where, count: index.count(filter) }).toEqual({ where, count: wanted });
  for (const by of dimensions) {
    const told = Object.entries(index.countBy(by, filter) ?? {}).toSorted();
    const real = Object.entries(countBy(db, by, filter)).filter(([, n]) => n > 0);
    expect({ where, by, told }).toEqual({ where, by, told: real.toSorted() });
  }
  const { sort, descending } = order;
  if (sort !== "value") {
    const asked = { sort, descending, key: pick(random, rankedKeys) };
    const told = index.rank(filter, asked);
    expect({ where, asked, told }).toEqual({ where, asked, told: readRank(db, filter, asked) });
  }
  if (next !== null) {
    const onward = { ...order, skip: Math.floor(random() * 3), after: next };
    expect({ where, ...index.page(filter, onward) }).toEqual({
      where,
      total: wanted,
      ...readPage(db, filter, onward),
    });
  }
  return 1;
}

describe("the queue's index", () => {
  it.each([1, 2, 3, 4])(
    "answers as SQLite and the model do while everything changes, seed %s",
    (n) => {
      const seed = 20_261_129 + n;
      const random = randomOf(seed);
      const here = world();
      fill(here.db, 60, seed);
      const count = { puts: 0 };
      const index = loadedIndex(here, () => {
        if (random() < 0.5) someChange(here, random, count);
      });
      let answered = 0;
      const began = performance.now();
      for (let step = 0; step < 120 && performance.now() - began < 5_000; step += 1) {
        const changes = random() < 0.5 ? Math.floor(random() * 5) : 0;
        for (let at = 0; at < changes; at += 1) someChange(here, random, count);
        if (random() < 0.2)
          for (const _ of index.keep()) if (random() < 0.3) someChange(here, random, count);
        answered += compare(here, index, random, `seed ${seed} step ${step}`);
      }
      expect(answered).toBeGreaterThan(15);
    },
  );

  it("answers nothing before it is loaded, after it was given up, or inside a transaction", () => {
    const here = world();
    fill(here.db, 10, 1);
    const all = filterOf("");
    const order: PageOrder = { sort: "lrn", descending: false, limit: 5, skip: 0 };
    const fresh = createQueueIndex(here.opened);
    expect(fresh.page(all, order)).toBeUndefined();
    for (const _ of fresh.load()) {
      // Loaded to its end.
    }
    expect(fresh.page(all, order)?.total).toBe(10);
    here.db.transaction(() => expect(fresh.page(all, order)).toBeUndefined());
    fresh.giveUp();
    expect(fresh.page(all, order)).toBeUndefined();
    put(here.db, "AFTER");
    expect(here.db.column("SELECT name FROM temp.sqlite_schema WHERE name LIKE 'queue%'")).toEqual(
      [],
    );
  });

  it("knows nothing of what was rolled back", () => {
    const here = world();
    fill(here.db, 10, 1);
    const index = loadedIndex(here);
    const order: PageOrder = { sort: "lrn", descending: false, limit: 50, skip: 0 };
    expect(() =>
      here.db.transaction(() => {
        put(here.db, "GONE");
        throw new Error("on second thoughts");
      }),
    ).toThrow("on second thoughts");
    expect(index.page(filterOf(""), order)?.total).toBe(10);
    put(here.db, "STAYS");
    const page = index.page(filterOf(""), order);
    expect(page?.rows.map(({ lrn }) => lrn)).toContain("STAYS");
    expect(page?.total).toBe(11);
  });

  it("catches up with more changes than a call may wait for when it is kept", () => {
    const here = world();
    fill(here.db, 20, 5);
    const index = loadedIndex(here);
    const random = randomOf(77);
    here.db.transaction(() => {
      for (let n = 0; n < 6000; n += 1) {
        put(here.db, `M-${String((n * 7919) % 6000).padStart(5, "0")}`, {
          summary: someSummary(random),
          at: moment(n),
        });
      }
    });
    const order: PageOrder = { sort: "lrn", descending: false, limit: 40, skip: 3000 };
    // Put off: too much for a call.
    expect(index.page(filterOf(""), order)).toBeUndefined();
    for (let round = 0; round < 3; round += 1) {
      for (const _ of index.keep()) {
        // Kept to its end.
      }
    }
    for (const sort of sorts) {
      const asked = { ...order, sort };
      expect(index.page(filterOf("-blue"), asked)).toEqual({
        ...readPage(here.db, filterOf("-blue"), asked),
        total: countRows(here.db, filterOf("-blue")),
      });
    }
  });
});
