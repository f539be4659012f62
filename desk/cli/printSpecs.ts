/** The words and options of printing; desk/cli/commands.ts joins them to the rest. */
import { many } from "./commandSpec.ts";
import type { CommandSpec } from "./commandSpec.ts";

export const printSpecs: readonly CommandSpec[] = [
  {
    words: "print",
    usage:
      "LRN… --as form|worksheet|release [--in-force] --out FILE.pdf | --where TEXT --as list --out FILE.pdf [--language en|zh|ms]",
    about: "print declarations, their figures explained, release notes or a list as a PDF",
    positionals: [0, many],
    options: ["where", "out", "in-force", "language"],
    needs: ["out"],
    signs: false,
    asNames: "a sheet",
    load: async () => (await import("./commands/print.ts")).runPrint,
  },
];
