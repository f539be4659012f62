import fc from "fast-check";
import { expect, test } from "vitest";
import type { Declaration } from "../../core/declaration/declaration.ts";
import { declarationOf, documentOf } from "../../core/declaration/document.ts";
import { readDeclarationXml } from "../../core/formats/wcoXml.ts";
import { readResponse } from "../../core/messages/response.ts";
import { canonicalXml } from "../../core/xml/canonical.ts";
import { readXml } from "../../core/xml/read.ts";
import { writeXml } from "../../core/xml/write.ts";
import { sampleDeclarations, samplesAreHere } from "./samples.ts";

// `npm run prove` raises the count and moves the seed; both are printed, so that a failure replays.
const runs = Number(process.env["TIDEWAITER_FUZZ"] ?? 2000);
const seed = Number(process.env["TIDEWAITER_SEED"] ?? 20_261_122);

const own: Declaration = {
  functionCode: "9",
  functionalReferenceID: "FUZZ-1",
  typeCode: "IMA",
  invoiceAmount: { value: "12.50", currencyID: "CNY" },
  acceptanceDateTime: { value: "20261122", formatCode: "102" },
  exporter: { name: "杭州钱塘 & Co <x>", address: { line: '1 "Road"', countryCode: "CN" } },
  goodsShipment: {
    items: [
      {
        sequenceNumeric: "1",
        commodity: {
          description: "Cap",
          goodsMeasure: { netMass: { value: "1", unitCode: "KGM" } },
        },
      },
    ],
  },
};

const encoder = new TextEncoder();
const seeds = samplesAreHere
  ? sampleDeclarations()
      .map(({ bytes }) => bytes)
      .filter((bytes) => bytes.length < 30_000)
  : [encoder.encode(writeXml(documentOf(own)))];

const snippets = [
  "<",
  ">",
  "&",
  "&#0;",
  "&lol;",
  "]]>",
  "<![CDATA[",
  "<!--",
  "-->",
  "<?x ?>",
  "<!DOCTYPE a>",
  "</Declaration>",
  "<ID/>",
  '"',
  "\u0000",
  "\ufeff",
  "xmlns=''",
  "9".repeat(5000),
  "<a>".repeat(80),
].map((text) => encoder.encode(text));

const words = [
  " x ",
  "&amp;&#13;",
  "<!-- a -->",
  "<?p q?>",
  "<![CDATA[ < ]]>",
  "\u00a0",
  "单",
  "<y:z xmlns:y='urn:y'/>",
];

type Mutation = {
  readonly kind: "cut" | "flip" | "insert" | "double" | "word";
  readonly at: number;
  readonly size: number;
  readonly pick: number;
};

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom("cut", "flip", "insert", "double", "word", "word", "word", "word"),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  size: fc.integer({ min: 1, max: 200 }),
  pick: fc.nat(1000),
});

function mutate(bytes: Uint8Array, { kind, at, size, pick }: Mutation): Uint8Array {
  const place = Math.floor(at * bytes.length);
  const [head, tail] = [bytes.subarray(0, place), bytes.subarray(place)];
  if (kind === "word") {
    // Behind a tag's end or a comment's word: mostly still well-formed.
    const after = bytes.indexOf(0x3e, place) + 1;
    return new Uint8Array([
      ...bytes.subarray(0, after),
      ...encoder.encode(words[pick % words.length]),
      ...bytes.subarray(after),
    ]);
  }
  if (kind === "cut") return new Uint8Array([...head, ...tail.subarray(size)]);
  if (kind === "flip")
    return new Uint8Array([...head, (tail[0] ?? 0) ^ (1 << (pick % 8)), ...tail.subarray(1)]);
  if (kind === "double") return new Uint8Array([...head, ...tail.subarray(0, size), ...tail]);
  return new Uint8Array([...head, ...(snippets[pick % snippets.length] ?? []), ...tail]);
}

test(`${runs} mutated files are read, or refused at a place, and lose nothing (seed ${seed})`, () => {
  let read = 0;
  let refused = 0;
  fc.assert(
    fc.property(
      fc.nat(seeds.length - 1),
      fc.array(mutation, { minLength: 1, maxLength: 3 }),
      (index, mutations) => {
        const bytes = mutations.reduce(mutate, seeds[index] ?? new Uint8Array());
        const started = performance.now();
        const result = readDeclarationXml(bytes);
        expect(performance.now() - started).toBeLessThan(2000);
        if (!result.ok) {
          refused += 1;
          expect(result.refusal.message.length).toBeGreaterThan(10);
          expect(result.refusal.code).toMatch(/^[a-z][a-z-]+$/u);
          return;
        }
        read += 1;
        // A file that is taken goes out as it came in.
        const again = readXml(encoder.encode(writeXml(result.value.document)));
        expect(again.ok && canonicalXml(again.value)).toBe(canonicalXml(result.value.document));
        expect(again.ok && declarationOf(again.value)).toEqual(result.value.declaration);
      },
    ),
    { numRuns: runs, seed },
  );
  // Mutations that are all refused, or all harmless, would prove little.
  expect(read).toBeGreaterThan(runs / 50);
  expect(refused).toBeGreaterThan(runs / 50);
}, 600_000);

test(`any bytes are answered (seed ${seed})`, () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(readDeclarationXml(bytes).ok).toBe(false);
      const document = readXml(bytes);
      if (document.ok) expect(readResponse(document.value).ok).toBe(false);
    }),
    { numRuns: runs, seed },
  );
}, 600_000);
