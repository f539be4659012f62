/** The words and options of the commands about what happened and what was said; desk/cli/commands.ts joins them to the rest. */
import type { CommandSpec } from "./commandSpec.ts";

export const historySpecs: readonly CommandSpec[] = [
  {
    words: "history",
    usage: "LRN",
    about: "show all that happened to a declaration and was said about it",
    positionals: [1, 1],
    options: [],
    signs: false,
    load: async () => (await import("./commands/history.ts")).runHistory,
  },
  {
    words: "comment",
    usage: "LRN TEXT --as USER",
    about: "add a note for the people at the desk; it is never sent and stays as it is",
    positionals: [2, 2],
    options: [],
    signs: true,
    load: async () => (await import("./commands/history.ts")).runComment,
  },
];
