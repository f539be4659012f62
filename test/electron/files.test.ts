/** Picked files: tokens out, paths in, and nothing that the person did not pick. */
import { describe, expect, test } from "vitest";
import { calls, succeed } from "../../core/contract.ts";
import { createFileTokens } from "../../electron/files.ts";

function setUp(open: readonly string[] = [], save?: string) {
  const suggestions: string[] = [];
  let count = 0;
  const tokens = createFileTokens(
    {
      open: () => Promise.resolve(open),
      save: (suggested) => {
        suggestions.push(suggested);
        return Promise.resolve(save);
      },
    },
    () => `token-${(count += 1)}`,
  );
  return { tokens, suggestions };
}

describe("picking", () => {
  test("gives a token and the last part of the name, in the order picked", async () => {
    const { tokens } = setUp(["/home/b/in/one.xml", "/home/b/in/two.csv"]);
    expect(await tokens.pickFiles()).toEqual({
      files: [
        { file: "token-1", name: "one.xml" },
        { file: "token-2", name: "two.csv" },
      ],
    });
  });

  test("gives null when the person changed their mind", async () => {
    expect(await setUp().tokens.pickSave("queue.csv", false)).toEqual({ file: null, name: "" });
  });

  test("takes from a suggestion only its last part", async () => {
    const { tokens, suggestions } = setUp();
    await tokens.pickSave("../../etc/passwd", false);
    expect(suggestions).toEqual(["passwd"]);
  });
});

describe("the input of a call", () => {
  test("has its tokens replaced by paths", async () => {
    const { tokens } = setUp(["/in/one.xml"], "/out/queue.csv");
    await tokens.pickFiles();
    await tokens.pickSave("queue.csv", false);
    const input = { files: ["token-1"], format: "auto" };
    expect(tokens.withPaths("declaration.import", input)).toEqual(
      succeed({ files: ["/in/one.xml"], format: "auto" }),
    );
    expect(tokens.withPaths("declaration.export", { path: "token-2", format: "csv" })).toEqual(
      succeed({ path: "/out/queue.csv", format: "csv" }),
    );
  });

  test.each([
    ["a raw path", ["/etc/passwd"]],
    ["a token and a raw path", ["token-1", "/etc/passwd"]],
    ["an unknown token", ["token-9"]],
    ["no text at all", [["token-1"]]],
    ["nothing", undefined],
  ])("is refused with %s", async (_, files) => {
    const { tokens } = setUp(["/in/one.xml"]);
    await tokens.pickFiles();
    expect(tokens.withPaths("declaration.import", { files })).toMatchObject({
      ok: false,
      error: { code: "unknown-file" },
    });
  });

  test("may not write to a file that was picked for reading, nor read one picked for writing", async () => {
    const { tokens } = setUp(["/in/one.xml"], "/out/queue.csv");
    await tokens.pickFiles();
    await tokens.pickSave("queue.csv", false);
    expect(tokens.withPaths("declaration.export", { path: "token-1" })).toMatchObject({
      ok: false,
    });
    expect(tokens.withPaths("declaration.import", { files: ["token-2"] })).toMatchObject({
      ok: false,
    });
  });

  test("of a call without files passes unchanged", () => {
    const input = { lrn: "L1" };
    expect(setUp().tokens.withPaths("declaration.show", input)).toEqual(succeed(input));
    expect(setUp().tokens.withPaths("__proto__", input)).toEqual(succeed(input));
  });

  test("is covered for every call of the contract that names a file", () => {
    const { tokens } = setUp();
    const naming = Object.entries(calls)
      .filter(([, { input }]) =>
        Object.keys(input.shape).some((key) =>
          ["file", "files", "path", "paths", "folder"].includes(key),
        ),
      )
      .map(([name]) => name);
    expect(naming).toContain("declaration.import");
    const raw = { file: "/x", files: ["/x"], path: "/x", paths: ["/x"], folder: "/x" };
    for (const name of naming) {
      expect(tokens.withPaths(name, raw), name).toMatchObject({ ok: false });
    }
  });
});

describe("the answer of a call", () => {
  test("shows names where the desk said picked paths, also below a picked folder", async () => {
    const { tokens } = setUp(["/home/b/in"]);
    await tokens.pickFiles();
    const value = {
      refusals: [{ file: "/home/b/in/deep/one.xml", message: "line 3" }, { file: null }],
      duplicatesOf: [{ file: "/home/b/in" }],
      read: 2,
    };
    expect(tokens.withNames("declaration.import", value)).toEqual({
      refusals: [{ file: "in/deep/one.xml", message: "line 3" }, { file: null }],
      duplicatesOf: [{ file: "in" }],
      read: 2,
    });
  });

  test("of other calls is not touched", async () => {
    const { tokens } = setUp(["/home/b/in"]);
    await tokens.pickFiles();
    expect(tokens.withNames("declaration.show", { goods: "/home/b/in" })).toEqual({
      goods: "/home/b/in",
    });
  });

  test("names picked files in the sentence of a refusal too", async () => {
    const { tokens } = setUp(["/home/b", "/home/b/in/notes.pdf"]);
    await tokens.pickFiles();
    expect(tokens.sentence("/home/b/in/notes.pdf is no PDF; look in /home/b.")).toBe(
      "notes.pdf is no PDF; look in b.",
    );
  });
});
