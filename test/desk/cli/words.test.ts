/** The words of a command line: options anywhere, and help that knows what was meant. */
import { describe, expect, it } from "vitest";
import { commands } from "../../../desk/cli/commands.ts";
import { exitOf } from "../../../desk/cli/exitCodes.ts";
import { nearest } from "../../../desk/cli/nearest.ts";
import { options } from "../../../desk/cli/options.ts";
import { cut, plain, table } from "../../../desk/cli/text.ts";
import { readWords } from "../../../desk/cli/words.ts";

function read(...words: string[]) {
  const result = readWords(words);
  if (!result.ok) return result.message;
  const { command, values, options: given } = result.value;
  return [command.words, [...values], Object.fromEntries(given)];
}

describe("words", () => {
  it("are read with options before, between and after", () => {
    const wanted = [
      "set",
      ["A1", "/typeCode", "IMD"],
      { data: "d", json: "", why: "x y", as: "ann" },
    ];
    expect(
      read("--data", "d", "--json", "set", "A1", "/typeCode", "IMD", "--why", "x y", "--as", "ann"),
    ).toEqual(wanted);
    expect(
      read("set", "A1", "--data=d", "/typeCode", "--json", "IMD", "--as=ann", "--why=x y"),
    ).toEqual(wanted);
  });

  it("of two make a command of two", () => {
    expect(read("user", "add", "bob", "--role", "reviewer", "--as", "ann")).toEqual([
      "user add",
      ["bob"],
      { role: "reviewer", as: "ann" },
    ]);
    expect(read("hub", "list")).toEqual(["hub list", [], {}]);
  });

  it("may be values that look like options", () => {
    expect(read("set", "A1", "/x", "-5", "--why", "-", "--as", "ann")).toMatchObject([
      "set",
      ["A1", "/x", "-5"],
      { why: "-" },
    ]);
    expect(read("set", "--why", "y", "--as", "ann", "--", "A1", "/x", "--json")).toMatchObject([
      "set",
      ["A1", "/x", "--json"],
      { why: "y" },
    ]);
    expect(read("set", "A1", "/x", "", "--why", "y", "--as", "a")).toMatchObject([
      "set",
      ["A1", "/x", ""],
      {},
    ]);
  });

  it.each([
    [[], "Say what to do"],
    [["impotr", "x"], "Did you mean import?"],
    [["aprove"], "Did you mean approve?"],
    [["hub", "ad"], "hub needs one more word: hub add or hub list"],
    [["users", "add"], "Did you mean user add?"],
    [["list", "--wher", "x"], "Did you mean --where?"],
    [["list", "--why", "x"], "list does not know --why"],
    [["list", "--where"], "--where needs a value"],
    [["list", "--where", "--json"], "--where needs a value"],
    [["list", "--json=yes"], "--json takes no value"],
    [["list", "--limit", "1", "--limit", "2"], "given twice"],
    [["show"], "show needs more: show LRN"],
    [["show", "A", "B"], "does not know what to do with “B”"],
    [["set", "A", "B", "C", "--as", "ann"], "set needs --why TEXT"],
    [["count"], "count needs --by COLUMN"],
  ])("%j: %s", (words, message) => {
    expect(read(...words)).toContain(message);
  });

  it("ask for help anywhere", () => {
    expect(read("--help")).toEqual(["help", [], { help: "" }]);
    expect(read("hub", "add", "-h")).toEqual(["help", ["hub", "add"], { help: "" }]);
    expect(read("help", "list")).toEqual(["help", ["list"], {}]);
  });
});

it("every option of a command is described, and none is described for nothing", () => {
  const used = new Set(
    commands.flatMap((command) => [...command.options, ...(command.needs ?? [])]),
  );
  for (const name of ["data", "json", "as", "help", "version"]) used.add(name as never);
  expect([...used].toSorted()).toEqual(Object.keys(options).toSorted());
});

it("the nearest word is the one that takes fewest changes", () => {
  expect(nearest("exprot", ["import", "export", "approve"])).toBe("export");
  expect(nearest("ver", ["seed", "verify"])).toBe("verify");
});

it("exit codes are those of the design", () => {
  expect(["wrong-usage", "bad-filter", "wrong-pin"].map(exitOf)).toEqual([2, 2, 2]);
  expect(["already-open", "newer-database", "disk-full"].map(exitOf)).toEqual([3, 3, 3]);
  expect(exitOf("hub-unreachable")).toBe(4);
  expect(["unknown-lrn", "already-filed", "anything-else"].map(exitOf)).toEqual([1, 1, 1]);
});

describe("text for people", () => {
  it("stands in columns, also where letters are wide", () => {
    const rows = [
      { name: "茶叶", value: 5 },
      { name: "tea", value: 120 },
    ];
    expect(
      table(
        [
          { name: "NAME", of: (row) => row.name },
          { name: "N", of: (row) => row.value, right: true },
        ],
        rows,
      ),
    ).toBe("NAME    N\n茶叶    5\ntea   120");
  });

  it("is cut by cells, and carries nothing that moves the cursor", () => {
    expect(cut("茶叶茶叶", 5)).toBe("茶叶…");
    expect(cut("tea", 3)).toBe("tea");
    expect(plain("a\u001b[31m\n\tb\u202ec\u0007")).toBe("a[31m bc");
  });
});
