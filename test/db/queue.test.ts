/** The queue's pages, filters and counters against a naive model; seeded, so that a failure can be had again. */
import { describe, expect, it } from "vitest";
import { parseFilter } from "../../core/filter/filter.ts";
import type { Filter } from "../../core/filter/filter.ts";
import { filterCondition, searchPhrase } from "../../db/filterSql.ts";
import { countBy, countRows, lrnsAfter, readPage } from "../../db/queue.ts";
import type { Cursor, SortKey } from "../../db/queue.ts";
import { modelFinds } from "./filterModel.ts";
import { fill, moment, pick } from "./parcels.ts";
import { randomOf } from "../random.ts";
import { plain, put, world } from "./world.ts";

const everything: Filter = { terms: [] };
const sorts: readonly SortKey[] = ["updated", "created", "lrn", "deadline", "value"];

function filter(text: string): Filter {
  const parsed = parseFilter(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.error.message}`);
  return parsed.value;
}

describe("pages", () => {
  it.each(sorts.flatMap((sort) => [[sort, true] as const, [sort, false] as const]))(
    "by %s, descending %s: every row once, in order",
    (sort, descending) => {
      const { db } = world();
      fill(db, 157, 7);
      const seen: string[] = [];
      let after: Cursor | undefined;
      do {
        const page = readPage(db, everything, {
          sort,
          descending,
          limit: 10,
          skip: 0,
          ...(after ? { after } : {}),
        });
        seen.push(...page.rows.map(({ lrn }) => lrn));
        after = page.next ?? undefined;
      } while (after);
      expect(new Set(seen).size).toBe(157);
      const whole = readPage(db, everything, { sort, descending, limit: 1000, skip: 0 });
      expect(seen).toEqual(whole.rows.map(({ lrn }) => lrn));
      const turned = readPage(db, everything, {
        sort,
        descending: !descending,
        limit: 1000,
        skip: 0,
      });
      expect(turned.rows.map(({ lrn }) => lrn)).toEqual(seen.toReversed());
      const skipped = readPage(db, everything, { sort, descending, limit: 10, skip: 31 });
      expect(skipped.rows.map(({ lrn }) => lrn)).toEqual(seen.slice(31, 41));
    },
  );

  it("repeat and miss no row that stayed, whatever is put in between two of them", () => {
    const { db } = world();
    fill(db, 100, 11);
    const before = readPage(db, everything, {
      sort: "created",
      descending: true,
      limit: 1000,
      skip: 0,
    });
    const seen: string[] = [];
    let after: Cursor | undefined;
    let extra = 0;
    do {
      const page = readPage(db, everything, {
        sort: "created",
        descending: true,
        limit: 7,
        skip: 0,
        ...(after ? { after } : {}),
      });
      seen.push(...page.rows.map(({ lrn }) => lrn));
      after = page.next ?? undefined;
      extra += 1;
      put(db, `NEW-${extra}`, { at: moment(extra) });
    } while (after);
    const old = seen.filter((lrn) => lrn.startsWith("L-"));
    expect(old).toEqual(before.rows.map(({ lrn }) => lrn));
    expect(new Set(seen).size).toBe(seen.length);
  });

  it("walk an index and sort nothing, whatever the order and the usual filters", () => {
    const { db } = world();
    for (const [column, text] of [
      ["updated", ""],
      ["created", ""],
      ["lrn", ""],
      ["deadline_key", ""],
      ["value_key", ""],
      ["updated", "status:draft"],
      ["updated", "client:QTD"],
      ["updated", "status:draft,checked client:QTD"],
    ] as const) {
      const { sql, values: bound } = filterCondition(filter(text));
      const plan = db.all<{ detail: string }>(
        `EXPLAIN QUERY PLAN SELECT id FROM declarations WHERE ${sql} ORDER BY ${column} DESC, id DESC LIMIT 100`,
        ...bound,
      );
      const steps = plan.map(({ detail }) => detail).join("; ");
      expect(`${column} ${text}: ${steps}`).toMatch(/USING (?:COVERING )?INDEX/u);
      expect(steps).not.toContain("TEMP B-TREE");
    }
  });
});

const asked = [
  "status:draft",
  "status:DRAFT,checked",
  "-status:draft",
  "status:wait*",
  "work:approved transport:queued",
  "form:K1,K2",
  "-form:K1",
  "client:QTD",
  "client:qtd",
  "-client:QTD",
  "client:%",
  "client:_x",
  "client:Q*",
  'client:"Anne & Co"',
  "hs:8517",
  "hs:8517*",
  "from:CN",
  "value>120.5",
  "value>=120.501",
  "value<120.5005",
  "value:120.5",
  "value:120.5001",
  "-value>0",
  "items>1",
  "items:0",
  "items<=1.5",
  "due<2026-12-01",
  "due:2026-12-01",
  "due>2026-12-01",
  "-due:2026-12-01",
  'importer:"Acme Sdn"',
  "importer:acme",
  "importer:acm*",
  "-importer:acme",
  "exporter:acme,neil",
  "importer:---",
  "lrn:L-0012",
  "lrn:l-001*",
  "waybill:AWB-1",
  "waybill:AWB-1*",
  "order:ORD/1",
  "currency:myr",
  "profile:my",
  "phone",
  "phone case",
  "phone -blue",
  "pho*",
  "L-0012",
  "手机",
  "---",
  "acme phone status:checked value>100",
] as const;

describe("filters", () => {
  it("find what a plain look at every row finds", () => {
    const { db } = world();
    fill(db, 120, 3);
    const rows = db.all<Record<string, unknown>>("SELECT * FROM declarations ORDER BY id");
    for (const text of asked) {
      const parsed = filter(text);
      const wanted = rows.filter((row) => modelFinds(parsed, row)).map(({ lrn }) => String(lrn));
      const found = lrnsAfter(db, parsed, 0, 1000).map(({ lrn }) => lrn);
      expect({ text, found }).toEqual({ text, found: wanted });
      expect({ text, count: countRows(db, parsed) }).toEqual({ text, count: wanted.length });
      const sum = Object.values(countBy(db, "status", parsed)).reduce((total, n) => total + n, 0);
      expect({ text, sum }).toEqual({ text, sum: wanted.length });
    }
  });

  it("put together at random do so too", () => {
    const seed = 20_261_122;
    const random = randomOf(seed);
    const { db } = world();
    fill(db, 150, seed);
    const rows = db.all<Record<string, unknown>>("SELECT * FROM declarations ORDER BY id");
    for (let n = 0; n < 150; n += 1) {
      const text = [pick(random, asked), pick(random, asked), pick(random, asked)].join(" ");
      const parsed = filter(text);
      const wanted = rows.filter((row) => modelFinds(parsed, row)).map(({ lrn }) => String(lrn));
      expect(
        `seed ${seed}, ${text}: ${lrnsAfter(db, parsed, 0, 1000)
          .map(({ lrn }) => lrn)
          .join(" ")}`,
      ).toBe(`seed ${seed}, ${text}: ${wanted.join(" ")}`);
    }
  });

  it("take any text as words to look for, never as a query", () => {
    const { db } = world();
    put(db, 'GB-26/01:A"', { summary: { ...plain, goods: 'a AND b NEAR(c) "quoted" col:x ^y' } });
    const hostile = [
      '"',
      '""',
      "'",
      "*",
      "a AND",
      "AND",
      "OR",
      "NOT",
      "NEAR(",
      "NEAR(a b)",
      "(",
      ")",
      "{goods}",
      "goods:x",
      "-",
      "--",
      "^a",
      "a*b",
      "+",
      "a + b",
      "\0",
      "x\0y",
      "foo-bar",
      "GB-26/01",
      "; DROP TABLE declarations",
      "\\",
      "%",
      "😀",
      "𝒳",
      "x".repeat(5000),
    ];
    for (const word of hostile) {
      for (const prefix of [false, true]) {
        const found = countRows(db, {
          terms: [{ kind: "word", negated: false, text: word, prefix }],
        });
        const field = countRows(db, {
          terms: [
            {
              kind: "field",
              negated: true,
              field: "importer",
              operator: ":",
              values: [{ text: word, prefix }],
            },
          ],
        });
        expect([0, 1]).toContain(found);
        expect([0, 1]).toContain(field);
      }
    }
    expect(
      countRows(db, { terms: [{ kind: "word", negated: false, text: "GB-26/01", prefix: false }] }),
    ).toBe(1);
    expect(
      countRows(db, {
        terms: [{ kind: "word", negated: false, text: 'quoted" col', prefix: false }],
      }),
    ).toBe(1);
    expect(searchPhrase("-/:", true)).toBeUndefined();
  });
});
