import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalXml } from "../../core/xml/canonical.ts";
import { readXml, readXmlText } from "../../core/xml/read.ts";
import type { XmlDocument, XmlNode } from "../../core/xml/tree.ts";
import { writeXml } from "../../core/xml/write.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function documentOf(text: string): XmlDocument {
  const read = readXmlText(text);
  if (!read.ok) throw new Error(read.refusal.message);
  return read.value;
}

function refusalOf(bytes: Uint8Array) {
  const read = readXml(bytes);
  return read.ok ? undefined : read.refusal;
}

describe("what is kept", () => {
  test("comments, attributes, prefixes, inner text and what stands beside the root", () => {
    const text =
      '<!--first--><?note a b?><p:a xmlns:p="urn:x" q="1 &lt; 2"><!-- in --><p:b> two  words </p:b><c/></p:a><!--last-->';
    const document = documentOf(text);
    expect(document.root.namespace).toBe("urn:x");
    expect(document.root.children.map((child) => child.kind)).toEqual([
      "comment",
      "element",
      "element",
    ]);
    expect(canonicalXml(documentOf(writeXml(document)))).toBe(canonicalXml(document));
    expect(writeXml(document)).toContain("<p:b> two  words </p:b>");
  });

  test("text beside a CDATA section is one text, its inner white space included", () => {
    expect(documentOf("<a>x<![CDATA[ & ]]>y</a>").root.children).toEqual([
      { kind: "text", text: "x & y" },
    ]);
  });

  test("white space that is no XML white space is content", () => {
    expect(documentOf("<a>\u00a0</a>").root.children).toHaveLength(1);
    expect(documentOf("<a> \n\t</a>").root.children).toHaveLength(0);
  });

  test("mixed content gets no white space of ours", () => {
    expect(writeXml(documentOf("<a>one<b/>two</a>"))).toContain("<a>one<b/>two</a>");
  });
});

describe("what is refused, with its line", () => {
  test.each([
    ["an empty file", "", "empty-file", 0],
    ["no XML", "lrn,form\n1,2", "not-xml", 1],
    ["an end tag that does not fit", "<a>\n<b></a>", "not-xml", 2],
    ["an undeclared prefix", "<a>\n\n<p:b/></a>", "not-xml", 3],
    ["a second root", "<a/><b/>", "not-xml", 1],
    [
      "a DOCTYPE",
      '<?xml version="1.0"?>\n<!-- x -->\n<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>',
      "doctype-refused",
      3,
    ],
    ["a DOCTYPE in small letters", "<!doctype html><html/>", "doctype-refused", 1],
    ["an entity that nobody declared", "<a>&e;</a>", "not-xml", 1],
  ])("%s", (_, text, code, line) => {
    expect(refusalOf(bytesOf(text))).toMatchObject({ code, line });
  });

  test("a DOCTYPE that a comment only speaks of is no DOCTYPE", () => {
    expect(readXmlText("<!-- <!DOCTYPE a> --><a/>").ok).toBe(true);
  });

  test("bytes that are not the encoding they say", () => {
    const bytes = new Uint8Array([...bytesOf("<a>\n"), 0xff, ...bytesOf("</a>")]);
    expect(refusalOf(bytes)).toMatchObject({ code: "wrong-encoding", line: 2 });
    expect(refusalOf(bytesOf('<?xml version="1.0" encoding="EBCDIC-X"?><a/>'))?.code).toBe(
      "wrong-encoding",
    );
  });

  test("elements nested too deep", () => {
    expect(refusalOf(bytesOf("<a>".repeat(100) + "</a>".repeat(100)))?.code).toBe("too-deep");
  });

  test("other encodings are read by their mark or their word", () => {
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...[..."<a>é</a>"].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    ]);
    const latin = new Uint8Array([
      ...bytesOf('<?xml version="1.0" encoding="ISO-8859-1"?><a>'),
      0xe9,
      ...bytesOf("</a>"),
    ]);
    for (const bytes of [utf16, latin]) {
      const read = readXml(bytes);
      expect(read.ok && read.value.root.children).toEqual([{ kind: "text", text: "é" }]);
    }
  });
});

test("any tree that is written reads back equal", () => {
  const name = fc.constantFrom("a", "b", "Item", "_x");
  const chars = fc.string({
    unit: fc.constantFrom(
      "a",
      "<",
      "&",
      ">",
      '"',
      "'",
      " ",
      "\n",
      "\t",
      "\r",
      "é",
      "单",
      "]]>",
      "😀",
    ),
    maxLength: 8,
  });
  const { node } = fc.letrec<{ node: XmlNode }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      chars.filter((text) => text.trim() !== "").map((text) => ({ kind: "text", text }) as const),
      fc
        .tuple(
          name,
          fc.dictionary(name, chars, { maxKeys: 3 }),
          fc.array(tie("node"), { maxLength: 4 }),
        )
        .map(([local, attributes, children]) => ({
          kind: "element" as const,
          name: local,
          local,
          namespace: "",
          attributes: Object.entries(attributes).map(([key, value]) => ({ name: key, value })),
          children,
          line: 0,
        })),
    ),
  }));
  fc.assert(
    fc.property(node, (inner) => {
      const root = {
        kind: "element",
        name: "r",
        local: "r",
        namespace: "",
        attributes: [],
        children: [inner],
        line: 0,
      } as const;
      const document = { before: [], root, after: [] };
      expect(canonicalXml(documentOf(writeXml(document)))).toBe(canonicalXml(document));
    }),
    { numRuns: 300, seed: 20_261_122 },
  );
});
