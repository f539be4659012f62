/** The words and options of the commands about reference packs; desk/cli/commands.ts joins them to the rest. */
import { many } from "./commandSpec.ts";
import type { CommandSpec } from "./commandSpec.ts";

export const packSpecs: readonly CommandSpec[] = [
  {
    words: "pack load",
    usage:
      "FILE --list hs|locode|unit|package|tariff|rate [--edition NAME] [--from DAY] [--until DAY] [--profile ID] --as USER",
    about: "bring a list of codes, duties or rates into use; the one before is kept",
    positionals: [1, 1],
    options: ["list", "edition", "from", "until", "profile"],
    needs: ["list"],
    signs: true,
    load: async () => (await import("./packCommands.ts")).runPackLoad,
  },
  {
    words: "pack list",
    usage: "",
    about: "show the lists in use and the ones kept",
    positionals: [0, 0],
    options: [],
    signs: false,
    load: async () => (await import("./packCommands.ts")).runPackList,
  },
  {
    words: "pack rollback",
    usage: "--list hs|locode|unit|package|tariff|rate [--profile ID] --as USER",
    about: "bring the list before back into use",
    positionals: [0, 0],
    options: ["list", "profile"],
    needs: ["list"],
    signs: true,
    load: async () => (await import("./packCommands.ts")).runPackRollBack,
  },
  {
    words: "hs",
    usage: "WORDS… [--limit N]",
    about:
      "find the 6-digit code of goods by words, and the codes that were accepted for them before",
    positionals: [1, many],
    options: ["limit"],
    signs: false,
    load: async () => (await import("./packCommands.ts")).runHs,
  },
];
