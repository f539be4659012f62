import { describe, expect, test } from "vitest";
import { filterFields, parseFilter } from "../../core/filter/filter.ts";
import { complete, pieces, take } from "../../renderer/queue/completion.ts";
import { filterValue } from "../../renderer/queue/filterValue.ts";

const known = { client: ["Laju Express", "QTD", 'Say "yes"'], form: ["K1", "K8"] };
const texts = (text: string, caret = text.length) =>
  complete(text, caret, known).offers.map((offer) => offer.text);

describe("filter completion", () => {
  test("a word that begins a field offers the field with the sign that follows it", () => {
    expect(texts("cl")).toEqual(["client:"]);
    expect(texts("val")).toEqual(["value>"]);
    expect(texts("form:K1 -cu")).toEqual(["customs:", "currency:"].toSorted(byTable));
  });

  test("nothing is offered for nothing, for a number, or for a finished comparison", () => {
    expect(texts("")).toEqual([]);
    expect(texts("form:K1 ")).toEqual([]);
    expect(texts("value>5")).toEqual([]);
    expect(texts("HZ-KLIA")).toEqual([]);
  });

  test("a field with fixed values offers those that begin as typed", () => {
    expect(texts("status:re")).toEqual(["returned", "rejected", "released"]);
    expect(texts("-status:released,cl")).toEqual(["cleared"]);
  });

  test("values of the queue are quoted where they must be", () => {
    expect(texts("client:")).toEqual(['"Laju Express"', "QTD", '"Say ""yes"""']);
    for (const offer of texts("client:")) expect(parseFilter(`client:${offer}`).ok).toBe(true);
  });

  test("a value that is written is read as it stands, whatever is in it", () => {
    for (const text of ["QTD", "Laju Express", 'Say "yes"', "A,B", "Stars*", "-1", "郭 & Co."]) {
      const read = parseFilter(`client:${filterValue(text)}`);
      const [term] = read.ok ? read.value.terms : [];
      expect(term).toMatchObject({ field: "client", values: [{ text, prefix: false }] });
    }
  });

  test("taking an offer replaces just the word and leaves the caret behind it", () => {
    const field = complete("form:K1 -cl", 11, known);
    const [offer] = field.offers;
    expect(offer && take("form:K1 -cl", field, offer)).toEqual({
      text: "form:K1 -client:",
      caret: 16,
    });
    const value = complete("status:rel value>5", 10, known);
    const [released] = value.offers;
    expect(released && take("status:rel value>5", value, released)).toEqual({
      text: "status:released value>5",
      caret: 15,
    });
  });

  test("every field that is offered is one that the language knows", () => {
    for (const field of filterFields) {
      const found = complete(field.slice(0, 2), 2, {}).offers.map((offer) => offer.text);
      expect(found.some((text) => text.startsWith(field))).toBe(true);
    }
  });

  test.each([
    'form:K1,9610 from:HGH due<2026-11-27 -status:released "free words" x',
    "a  b",
    'client:"A ""B"" C" ',
    ":",
    "-",
    'client:"open',
  ])("the coloured pieces of %j are the text itself", (text) => {
    expect(
      pieces(text)
        .map((piece) => piece.text)
        .join(""),
    ).toBe(text);
  });

  test("field, sign and value are told apart", () => {
    expect(pieces("-due<=2026-11-27").map(({ kind }) => kind)).toEqual([
      "field",
      "operator",
      "value",
    ]);
  });
});

function byTable(one: string, other: string): number {
  const place = (text: string) => filterFields.findIndex((field) => text.startsWith(field));
  return place(one) - place(other);
}
