/** The manual: every page is there, its links lead to pages, and nothing in it becomes more than text. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { languages } from "../../core/labels/language.ts";
import { inlines, readMarkdown } from "../../renderer/manual/markdown.ts";
import type { Block, Inline } from "../../renderer/manual/markdown.ts";
import { linkedPage, pageIds, pageOf } from "../../renderer/manual/pages.ts";

const folder = join(import.meta.dirname, "../../docs/manual");

function partsOf(block: Block): readonly Inline[] {
  if (block.kind === "list") return block.items.flat();
  if (block.kind === "table") return [...block.head.flat(), ...block.rows.flat(2)];
  return block.parts;
}

describe("the pages", () => {
  test.each(languages)("are all written in %s, and no others lie there", (language) => {
    expect(readdirSync(join(folder, language)).toSorted()).toEqual(
      pageIds.map((id) => `${id}.md`).toSorted(),
    );
  });

  test.each(languages)("in %s begin with a title and link only to pages", (language) => {
    for (const name of readdirSync(join(folder, language))) {
      const blocks = readMarkdown(readFileSync(join(folder, language, name), "utf8"));
      expect(blocks.filter(({ kind }) => kind === "title")).toHaveLength(1);
      expect(blocks[0]?.kind).toBe("title");
      for (const part of blocks.flatMap(partsOf)) {
        if (part.kind === "link")
          expect(`${name}: ${linkedPage(part.to)}`).not.toMatch(/undefined/u);
        // What is left of a mark that was not understood.
        if (part.kind === "text") expect(`${name}: ${part.text}`).not.toMatch(/\*\*|`|\]\(/u);
      }
      for (const block of blocks) {
        if (block.kind !== "table") continue;
        expect(block.rows.filter((row) => row.length !== block.head.length)).toEqual([]);
      }
    }
  });

  test("each room has one", () => {
    expect(pageOf({ room: "queue" })).toBe("queue");
    expect(pageOf({ room: "declaration" })).toBe("declaration");
    expect(pageOf({ room: "history" })).toBe("history");
    expect(pageOf({ room: "print" })).toBe("print");
    expect(pageIds).toContain(pageOf({ room: "settings" }));
  });
});

describe("what is read", () => {
  test("is text, strong, code and links within the manual", () => {
    expect(inlines("a **b** `c|d` [e](queue.md) f")).toEqual([
      { kind: "text", text: "a " },
      { kind: "strong", text: "b" },
      { kind: "text", text: " " },
      { kind: "code", text: "c|d" },
      { kind: "text", text: " " },
      { kind: "link", text: "e", to: "queue.md" },
      { kind: "text", text: " f" },
    ]);
    expect(linkedPage("https://example.org/queue.md")).toBeUndefined();
    expect(linkedPage("javascript:alert(1)")).toBeUndefined();
    expect(linkedPage("../../secret.md")).toBeUndefined();
  });

  test("keeps marks of HTML as letters", () => {
    expect(readMarkdown("<img src=x onerror=alert(1)>")).toEqual([
      { kind: "paragraph", parts: [{ kind: "text", text: "<img src=x onerror=alert(1)>" }] },
    ]);
  });

  test("knows tables with bars in code, and lists", () => {
    expect(readMarkdown("| a | b |\n| --- | --- |\n| `x|y` | z |\n\n1. one\n2. two")).toEqual([
      {
        kind: "table",
        head: [inlines("a"), inlines("b")],
        rows: [[inlines("`x|y`"), inlines("z")]],
      },
      { kind: "list", numbered: true, items: [inlines("one"), inlines("two")] },
    ]);
  });
});
