/** The bytes that leave: as they were approved, and the same text as a string of JSON, few or many. */
import { expect, it } from "vitest";
import { freshFilings, frozenOf } from "../../db/outbox.ts";
import { approve, check, put, world } from "./world.ts";

const texts = [
  "<a>plain</a>",
  '\ufeff<?xml version="1.0"?>\r\n<a b="\t\\/">\b\f\u001f\u007f\u0080\u00ff</a>',
  "<a>报关单 · Résumé — 𠮷 \u{1F6A2} \u2028\u2029</a>",
  `<a>${'"很长"\n'.repeat(20_000)}</a>`,
];

it("is the approved text, whatever is in it", () => {
  const { db } = world();
  for (const [at, xml] of texts.entries()) {
    put(db, `L-${at}`, { xml });
    check(db, `L-${at}`);
    approve(db, `L-${at}`);
  }
  const hub = db.value<number>("SELECT id FROM hubs WHERE name = 'my'") ?? 0;
  const due = freshFilings(db, hub, 10);
  expect(due.map(({ bytes }) => bytes === null)).toEqual([false, false, false, true]);
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  for (const [at, filing] of due.entries()) {
    const { bytes, json } = filing.bytes === null ? frozenOf(db, filing) : filing;
    expect(decoder.decode(bytes)).toBe(texts[at]);
    expect(JSON.parse(decoder.decode(json))).toBe(texts[at]);
  }
});
