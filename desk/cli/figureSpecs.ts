/** The words and options of the commands about value, duty and tax; desk/cli/commands.ts joins them to the rest. */
import type { CommandSpec } from "./commandSpec.ts";

export const figureSpecs: readonly CommandSpec[] = [
  {
    words: "explain",
    usage:
      "LRN [--item N] [--share-by value|gross-mass|quantity] [--language en|zh|ms] [--out FILE.txt|FILE.html]",
    about: "show every figure with its formula, inputs, rounding and source",
    positionals: [1, 1],
    options: ["item", "share-by", "language", "out"],
    signs: false,
    load: async () => (await import("./commands/explaining.ts")).runExplain,
  },
  {
    words: "what-if",
    usage:
      "LRN [--item N] [--hs CODE] [--origin COUNTRY] [--incoterm TERM] [--currency CODE] [--share-by value|gross-mass|quantity] [--language en|zh|ms]",
    about: "show what another code, origin, term or currency would cost; nothing is kept",
    positionals: [1, 1],
    options: ["item", "hs", "origin", "incoterm", "currency", "share-by", "language"],
    signs: false,
    load: async () => (await import("./commands/trying.ts")).runWhatIf,
  },
  {
    words: "merge",
    usage: "LRN (--dry-run | --why TEXT --as USER)",
    about: "put items with the same code, origin and procedure together; undo brings them back",
    positionals: [1, 1],
    options: ["dry-run", "why"],
    // The call asks for a user where it writes: a dry run needs none.
    signs: false,
    load: async () => (await import("./commands/reshaping.ts")).runMerge,
  },
  {
    words: "split",
    usage:
      "LRN --over AMOUNT [--by value|customs-value|gross-mass|items] (--dry-run | --why TEXT --as USER)",
    about: "make declarations of at most so much; the first keeps the LRN; undo brings it back",
    positionals: [1, 1],
    options: ["over", "by", "dry-run", "why"],
    needs: ["over"],
    signs: false,
    load: async () => (await import("./commands/reshaping.ts")).runSplit,
  },
  {
    words: "undo",
    usage: "LRN --why TEXT --as USER",
    about: "take the last merge or split back, while nothing was done with it since",
    positionals: [1, 1],
    options: ["why"],
    needs: ["why"],
    signs: true,
    load: async () => (await import("./commands/reshaping.ts")).runUndo,
  },
];
