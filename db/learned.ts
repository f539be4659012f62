/** What the desk learned from its own accepted filings: which code customs took for which words and which SKU. */
import type { Declaration, Item } from "../core/declaration/declaration.ts";
import { rememberedWords } from "../core/hs/suggest.ts";
import type { Learned } from "../core/hs/suggest.ts";
import type { ReadableDb, WritableDb } from "./database.ts";

/** UN/EDIFACT 7143: supplier's article number. */
const skuType = "SA";

export interface LearnedFrom {
  /** The declaration's profile; codes are longer in some countries than in others. */
  readonly profile?: string;
  readonly client?: string | null;
}

interface Lesson {
  readonly code: string;
  readonly sku: string | null;
  readonly words: readonly string[];
}

function lessonOf(item: Item): Lesson | undefined {
  const classifications = item.commodity?.classifications ?? [];
  const codes = classifications
    .filter(({ identificationTypeCode }) => identificationTypeCode !== skuType)
    .map(({ id }) => id?.replaceAll(/[.\s]/gu, "") ?? "")
    .filter((id) => /^\d{6,12}$/u.test(id));
  // A tariff number in parts (8 digits and 10 of them again) is known by its longest.
  const code = codes.toSorted((a, b) => b.length - a.length)[0];
  if (code === undefined) return undefined;
  const sku = classifications.find((each) => each.identificationTypeCode === skuType)?.id ?? null;
  return { code, sku, words: rememberedWords(item.commodity?.description ?? "") };
}

function learnWords(db: WritableDb, lesson: Lesson, profile: string, when: string): void {
  if (lesson.words.length === 0) return;
  const words = lesson.words.join(" ");
  const id = db.value<number>(
    `INSERT INTO learned_goods (profile, words, code, times, last) VALUES (?, ?, ?, 1, ?)
     ON CONFLICT (words, code, profile) DO UPDATE SET times = times + 1, last = max(last, excluded.last) RETURNING id`,
    profile,
    words,
    lesson.code,
    when,
  );
  if (id === undefined) throw new Error("a lesson got no number");
  for (const word of lesson.words) {
    db.run(
      "INSERT INTO learned_words (word, goods_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
      word,
      id,
    );
  }
}

/**
 * Remembers the code of every item of a declaration that customs accepted. Told again for the same LRN it does nothing.
 * To be called in the transaction that takes the acceptance.
 * @param when RFC 3339 UTC, the acceptance's.
 */
export function learnFromAcceptance(
  db: WritableDb,
  declaration: Declaration,
  when: string,
  { profile = "", client = null }: LearnedFrom = {},
): void {
  const lrn = declaration.functionalReferenceID;
  if (lrn === undefined || lrn === "") return;
  db.transaction(() => {
    const sql = "INSERT INTO learned_from (lrn, learned) VALUES (?, ?) ON CONFLICT DO NOTHING";
    if (db.run(sql, lrn, when).changes === 0) return;
    // Rows alike in one declaration are one piece of evidence.
    const lessons = new Map<string, Lesson>();
    for (const item of declaration.goodsShipment?.items ?? []) {
      const lesson = lessonOf(item);
      if (lesson) lessons.set(JSON.stringify(lesson), lesson);
    }
    for (const lesson of lessons.values()) {
      learnWords(db, lesson, profile, when);
      if (lesson.sku === null || lesson.sku === "") continue;
      db.run(
        `INSERT INTO learned_skus (sku, client, code, profile, times, last) VALUES (?, ?, ?, ?, 1, ?)
         ON CONFLICT (sku, client, code, profile) DO UPDATE SET times = times + 1, last = max(last, excluded.last)`,
        lesson.sku,
        client ?? "",
        lesson.code,
        profile,
        when,
      );
    }
  });
}

export interface Asked {
  readonly description: string;
  readonly sku?: string | undefined;
  readonly client?: string | undefined;
  readonly profile?: string | undefined;
}

interface StoredLesson {
  readonly profile: string;
  readonly code: string;
  readonly times: number;
  readonly last: string;
  readonly words: string;
}

const mostCandidates = 200;

/** Another country's digits after the sixth mean nothing here. */
function codeFor(profile: string | undefined, row: { profile: string; code: string }): string {
  return profile === undefined || row.profile === profile ? row.code : row.code.slice(0, 6);
}

function bySku(db: ReadableDb, { sku, client, profile }: Asked): Learned[] {
  if (sku === undefined || sku === "") return [];
  const rows = db.all<Omit<StoredLesson, "words">>(
    "SELECT profile, code, times, last FROM learned_skus WHERE sku = ? AND client IN (coalesce(?, client), '')",
    sku,
    client ?? null,
  );
  return rows.map((row) => ({
    code: codeFor(profile, row),
    times: row.times,
    last: row.last,
    by: "sku",
    from: [sku],
  }));
}

/** What was learned that may bear on a description or a SKU; core's `suggestionsOf` weighs it. */
export function learnedFor(db: ReadableDb, asked: Asked): Learned[] {
  const words = rememberedWords(asked.description);
  const rows = db.all<StoredLesson>(
    `SELECT profile, code, times, last, words FROM learned_goods JOIN (
       SELECT goods_id, count(*) AS shared FROM learned_words WHERE word IN (SELECT value FROM json_each(?))
       GROUP BY goods_id ORDER BY shared DESC LIMIT ${mostCandidates}
     ) ON id = goods_id`,
    JSON.stringify(words),
  );
  const byWords = rows.map((row): Learned => ({
    code: codeFor(asked.profile, row),
    times: row.times,
    last: row.last,
    by: "words",
    from: row.words.split(" "),
  }));
  return [...bySku(db, asked), ...byWords];
}
