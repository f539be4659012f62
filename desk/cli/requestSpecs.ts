/** The words and options of the commands about what was filed; desk/cli/commands.ts joins them to the rest. */
import type { CommandSpec } from "./commandSpec.ts";

export const requestSpecs: readonly CommandSpec[] = [
  {
    words: "amend",
    usage: "LRN --why TEXT --as USER",
    about: "open a corrected copy of what was filed; then set, check, approve it",
    positionals: [1, 1],
    options: ["why"],
    needs: ["why"],
    signs: true,
    load: async () => (await import("./commands/requests.ts")).runAmend,
  },
  {
    words: "cancel",
    usage: "LRN --why TEXT --as USER",
    about: "ask customs to cancel what was filed; somebody else approves it",
    positionals: [1, 1],
    options: ["why"],
    needs: ["why"],
    signs: true,
    load: async () => (await import("./commands/requests.ts")).runCancel,
  },
  {
    words: "withdraw",
    usage: "LRN --why TEXT --as USER",
    about: "give up an amendment or cancellation that was not sent",
    positionals: [1, 1],
    options: ["why"],
    needs: ["why"],
    signs: true,
    load: async () => (await import("./commands/requests.ts")).runWithdraw,
  },
  {
    words: "correct",
    usage: "LRN --as USER",
    about: "copy what was rejected under a new LRN, linked to the old one",
    positionals: [1, 1],
    options: [],
    signs: true,
    load: async () => (await import("./commands/requests.ts")).runCorrect,
  },
  {
    words: "attach",
    usage: "LRN FILE [--why TEXT] --as USER",
    about: "attach a PDF, PNG or JPEG for customs, at most 10 MB",
    positionals: [2, 2],
    options: ["why"],
    signs: true,
    load: async () => (await import("./commands/requests.ts")).runAttach,
  },
];
